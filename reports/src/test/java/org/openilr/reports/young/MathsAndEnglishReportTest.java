package org.openilr.reports.young;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;

class MathsAndEnglishReportTest {

  private static final MathsAndEnglishReport REPORT = new MathsAndEnglishReport();

  @Test
  void hasTheOfficialHeadings() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.headings()).isEqualTo(Made.officialHeadings("Maths and English Report"));
    }
  }

  @Test
  void showsTheConditionOfFunding() {
    try (Made made = Made.of(REPORT, Students.student("S1", Students.FULL_TIME + ", EngGrade: \"5\", MathGrade: D", "CompStatus: 1"))) {
      assertThat(made.rows()).containsExactly(Map.of(
          "Funding line type", "16-19 Students (excluding High Needs Students)",
          "Learner reference number", "S1",
          "Family name", "Patel",
          "Given names", "Arjun",
          "T Level student", "N",
          "Date of birth", "01/03/2003",
          "Maths GCSE status", "Has Maths GCSE Grade D or Grade 3, Not studying GCSE Maths",
          "English GCSE status", "Has English, Not Studying English",
          "Funding band", "540+ hours (Band 5)"));
    }
  }

  @Test
  void leavesOutWhoDidNotStayAndWhoIsPaidFromOtherBudgets() {
    try (Made made = Made.of(REPORT, Students.left("S1"), Students.adultFundedTrainee("S2"), Students.withNeeds("S3", "LSR 55"))) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number")).containsExactly("S3");
    }
  }

  @Test
  void sortsByFundingLineAndLearner() {
    try (Made made = Made.of(REPORT, Students.adult("A1", "LSR 55"), Students.withNeeds("b4", "HNS 1"), Students.withNeeds("c1", "LSR 55"),
        Students.direct("Z9", "LSR 55"))) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number")).containsExactly("Z9", "c1", "b4", "A1");
    }
  }
}
