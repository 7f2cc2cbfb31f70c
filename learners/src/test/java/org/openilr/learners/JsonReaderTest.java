package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** Learners in JSON. */
class JsonReaderTest {

  private static final Specification YEAR = Specification.of(Year.of("2021"));
  private static final Limits SMALL = new Limits(10_000, 1, 10_000, 2_000, 5, 3);

  private static Learner read(String json) throws IOException, RejectedJsonException {
    return new JsonReader(SMALL).read(Learner.TYPE, YEAR, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static RejectedJsonException rejection(String json) {
    return catchThrowableOfType(RejectedJsonException.class, () -> read(json));
  }

  @Test
  void numbersDatesAndRecordsAreRead() throws Exception {
    Learner learner = read("""
        {"ULN": 9999999999, "DateOfBirth": "2003-02-28", "Sex": null, "FamilyName": "O\u2019Brien",
         "LearningDelivery": [{"AimSeqNumber": 1, "LearnAimRef": "00100309"}, {"AimSeqNumber": "02"}], "LearnerFAM": []}
        """);
    assertThat(learner.uln()).isEqualTo(9999999999L);
    assertThat(learner.dateOfBirth()).isEqualTo(LocalDate.of(2003, 2, 28));
    assertThat(learner.familyName()).isEqualTo("O’Brien");
    assertThat(learner.sex()).isNull();
    assertThat(learner.learningDeliveries()).extracting(LearningDelivery::aimSeqNumber).containsExactly(1, 2);
    assertThat(learner.learningDeliveries().get(1).slot(LearningDelivery.TYPE.slot("AimSeqNumber"))).isEqualTo(new AsWritten("02", 2));
    assertThat(learner.learnerFAMs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{'Uln': 1}                                         | /Uln                              | no such field",
      "{'OTJHours': 1}                                    | /OTJHours                         | has no OTJHours in 2020-21",
      "{'ULN': 'abc'}                                     | /ULN                              | must be a whole number",
      "{'ULN': 1.5}                                       | /ULN                              | must be a whole number",
      "{'ULN': 1234567890123456789}                       | /ULN                              | at most 18 digits",
      "{'ULN': true}                                      | /ULN                              | must be a whole number",
      "{'ULN': [1]}                                       | /ULN                              | must be a whole number",
      "{'ULN': 1, 'ULN': 2}                               | /ULN                              | stands twice",
      "{'Postcode': 1}                                    | /Postcode                         | must be text, in quotes",
      "{'FamilyName': '\\u0000'}                        | /FamilyName                       | cannot hold",
      "{'FamilyName': '\\ud800'}                        | /FamilyName                       | cannot hold",
      "{'LearnerFAM': {}}                                 | /LearnerFAM                       | must be a list",
      "{'LearnerFAM': [1]}                                | /LearnerFAM/0                     | must be an object",
      "{'LearningDelivery': [{}, {'AchDate': '2021-02-30'}]} | /LearningDelivery/1/AchDate    | must be a date that exists",
      "{'LearningDelivery': [{'AchDate': 20210228}]}      | /LearningDelivery/0/AchDate       | must be a date in quotes",
      "{'a/b~': 1}                                        | /a~1b~0                           | no such field",
      "[]                                                 | ''                                | must be an object",
      "{} {}                                              | ''                                | more behind the object",
      "{'ULN': 1                                          | ''                                | ends before its objects do",
      "{'ULN' 1}                                          | ''                                | not well formed at line 1",
      "{'a': {'a': {'a': {'a': {'a': {'a': 1}}}}}}        | ''                                | larger than a record may be"})
  void aFaultIsNamedWithItsPlace(String json, String pointer, String message) {
    assertThat(rejection(json.replace('\'', '"')).faults()).last().satisfies(fault -> {
      assertThat(fault.pointer()).isEqualTo(pointer);
      assertThat(fault.message()).contains(message);
    });
  }

  @Test
  void allFaultsAreNamedUpToALimit() {
    assertThat(rejection("{\"a\": 1, \"ULN\": \"x\"}").faults()).extracting(JsonFault::pointer).containsExactly("/a", "/ULN");
    assertThat(rejection("{\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1}").faults()).hasSize(3);
  }

  @Test
  void emptyAndOverlongInputIsRefused() {
    assertThat(rejection("").faults()).extracting(JsonFault::message).first().asString().contains("nothing to read");
    assertThat(rejection("{\"FamilyName\": \"" + "x".repeat(1001) + "\"}").faults().get(0).message()).contains("longer than 1000 characters");
    assertThat(rejection("{\"FamilyName\": \"" + "x".repeat(9_000) + "\"}").faults().get(0).message()).contains("larger than a record may be");
    assertThat(rejection("{" + " ".repeat(20_000) + "}").faults().get(0).message()).contains("larger than a record may be");
  }

  @Test
  void oneRecordOfXmlIsReadAsInAReturn() throws Exception {
    Learner learner = Returns.learner(YEAR, "A1");
    String xml = Returns.write(Returns.content(YEAR, learner));
    String alone = xml.substring(xml.indexOf("<Learner>"), xml.indexOf("</Learner>")).replace("<Learner>", "<Learner xmlns=\"ESFA/ILR/2020-21\">") + "</Learner>";
    RecordXml read = RecordXml.read(new ByteArrayInputStream(alone.getBytes(StandardCharsets.UTF_8)), SMALL);
    assertThat(read).isEqualTo(new RecordXml(YEAR.year(), learner));
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonWriter.write(learner, YEAR, json);
    assertThat(json.toString(StandardCharsets.UTF_8)).startsWith("{\"LearnRefNumber\":\"A1\",\"ULN\":9999999999,\"FamilyName\":\"O’Brien & Søn\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "<Learner/>                                                       | namespace is missing",
      "<Message xmlns='ESFA/ILR/2020-21'/>                              | must be Learner",
      "<Learner xmlns='ESFA/ILR/2020-21'><ULN>x</ULN></Learner>         | must be a whole number",
      "<Learner xmlns='ESFA/ILR/2020-21'>                               | cut off",
      "<Learner xmlns='ESFA/ILR/2020-21'/><Learner/>                    | not well-formed",
      "<!DOCTYPE Learner><Learner xmlns='ESFA/ILR/2020-21'/>            | DOCTYPE",
      "''                                                               | nothing to read"})
  void faultyXmlIsRefused(String xml, String message) {
    assertThat(catchThrowableOfType(RejectedFileException.class,
        () -> RecordXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), SMALL))).hasMessageContaining(message);
  }
}
