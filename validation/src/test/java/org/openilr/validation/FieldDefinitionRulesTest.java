package org.openilr.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openilr.learners.AsWritten;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Entity;
import org.openilr.learners.LLDDandHealthProblem;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.LearnerHE;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;
import org.yaml.snakeyaml.Yaml;

class FieldDefinitionRulesTest {

  private static final Year YEAR = Year.of("2021");
  private static final FieldDefinitionRules RULES = FieldDefinitionRules.of(Specification.of(YEAR));
  private static final Learner VALID = new Situations(YEAR).learner("adult");

  @Test
  void validLearnersOfEveryKindAndYearKeepThem() {
    for (Year year : Year.SUPPORTED) {
      FieldDefinitionRules rules = FieldDefinitionRules.of(Specification.of(year));
      for (String kind : Situations.kinds()) {
        if (!kind.equals("destination")) {
          Found found = new Found();
          assertThat(rules.check(new Situations(year).learner(kind), found)).as(kind + " of " + year + " " + found).isTrue();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} \"{1}\"")
  @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, value = {
      "LearnRefNumber;A 1234567890;''",
      "LearnRefNumber;A123456789012;FD_LearnRefNumber_AL[LearnRefNumber=A123456789012|Length=13] FD_LearnRefNumber_AP[]",
      "LearnRefNumber;A-1;FD_LearnRefNumber_AP[]",
      "LearnRefNumber;'';FD_LearnRefNumber_AL[LearnRefNumber=|Length=0] FD_LearnRefNumber_AP[]",
      "LearnRefNumber;;FD_LearnRefNumber_MA[]",
      "FamilyName;O’Brien-Núñez;''",
      "FamilyName;Smith 2;FD_FamilyName_AP[]",
      "FamilyName;;''",
      "Sex;FF;FD_Sex_AL[Sex=FF|Length=2]",
      "Sex;é;FD_Sex_AP[]",
      "NINumber;\"AB123456;FD_NINumber_AP[]",
      "NINumber;£€^[]?'_{};FD_NINumber_AL[NINumber=£€^[]?'_{}|Length=10]",
      "AddLine1;1 High St. (rear) & \\ ~!@*+,-/:;''",
      "AddLine1;1 High St #2;FD_AddLine1_AP[]",
      "TelNo;01234567890;''",
      "TelNo;01234 567890;FD_TelNo_AP[]",
      "Email;a@b;''",
      "Email;@b;FD_Email_AP[]",
      "Email;a`@b;FD_Email_AP[]",
      "CampId;A1B2C3D4;''",
      "CampId;A1 B;FD_CampId_AP[]",
  })
  void text(String field, String value, String raised) {
    assertThat(raisedBy(VALID.with(field, value))).isEqualTo(raised);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = ';', value = {
      "Ethnicity;99;''", "Ethnicity;100;FD_Ethnicity_AL[Ethnicity=100|Length=3]",
      "Ethnicity;-9;''", "Ethnicity;-10;FD_Ethnicity_AL[Ethnicity=-10|Length=3]",
      "ALSCost;0;''", "ALSCost;999999;''", "ALSCost;-1;FD_ALSCost_AR[ALSCost=-1]",
      "ALSCost;1000000;FD_ALSCost_AL[ALSCost=1000000|Length=7] FD_ALSCost_AR[ALSCost=1000000]",
      "PrevUKPRN;10000000;''", "PrevUKPRN;9999999;FD_PrevUKPRN_AR[PrevUKPRN=9999999]"})
  void wholeNumber(String field, int value, String raised) {
    assertThat(raisedBy(VALID.with(field, value))).isEqualTo(raised);
  }

  @Test
  void uniqueLearnerNumber() {
    assertThat(raisedBy(VALID.with("ULN", 1000000000L))).isEmpty();
    assertThat(raisedBy(VALID.with("ULN", 999999999L))).isEqualTo("FD_ULN_AR[ULN=999999999]");
    assertThat(raisedBy(VALID.with("ULN", 10000000000L))).isEqualTo("FD_ULN_AL[ULN=10000000000|Length=11] FD_ULN_AR[ULN=10000000000]");
    assertThat(raisedBy(VALID.with("ULN", null))).isEqualTo("FD_ULN_MA[]");
  }

  @Test
  void oddSpellings() {
    assertThat(raisedBy(VALID.with("Ethnicity", new AsWritten("031", 31)))).isEmpty();
    assertThat(raisedBy(VALID.with("Ethnicity", new AsWritten(" 123456789012 ", null))))
        .isEqualTo("FD_Ethnicity_AL[Ethnicity=123456789012|Length=12]");
    assertThat(raisedBy(VALID.with("FamilyName", new AsWritten("  Smith ", "Smith")))).isEmpty();
    assertThat(raisedBy(VALID.with("FamilyName", new AsWritten("   ", "")))).isEqualTo("FD_FamilyName_AL[FamilyName=|Length=0] FD_FamilyName_AP[]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "STULOAD;0.1;''", "STULOAD;300.0;''", "STULOAD;0.0;FD_STULOAD_AR[STULOAD=0.0]", "STULOAD;300.1;FD_STULOAD_AR[STULOAD=300.1]",
      "STULOAD;12.25;FD_STULOAD_AL[STULOAD=12.25|Length=5]", "STULOAD;10.00;FD_STULOAD_AL[STULOAD=10.00|Length=5]",
      "STULOAD;1000;FD_STULOAD_AL[STULOAD=1000|Length=4] FD_STULOAD_AR[STULOAD=1000]", "PCFLDCS;0;''", "PCFLDCS;100;''"})
  void decimal(String field, BigDecimal value, String raised) {
    Learner student = new Situations(YEAR).learner("higher education");
    assertThat(raisedBy(aim(student, aim -> aim.with("LearningDeliveryHE",
        List.of((LearningDeliveryHE) aim.learningDeliveryHE().with(field, value)))))).isEqualTo(raised);
  }

  @Test
  void registerNumbersWrittenAsText() {
    assertThat(raisedBy(withUcasPerId("0123456789"))).isEmpty();
    assertThat(raisedBy(withUcasPerId("0000000000"))).isEqualTo("FD_UCASPERID_AR[UCASPERID=0000000000]");
    assertThat(raisedBy(withUcasPerId("123456789"))).isEqualTo("FD_UCASPERID_AP[]");
    assertThat(raisedBy(withUcasPerId("12345678901")))
        .isEqualTo("FD_UCASPERID_AL[UCASPERID=12345678901|Length=11] FD_UCASPERID_AP[] FD_UCASPERID_AR[UCASPERID=12345678901]");
  }

  private static Learner withUcasPerId(String id) {
    Object[] values = new Object[LearnerHE.TYPE.size()];
    values[LearnerHE.TYPE.slot("UCASPERID")] = id;
    return (Learner) VALID.with("LearnerHE", List.of(LearnerHE.TYPE.make(values)));
  }

  @Test
  void numberOfRecords() {
    assertThat(raisedBy(VALID.with("LLDDandHealthProblem", Collections.nCopies(22, llddCategory(4))))).isEmpty();
    assertThat(raisedBy(VALID.with("LLDDandHealthProblem", Collections.nCopies(23, llddCategory(4)))))
        .isEqualTo("FD_LLDDandHealthProblem_EO[Actual Occurrences=23]");
    assertThat(raisedBy(VALID.with("LearningDelivery", null))).isEqualTo("FD_LearningDelivery_EO[Actual Occurrences=0]");
  }

  @Test
  void recordsInTheRecordAreCheckedToo() {
    Learner broken = aim(VALID, aim -> aim.with("LearningDeliveryFAM",
        List.of((LearningDeliveryFAM) aim.learningDeliveryFAMs().get(0).with("LearnDelFAMType", null))));

    Found found = new Found();
    assertThat(RULES.check(broken, found)).isFalse();
    assertThat(found.findings).singleElement().satisfies(finding -> {
      assertThat(finding.rule().id()).isEqualTo("FD_LearnDelFAMType_MA");
      assertThat(finding.rule().on()).isEqualTo("LearningDelivery");
      assertThat(finding.learnRefNumber()).isEqualTo(VALID.learnRefNumber());
      assertThat(finding.aimSeqNumber()).isEqualTo(1);
      assertThat(finding.delivery()).isZero();
    });
  }

  @Test
  void destinationRecordsHaveDpInTheirNames() {
    Object[] values = new Object[LearnerDestinationandProgression.TYPE.size()];
    values[LearnerDestinationandProgression.TYPE.slot("LearnRefNumber")] = "A1";
    values[LearnerDestinationandProgression.TYPE.slot("DPOutcome")] = List.of(DPOutcome.TYPE.make(new Object[DPOutcome.TYPE.size()]));

    assertThat(raisedBy(LearnerDestinationandProgression.TYPE.make(values))).isEqualTo(
        "FD_DP_OutCode_MA[] FD_DP_OutCollDate_MA[] FD_DP_OutStartDate_MA[] FD_DP_OutType_MA[] FD_DP_ULN_MA[]");
    assertThat(raisedBy(LearnerDestinationandProgression.TYPE.make(new Object[LearnerDestinationandProgression.TYPE.size()]))).isEqualTo(
        "FD_DP_DPOutcome_EO[Actual Occurrences=0] FD_DP_LearnRefNumber_MA[] FD_DP_ULN_MA[]");
  }

  @Test
  void aRuleThatChangesHasAFormForEachRunOfYears() {
    assertThat(RuleCatalogue.rule("FD_PwayCode_AL")).extracting(RuleInfo::says, rule -> rule.from().code(), rule -> rule.to().code())
        .containsExactly(tuple("Pathway has more than 3 digits", "1819", "2021"),
            tuple("Pathway has more than 4 digits", "2122", "2425"));
    assertThat(RuleCatalogue.rule("FD_LearnerFAM_EO")).extracting(rule -> rule.from().code()).containsExactly("1819", "2021", "2526");
    assertThat(RuleCatalogue.rule("fd_familyname_al")).singleElement().satisfies(rule -> {
      assertThat(rule.says()).isEqualTo("Family name is empty or longer than 100 characters");
      assertThat(rule.from().code() + rule.to().code()).isEqualTo("18192627");
    });
  }

  /**
   * The rules of 2020-21 are those of the facts pack, and beside them only those for fields of the year that the older service, from
   * which the pack's list comes, did not know.
   */
  @Test
  void theRulesAreThoseOfTheCatalogue() throws IOException {
    Path catalogue = Shared.path("domain/rules/2021/file.yaml");
    assumeTrue(Files.exists(catalogue), "the facts pack is not here");
    Map<String, String> expected = new TreeMap<>();
    try (Reader reader = Files.newBufferedReader(catalogue)) {
      Map<String, Object> file = new Yaml().load(reader);
      for (Object rule : (List<?>) ((Map<?, ?>) file.get("field_definition")).get("rules")) {
        expected.put((String) ((Map<?, ?>) rule).get("id"), (String) ((Map<?, ?>) rule).get("on"));
      }
    }

    Map<String, String> own = new TreeMap<>(RULES.rules().stream().collect(Collectors.toMap(RuleInfo::id, RuleInfo::on)));
    Set<String> more = new HashSet<>(own.keySet());
    more.removeAll(expected.keySet());
    assertThat(more).containsExactlyInAnyOrder("FD_LSDPostcode_AL", "FD_LSDPostcode_AP", "FD_OTJActHours_AL", "FD_OTJActHours_AR", "FD_PHours_AR");
    own.keySet().removeAll(more);
    assertThat(own).isEqualTo(expected);
  }

  /** The learner with the first aim changed. */
  private static Learner aim(Learner learner, Function<LearningDelivery, Entity> change) {
    List<LearningDelivery> aims = new ArrayList<>(learner.learningDeliveries());
    aims.set(0, (LearningDelivery) change.apply(aims.get(0)));
    return (Learner) learner.with("LearningDelivery", aims);
  }

  private static LLDDandHealthProblem llddCategory(int category) {
    Object[] values = new Object[LLDDandHealthProblem.TYPE.size()];
    values[LLDDandHealthProblem.TYPE.slot("LLDDCat")] = category;
    return LLDDandHealthProblem.TYPE.make(values);
  }

  private static String raisedBy(Entity root) {
    Found found = new Found();
    assertThat(RULES.check(root, found)).isEqualTo(found.findings.isEmpty());
    return found.toString();
  }

  /** The findings in order of id, as {@code id[values]}. */
  private static final class Found implements Findings {

    private final List<Finding> findings = new ArrayList<>();

    @Override
    public void raised(Finding finding) {
      findings.add(finding);
    }

    @Override
    public void failed(RuleInfo rule, String learnRefNumber, Exception failure) {
      throw new AssertionError(rule.id(), failure);
    }

    @Override
    public String toString() {
      return findings.stream().map(finding -> finding.rule().id() + "[" + finding.fieldValues() + "]").sorted()
          .collect(Collectors.joining(" "));
    }
  }
}
