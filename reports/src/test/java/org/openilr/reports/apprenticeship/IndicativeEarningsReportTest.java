package org.openilr.reports.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Column;
import org.openilr.reports.Made;

class IndicativeEarningsReportTest {

  private static final IndicativeEarningsReport REPORT = new IndicativeEarningsReport();
  private static final String ACT = "Learning delivery funding and monitoring type - ";

  @Test
  void hasTheOfficialHeadings() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.headings()).hasSize(238).isEqualTo(Made.officialHeadings("Apps Indicative Earnings Report"));
    }
  }

  @Test
  void writes177ColumnsToFivePlaces() {
    assertThat(REPORT.columns()).filteredOn(column -> column.kind() == Column.Kind.FIVE_PLACES || column.kind() == Column.Kind.MONEY_FIVE_PLACES)
        .hasSize(177);
  }

  @Test
  void hasARowForEachPriceEpisodeOfTheYearTheLatestAimAndEpisodeFirst() {
    try (Made made = Made.of(REPORT, Apprentices.young("B1", ""), Apprentices.young("A2", ""))) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number") + " " + row.get("Aim sequence number") + " "
          + row.get("Price episode start date")).containsExactly("A2 2 null", "A2 1 01/02/2021", "A2 1 10/09/2020",
          "B1 2 null", "B1 1 01/02/2021", "B1 1 10/09/2020");
    }
  }

  @Test
  void showsWhatAPriceEpisodeEarns() {
    try (Made made = Made.of(REPORT, Apprentices.young("A1", ""))) {
      assertThat(made.rows().get(2)).containsEntry("Price episode actual end date", "31/01/2021")
          .containsEntry("Funding line type", "16-18 Apprenticeship (Employer on App Service)")
          .containsEntry("Standard notional end level", "3")
          .containsEntry("Planned number of on programme instalments for aim", "13")
          .containsEntry("Employer identifier on employment status date", "154549452")
          .containsEntry("Employment status", "10")
          .containsEntry("Employment status date", "01/09/2020")
          .doesNotContainKey("Employment status monitoring - small employer")
          .containsEntry("Total price applicable to this episode", "5500.00000")
          .containsEntry("Funding band upper limit", "6000.00000")
          .containsEntry("Price amount above funding band limit", "0.00000")
          .containsEntry("Price amount remaining (with upper limit applied) at start of this episode", "5500.00000")
          .containsEntry("Completion element (potential or actual earnings)", "1100.00000")
          .containsEntry(ACT + "apprenticeship contract type", "1")
          .containsEntry(ACT + "ACT date applies from", "10/09/2020")
          .doesNotContainKey(ACT + "ACT date applies to")
          .containsEntry("August on programme earnings", "0.00000")
          .containsEntry("September on programme earnings", "338.46154")
          .containsEntry("February on programme earnings", "0.00000")
          .containsEntry("Total on programme earnings", "1692.30770")
          .containsEntry("October learning support earnings", "0.00000")
          .containsEntry("November learning support earnings", "150.00000")
          .containsEntry("Total learning support earnings", "450.00000")
          .containsEntry("December 16-18 additional payments for employers", "500.00000")
          .containsEntry("December 16-18 additional payments for providers", "500.00000")
          .containsEntry("September English and maths on programme earnings", "0.00000");
      assertThat(made.rows().get(1)).containsEntry("Price amount above funding band limit", "700.00000")
          .containsEntry("February on programme earnings", "388.46154")
          .containsEntry("Total on programme earnings", "2330.76924");
    }
  }

  @Test
  void showsEmployerPaymentsOnTheEarliestEpisodeOnly() {
    try (Made made = Made.of(REPORT, Apprentices.young("A1", ""))) {
      assertThat(made.rows()).extracting(row -> row.get("Total employer contribution collected (PMR) in previous funding years"))
          .containsExactly("0.00000", "0.00000", "40.00000");
      // 100 paid on the first day less 30 given back on the last.
      assertThat(made.rows()).extracting(row -> row.get("Total employer contribution collected (PMR) in this funding year"))
          .containsExactly("0.00000", "0.00000", "70.00000");
    }
  }

  @Test
  void showsWhatEnglishEarnsInItsOwnRow() {
    try (Made made = Made.of(REPORT, Apprentices.young("A1", ""))) {
      Map<String, String> english = made.rows().get(0);
      assertThat(english).containsEntry("Learning aim title", "Functional skills English").containsEntry("Common component code", "11")
          .containsEntry("Funding line type", "16-18 Apprenticeship (Employer on App Service)")
          .doesNotContainKeys("Price episode start date", "Total price applicable to this episode")
          .containsEntry(ACT + "apprenticeship contract type", "1")
          .containsEntry(ACT + "ACT date applies to", "12/02/2021")
          .containsEntry("September on programme earnings", "0.00000")
          .containsEntry("January English and maths on programme earnings", "67.28571")
          .containsEntry("February English and maths balancing payment earnings", "134.57143")
          .containsEntry("Total English and maths on programme earnings", "336.42855")
          .containsEntry("Total English and maths balancing payment earnings", "134.57143");
    }
  }

  @Test
  void tellsTheContractOfEachEpisode() {
    try (Made made = Made.of(REPORT, """
        like: apprentice
        learner: {LearnRefNumber: A1}
        aims: [{StdCode: 100, LearnStartDate: 2020-09-10, LearnPlanEndDate: 2021-09-30, LearningDeliveryFAM: [ACT 2 from 2020-09-10 to 2020-12-31, ACT 1 from 2021-01-01], AppFinRecord: [TNP 1 on 2020-09-10 of 5000]}]
        """)) {
      // No row of LARS, so that the standard is not available.
      assertThat(made.rows()).extracting(row -> row.get("Price episode start date") + " " + row.get(ACT + "apprenticeship contract type") + " "
          + row.get(ACT + "ACT date applies from") + " " + row.get(ACT + "ACT date applies to") + " " + row.get("Standard notional end level"))
          .containsExactly("01/01/2021 1 01/01/2021 null NA", "10/09/2020 2 10/09/2020 31/12/2020 NA");
    }
  }

  @Test
  void showsFrameworkUpliftAndDisadvantage() {
    try (Made made = Made.of(REPORT, """
        like: framework apprentice
        learner: {LearnRefNumber: F1, DateOfBirth: 2002-01-01}
        status: {EmpStat: 10, DateEmpStatApp: 2019-09-01, EmploymentStatusMonitoring: [SEM 1]}
        aims:
          - ProgType: 2
            FworkCode: 403
            PwayCode: 1
            LearnStartDate: 2019-10-01
            LearnPlanEndDate: 2021-05-31
            LearnActEndDate: 2021-03-20
            CompStatus: 2
            Outcome: 1
            LearningDeliveryFAM: [ACT 2 from 2019-10-01 to 2021-03-20]
            AppFinRecord: [TNP 1 on 2019-10-01 of 2000]
        reference:
          Framework: [{FworkCode: 403, ProgType: 2, PwayCode: 1, EffectiveFrom: 2010-08-01}]
          ApprenticeshipFunding: [{ApprenticeshipType: FWK, ApprenticeshipCode: 403, ProgType: 2, PwayCode: 1, FundingCategory: APP_MAY_2017_FWK, EffectiveFrom: 2017-05-01, MaxEmployerLevyCap: 2500, 1618EmployerAdditionalPayment: 1000, 1618FrameworkUplift: 360}]
          postcode-disadvantage: [{Postcode: CV1 2WT, Scheme: APPRENTICESHIP, Uplift: 600, EffectiveFrom: 2017-05-01}]
        """)) {
      assertThat(made.rows()).hasSize(1);
      assertThat(made.rows().get(0)).containsEntry("Price episode start date", "01/08/2020").containsEntry("LARS 16-18 framework uplift", "360.00000")
          .containsEntry("Employment status monitoring - small employer", "1")
          .doesNotContainKey("Standard notional end level")
          .containsEntry("September disadvantage earnings", "300.00000")
          .containsEntry("August 16-18 framework uplift on programme payment", "14.40000")
          .containsEntry("Total 16-18 framework uplift on programme payment", "100.80000")
          .containsEntry("March 16-18 framework uplift balancing payment", "43.20000")
          .containsEntry("March 16-18 framework uplift completion payment", "72.00000")
          .containsEntry("March balancing payment earnings", "240.00000")
          .containsEntry("March aim completion earnings", "400.00000")
          .containsEntry("Total 16-18 additional payments for employers", "500.00000");
    }
  }

  @Test
  void tellsNoContractWithoutTheDayOfARecordOrOfTheStart() {
    try (Made made = Made.of(REPORT, """
        like: apprentice
        learner: {LearnRefNumber: A1}
        aims: [{LearningDeliveryFAM: [ACT 1], AppFinRecord: []}, {LearnStartDate: }]
        """)) {
      assertThat(made.rows()).isNotEmpty()
          .allSatisfy(row -> assertThat(row).doesNotContainKeys(ACT + "apprenticeship contract type", ACT + "ACT date applies from"));
    }
  }

  @Test
  void leavesOutOtherModels() {
    try (Made made = Made.of(REPORT, "like: adult", "like: trailblazer")) {
      assertThat(made.rows()).isEmpty();
    }
  }

  @Test
  void itsPageAddsUpTheMoneyToThePenny() {
    try (Made made = Made.of(REPORT, Apprentices.young("A1", ""))) {
      // 1692.30770 and 2330.76924.
      assertThat(made.page()).contains("<tfoot>").contains("4,023.08").contains("5500.00000");
    }
  }
}
