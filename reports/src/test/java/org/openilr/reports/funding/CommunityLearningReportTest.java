package org.openilr.reports.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;

class CommunityLearningReportTest {

  private static final CommunityLearningReport REPORT = new CommunityLearningReport();

  /** @param born empty for not known */
  private static String learner(String born, String... aims) {
    return "like: community\nlearner: {DateOfBirth: " + born + "}\naims:\n" + String.join("", aims);
  }

  private static String aim(String start, String fams) {
    return "  - {LearnStartDate: " + start + ", LearningDeliveryFAM: [" + fams + "]}\n";
  }

  private static List<String> counts(Made made, String title) {
    List<String> cells = made.lines(title).get(0);
    return cells.subList(2, cells.size());
  }

  @Test
  void countsLearnersStartsAndEnrolments() {
    try (Made made = Made.of(REPORT,
        // 19 on 10 November 2020: one aim the day before, one on the day; once in each age.
        learner("2001-11-10", aim("2020-11-09", "SOF 105, ASL 3"), aim("2020-11-10", "SOF 105, ASL 3")),
        // Began last year, and one more aim of another category this year.
        learner("1970-01-01", aim("2020-07-31", "SOF 105, ASL 1"), aim("2020-08-01", "SOF 105, ASL 2")),
        learner("", aim("2021-07-31", "SOF 105, ASL 4")),
        // Not counted: a devolved authority, and another year.
        learner("1970-01-01", aim("2020-10-01", "SOF 110, ASL 1")),
        "like: adult\n")) {
      assertThat(counts(made, "Total Community Learning4")).containsExactly("4", "2", "4");
      assertThat(made.lines("of which").get(0)).containsExactly("of which", "16-18", "1", "1", "1");
      assertThat(made.lines("").get(0)).containsExactly("", "Adult", "3", "1", "3");
      assertThat(counts(made, "Personal and Community Development Learning")).containsExactly("1", "0", "0");
      assertThat(counts(made, "Neighbourhood Learning in Deprived Communities")).containsExactly("1", "1", "1");
      assertThat(counts(made, "Family English, Maths and Language ")).containsExactly("2", "1", "2");
      assertThat(made.lines("of which").get(1)).containsExactly("of which", "16-18", "1", "1", "1");
      assertThat(made.lines("").get(1)).containsExactly("", "Adult", "1", "0", "1");
      assertThat(counts(made, "Wider Family Learning")).containsExactly("1", "1", "1");
    }
  }

  @Test
  void leadsFromEachFigureToThoseWhomItCounts() {
    String second = learner("1970-01-01", aim("2020-07-31", "SOF 105, ASL 1"), aim("2020-08-01", "SOF 105, ASL 2")).replace("DateOfBirth", "LearnRefNumber: C2, DateOfBirth");
    String first = learner("2001-11-10", aim("2020-11-09", "SOF 105, ASL 3"), aim("2020-11-10", "SOF 105, ASL 3")).replace("DateOfBirth", "LearnRefNumber: C1, DateOfBirth");
    try (Made made = Made.of(REPORT, second, first)) {
      assertThat(made.figures()).allSatisfy(figure -> assertThat(figure.references()).hasSize(Integer.parseInt(figure.text())));
      List<Made.Figure> total = made.figures().subList(0, 3);
      assertThat(total).extracting(Made.Figure::text).containsExactly("3", "1", "3");
      // Once in each age; then who started, then the aims.
      assertThat(total).extracting(Made.Figure::references).containsExactly(List.of("C1", "C1", "C2"), List.of("C1"), List.of("C1", "C1", "C2"));
      assertThat(total.get(2).learners()).contains("<td>09/11/2020</td>", "<td>10/11/2020</td>", "<td>01/08/2020</td>").doesNotContain("31/07/2020");
      // Neighbourhood learning: one learner, who did not start again, and one enrolment.
      assertThat(made.figures()).extracting(Made.Figure::learners).anyMatch(learners -> learners.contains("All ages"));
    }
  }

  @Test
  void saysWhoseItIs() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.document().sheets().get(0).name()).isEqualTo("Community Learning Report");
      assertThat(made.lines("Category").get(0)).containsExactly("Category", "", "Total learners1", "Learners started in this funding year2",
          "Enrolments in this funding year3");
      assertThat(made.lines("Provider : ").get(0)).containsExactly("Provider : ", "Example College");
      assertThat(made.lines("ILR File : ").get(0)).endsWith("Year:", "2020/21");
      assertThat(made.lines("Report generated at: 09:30:00 on 05/12/2020")).hasSize(1);
      assertThat(made.page()).contains("<dt>Year:</dt><dd>2020/21</dd>");
    }
  }
}
