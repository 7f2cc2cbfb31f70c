package org.openilr.learners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/** Where reading is strict and where it is tolerant, as the department's relaxed schema is. */
class SchemaTest {

  private static final Specification YEAR = Specification.of(Year.of("2021"));

  @TempDir
  Path folder;

  private final String good;

  SchemaTest() throws Exception {
    LearnerDestinationandProgression destination = LearnerDestinationandProgression.TYPE.builder(YEAR).set("LearnRefNumber", "A1")
        .set("ULN", 9999999999L).add(DPOutcome.TYPE.builder(YEAR).set("OutType", "EMP").set("OutCode", 1)
            .set("OutStartDate", "2020-09-01").set("OutCollDate", "2020-09-02").build()).build();
    good = Returns.write(Returns.content(YEAR, Returns.learner(YEAR, "A1"), Returns.learner(YEAR, "A2"), destination));
  }

  // Strict

  @ParameterizedTest
  @CsvSource({"SFA/ILR/2017-18", "ESFA/ILR/2027-28", "ESFA/ILR/2020-22", "esfa/ilr/2020-21", "''", "urn:x"})
  void anotherNamespace(String namespace) throws Exception {
    List<Fault> faults = faults(good.replace("ESFA/ILR/2020-21", namespace));
    assertThat(faults).singleElement().satisfies(fault -> {
      assertThat(fault.rule()).isEqualTo("Namespace Mismatch");
      assertThat(fault.message()).contains("2018-19 to 2026-27").contains(namespace.isEmpty() ? "missing" : namespace);
    });
  }

  @Test
  void noNamespace() throws Exception {
    assertThat(faults(good.replace(" xmlns=\"ESFA/ILR/2020-21\"", ""))).singleElement()
        .satisfies(fault -> assertThat(fault.rule()).isEqualTo("Namespace Mismatch"));
  }

  @Test
  void yearsOfNamespaceAndHeaderDiffer() throws Exception {
    assertThat(faults(good.replace("<Year>2021<", "<Year>1920<"))).containsExactly(
        new Fault("Schema", 6, 10, "Year must be '2021'."));
  }

  @Test
  void elementInAnotherNamespace() throws Exception {
    assertThat(faults(good.replaceFirst("<Sex>", "<Sex xmlns=\"urn:x\">"))).containsExactly(
        new Fault("Schema", 27, 3, "The element Sex is in the namespace 'urn:x', not in that of the file."));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Collection>ILR<    | Collection>ilr<     | 5  | 16 | Collection must be 'ILR'.",
      "OFFICIAL-SENSITIVE-Personal | PROTECT   | 10 | 23 | ProtectiveMarking must be 'OFFICIAL-SENSITIVE-Personal'.",
      "<UKPRN>10000001<   | <UKPRN>9999999<     | 11 | 11 | UKPRN must be a whole number from 10000000 to 99999999.",
      "<UKPRN>10000001<   | <UKPRN>1000000A<    | 11 | 11 | UKPRN is not a whole number.",
      "Openilr            | Open`ilr            | 12 | 22 | SoftwareSupplier holds a character that the ILR does not allow there.",
      "Openilr            | ''                  | 12 | 22 | SoftwareSupplier has 0 characters; it must have 1 to 40.",
      "SerialNo>01<       | SerialNo>001<       | 13 | 14 | 'SerialNo does not have the form [0-9]{1,2}.'",
      "2020-10-15T09:30:00| 2020-10-15          | 14 | 14 | 'DateTime is not a date and time, written YYYY-MM-DDThh:mm:ss.'",
      "2020-10-15</FileP  | 2020-10-32</FileP   | 7  | 25 | 'FilePreparationDate is not a date that exists, written YYYY-MM-DD.'"},
      quoteCharacter = '\'')
  void headerMustKeepToThePublishedSchema(String old, String changed, int line, int column, String message) throws Exception {
    assertThat(faults(good.replaceFirst(old, changed.replace("''", "")))).contains(new Fault("Schema", line, column, message));
  }

  @Test
  void missingPartsOfTheHeader() throws Exception {
    assertThat(messages(good.replaceAll("(?s)<Collection>.*?</Year>", ""))).containsExactly(
        "Collection is missing from CollectionDetails.", "Year is missing from CollectionDetails.");
    assertThat(messages(good.replaceAll("<DateTime>.*</DateTime>", ""))).containsExactly("DateTime is missing from Source.");
    assertThat(messages(good.replaceAll("(?s)<Header>.*</Header>", ""))).containsExactly("Header is missing from Message.");
    assertThat(messages(good.replaceAll("(?s)<LearningProvider>.*</LearningProvider>", "")))
        .containsExactly("LearningProvider is missing from Message.");
    assertThat(messages("<Message xmlns=\"ESFA/ILR/2020-21\"/>")).containsExactly(
        "Header is missing from Message.", "LearningProvider is missing from Message.");
  }

  @Test
  void duplicateHeader() throws Exception {
    String header = good.substring(good.indexOf("<Header>"), good.indexOf("</Header>") + 9);
    assertThat(faults(good.replace(header, header + header))).containsExactly(new Fault("Schema", 16, 11,
        "Header stands twice in Message; it may stand there once only. Expected here: SourceFiles, LearningProvider."));
    assertThat(messages(good.replace("</LearningProvider>", "</LearningProvider>" + header)))
        .singleElement().asString().startsWith("Header stands after LearningProvider, but must come before it.");
  }

  @Test
  void unknownElement() throws Exception {
    assertThat(faults(good.replaceFirst("<Sex>F</Sex>", "<Gender>F</Gender>"))).singleElement().satisfies(fault -> {
      assertThat(fault.line()).isEqualTo(27);
      assertThat(fault.column()).isEqualTo(3);
      assertThat(fault.message()).startsWith("Learner has no element Gender. Expected here: Sex, LLDDHealthProb,")
          .endsWith("LearningDelivery, the end of Learner.");
    });
  }

  @Test
  void elementOfAnotherYear() throws Exception {
    assertThat(messages(good.replaceFirst("<Sex>", "<OTJHours>1</OTJHours><Sex>"))).singleElement().asString()
        .startsWith("Learner has no OTJHours in 2020-21.");
  }

  @Test
  void misplacedElement() throws Exception {
    assertThat(messages(good.replaceFirst("(?s)(<Ethnicity>.*?</Ethnicity>)(\\s*)(<Sex>.*?</Sex>)", "$3$2$1"))).singleElement().asString()
        .startsWith("Ethnicity stands after Sex, but must come before it. Expected here: LLDDHealthProb,");
    assertThat(messages(good.replaceFirst("(?s)(<LearnerFAM>.*?</LearnerFAM>)(\\s*)(<LearningDelivery>.*?</LearningDelivery>)", "$3$2$1")))
        .singleElement().asString().startsWith("LearnerFAM stands after LearningDelivery");
    assertThat(messages(good.replaceFirst("(?s)(<Learner>.*</Learner>)(\\s*)(<LearnerDest.*</LearnerDestinationandProgression>)", "$3$2$1")))
        .hasSize(2).first().asString().startsWith("Learner stands after LearnerDestinationandProgression");
  }

  @Test
  void repeatedField() throws Exception {
    assertThat(messages(good.replaceFirst("<Sex>F</Sex>", "<Sex>F</Sex><Sex>F</Sex>"))).singleElement().asString()
        .startsWith("Sex stands twice in Learner; it may stand there once only. Expected here: LLDDHealthProb,");
  }

  @Test
  void textBetweenElements() throws Exception {
    assertThat(messages(good.replaceFirst("</Sex>", "</Sex>oops"))).containsExactly("There is text in Learner outside of its elements.");
    assertThat(messages(good.replaceFirst("</Header>", "</Header><![CDATA[oops]]>")))
        .containsExactly("There is text in Message outside of its elements.");
  }

  @Test
  void elementWithinAValue() throws Exception {
    assertThat(messages(good.replaceFirst(">F<", "><b>F</b><"))).containsExactly("Sex must hold a value, but holds the element b.");
  }

  @Test
  void attributes() throws Exception {
    assertThat(messages(good.replaceFirst("<Sex>", "<Sex code=\"1\">"))).containsExactly(
        "Sex has the attribute code; elements of the ILR have none.");
    String schema = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:%s=\"ESFA/ILR/2020-21 x.xsd\"";
    assertThat(Returns.read(save(good.replaceFirst("<Message", "<Message" + schema.formatted("schemaLocation")))).records()).hasSize(3);
    assertThat(messages(good.replaceFirst("<Message", "<Message" + schema.formatted("type")))).containsExactly(
        "Message has the attribute type; elements of the ILR have none.");
  }

  @ParameterizedTest
  @CsvSource({
      "<Ethnicity>31, <Ethnicity>white, 26, 14, Ethnicity must be a whole number of at most 18 digits.",
      "<Ethnicity>31, <Ethnicity>3.1, 26, 14, Ethnicity must be a whole number of at most 18 digits.",
      "<ULN>9999999999, <ULN>9999999999999999999, 22, 8, ULN must be a whole number of at most 18 digits.",
      "<ULN>9999999999, <ULN>, 22, 8, ULN is empty; it must be left out or hold a whole number of at most 18 digits.",
      "<DateOfBirth>2003-02-28, <DateOfBirth>2003-02-29, 25, 16, 'DateOfBirth must be a date that exists, written YYYY-MM-DD.'",
      "<DateOfBirth>2003-02-28, <DateOfBirth>28/02/2003, 25, 16, 'DateOfBirth must be a date that exists, written YYYY-MM-DD.'"})
  void valuesThatAreNoneOfTheirKind(String old, String changed, int line, int column, String message) throws Exception {
    assertThat(faults(good.replaceFirst(old, changed))).containsExactly(new Fault("Schema", line, column, message));
  }

  @Test
  void textsBeyondTheRelaxedSchema() throws Exception {
    assertThat(messages(good.replaceFirst("Zoë", "x".repeat(1001)))).containsExactly("GivenNames is longer than 1000 characters.");
    assertThat(messages(good.replaceFirst("SOF", "x".repeat(101)))).containsExactly("LearnDelFAMType is longer than 100 characters.");
    String most = good.replaceFirst("Zoë", "\uD83D\uDE00".repeat(1000)).replaceFirst("SOF", "x".repeat(100));
    assertThat(Returns.write(Returns.read(save(most)))).isEqualTo(most);
  }

  @Test
  void offTheJobHoursAreStrict() throws Exception {
    String hours = "<OTJActHours>%s</OTJActHours><DelLocPostCode>";
    assertThat(messages(good.replaceFirst("<DelLocPostCode>", hours.formatted("10000")))).containsExactly(
        "OTJActHours must be a whole number from 0 to 9999.");
    assertThat(Returns.read(save(good.replaceFirst("<DelLocPostCode>", hours.formatted("9999")))).records()).hasSize(3);
  }

  @Test
  void allFaultsInTheOrderOfTheFile() throws Exception {
    assertThat(faults(good.replaceFirst("ILR<", "x<").replace("<Sex>F</Sex>", "<Gender>F</Gender>").replace("EMP</", "EMP</X></")))
        .extracting(Fault::line).containsExactly(5, 27, 61, 92);
    assertThat(faults(good.replace("<Sex>F</Sex>", "<Gender>F</Gender>").replace("2020-09-02", "soon")))
        .extracting(Fault::line).containsExactly(27, 61, 95);
  }

  @Test
  void nothingOfALearnerIsInTheMessages() throws Exception {
    String personal = "Featherstonehaugh";
    assertThat(faults(good.replace("9999999999", personal).replace("2003-02-28", personal).replace("31<", personal + "<"))
        .toString()).doesNotContain(personal);
  }

  // Tolerant

  @ParameterizedTest
  @CsvSource({"<Sex>F, <Sex>Female", "<Ethnicity>31, <Ethnicity>-9999999", "<ULN>9999999999, <ULN>0", "A1</Learn, A|1 with more than 12</Learn",
      "<Ethnicity>31, <Ethnicity>+031", "Zoë, ' Zoë '", "Zoë, ''", "<AimType>4, <AimType>123456789012345678",
      "<Postcode>ZZ99 9ZZ, <Postcode>&#13;ZZ99 9ZZ&#13;", "<DateOfBirth>2003-02-28, <DateOfBirth>2003-02-28Z"})
  void valuesThatBreakTheirFieldDefinitionAreKept(String old, String changed) throws Exception {
    String xml = good.replaceFirst(old, changed);
    assertThat(Returns.write(Returns.read(save(xml)))).isEqualTo(xml);
  }

  @Test
  void missingAndTooManyRecordsAreKept() throws Exception {
    String xml = good.replaceFirst("(?s)<Learner>.*?</Learner>", "<Learner>\n\t</Learner>")
        .replaceFirst("(?s)(\n\t\t<LearnerFAM>.*?</LearnerFAM>)", "$1".repeat(30));
    Returns.Content read = Returns.read(save(xml));
    assertThat(Returns.write(read)).isEqualTo(xml);
    assertThat(((Learner) read.records().get(1)).learnerFAMs()).hasSize(30);
  }

  @Test
  void ofSeveralHigherEducationRecordsTheFirstCounts() throws Exception {
    String he = "<LearnerHE><UCASPERID>1</UCASPERID></LearnerHE><LearnerHE><UCASPERID>2</UCASPERID></LearnerHE><LearningDelivery>";
    Learner learner = (Learner) Returns.read(save(good.replaceFirst("<LearningDelivery>", he))).records().get(0);
    assertThat(learner.learnerHE().ucasperid()).isEqualTo("1");
  }

  @Test
  void rulesSeeTheValueWithoutWhiteSpace() throws Exception {
    Learner learner = (Learner) Returns.read(save(good.replaceFirst("Zoë", " Zoë&#13;").replaceFirst(">31<", ">031<"))).records().get(0);
    assertThat(learner.givenNames()).isEqualTo("Zoë");
    assertThat(learner.ethnicity()).isEqualTo(31);
  }

  private Path save(String xml) throws Exception {
    return Returns.save(folder, "return.xml", xml);
  }

  private List<Fault> faults(String xml) throws Exception {
    return BadFilesTest.faults(save(xml), Limits.DEFAULT);
  }

  private List<String> messages(String xml) throws Exception {
    return faults(xml).stream().map(Fault::message).toList();
  }
}
