package org.openilr.reports.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;

class MainOccupancyReportTest {

  private static final MainOccupancyReport REPORT = new MainOccupancyReport();

  @Test
  void hasTheOfficialHeadings() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.headings()).isEqualTo(Made.officialHeadings("Main Occupancy Report"));
      assertThat(made.rows()).isEmpty();
    }
  }

  @Test
  void showsWhatAnAdultAimEarns() {
    try (Made made = Made.of(REPORT, Learners.adult("A1", "SOF 105, FFI 2, LDM 347, LDM 363"))) {
      assertThat(made.rows()).hasSize(1);
      Map<String, String> row = made.rows().get(0);
      assertThat(row)
          .containsEntry("Learner reference number", "A1")
          .containsEntry("Date of birth", "10/05/1990")
          .containsEntry("Aim sequence number", "1")
          .containsEntry("Learning aim title", "Catering")
          .containsEntry("Notional NVQ level", "2")
          .containsEntry("Applicable programme weighting", "B")
          .containsEntry("Aim value", "967.0364")
          .containsEntry("Funding model", "35")
          .containsEntry("Learning start date", "14/09/2020")
          .containsEntry("Learning actual end date", "16/04/2021")
          .containsEntry("Learning delivery funding and monitoring type - full or co funding indicator", "2")
          .containsEntry("Learning delivery funding and monitoring type - learning delivery monitoring (A)", "347")
          .containsEntry("Learning delivery funding and monitoring type - learning delivery monitoring (B)", "363")
          .doesNotContainKey("Learning delivery funding and monitoring type - learning delivery monitoring (C)")
          .containsEntry("Funding line type", "ESFA AEB - Adult Skills (non-procured)")
          .containsEntry("Planned number of on programme instalments", "9")
          .containsEntry("Achievement percentage (aggregated maximum value)", "0.2")
          .containsEntry("Area uplift", "1.1")
          .containsEntry("Disadvantage uplift", "1.084")
          .containsEntry("Traineeship work placement or work preparation", "No")
          .containsEntry("August on programme earned cash", "0")
          .containsEntry("September on programme earned cash", "107.56203")
          .containsEntry("March on programme earned cash", "53.78101")
          .containsEntry("April on programme earned cash", "0")
          .containsEntry("April balancing payment earned cash", "53.78101")
          .containsEntry("April aim achievement earned cash", "121.00728")
          .containsEntry("Total on programme earned cash", "430.24809")
          .containsEntry("Total earned cash", "605.03638")
          .doesNotContainKey("OFFICIAL - SENSITIVE");
    }
  }

  @Test
  void leavesOutDevolvedAimsAndShortTermInitiatives() {
    try (Made made = Made.of(REPORT, Learners.adult("A1", "SOF 105, FFI 2"), Learners.adult("A2", "SOF 110, FFI 2"),
        Learners.adult("A3", "SOF 105, FFI 2, LDM 370"))) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number")).containsExactly("A1");
    }
  }

  @Test
  void sortsByLearnerAndAim() {
    try (Made made = Made.of(REPORT, Learners.adult("b2", "SOF 105, FFI 2"), Learners.adult("A10", "SOF 105, FFI 2"),
        """
        like: adult
        learner: {LearnRefNumber: A1}
        aims: [{AimSeqNumber: 10}, {AimSeqNumber: 9}]
        """, Learners.adult("B1", "SOF 105, FFI 2"))) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number") + " " + row.get("Aim sequence number"))
          .containsExactly("A1 9", "A1 10", "A10 1", "B1 1", "b2 1");
    }
  }

  @Test
  void hasARowForALearnerOnATraineeshipOfTheSixteenToNineteenModel() {
    try (Made made = Made.of(REPORT, """
        like: 16-19
        learner: {LearnRefNumber: Y1}
        aim: {LearningDeliveryFAM: [SOF 105]}
        """, """
        like: 16-19
        learner: {LearnRefNumber: Y2}
        """)) {
      assertThat(made.rows()).hasSize(1);
      assertThat(made.rows().get(0)).containsEntry("Learner reference number", "Y1").containsEntry("Funding model", "25")
          .containsKeys("Learning start date", "September on programme earned cash", "Total earned cash")
          .doesNotContainKeys("Aim sequence number", "Aim type", "Completion status", "Learning aim reference",
              "Traineeship work placement or work preparation", "September balancing payment earned cash");
    }
  }

  @Test
  void itsPageAddsUpTheMoney() {
    try (Made made = Made.of(REPORT, Learners.adult("A1", "SOF 105, FFI 2"), Learners.adult("A2", "SOF 105, FFI 2"))) {
      assertThat(made.page()).contains("<th scope=\"row\">A1</th>").contains("<tfoot>").contains("1,210.07").contains("MIS");
      assertThat(List.of(made.page().split("<tr"))).hasSize(5);
    }
  }
}
