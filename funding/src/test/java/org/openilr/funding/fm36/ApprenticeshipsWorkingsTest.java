package org.openilr.funding.fm36;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.funding.Account;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Workings;
import org.openilr.learners.Learner;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situations;

/** What money is led back to. */
class ApprenticeshipsWorkingsTest {

  private static final Year YEAR = Year.of("2021");
  private static final Reference STANDARD = Reference.onTopOf(Reference.none())
      .rows("Standard", List.of(Map.of("StandardCode", "104", "EffectiveFrom", "2014-08-01")))
      .rows("StandardCommonComponent", List.of(Map.of("StandardCode", "104", "CommonComponent", "11", "EffectiveFrom", "2014-08-01")))
      .rows("ApprenticeshipFunding", List.of(Map.of("ApprenticeshipType", "STD", "ApprenticeshipCode", "104", "ProgType", "25", "PwayCode", "0",
          "EffectiveFrom", "2017-05-01", "MaxEmployerLevyCap", "6000")))
      .build();

  @Test
  void rowsAreNamedByTheirOwnTableAndOnlyMissingOnesAreCalledMissing() {
    assertThat(rows("apprentice", STANDARD)).containsExactlyInAnyOrder("LARS Funding APP_MAY_2017_EM: none", "LARS LearningDelivery: none",
        "StandardCommonComponent: CommonComponent 11, EffectiveFrom 01/08/2014");
    assertThat(instalments(new Situations(YEAR).learner("apprentice"), STANDARD).rows()).extracting(Account.Row::table, Account.Row::values)
        .containsExactly(tuple("earnings-history", ""), tuple("ApprenticeshipFunding", "EffectiveFrom 01/05/2017, MaxEmployerLevyCap 6000"));
  }

  @Test
  void aFrameworkWithoutRowsLacksThoseOfFrameworks() {
    assertThat(rows("framework apprentice", Reference.none())).contains("FrameworkCmnComp: none")
        .noneMatch(row -> row.startsWith("StandardCommonComponent"));
  }

  @Test
  void recordsOfOtherAimsOfTheApprenticeshipAreNamedWhereTheyDecide() {
    Account account = instalments(new Situations(YEAR).build("apprentice", Map.of("aims", List.of(
        Map.of("LearnStartDate", "2020-09-10", "LearningDeliveryFAM", List.of("ACT 1 from 2020-09-10"), "AppFinRecord", List.of("TNP 1 on 2020-09-10 of 900")),
        Map.of("LearnStartDate", "2020-09-10"),
        Map.of("AimType", "1", "LearnAimRef", "ZPROG001", "LearnStartDate", "2019-09-10", "LearnActEndDate", "2020-03-31", "CompStatus", "6",
            "AppFinRecord", List.of("TNP 1 on 2019-09-10 of 800"))))).learners().get(0), STANDARD);
    assertThat(account.fields()).extracting(Account.Field::record, Account.Field::name, Account.Field::value).contains(
        tuple("aim 1", "AppFinRecord TNP", "AFinType TNP, AFinCode 1, AFinDate 10/09/2020, AFinAmount 900"),
        tuple("aim 3", "AppFinRecord TNP", "AFinType TNP, AFinCode 1, AFinDate 10/09/2019, AFinAmount 800"),
        tuple("aim 3", "LearnStartDate", "10/09/2019"));
    assertThat(account.fields()).noneMatch(field -> field.record().equals("aim 2") && field.value().isEmpty());
  }

  @Test
  void aRedundancyIsLedBackToTheEmploymentStatuses() {
    Account account = instalments(new Situations(YEAR).build("apprentice", Map.of("statuses", List.of(
        Map.of("EmpStat", "10", "DateEmpStatApp", "2020-06-01"), Map.of("EmpStat", "11", "DateEmpStatApp", "2020-11-02")))).learners().get(0), STANDARD);
    assertThat(account.fields()).extracting(field -> field.record() + ", " + field.name() + ": " + field.value()).contains(
        "employment status from 01/06/2020, EmpStat: 10", "employment status from 02/11/2020, EmpStat: 11",
        "employment status from 02/11/2020, DateEmpStatApp: 02/11/2020");
  }

  @Test
  void priceRecordsOfADayThatDifferAreNoted() {
    Account account = instalments(new Situations(YEAR).build("apprentice", Map.of("aim", Map.of("LearnStartDate", "2020-01-10",
        "LearnPlanEndDate", "2021-01-31", "LearningDeliveryFAM", List.of("ACT 1 from 2020-01-10 to 2020-06-30", "ACT 2 from 2020-07-01"),
        "AppFinRecord", List.of("TNP 1 on 2020-01-10 of 5200", "TNP 1 on 2020-01-10 of 3900")))).learners().get(0), STANDARD);
    assertThat(account.steps().stream().filter(step -> step.attribute().name().equals("PriceRecordsDiffer"))).hasSize(3)
        .allMatch(step -> Boolean.TRUE.equals(step.value()));
    assertThat(account.stops()).extracting(Account.Stop::because)
        .contains("price records (AppFinRecord TNP) of one day differ, so that none of them can be taken over");
  }

  @Test
  void pricesOfDifferentDaysDoNotContradictEachOther() {
    Account account = instalments(new Situations(YEAR).build("apprentice", Map.of("aim", Map.of("LearnStartDate", "2020-01-10",
        "LearnPlanEndDate", "2021-01-31", "LearningDeliveryFAM", List.of("ACT 1 from 2020-01-10"),
        "AppFinRecord", List.of("TNP 1 on 2020-01-10 of 5200", "TNP 2 on 2020-01-10 of 3900", "TNP 1 on 2020-02-10 of 4200"))))
        .learners().get(0), STANDARD);
    assertThat(account.steps()).noneMatch(step -> step.attribute().name().equals("PriceRecordsDiffer"));
  }

  @Test
  void eachStepStandsAfterThoseThatItComesFromAndEpisodesOfTheYearAfterEarlierOnes() {
    Account account = instalments(new Situations(YEAR).build("apprentice", Map.of("aim", Map.of("LearnStartDate", "2019-10-10",
        "LearnPlanEndDate", "2021-01-31", "LearningDeliveryFAM", List.of("ACT 1 from 2019-10-10"),
        "AppFinRecord", List.of("TNP 1 on 2019-10-10 of 5200")))).learners().get(0), STANDARD);
    List<String> steps = account.steps().stream().map(step -> step.attribute().name() + " of " + step.of()).toList();
    assertThat(steps).containsSubsequence("TNP1 of 25-104-10/10/2019", "PriceEpisodeTotalTNPPrice of 25-104-10/10/2019",
        "PriceEpisodeInstalmentValue of 25-104-10/10/2019", "PriceEpisodeTotalEarnings of 25-104-10/10/2019",
        "PriceEpisodePreviousEarnings of 25-104-01/08/2020", "PriceEpisodeInstalmentValue of 25-104-01/08/2020",
        "PriceEpisodeOnProgPayment of 25-104-01/08/2020", "ProgrammeAimOnProgPayment of 1");
    assertThat(steps).doesNotContain("PriceEpisodeOnProgPayment of 25-104-10/10/2019", "TNP3 of 25-104-10/10/2019",
        "LearnDelThresholdEndDateForRedNotFundedtoComp of 1");
  }

  /** The rows that the money of English or maths is led back to. */
  private static List<String> rows(String kind, Reference reference) {
    return account(new Situations(YEAR).learner(kind), reference, "MathEngOnProgPayment", 2).rows().stream()
        .map(row -> row.table() + ": " + (row.values().isEmpty() ? "none" : row.values())).toList();
  }

  /** The account of the instalments of the programme aim. */
  private static Account instalments(Learner learner, Reference reference) {
    return account(learner, reference, "ProgrammeAimOnProgPayment", 1);
  }

  private static Account account(Learner learner, Reference reference, String payment, int aim) {
    return Workings.of(new Apprenticeships(), learner, List.of(), new FundingFacts(YEAR, reference, 10000001)).stream()
        .filter(account -> account.payment().attribute().equals(payment) && account.aimSeqNumber() == aim)
        .findFirst().orElseThrow();
  }
}
