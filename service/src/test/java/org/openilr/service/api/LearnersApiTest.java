package org.openilr.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.ReturnReader;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.Period;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What providers have submitted, as those who pay or audit read it. */
@ServiceTest
class LearnersApiTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String LEARNERS = "/api/v1/ilr-data/learners/2021";
  private static final String PROVIDERS = "/api/v1/ilr-data/providers/2021";
  private static final String YEARS = "/api/v1/academic-years";

  @Autowired
  private MockMvc client;
  @Autowired
  private Submissions submissions;
  @Autowired
  private Calendar calendar;
  @Autowired
  private JdbcClient database;
  @TempDir
  private Path folder;

  private long check(byte[] content) throws Exception {
    String answer = client.perform(Client.submitter(post("/api/v1/collections/ILR2021/submissions").contentType(MediaType.APPLICATION_XML)
        .param("fileName", SampleFiles.name()).content(content))).andExpect(status().isAccepted()).andReturn().getResponse().getContentAsString();
    long id = JSON.readTree(answer).path("id").asLong();
    assertThat(SampleFiles.checked(submissions, id).state()).isEqualTo(SubmissionState.CHECKED);
    return id;
  }

  private long submit(byte[] content) throws Exception {
    long id = check(content);
    client.perform(Client.submitter(post("/api/v1/submissions/" + id + "/submit"))).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("SUBMITTED"));
    return id;
  }

  private List<JsonNode> list(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer = client.perform(request).andReturn().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isIn(200, 204);
    return answer.getStatus() == 204 ? List.of() : List.copyOf(JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8)).values());
  }

  private List<JsonNode> own(UnaryOperator<MockHttpServletRequestBuilder> filter) throws Exception {
    return list(Client.operator(filter.apply(get(LEARNERS).param("ukprn", "10000001").param("pageSize", "1000"))));
  }

  private Map<String, Learner> read(byte[] content) throws Exception {
    Path file = folder.resolve(SampleFiles.name());
    Files.write(file, content);
    Map<String, Learner> learners = new LinkedHashMap<>();
    try (ReturnReader reader = ReturnReader.open(file)) {
      for (Entity record = reader.next(); record instanceof Learner learner; record = reader.next()) {
        learners.put(learner.learnRefNumber(), learner);
      }
    }
    return learners;
  }

  @Test
  void theValidLearnersOfTheReturnThatCountsComeAsTheyWereReturned() throws Exception {
    byte[] content = SampleFiles.of(80, 0.3);
    Submission submission = submissions.get(submit(content)).orElseThrow();
    Map<String, Learner> returned = read(content);
    List<JsonNode> learners = own(request -> request);
    assertThat(learners).hasSize(submission.validLearners());
    assertThat(submission.validLearners()).isBetween(1, 79);
    List<String> withErrors = database.sql("select learn_ref_number from finding where submission = :id and severity = 'E' and learner_row is not null")
        .param("id", submission.id()).query(String.class).list();
    for (JsonNode learner : learners) {
      String reference = learner.path("learnRefNumber").asString();
      assertThat(withErrors).doesNotContain(reference);
      assertThat(learner).as(reference).isEqualTo(expected(returned.get(reference)));
    }
  }

  @Test
  void duringPeriodEndNobodyReadsWhatIsBeingPaid() throws Exception {
    submit(SampleFiles.of(3, 0));
    List<MockHttpServletRequestBuilder> requests = List.of(get(YEARS).param("includeClosed", "true"), get(PROVIDERS), get(LEARNERS).param("ukprn", "10000001"));
    database.sql("update return_period set period_end = true where collection = 'ILR1819' and number = 14").update();
    try {
      for (MockHttpServletRequestBuilder request : requests) {
        client.perform(Client.operator(request)).andExpect(status().isNoContent());
        client.perform(Client.submitter(request)).andExpect(status().isNoContent());
      }
      client.perform(Client.operator(get(LEARNERS))).andExpect(status().isBadRequest());
    } finally {
      database.sql("update return_period set period_end = false").update();
    }
    for (MockHttpServletRequestBuilder request : requests) {
      client.perform(Client.operator(request)).andExpect(status().isOk());
    }
  }

  private static JsonNode expected(Learner learner) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ukprn", Client.UKPRN);
    fields.put("learnRefNumber", learner.learnRefNumber());
    fields.put("uln", learner.uln());
    fields.put("familyName", learner.familyName());
    fields.put("givenNames", learner.givenNames());
    fields.put("dateOfBirth", learner.dateOfBirth());
    fields.put("niNumber", learner.niNumber());
    fields.put("learningDeliveries", learner.learningDeliveries().stream().map(LearnersApiTest::expected).toList());
    return tree(fields);
  }

  private static JsonNode expected(LearningDelivery aim) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("aimType", aim.aimType());
    fields.put("learnStartDate", aim.learnStartDate());
    fields.put("learnPlanEndDate", aim.learnPlanEndDate());
    fields.put("fundModel", aim.fundModel());
    fields.put("stdCode", aim.stdCode());
    fields.put("delLocPostCode", aim.delLocPostCode());
    fields.put("epaOrgID", aim.epaOrgID());
    fields.put("compStatus", aim.compStatus());
    fields.put("learnActEndDate", aim.learnActEndDate());
    fields.put("withdrawReason", aim.withdrawReason());
    fields.put("outcome", aim.outcome());
    fields.put("achDate", aim.achDate());
    fields.put("outGrade", aim.outGrade());
    fields.put("progType", aim.progType());
    return tree(fields);
  }

  private static JsonNode tree(Map<String, Object> fields) {
    fields.values().removeIf(value -> value == null);
    return JSON.readTree(JSON.writeValueAsString(fields));
  }

  @Test
  void theFiltersHoldForOneAimTogetherAndLeaveOutTheOthers() throws Exception {
    byte[] content = SampleFiles.of(120, 0);
    submit(content);
    List<LearningDelivery> all = read(content).values().stream().flatMap(learner -> learner.learningDeliveries().stream()).toList();
    LearningDelivery standard = all.stream().filter(aim -> aim.stdCode() != null).findFirst().orElseThrow();
    assertThat(aims(own(request -> request.param("standardCode", "-1").param("progType", "-1")))).isEqualTo(all.size());
    assertThat(aims(own(request -> request.param("fundModel", "36", "35")))).isPositive()
        .isEqualTo(all.stream().filter(aim -> aim.fundModel() == 36 || aim.fundModel() == 35).count()).isLessThan(all.size());
    assertThat(aims(own(request -> request.param("aimType", "1").param("fundModel", standard.fundModel().toString()).param("standardCode", standard.stdCode().toString())
        .param("progType", standard.progType().toString())))).isPositive()
        .isEqualTo(all.stream().filter(aim -> aim.aimType() == 1 && standard.fundModel().equals(aim.fundModel()) && standard.stdCode().equals(aim.stdCode())
            && standard.progType().equals(aim.progType())).count());
    assertThat(own(request -> request.param("fundModel", "98"))).isEmpty();
  }

  private static long aims(List<JsonNode> learners) {
    return learners.stream().mapToLong(learner -> learner.path("learningDeliveries").size()).sum();
  }

  @Test
  void pagesGoOverProvidersAndAProviderFindsItselfOnly() throws Exception {
    Instant before = Instant.now().minusSeconds(1);
    submit(SampleFiles.of(17, 0));
    long there = database.sql("insert into submission (ukprn, collection, period, file_name, file_bytes, file_key, sha256, origin, state, state_since, uploaded_by, "
        + "uploaded_at, submitted_at) values (10000002, 'ILR2021', 12, :name, 1, 'x', '', 'PAGE', 'SUBMITTED', now(), 'x', now(), now()) returning id")
        .param("name", "ILR-10000002-" + System.nanoTime()).query(Long.class).single();
    try {
      database.sql("insert into learner (submission, learner_row, learn_ref_number, family_name) select :id, n, 'X' || n, 'Elsewhere' from generate_series(0, 8) n")
          .param("id", there).update();
      database.sql("insert into learning_delivery (submission, learner_row, place, aim_type, fund_model) select :id, n, 0, 1, 25 from generate_series(0, 8) n")
          .param("id", there).update();
      List<JsonNode> whole = list(Client.auditor(get(LEARNERS).param("startDateTime", before.toString()).param("pageSize", "1000")));
      assertThat(whole).hasSize(17 + 9);
      List<JsonNode> pages = new ArrayList<>();
      for (int page = 1; page <= 4; page++) {
        MockHttpServletRequestBuilder request = get(LEARNERS).param("startDateTime", before.toString()).param("pageSize", "7").param("pageNumber", Integer.toString(page));
        String paging = client.perform(Client.auditor(request)).andReturn().getResponse().getHeader("X-Pagination");
        assertThat(paging).isEqualTo("{\"totalItems\":26,\"totalPages\":4,\"pageSize\":7,\"pageNumber\":" + page + "}");
        pages.addAll(list(Client.auditor(request)));
      }
      assertThat(pages).isEqualTo(whole);
      assertThat(list(Client.auditor(get(LEARNERS).param("startDateTime", before.toString()).param("pageSize", "7").param("pageNumber", "5")))).isEmpty();
      assertThat(list(Client.auditor(get(LEARNERS).param("startDateTime", before.toString())))).hasSize(20);
      assertThat(list(Client.operator(get(PROVIDERS).param("startDateTime", before.toString())))).extracting(JsonNode::asInt).containsExactly(10000001, 10000002);

      assertThat(list(Client.submitter(get(LEARNERS).param("startDateTime", before.toString())))).hasSize(17).allMatch(learner -> learner.path("ukprn").asInt() == Client.UKPRN);
      assertThat(list(Client.submitter(get(LEARNERS).param("ukprn", "10000002")))).isEmpty();
      assertThat(list(Client.uploader(get(PROVIDERS)))).extracting(JsonNode::asInt).containsExactly(10000001);
      assertThat(database.sql("select max(id) from audit_event where action = 'submitted learners read' and ukprn = 10000001 and role = 'PROVIDER_SUBMITTER'")
          .query(Long.class).single()).isNotNull();
    } finally {
      database.sql("delete from submission where id = :id").param("id", there).update();
    }
    assertThat(database.sql("select count(*) from learner where submission = :id").param("id", there).query(Long.class).single()).isZero();
  }

  @Test
  void learnersOfReturnsThatNoLongerCountGo() throws Exception {
    long replaced = submit(SampleFiles.of(5, 0));
    long counts = submit(SampleFiles.of(6, 0));
    assertThat(own(request -> request)).hasSize(6);
    long checked = check(SampleFiles.of(7, 0));
    assertThat(kept(replaced)).isZero();
    assertThat(kept(counts)).isEqualTo(6);
    assertThat(kept(checked)).isEqualTo(7);
    assertThat(own(request -> request)).as("What is only checked does not count").hasSize(6);
  }

  private long kept(long submission) {
    return database.sql("select count(*) from learner where submission = :id").param("id", submission).query(Long.class).single();
  }

  @Test
  void aYearIsListedFromItsFirstReturnPeriodToItsLast() throws Exception {
    List<Period> periods = calendar.periods("ILR1920");
    Instant opens = periods.get(0).opensAt();
    Instant closes = periods.get(periods.size() - 1).closesAt();
    assertThat(years(opens.minusSeconds(1), true)).doesNotContain("1920");
    assertThat(years(opens, false)).contains("1920");
    assertThat(years(closes, false)).contains("1920");
    assertThat(years(closes.plusSeconds(1), false)).doesNotContain("1920");
    assertThat(years(closes.plusSeconds(1), true)).contains("1920");
    client.perform(Client.submitter(get(YEARS).param("dateTimeUtc", "2001-01-01T00:00:00Z"))).andExpect(status().isNoContent());
    client.perform(Client.submitter(get(YEARS))).andExpect(status().isOk()).andExpect(content().string(containsString("\"2021\"")));
  }

  private List<String> years(Instant at, boolean closed) throws Exception {
    return list(Client.operator(get(YEARS).param("dateTimeUtc", at.toString()).param("includeClosed", Boolean.toString(closed)))).stream().map(JsonNode::asString).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {LEARNERS, LEARNERS + "?ukprn=10000001&startDateTime=2020-10-01T00:00:00Z", LEARNERS + "?startDateTime=yesterday",
      LEARNERS + "?ukprn=ten", LEARNERS + "?ukprn=10000001&fundModel=x", LEARNERS + "?ukprn=10000001&pageSize=0", LEARNERS + "?ukprn=10000001&pageSize=1001",
      LEARNERS + "?ukprn=10000001&pageNumber=0", "/api/v1/ilr-data/learners/next?ukprn=10000001", PROVIDERS + "?startDateTime=2020", "/api/v1/ilr-data/providers/2020-21",
      YEARS + "?dateTimeUtc=now", "/api/v1/eas/x", "/api/v1/eas/2021?ukprn=x", "/api/v1/eas/2021?pageNumber=-1"})
  void badParametersAreSaid(String address) throws Exception {
    client.perform(Client.operator(get(address))).andExpect(status().isBadRequest()).andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/ilr-data/learners/9900?ukprn=10000001", "/api/v1/ilr-data/providers/9900", "/api/v1/eas/9900", "/api/v1/eas/2021?ukprn=10000009",
      LEARNERS + "?ukprn=10000009"})
  void whereThereIsNothingTheAnswerIsEmpty(String address) throws Exception {
    client.perform(Client.operator(get(address))).andExpect(status().isNoContent());
  }
}
