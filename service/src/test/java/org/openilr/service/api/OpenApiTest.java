package org.openilr.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document says what the API does: every operation of it is called, and what it answers has the form that the document gives. */
@ServiceTest
class OpenApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired
  private MockMvc client;
  @Autowired
  private Submissions submissions;
  @Autowired
  private JdbcClient database;

  private JsonNode document;
  private final Map<String, JsonNode> operations = new TreeMap<>();

  @BeforeEach
  void readDocument() throws Exception {
    document = JSON.readTree(client.perform(Client.submitter(get("/api/v1/openapi"))).andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8));
    document.path("paths").forEach(path -> path.forEach(operation -> operations.put(operation.path("operationId").asString(), operation)));
  }

  @Test
  void everyOperationIsDescribed() {
    operations.forEach((id, operation) -> {
      assertThat(operation.path("summary").asString("")).as(id).isNotEmpty();
      assertThat(operation.path("tags")).as(id).hasSize(1);
      assertThat(operation.path("responses").path("400").path("content").has("application/problem+json")).as(id).isTrue();
      assertThat(id).as("Every operation has a name of its own").doesNotContain("_");
      operation.path("responses").properties().stream().filter(response -> response.getKey().startsWith("2"))
          .forEach(response -> response.getValue().path("content").properties().stream()
              .filter(content -> content.getKey().endsWith("json"))
              .forEach(content -> assertThat(content.getValue().has("examples") || content.getKey().contains("ndjson")).as(id + " has an example").isTrue()));
      operation.path("requestBody").path("content").properties().stream()
          .filter(content -> !content.getKey().equals("application/zip"))
          .forEach(content -> assertThat(content.getValue().has("examples")).as(id + " has an example of its request as " + content.getKey()).isTrue());
    });
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(document.path("components").path("schemas").has("Problem")).isTrue();
  }

  @Test
  void everyOperationAnswersInTheFormOfTheDocument() throws Exception {
    Map<String, MockHttpServletRequestBuilder> calls = calls();
    assertThat(calls.keySet()).as("Every operation is called").containsExactlyElementsOf(operations.keySet());
    SoftAssertions all = new SoftAssertions();
    for (Map.Entry<String, MockHttpServletRequestBuilder> call : calls.entrySet()) {
      MockHttpServletResponse answer = client.perform(call.getValue()).andReturn().getResponse();
      all.check(() -> check(call.getKey(), answer));
    }
    all.assertAll();
  }

  private long submission(int learners) throws Exception {
    String answer = client.perform(Client.submitter(post("/api/v1/collections/ILR2021/submissions").contentType(MediaType.APPLICATION_XML)
        .param("fileName", SampleFiles.name()).content(SampleFiles.of(learners, 0.5)))).andExpect(status().isAccepted()).andReturn().getResponse().getContentAsString();
    long id = JSON.readTree(answer).path("id").asLong();
    SampleFiles.checked(submissions, id);
    return id;
  }

  /** The file name of a report, once there is one. */
  private String report(long id) throws Exception {
    for (int i = 0; i < 600; i++) {
      JsonNode reports = JSON.readTree(client.perform(Client.submitter(get("/api/v1/submissions/" + id + "/reports"))).andReturn().getResponse().getContentAsString());
      if (!reports.isEmpty()) {
        return reports.get(0).path("fileName").asString();
      }
      Thread.sleep(200);
    }
    throw new AssertionError("No reports were made");
  }

  private Map<String, MockHttpServletRequestBuilder> calls() throws Exception {
    long checked = submission(20);
    String report = report(checked);
    // A return and a statement that count.
    client.perform(Client.submitter(post("/api/v1/submissions/" + submission(5) + "/submit"))).andExpect(status().isOk());
    String statement = client.perform(Client.submitter(StatementsApiTest.file(Client.UKPRN, StatementsApiTest.sample()).param("confirmed", "true")))
        .andExpect(status().isAccepted()).andReturn().getResponse().getContentAsString();
    SampleFiles.checked(submissions, JSON.readTree(statement).path("id").asLong());
    // One that was checked for a period that is over, and one that failed.
    long late = submission(1);
    database.sql("update submission set period = 1 where id = :id").param("id", late).update();
    long waiting = submission(1);
    database.sql("update submission set state = 'FAILED' where id = :id").param("id", waiting).update();
    database.sql("update job set state = 'FAILED' where submission = :id and kind = 'CHECK'").param("id", waiting).update();
    Map<String, MockHttpServletRequestBuilder> calls = new TreeMap<>();
    calls.put("listRules", get("/api/v1/rules").param("year", "2021"));
    calls.put("getRule", get("/api/v1/rules/learnstartdate_02"));
    calls.put("listYears", get("/api/v1/specification"));
    calls.put("getSpecification", get("/api/v1/specification/2021"));
    calls.put("getCodes", get("/api/v1/specification/2021/codes/LearnDelFAMCode.SOF"));
    calls.put("getSchema", get("/api/v1/specification/2021/schema.xsd"));
    calls.put("listProblems", get("/api/v1/problems"));
    calls.put("getProblem", get("/api/v1/problems/faulty-record"));
    calls.put("listCollections", get("/api/v1/collections"));
    calls.put("getCollection", get("/api/v1/collections/ILR2021"));
    calls.put("listNotices", get("/api/v1/notices"));
    calls.put("checkLearner", post("/api/v1/learners/check").contentType(MediaType.APPLICATION_JSON).param("year", "2021").param("fund", "true")
        .content("{\"LearnRefNumber\": \"1\"}"));
    calls.put("checkDestination", post("/api/v1/destinations/check").contentType(MediaType.APPLICATION_JSON).param("year", "2021").content("{}"));
    String self = "/api/v1/submissions/" + checked;
    calls.put("sendFile", post("/api/v1/collections/ILR2021/submissions").contentType(MediaType.APPLICATION_XML).param("fileName", SampleFiles.name())
        .content(SampleFiles.of(2, 0)));
    calls.put("listSubmissions", get("/api/v1/submissions").param("size", "1"));
    calls.put("getSubmission", get(self));
    calls.put("getProgress", get(self + "/progress"));
    calls.put("listFindings", get(self + "/findings").param("size", "2"));
    calls.put("listRaisedRules", get(self + "/rules"));
    calls.put("getFunding", get(self + "/funding"));
    calls.put("listLearnerFunding", get(self + "/funding/learners").param("size", "2"));
    calls.put("compare", post("/api/v1/submissions/" + late + "/comparisons/" + checked));
    calls.put("getComparison", get("/api/v1/submissions/" + late + "/comparisons/" + checked));
    calls.put("listReports", get(self + "/reports"));
    calls.put("getReport", get(self + "/reports/{name}", report));
    calls.put("getAllReports", get(self + "/reports.zip"));
    calls.put("getFile", get(self + "/file"));
    calls.put("submit", post(self + "/submit"));
    calls.put("listAcademicYears", get("/api/v1/academic-years"));
    calls.put("listProviders", get("/api/v1/ilr-data/providers/2021"));
    calls.put("listLearners", get("/api/v1/ilr-data/learners/2021").param("ukprn", "10000001").param("pageSize", "5"));
    calls.put("listEasPayments", get("/api/v1/eas/2021"));
    calls.put("renew", post("/api/v1/submissions/" + late + "/renew"));
    calls.put("cancelSubmission", delete("/api/v1/submissions/" + waiting));
    calls.put("checkReturn", post("/api/v1/returns/check").contentType(MediaType.APPLICATION_XML).param("fileName", "ILR-10000001-2021-20201014-093000-01.xml")
        .param("fund", "true").content(SampleFiles.of(4, 0.5)));
    calls.replaceAll((id, request) -> Client.submitter(request));
    return calls;
  }

  private void check(String operation, MockHttpServletResponse answer) throws Exception {
    String body = answer.getContentAsString(StandardCharsets.UTF_8);
    JsonNode response = operations.get(operation).path("responses").path(Integer.toString(answer.getStatus()));
    assertThat(answer.getStatus()).as(operation + " answers " + body).isBetween(200, 299);
    assertThat(response.isMissingNode()).as(operation + " answers " + answer.getStatus() + ", which the document does not name").isFalse();
    if (body.isEmpty()) {
      return;
    }
    MediaType form = MediaType.parseMediaType(answer.getContentType());
    JsonNode content = response.path("content").path(form.getType() + "/" + form.getSubtype());
    assertThat(content.isMissingNode()).as(operation + " answers " + form + ", which the document does not name").isFalse();
    if (form.getSubtype().endsWith("json")) {
      List<String> errors = new ArrayList<>();
      for (Error error : SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(closed(content.path("schema"))).validate(JSON.readTree(body))) {
        errors.add(error.toString());
      }
      assertThat(errors).as(operation).isEmpty();
    }
  }

  /** The schema with all others, in which a record has no more than the document says. */
  private JsonNode closed(JsonNode schema) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    JsonNode components = document.path("components").deepCopy();
    components.path("schemas").forEach(one -> {
      if (one.has("properties")) {
        ((ObjectNode) one).put("additionalProperties", false);
      }
    });
    whole.set("components", components);
    return whole;
  }
}
