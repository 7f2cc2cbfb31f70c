package org.openilr.reports.funding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;

class LoansBursaryOccupancyReportTest {

  private static final LoansBursaryOccupancyReport REPORT = new LoansBursaryOccupancyReport();

  /** An aim that earns 20 a month for its area from October to May, and the last 20 with it. */
  private static String uplifted(String learnRefNumber, String fams) {
    return """
        like: loan
        learner: {LearnRefNumber: %s}
        aim:
          LearnAimRef: 60300018
          LearnStartDate: 2020-09-25
          LearnPlanEndDate: 2021-06-30
          LearnActEndDate: 2021-05-14
          CompStatus: 2
          Outcome: 1
          PriorLearnFundAdj: 75
          DelLocPostCode: SW1A 1AA
          LearningDeliveryFAM: [%s]
        reference:
          postcode-area-costs: [{Postcode: SW1A 1AA, AreaCostFactor: 1.2, EffectiveFrom: 2015-08-01}]
          LearningDelivery: [{LearnAimRef: 60300018, EffectiveFrom: 2010-08-01, LearnAimRefTitle: Welding, LearnAimRefType: "0006", NotionalNVQLevel: 3}]
          Funding: [{LearnAimRef: 60300018, FundingCategory: Matrix, EffectiveFrom: 2013-08-01, RateWeighted: 1200}]
        """.formatted(learnRefNumber, fams);
  }

  /** An aim that earns 50 a month from October to December and 250 a month from January to April, and nothing for its area. */
  private static String bursary(String learnRefNumber) {
    return """
        like: loan
        learner: {LearnRefNumber: %s}
        aim:
          LearnStartDate: 2020-09-21
          LearnPlanEndDate: 2021-06-30
          LearningDeliveryFAM: [ADL 1, ALB 1 from 2020-09-21 to 2020-12-31, ALB 3 from 2021-01-01 to 2021-04-15, LDM 034]
        """.formatted(learnRefNumber);
  }

  @Test
  void hasTheOfficialHeadings() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.headings()).isEqualTo(Made.officialHeadings("ALLB Occupancy Report"));
      assertThat(made.rows()).isEmpty();
    }
  }

  @Test
  void showsABursaryMonthByMonth() {
    try (Made made = Made.of(REPORT, bursary("L1"))) {
      assertThat(made.rows()).hasSize(1);
      assertThat(made.rows().get(0))
          .containsEntry("Learner reference number", "L1")
          .containsEntry("Funding model", "99")
          .containsEntry("Learning delivery funding and monitoring type - Advanced Learner Loans indicator", "1")
          .containsEntry("Learning delivery funding and monitoring type - Advanced Learner Loans Bursary funding", "3")
          .containsEntry("Learning delivery funding and monitoring - ALB date applies from ", "21/09/2020")
          .containsEntry("Learning delivery funding and monitoring - ALB date applies to ", "15/04/2021")
          .containsEntry("Learning delivery funding and monitoring type - learning delivery monitoring (A)", "034")
          .containsEntry("Funding line type", "Advanced Learner Loans Bursary")
          .containsEntry("First liability date", "05/10/2020")
          .containsEntry("September ALB code used ", "0")
          .containsEntry("October ALB code used ", "1")
          .containsEntry("October ALB support payment earned cash", "50")
          .containsEntry("October loans bursary total earned cash", "50")
          .containsEntry("January ALB code used ", "3")
          .containsEntry("April ALB support payment earned cash", "250")
          .containsEntry("May ALB support payment earned cash", "0")
          .containsEntry("Total ALB support payment earned cash", "1150")
          .containsEntry("Total loans bursary for area costs on programme earned cash", "0")
          .containsEntry("Total earned cash", "1150");
    }
  }

  @Test
  void showsTheUpliftForAnArea() {
    try (Made made = Made.of(REPORT, uplifted("L1", "ADL 1"))) {
      assertThat(made.rows()).hasSize(1);
      assertThat(made.rows().get(0))
          .containsEntry("Learning aim title", "Welding")
          .containsEntry("Notional NVQ level", "3")
          .containsEntry("Applicable funding rate", "1200")
          .containsEntry("Applicable programme weighting", "A")
          .containsEntry("Funding adjustment for prior learning", "75")
          .containsEntry("Area uplift", "0.2")
          .containsEntry("Planned number of instalments", "9")
          .containsEntry("September loans bursary for area costs on programme earned cash", "0")
          .containsEntry("October loans bursary for area costs on programme earned cash", "20")
          .containsEntry("May loans bursary for area costs on programme earned cash", "20")
          .containsEntry("May loans bursary for area costs balancing earned cash", "20")
          .containsEntry("May loans bursary total earned cash", "40")
          .containsEntry("Total loans bursary for area costs on programme earned cash", "160")
          .containsEntry("Total loans bursary for area costs balancing earned cash", "20")
          .containsEntry("Total earned cash", "180");
    }
  }

  @Test
  void leavesOutAimsWithoutBursaryAndUpliftAndThoseWithoutALoan() {
    String neither = "like: loan\nlearner: {LearnRefNumber: N1}\naim: {DelLocPostCode: B1 1AA, LearningDeliveryFAM: [ADL 1]}\n";
    try (Made made = Made.of(REPORT, uplifted("L2", "ADL 1"), neither, bursary("L1"), Learners.adult("A1", "SOF 105, FFI 1"),
        uplifted("N2", "LDM 034"))) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number")).containsExactly("L1", "L2");
    }
  }
}
