package org.openilr.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The way of a return by the API. */
@ServiceTest
class SubmissionsApiTest {

  private static final String SEND = "/api/v1/collections/ILR2021/submissions";

  @Autowired
  private MockMvc client;
  @Autowired
  private Submissions submissions;
  @Autowired
  private JdbcClient database;

  private static MockHttpServletRequestBuilder file(String name, byte[] content) {
    return post(SEND).contentType(MediaType.APPLICATION_XML).param("fileName", name).content(content);
  }

  private long send(int learners, double errors) throws Exception {
    return id(client.perform(Client.submitter(file(SampleFiles.name(), SampleFiles.of(learners, errors)))).andExpect(status().isAccepted()));
  }

  private static long id(ResultActions sent) throws Exception {
    Integer id = JsonPath.read(sent.andReturn().getResponse().getContentAsString(), "$.id");
    return id;
  }

  @Test
  void aReturnIsSentFollowedReadAndSubmitted() throws Exception {
    String name = SampleFiles.name();
    long id = id(client.perform(Client.submitter(file(name, SampleFiles.of(200, 0.1)))).andExpect(status().isAccepted())
        .andExpect(header().string("Location", startsWith("/api/v1/submissions/"))).andExpect(jsonPath("$.origin").value("API")));
    String self = "/api/v1/submissions/" + id;
    client.perform(Client.submitter(get(self + "/progress"))).andExpect(status().isOk()).andExpect(jsonPath("$.step").exists());
    Submission checked = SampleFiles.checked(submissions, id);
    assertThat(checked.state()).isEqualTo(SubmissionState.CHECKED);

    client.perform(Client.submitter(get(self))).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("CHECKED")).andExpect(jsonPath("$.learners").value(200))
        .andExpect(jsonPath("$.fileName").value(name.toUpperCase())).andExpect(jsonPath("$.links.submit").value(self + "/submit"));
    client.perform(Client.submitter(get(self + "/findings").param("size", "7").param("severity", "ERROR"))).andExpect(status().isOk())
        .andExpect(jsonPath("$.items.length()").value(7)).andExpect(jsonPath("$.total").value(checked.errors().intValue()))
        .andExpect(jsonPath("$.items[0].severity").value("ERROR")).andExpect(jsonPath("$.items[0].message").isNotEmpty());
    client.perform(Client.submitter(get(self + "/rules"))).andExpect(status().isOk()).andExpect(jsonPath("$[0].count").value(greaterThan(0)));
    String funding = client.perform(Client.submitter(get(self + "/funding"))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    assertThat(new BigDecimal(JsonPath.read(funding, "$.total").toString())).isEqualByComparingTo(checked.funding());
    client.perform(Client.submitter(get(self + "/file"))).andExpect(status().isOk()).andExpect(content().string(startsWith("<?xml")));

    client.perform(Client.uploader(post(self + "/submit"))).andExpect(status().isForbidden()).andExpect(jsonPath("$.type").value("/api/v1/problems/not-allowed"));
    client.perform(Client.submitter(post(self + "/submit"))).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("SUBMITTED"));
    client.perform(Client.submitter(post(self + "/submit"))).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("SUBMITTED"));
    client.perform(Client.submitter(delete(self))).andExpect(status().isConflict());
    client.perform(Client.submitter(get("/api/v1/submissions").param("state", "SUBMITTED").param("collection", "ILR2021"))).andExpect(status().isOk())
        .andExpect(jsonPath("$.items[*].id").value(hasItem((int) id)));
    assertThat(database.sql("select action from audit_event where about like 'submission " + id + ", %' order by id").query(String.class).list())
        .contains("findings viewed", "funding viewed", "file downloaded");
  }

  @Test
  void longListsComeAsCsvAndAsLines() throws Exception {
    long id = send(400, 0.3);
    Submission checked = SampleFiles.checked(submissions, id);
    String findings = "/api/v1/submissions/" + id + "/findings";
    String csv = client.perform(Client.submitter(get(findings).accept("text/csv"))).andExpect(status().isOk()).andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv).startsWith("rule,severity,learnRefNumber,");
    String lines = client.perform(Client.submitter(get(findings).accept("application/x-ndjson"))).andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
    assertThat(lines.lines()).hasSize((int) (checked.errors() + checked.warnings())).allMatch(line -> line.startsWith("{\"rule\":"));
    String money = client.perform(Client.submitter(get("/api/v1/submissions/" + id + "/funding/learners").accept("text/csv"))).andExpect(status().isOk()).andReturn()
        .getResponse().getContentAsString(StandardCharsets.UTF_8);
    BigDecimal sum = money.lines().skip(1).flatMap(line -> amounts(line)).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(checked.funding());
  }

  /** The last thirteen cells, which hold no quotes. */
  private static Stream<BigDecimal> amounts(String line) {
    String[] cells = line.split(",");
    return Arrays.stream(cells, cells.length - 13, cells.length).map(BigDecimal::new);
  }

  @Test
  void theSameUploadSentTwiceIsOneSubmission() throws Exception {
    String name = SampleFiles.name();
    byte[] content = SampleFiles.of(5, 0);
    long first = id(client.perform(Client.submitter(file(name, content)).header("Idempotency-Key", name)).andExpect(status().isAccepted()));
    long second = id(client.perform(Client.submitter(file(name, content)).header("Idempotency-Key", name)).andExpect(status().isOk()));
    assertThat(second).isEqualTo(first);
    client.perform(Client.submitter(file(SampleFiles.name(), content)).header("Idempotency-Key", name)).andExpect(status().isConflict());
    client.perform(Client.submitter(file(name, content))).andExpect(status().isConflict()).andExpect(jsonPath("$.errors[0].rule").value("USED_BEFORE"));
    assertThat(database.sql("select count(*) from submission where file_name = upper(:name)").param("name", name).query(Integer.class).single()).isEqualTo(1);
    // A refused upload may be put right and sent again with the same key.
    String bad = "key of " + name;
    client.perform(Client.submitter(file("return.pdf", content)).header("Idempotency-Key", bad)).andExpect(status().isUnprocessableContent());
    client.perform(Client.submitter(file(SampleFiles.name(), content)).header("Idempotency-Key", bad)).andExpect(status().isAccepted());
  }

  @ParameterizedTest
  @CsvSource({"ILR-10000001-2021-20201020-090000-01.pdf, 422, EXTENSION", "ILR-10000001-2122-20201020-090000-01.xml, 422, YEAR",
      "ILR-10000002-2021-20201020-090000-01.xml, 422, UKPRN", "ILR-10000001-2021-20201020-090000-00.xml, 422, SERIAL", "return.xml, 422, NAME",
      "ILR-10000001-2021-20991020-090000-01.xml, 422, FUTURE"})
  void aFileThatIsNotTakenIsAProblemWithItsReason(String name, int status, String check) throws Exception {
    client.perform(Client.submitter(file(name, new byte[] {'<'}))).andExpect(status().is(status)).andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.errors[0].rule").value(check)).andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @Test
  void whatIsWrongWithTheRequestIsSaid() throws Exception {
    client.perform(Client.submitter(post(SEND).contentType(MediaType.APPLICATION_XML).content("<x/>"))).andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("fileName")));
    client.perform(Client.submitter(post(SEND).contentType(MediaType.APPLICATION_XML).content("<x/>")
        .header("Content-Disposition", "attachment; filename=\"return.xml\""))).andExpect(status().isUnprocessableContent());
    client.perform(Client.submitter(file(SampleFiles.name(), new byte[0]))).andExpect(status().isBadRequest());
    client.perform(Client.submitter(post(SEND).contentType("multipart/form-data; boundary=x").content("--x--"))).andExpect(status().isUnsupportedMediaType());
    client.perform(Client.submitter(post("/api/v1/collections/ILR9999/submissions").contentType(MediaType.APPLICATION_XML).param("fileName", "a.xml").content("<x/>")))
        .andExpect(status().isConflict());
    client.perform(Client.operator(file(SampleFiles.name(), new byte[] {'<'}))).andExpect(status().isForbidden());
    client.perform(Client.uploader(file(SampleFiles.name(), new byte[] {'<'})).param("submit", "true")).andExpect(status().isForbidden());
    client.perform(Client.submitter(get("/api/v1/submissions").param("size", "1001"))).andExpect(status().isBadRequest());
    client.perform(Client.submitter(get("/api/v1/submissions").param("state", "LOST"))).andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("one of RECEIVED")));
    client.perform(get("/api/v1/submissions")).andExpect(status().isUnauthorized()).andExpect(content().contentType("application/problem+json"));
    client.perform(get("/api/v1/rules/R06")).andExpect(status().isOk());
  }

  @Test
  void anotherProvidersSubmissionIsNotThere() throws Exception {
    long id = send(3, 0);
    SampleFiles.checked(submissions, id);
    String self = "/api/v1/submissions/" + id;
    for (String path : List.of("", "/progress", "/findings", "/rules", "/funding", "/funding/learners", "/reports", "/reports.zip", "/reports/x.csv", "/file")) {
      client.perform(Client.other(get(self + path))).andExpect(status().isNotFound());
    }
    client.perform(Client.other(post(self + "/submit"))).andExpect(status().isNotFound());
    client.perform(Client.other(delete(self))).andExpect(status().isNotFound());
    client.perform(Client.other(get("/api/v1/submissions").param("ukprn", "10000001"))).andExpect(status().isOk()).andExpect(jsonPath("$.total").value(0));
    client.perform(Client.auditor(get(self + "/findings"))).andExpect(status().isOk());
    client.perform(Client.auditor(post(self + "/submit"))).andExpect(status().isForbidden());
    client.perform(Client.auditor(delete(self))).andExpect(status().isForbidden());
  }

  @Test
  void aSmallReturnIsCheckedAtOnce() throws Exception {
    MockHttpServletRequestBuilder check = post("/api/v1/returns/check").contentType(MediaType.APPLICATION_XML)
        .param("fileName", "ILR-10000001-2021-20201014-093000-01.xml").param("fund", "true").content(SampleFiles.of(50, 0.2));
    client.perform(Client.submitter(check)).andExpect(status().isOk()).andExpect(jsonPath("$.refused").value(false)).andExpect(jsonPath("$.learners.valid").value(greaterThan(20)))
        .andExpect(jsonPath("$.learners.invalid").value(greaterThan(2))).andExpect(jsonPath("$.findings[0].rule").exists()).andExpect(jsonPath("$.funding.total").value(greaterThan(0.0)));
    client.perform(Client.submitter(post("/api/v1/returns/check").contentType(MediaType.APPLICATION_XML).param("fileName", "ILR-10000001-2021-20201014-093000-01.xml")
        .content("<Message/>"))).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.errors[0].rule").value("Namespace Mismatch"));
    client.perform(Client.submitter(post("/api/v1/returns/check").contentType(MediaType.APPLICATION_XML).param("fileName", "../../x.xml").content("<x/>")))
        .andExpect(status().isBadRequest());
  }
}
