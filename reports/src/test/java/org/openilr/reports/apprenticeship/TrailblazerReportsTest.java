package org.openilr.reports.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;

class TrailblazerReportsTest {

  private static final TrailblazerOccupancyReport OCCUPANCY = new TrailblazerOccupancyReport();
  private static final EmployerIncentivesReport INCENTIVES = new EmployerIncentivesReport();

  private static final String REFERENCE = """
      reference:
        Standard: [{StandardCode: 7777, EffectiveFrom: 2014-08-01}]
        StandardFunding: [{StandardCode: 7777, FundingCategory: StdTrailblazer, EffectiveFrom: 2014-08-01, BandNumber: 3, CoreGovContributionCap: 6000, 1618Incentive: 1200, SmallBusinessIncentive: 900, AchievementIncentive: 900}]
        LearningDelivery: [{LearnAimRef: 60300030, EffectiveFrom: 2010-08-01, LearnAimRefTitle: Functional skills, LearnAimRefType: "0006", FrameworkCommonComponent: 11}]
      """;

  /** The government adds 2400 in September, and takes 400 back in January. */
  private static final String PAYING = """
      like: trailblazer
      learner: {LearnRefNumber: B2, DateOfBirth: 1995-02-01, PMUKPRN: 10000009}
      aims:
        - LearnStartDate: 2017-02-06
          LearnPlanEndDate: 2021-03-31
          StdCode: 7777
          LearningDeliveryFAM: [SOF 105, LDM 328, LDM 329, RES 1, EEF 2]
          ProviderSpecDeliveryMonitoring: [B Second]
          AppFinRecord:
            - TNP 1 on 2017-02-06 of 9000
            - TNP 1 on 2018-02-06 of 9500
            - TNP 2 on 2017-02-06 of 700
            - PMR 1 on 2018-05-04 of 1800
            - PMR 1 on 2020-09-10 of 900
            - PMR 2 on 2020-09-30 of 500
            - PMR 1 on 2020-11-05 of 600
            - PMR 3 on 2021-01-20 of 1000
      """ + REFERENCE;

  /** Earns 600 for youth in March and 900 for the achievement in June. */
  private static String young(String learnRefNumber, int employer) {
    return """
        like: trailblazer
        learner: {LearnRefNumber: %s, DateOfBirth: 2002-09-15}
        status: {DateEmpStatApp: 2020-02-01, EmpId: %d, EmploymentStatusMonitoring: [SEM 1]}
        aims: [{LearnStartDate: 2020-03-02, LearnPlanEndDate: 2021-05-28, LearnActEndDate: 2021-05-28, AchDate: 2021-06-18, CompStatus: 2, Outcome: 1, StdCode: 7777, AppFinRecord: []}]
        """.formatted(learnRefNumber, employer) + REFERENCE;
  }

  /** Starts in the year with a small employer: 900 and 600 in January, 90 days on. */
  private static String starting(String learnRefNumber, int employer) {
    return """
        like: trailblazer
        learner: {LearnRefNumber: %s, DateOfBirth: 2003-09-15}
        status: {DateEmpStatApp: 2020-02-01, EmpId: %d, EmploymentStatusMonitoring: [SEM 1]}
        aims: [{LearnStartDate: 2020-10-05, LearnPlanEndDate: 2022-05-28, StdCode: 7777, AppFinRecord: []}]
        """.formatted(learnRefNumber, employer) + REFERENCE;
  }

  @Test
  void theOccupancyHasTheOfficialHeadings() {
    try (Made made = Made.of(OCCUPANCY)) {
      assertThat(made.headings()).hasSize(167).isEqualTo(Made.officialHeadings("Trailblazer Apprenticeships Occupancy Report"));
    }
  }

  @Test
  void theOccupancyShowsWhatWasPaidAndEarned() {
    try (Made made = Made.of(OCCUPANCY, PAYING)) {
      assertThat(made.rows()).hasSize(1);
      assertThat(made.rows().get(0)).containsEntry("Pre-merger UKPRN", "10000009")
          .containsEntry("Learning delivery funding and monitoring type - source of funding", "105")
          .containsEntry("Learning delivery funding and monitoring type - eligibility for enhanced apprenticeship funding", "2")
          .containsEntry("Learning delivery funding and monitoring type - learning delivery monitoring (B)", "329")
          .containsEntry("Learning delivery funding and monitoring type - restart indicator", "1")
          .containsEntry("Provider specified delivery monitoring (B)", "Second")
          .containsEntry("LARS maximum core government contribution (£)", "6000")
          .containsEntry("LARS 16-18 year-old apprentice incentive (£)", "1200")
          .containsEntry("Applicable funding value date", "06/02/2017")
          // By EEF 2.
          .containsEntry("Funding line type", "16-18 Trailblazer Apprenticeship")
          .containsEntry("Start indicator for maths, English and learning support", "Yes")
          .containsEntry("Age at start of standard", "22")
          .doesNotContainKey("Eligible for small employer incentive")
          .containsEntry("Applicable achievement date", "01/01/2099")
          .containsEntry("Latest total negotiated price (TNP) 1 (£)", "9500")
          .containsEntry("Latest total negotiated price (TNP) 2 (£)", "700")
          .containsEntry("Sum of PMRs before this funding year (£)", "1800")
          .containsEntry("Sum of August payment records (PMRs) (£)", "0")
          .containsEntry("Sum of September payment records (PMRs) (£)", "1400")
          .containsEntry("Sum of January payment records (PMRs) (£)", "-1000")
          .containsEntry("September core government contribution (£)", "2400")
          .containsEntry("January core government contribution (£)", "-400")
          .containsEntry("Total payment records (PMRs) for this funding year (£)", "1000")
          .containsEntry("Total core government contribution (£)", "2000");
    }
  }

  @Test
  void theOccupancyShowsMathsAndLearningSupport() {
    try (Made made = Made.of(OCCUPANCY, """
        like: trailblazer
        learner: {LearnRefNumber: A1, DateOfBirth: 2000-01-01}
        aims:
          - {LearnStartDate: 2020-10-05, LearnPlanEndDate: 2021-07-31, StdCode: 7777}
          - LearnAimRef: 60300030
            LearnStartDate: 2020-10-05
            LearnPlanEndDate: 2021-05-14
            LearnActEndDate: 2021-03-31
            CompStatus: 2
            Outcome: 1
            OtherFundAdj: 80
            StdCode: 7777
            LearningDeliveryFAM: [LSF 1 from 2020-10-05 to 2021-01-31]
            AppFinRecord: [TNP 1 on 2020-10-05 of 100]
        """ + REFERENCE)) {
      Map<String, String> maths = made.rows().get(1);
      assertThat(maths).containsEntry("Aim sequence number", "2").containsEntry("Learning aim title", "Functional skills")
          .containsEntry("Learning delivery funding and monitoring - LSF date applies from (earliest) ", "05/10/2020")
          .containsEntry("Learning delivery funding and monitoring - LSF date applies to (latest)", "31/01/2021")
          .containsEntry("October maths and English on-programme earned cash (£)", "53.82857")
          .containsEntry("March maths and English balancing earned cash (£)", "53.82857")
          .containsEntry("Total maths and English on-programme earned cash (£)", "322.97142")
          .containsEntry("Total learning support earned cash (£)", "600")
          // Prices belong to the programme aim.
          .doesNotContainKey("Latest total negotiated price (TNP) 1 (£)");
    }
  }

  @Test
  void theOccupancyListsStandardsOfTheModelByLearnerAndAim() {
    try (Made made = Made.of(OCCUPANCY, PAYING, young("a1", 222), """
        like: trailblazer
        learner: {LearnRefNumber: A3}
        aims: [{AimSeqNumber: 2}, {AimSeqNumber: 1}, {AimSeqNumber: 3, ProgType: 24}, {AimSeqNumber: 4, FundModel: 99}]
        """)) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number") + " " + row.get("Aim sequence number"))
          .containsExactly("a1 1", "A3 1", "A3 2", "B2 1");
    }
  }

  @Test
  void theIncentivesHaveTheOfficialHeadings() {
    try (Made made = Made.of(INCENTIVES)) {
      assertThat(made.headings()).hasSize(54).isEqualTo(Made.officialHeadings("Trailblazer Apprenticeships Employer Incentives Report"));
      assertThat(made.rows()).isEmpty();
    }
  }

  @Test
  void theIncentivesAreAddedUpByEmployer() {
    try (Made made = Made.of(INCENTIVES, young("A1", 1111), young("A2", 222), starting("A3", 222))) {
      assertThat(made.rows()).extracting(row -> row.get("Employer identifier")).containsExactly("222", "1111");
      assertThat(made.rows().get(0)).containsEntry("December small employer incentive (£)", "0")
          .containsEntry("January small employer incentive (£)", "900")
          .containsEntry("January 16-18 year-old apprentice incentive (£)", "600")
          .containsEntry("January total (£)", "1500")
          .containsEntry("March 16-18 year-old apprentice incentive (£)", "600")
          .containsEntry("June achievement incentive (£)", "900")
          .containsEntry("Total small employer incentive (£)", "900")
          .containsEntry("Total 16-18 year-old apprentice incentive (£)", "1200")
          .containsEntry("Total achievement incentive (£)", "900")
          .containsEntry("Grand total (£)", "3000")
          .doesNotContainKey("OFFICIAL-SENSITIVE");
      assertThat(made.rows().get(1)).containsEntry("Grand total (£)", "1500");
    }
  }

  @Test
  void anEmployerHasARowEvenWithoutMoneyInTheYear() {
    try (Made made = Made.of(INCENTIVES, """
        like: trailblazer
        learner: {LearnRefNumber: A1}
        """)) {
      // Ninety days were over in 2017.
      assertThat(made.rows()).hasSize(1);
      assertThat(made.rows().get(0)).containsEntry("Employer identifier", "154549452").containsEntry("Grand total (£)", "0");
    }
  }
}
