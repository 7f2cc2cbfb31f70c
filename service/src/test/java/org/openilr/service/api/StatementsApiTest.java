package org.openilr.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openilr.reference.Reference;
import org.openilr.samples.SampleStatement;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.eas.EasStatements;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasValue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of an earnings adjustment statement by the API. */
@ServiceTest
class StatementsApiTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Year YEAR = Year.of("2021");

  @Autowired
  private MockMvc client;
  @Autowired
  private Submissions submissions;
  @Autowired
  private EasStatements statements;

  static byte[] sample() throws IOException {
    ByteArrayOutputStream statement = new ByteArrayOutputStream();
    new SampleStatement(YEAR, Client.UKPRN, 12, 7, Reference.sample()).write(statement);
    return statement.toByteArray();
  }

  static MockHttpServletRequestBuilder file(int ukprn, byte[] content) {
    return post("/api/v1/collections/EAS2021/submissions").contentType("text/csv").param("fileName", SampleFiles.statementName(ukprn)).content(content);
  }

  private long send() throws Exception {
    String answer = client.perform(Client.submitter(file(Client.UKPRN, sample()).param("confirmed", "true"))).andExpect(status().isAccepted()).andReturn().getResponse()
        .getContentAsString();
    return JSON.readTree(answer).path("id").asLong();
  }

  @Test
  void aStatementThatIsConfirmedCountsAndItsApprenticeshipPaymentsAreRead() throws Exception {
    long id = send();
    assertThat(SampleFiles.checked(submissions, id).state()).isEqualTo(SubmissionState.SUBMITTED);
    List<EasValue> all = statements.counting(Client.UKPRN, YEAR).orElseThrow().values();
    Map<String, BigDecimal> expected = new TreeMap<>();
    all.stream().filter(value -> value.paymentType().fm36()).forEach(value -> expected.merge(value.paymentType().id() + " " + value.period() + " "
        + value.paymentType().adjustmentType().name() + ": " + value.paymentType().fundingLine().name(), value.amount(), BigDecimal::add));
    assertThat(expected).isNotEmpty();
    assertThat(expected.size()).isLessThan(all.size());
    MockHttpServletResponse answer = client.perform(Client.operator(get("/api/v1/eas/2021").param("ukprn", "10000001").param("pageSize", "1000"))).andExpect(status().isOk())
        .andReturn().getResponse();
    Map<String, BigDecimal> found = new TreeMap<>();
    for (JsonNode payment : JSON.readTree(answer.getContentAsString())) {
      assertThat(payment.path("ukprn").asInt()).isEqualTo(Client.UKPRN);
      assertThat(payment.path("submissionId").asLong()).isEqualTo(id);
      assertThat(found.put(payment.path("paymentType").asInt() + " " + payment.path("submissionCollectionPeriod").asInt() + " " + payment.path("paymentTypeName").asString(),
          payment.path("amount").decimalValue())).isNull();
    }
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach((payment, amount) -> assertThat(found.get(payment)).as(payment).isEqualByComparingTo(amount));
    assertThat(answer.getHeader("X-Pagination")).contains("\"totalItems\":" + expected.size() + ",");
    client.perform(Client.submitter(get("/api/v1/eas/2021").param("pageSize", "1").param("pageNumber", "2"))).andExpect(status().isOk()).andExpect(jsonPath("$.length()").value(1));
    client.perform(Client.other(get("/api/v1/eas/2021").param("ukprn", "10000001"))).andExpect(status().isNoContent());
  }

  @Test
  void withoutTheConfirmationOrOfAnotherProviderItIsRefused() throws Exception {
    client.perform(Client.submitter(file(Client.UKPRN, sample()))).andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[0].rule").value("CONFIRMATION"));
    client.perform(Client.submitter(file(Client.OTHER_UKPRN, sample()).param("confirmed", "true"))).andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].rule").value("UKPRN"));
    client.perform(Client.operator(file(Client.UKPRN, sample()).param("confirmed", "true"))).andExpect(status().isForbidden());
  }

  @Test
  void aCorrectedCopyOfSomethingElseIsRefused() throws Exception {
    long statement = send();
    SampleFiles.checked(submissions, statement);
    MockHttpServletRequestBuilder ofAnother = post("/api/v1/collections/ILR2021/submissions").contentType(MediaType.APPLICATION_XML)
        .param("fileName", SampleFiles.name(Client.OTHER_UKPRN, "2021", ".xml")).param("corrects", Long.toString(statement)).content(SampleFiles.of(1, 0));
    client.perform(Client.other(ofAnother)).andExpect(status().isNotFound());
    MockHttpServletRequestBuilder ofAStatement = post("/api/v1/collections/ILR2021/submissions").contentType(MediaType.APPLICATION_XML).param("fileName", SampleFiles.name())
        .param("corrects", Long.toString(statement)).content(SampleFiles.of(1, 0));
    client.perform(Client.submitter(ofAStatement)).andExpect(status().isBadRequest());
  }
}
