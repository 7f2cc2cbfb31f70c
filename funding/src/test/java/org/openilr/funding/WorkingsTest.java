package org.openilr.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openilr.funding.fm25.YoungPeople;
import org.openilr.funding.fm35.AdultSkills;
import org.openilr.funding.fm70.SocialFund;
import org.openilr.reference.Reference;
import org.openilr.specification.Year;
import org.openilr.validation.examples.Situation;
import org.openilr.validation.examples.Situations;

/** What an amount is led back to. */
class WorkingsTest {

  private static final Year YEAR = Year.of("2021");

  private static Reference reference() {
    return Reference.onTopOf(Reference.none())
        .rows("LearningDelivery", List.of(Map.of("LearnAimRef", "60300001", "EffectiveFrom", "2010-08-01", "LearnAimRefTitle", "Farming")))
        .rows("Funding", List.of(rate("Matrix", "1720"), rate("Adult_LR", "1000"), rate("ESF", "1")))
        .rows("organisations", List.of(Map.of("UKPRN", "10000001", "Name", "College")))
        .rows("organisation-funding", Stream.concat(Stream.of(factor("Specialist resources", "Adult skills", "2013-08-01")),
            Stream.of("retention factor", "programme cost weighting factor", "area cost factor", "disadvantage funding proportion",
                "large programme proportion", "level 3 programme maths and English proportion")
                .flatMap(name -> Stream.of("2019-08-01", "2020-08-01").map(day -> factor("Historic " + name, "EFA 16-19", day)))).toList())
        .rows("contracts", List.of(Map.of("ContractAllocationNumber", "ESF-9", "DeliveryUKPRN", "10000001")))
        .rows("contract-deliverables", List.of(deliverable("1", "PG03"), deliverable("2", "PG01")))
        .build();
  }

  private static Map<String, String> rate(String category, String weighted) {
    return Map.of("LearnAimRef", "60300001", "FundingCategory", category, "EffectiveFrom", "2010-08-01", "RateWeighted", weighted,
        "WeightingFactor", "G");
  }

  private static Map<String, String> factor(String factor, String type, String day) {
    return Map.of("UKPRN", "10000001", "OrgFundFactor", factor, "OrgFundFactType", type, "OrgFundFactValue", "1", "EffectiveFrom", day);
  }

  private static Map<String, String> deliverable(String number, String code) {
    return Map.of("ContractAllocationNumber", "ESF-9", "DeliverableCode", number, "ExternalDeliverableCode", code, "UnitCost", "200");
  }

  @Test
  void onlyStepsAndRatesThatThisDeliveryPassesAreShown() {
    Account account = account(new AdultSkills(), "adult", Map.of("aim", Map.of("LearnAimRef", "60300001")), "OnProgPayment");
    assertThat(account.steps()).extracting(step -> step.attribute().name()).contains("FundLine", "SpecResUplift", "InstPerPeriod", "LearnerCapFactor")
        .doesNotContain("Trans", "StartPropTrans", "AppAgeFact", "TrnAdjLearnStartDate", "WeightedRateFromESOL", "LTRC");
    assertThat(account.parameters()).extracting(Parameters.Parameter::name).contains("SpecialistResourceWeighting", "YearlyCap")
        .doesNotContain("AchPercentage1213Default", "TraineeshipProgrammeRate", "LEF_19-23App");
  }

  @Test
  void onlyRowsOfTheModelAreShownAndNoneIsMissedThatIsThere() {
    Account account = account(new AdultSkills(), "adult", Map.of("aim", Map.of("LearnAimRef", "60300001")), "OnProgPayment");
    assertThat(account.rows()).filteredOn(row -> row.table().startsWith("organisation-funding")).singleElement()
        .satisfies(row -> assertThat(row.values()).contains("SPECIALIST RESOURCES"));
    assertThat(account.rows()).filteredOn(row -> row.table().startsWith("LARS Funding")).singleElement()
        .satisfies(row -> assertThat(row.values()).contains("MATRIX"));
  }

  @Test
  void ofTheProvidersFactorsThoseOfTheYearAreShown() {
    Account account = account(new YoungPeople(), "16-19", Map.of(), "OnProgPayment");
    assertThat(account.rows()).filteredOn(row -> row.table().equals("organisation-funding RETENTION")).singleElement()
        .satisfies(row -> assertThat(row.values()).contains("EffectiveFrom 01/08/2020"));
    assertThat(account.rows()).filteredOn(row -> row.table().equals("organisation-funding LARGE")).hasSize(1);
  }

  @Test
  void theStepsOfOtherProgrammesAreShownWhereTheyDecide() {
    Account account = account(new AdultSkills(), "adult", Map.of("aim", Map.of("LearnAimRef", "60300001", "LearnStartDate", "2012-10-15",
        "LearnPlanEndDate", "2021-03-31")), "OnProgPayment");
    assertThat(account.steps()).extracting(step -> step.attribute().name()).contains("Trans", "StartPropTrans", "OnProgPayPctTrans", "AdltLearnResp")
        .doesNotContain("InstPerPeriod");
  }

  @Test
  void aProgressionIsLedBackToDestinationEmploymentAndAllAims() {
    Account account = account(new SocialFund(), "european social fund", progression("EDU 3 on 2021-01-12 collected 2021-07-06"),
        "ProgressionEarnings");
    assertThat(account.episode()).isEqualTo("PG03");
    assertThat(account.fields()).extracting(Account.Field::record, Account.Field::name)
        .contains(tuple("aim 2", "LearnActEndDate"), tuple("destination", "DPOutcome"),
            tuple("learner", "LearnerEmploymentStatus"));
    assertThat(account.steps()).extracting(step -> step.attribute().name()).contains("ProgressionType", "ReachedThreeMonthPoint");
    assertThat(account.rows()).filteredOn(row -> row.table().startsWith("contract-deliverables")).singleElement()
        .satisfies(row -> assertThat(row.values()).contains("PG03"));
  }

  @Test
  void aDestinationThatCameTooLateSaysUntilWhen() {
    List<Account> accounts = accounts(new SocialFund(), "european social fund", progression("EDU 3 on 2021-01-13 collected 2021-07-06"));
    assertThat(accounts).filteredOn(account -> account.payment().attribute().equals("ProgressionEarnings") && account.aimSeqNumber() == 1)
        .singleElement().satisfies(account -> assertThat(account.stops()).singleElement()
            .satisfies(stop -> assertThat(stop.because()).contains("no destination that counts started from 14/09/2020 to 12/01/2021")));
  }

  /** An assessment and an aim that ended on 15 December 2020. */
  private static Map<String, Object> progression(String destination) {
    Map<String, Object> assessment = Map.of("ConRefNumber", "ESF-9", "LearnStartDate", "2020-09-01", "LearnActEndDate", "2020-09-01");
    Map<String, Object> learning = Map.of("LearnAimRef", "60300001", "ConRefNumber", "ESF-9", "LearnStartDate", "2020-09-14",
        "LearnActEndDate", "2020-12-15", "CompStatus", "2", "Outcome", "1");
    return Map.of("status", Map.of("EmpStat", "11", "DateEmpStatApp", "2020-01-01"), "aims", List.of(assessment, learning),
        "destination", Map.of("DPOutcome", List.of(destination)));
  }

  /** The first money of the attribute that is not nothing. */
  private static Account account(Calculation calculation, String kind, Map<String, Object> changes, String attribute) {
    return accounts(calculation, kind, changes).stream()
        .filter(account -> account.payment().attribute().equals(attribute) && account.stops().isEmpty()).findFirst().orElseThrow();
  }

  private static List<Account> accounts(Calculation calculation, String kind, Map<String, Object> changes) {
    Situation situation = new Situations(YEAR).build(kind, changes);
    return Workings.of(calculation, situation.learners().get(0),
        situation.destinations().stream().flatMap(one -> one.dpOutcomes().stream()).toList(), new FundingFacts(YEAR, reference(), 10000001));
  }
}
