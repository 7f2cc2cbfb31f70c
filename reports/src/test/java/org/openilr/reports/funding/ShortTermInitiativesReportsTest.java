package org.openilr.reports.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;

class ShortTermInitiativesReportsTest {

  private static final ShortTermInitiativesOccupancyReport OCCUPANCY = new ShortTermInitiativesOccupancyReport();
  private static final ShortTermInitiativesSummaryReport SUMMARY = new ShortTermInitiativesSummaryReport();

  /** An adult on an aim of another funding model that an initiative pays for. */
  private static String initiative(String learnRefNumber, String ldm) {
    return Learners.adult(learnRefNumber, "SOF 105, FFI 2, LDM " + ldm).replace("aim:\n", "aim:\n  FundModel: 81\n");
  }

  @Test
  void listsAimsOfTheFourInitiativesOfAnyModel() {
    try (Made made = Made.of(OCCUPANCY, initiative("A3", "373"), Learners.adult("A1", "SOF 110, FFI 2, LDM 370"),
        Learners.adult("A2", "SOF 105, FFI 2, LDM 369"), Learners.adult("A4", "SOF 105, FFI 2, LDM 374"),
        "like: community\nlearner: {LearnRefNumber: C1}\naim: {LearningDeliveryFAM: [SOF 105, ASL 1, LDM 371]}\n")) {
      assertThat(made.headings()).isEqualTo(Made.officialHeadings("Main Occupancy Report"));
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number")).containsExactly("A1", "A3", "C1");
      assertThat(made.rows().get(1)).containsEntry("Funding model", "81").containsEntry("Funding line type", "Short term funding initiative 4")
          .containsEntry("September on programme earned cash", "107.56203").containsEntry("Total earned cash", "605.03638");
      assertThat(made.rows().get(2)).containsEntry("Funding model", "10").doesNotContainKeys("Funding line type", "Total earned cash");
    }
  }

  @Test
  void addsUpEachInitiative() {
    try (Made made = Made.of(SUMMARY, Made.eas(Made.eas("Short Term Funding Initiative 1", "Authorised Claims", 2, "10")), initiative("A1", "370"),
        initiative("A2", "373"), Learners.adult("A3", "SOF 105, FFI 2"))) {
      String first = "ESFA AEB - Short Term Funding Initiative 1";
      assertThat(made.lines("ILR " + first + " Programme Funding (£)").get(0).subList(1, 4)).containsExactly("0.00", "107.56", "53.78");
      assertThat(made.lines("EAS Total " + first + " Earnings Adjustment (£)").get(0)).endsWith("10.00");
      assertThat(made.lines("Total " + first + " (£)").get(0)).endsWith("615.04");
      assertThat(made.lines("Total ESFA AEB - Short Term Funding Initiative 2 (£)").get(0)).endsWith("0.00");
      assertThat(made.lines("Total ESFA Adult Education Budget - Short Term Funding Initiatives (£)").get(0)).endsWith("1220.07");
      assertThat(made.lines("Total ESFA Adult Education Budget - Short Term Funding Initiatives Cumulative (£)").get(0).subList(1, 4))
          .containsExactly("0.00", "225.12", "332.69");
      assertThat(made.lines("EAS File:")).containsExactly(List.of("EAS File:", "EASDATA-10000001-20201204-101500.csv"));
    }
  }
}
