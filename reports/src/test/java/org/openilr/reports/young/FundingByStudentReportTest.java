package org.openilr.reports.young;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;

class FundingByStudentReportTest {

  private static final FundingByStudentReport REPORT = new FundingByStudentReport();

  @Test
  void hasTheOfficialHeadings() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.headings()).isEqualTo(Made.officialHeadings("16-19 Summary of Funding by Student Report"));
      assertThat(made.rows()).isEmpty();
    }
  }

  @Test
  void showsHoursBandAndAmount() {
    try (Made made = Made.of(REPORT, Students.student("S1", Students.FULL_TIME + ", CampId: C1", "CompStatus: 1"))) {
      assertThat(made.rows()).containsExactly(Map.ofEntries(
          Map.entry("Funding line type", "16-19 Students (excluding High Needs Students)"),
          Map.entry("Learner reference number", "S1"),
          Map.entry("Family name", "Patel"),
          Map.entry("Given names", "Arjun"),
          Map.entry("T Level student", "N"),
          Map.entry("Date of birth", "01/03/2003"),
          Map.entry("Campus identifier", "C1"),
          Map.entry("Planned learning hours", "540"),
          Map.entry("Planned employability, enrichment and pastoral hours", "60"),
          Map.entry("Total planned hours", "600"),
          Map.entry("Funding band", "540+ hours (Band 5)"),
          Map.entry("Qualifies for funding", "Y"),
          Map.entry("Total funding", "5287.95774")));
    }
  }

  @Test
  void countsMissingHoursAsNone() {
    try (Made made = Made.of(REPORT, Students.student("S1", "DateOfBirth: 2003-03-01, PlanLearnHours: 279, PlanEEPHours: ", "CompStatus: 1"))) {
      // Band 1 is paid in proportion: 279 of 600 hours of 4188 are 1947.42, by the factors of the provider.
      assertThat(made.rows().get(0)).containsEntry("Planned learning hours", "279").containsEntry("Total planned hours", "279")
          .doesNotContainKey("Planned employability, enrichment and pastoral hours").containsEntry("Total funding", "2458.90035");
    }
  }

  @Test
  void showsTheHoursOfTheTLevelThatStartedLast() {
    try (Made made = Made.of(REPORT, Students.tLevel("T1", 1800, ", PlanLearnHours: 100"), """
        like: t level
        learner: {LearnRefNumber: T2}
        aims: [{PHours: 1200, LearnStartDate: 2020-09-02}, {}, {AimType: 1, LearnAimRef: ZPROG001, PHours: 1300, LearnStartDate: 2020-09-03}]
        """, """
        like: t level
        learner: {LearnRefNumber: T3, PlanLearnHours: 600}
        aim: {PHours: }
        """)) {
      assertThat(made.rows()).extracting(row -> row.get("Planned hours (T Level)")).containsExactly("1800", "1300", "0");
      assertThat(made.rows().get(0)).containsEntry("T Level student", "Y").containsEntry("Funding band", "1300 hours (T level Band 7)")
          .containsEntry("Total funding", "6390.24693").doesNotContainKeys("Planned learning hours", "Total planned hours");
    }
  }

  @Test
  void showsWhoDoesNotQualify() {
    try (Made made = Made.of(REPORT, Students.left("S1"))) {
      assertThat(made.rows().get(0)).containsEntry("Qualifies for funding", "N").containsEntry("Total funding", "0");
    }
  }

  @Test
  void leavesOutWhoIsPaidFromOtherBudgetsOrByOtherModels() {
    try (Made made = Made.of(REPORT, Students.adultFundedTrainee("S1"), Students.paidByOtherModel("S2"),
        "like: adult\nlearner: {LearnRefNumber: S3}")) {
      assertThat(made.rows()).isEmpty();
    }
  }

  @Test
  void sortsByFundingLineAndLearner() {
    try (Made made = Made.of(REPORT, Students.adult("A1", "LSR 55"), Students.adult("A2", "EHC 1"), Students.withNeeds("A3", "HNS 1"),
        Students.withNeeds("b4", "LSR 55"), Students.withNeeds("B3", "LSR 55"), Students.direct("Z9", "LSR 55"))) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number")).containsExactly("Z9", "B3", "b4", "A3", "A2", "A1");
      assertThat(made.rows()).extracting(row -> row.get("Funding line type")).containsExactly("14-16 Direct Funded Students",
          "16-19 Students (excluding High Needs Students)", "16-19 Students (excluding High Needs Students)", "16-19 High Needs Students",
          "19-24 Students with an EHCP", "19+ Continuing Students (excluding EHCP)");
    }
  }
}
