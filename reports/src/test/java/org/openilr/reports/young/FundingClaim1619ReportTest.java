package org.openilr.reports.young;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;
import org.openilr.reports.ReportInputs;

class FundingClaim1619ReportTest {

  private static final FundingClaim1619Report REPORT = new FundingClaim1619Report();

  private static final String REMOVALS = """
        condition-of-funding-removals:
          - {UKPRN: 10000001, CoFRemoval: 1000.50, EffectiveFrom: 2020-08-01}
          - {UKPRN: 10000001, CoFRemoval: 500, EffectiveFrom: 2019-08-01}
      """;

  private static final String[] LEARNERS = {Students.withNeeds("A1", "EHC 1, HNS 1"), Students.withNeeds("A2", "HNS 1"),
      Students.withNeeds("A3", "LSR 55"), Students.adult("A4", "EHC 1"), Students.adult("A5", "LSR 55"), Students.direct("A6", "HNS 1"),
      Students.tLevel("T1", 1800, ""), Students.tLevel("T2", 1000, ""), Students.left("X1"), Students.paidByOtherModel("X2")};

  @Test
  void countsStudentsAndMoneyByBand() {
    try (Made made = Made.of(REPORT, LEARNERS)) {
      assertThat(made.lines("540+ hours (Band 5)")).containsExactly(
          List.of("540+ hours (Band 5)", "1"),
          // Three times 5287.95774.
          List.of("540+ hours (Band 5)", "3", "15863.87", "", ""),
          List.of("540+ hours (Band 5)", "0", "0.00", "", ""),
          List.of("540+ hours (Band 5)", "0", "0.00", "", ""),
          List.of("540+ hours (Band 5)", "16 and 17 year olds, and 18+ with high needs", "4188"));
      assertThat(made.lines("450+ hours (Band 4a)")).extracting(line -> line.get(1)).startsWith("0", "0", "1", "1");
      assertThat(made.lines("1300 hours (T Level Band 7)")).contains(List.of("1300 hours (T Level Band 7)", "1", "6390.25", "", ""),
          List.of("1300 hours (T Level Band 7)", "all T Level students", "5061"));
      assertThat(made.lines("Band 5 and below")).containsExactly(List.of("Band 5 and below", "0"),
          List.of("Band 5 and below", "1", "5287.96", "", ""), List.of("Band 5 and below", "0", "0.00", "", ""),
          List.of("Band 5 and below", "0", "0.00", "", ""));
    }
  }

  @Test
  void addsUpWithoutMoneyForTheDirectFunded() {
    try (Made made = Made.of(REPORT, LEARNERS)) {
      assertThat(made.lines("Sub-Total")).startsWith(List.of("Sub-Total", "1"), List.of("Sub-Total", "3", "15863.87", "", ""),
          List.of("Sub-Total", "1", "4362.44", "", ""), List.of("Sub-Total", "1", "4362.44", "", ""),
          List.of("Sub-Total", "6", "24588.75", "", "")).hasSize(9);
      // Nothing is known to have been taken back; 6390.24693 and 5287.95774 for T Levels.
      assertThat(made.lines("2021 Condition of Funding Removal")).containsExactly(List.of("2021 Condition of Funding Removal", "", "0.00"));
      assertThat(made.lines("Total")).containsExactly(List.of("Total", "6", "24588.75", "", ""), List.of("Total", "2", "11678.20", "", ""));
    }
  }

  @Test
  void leadsFromEachFigureToItsStudents() {
    try (Made made = Made.of(REPORT, LEARNERS)) {
      assertThat(made.figures()).filteredOn(figure -> !figure.text().contains(".") || figure.learners().startsWith("<h")).isNotEmpty()
          .allSatisfy(figure -> assertThat(figure.learners()).containsAnyOf("<td class=\"count\">" + figure.text() + "</td>", "<th scope=\"row\">A", "<th scope=\"row\">T"));
      assertThat(made.figures().get(0).references()).containsExactly("A6");
      assertThat(made.figures()).filteredOn(figure -> figure.text().equals("15,863.87")).hasSize(2).allSatisfy(figure -> {
        assertThat(figure.references()).containsExactly("A1", "A2", "A3");
        assertThat(figure.learners()).contains("5,287.96").contains("<td class=\"count\">15,863.87</td>").contains("ilr why ILR.xml A1<");
      });
      assertThat(made.figures()).filteredOn(figure -> figure.text().equals("11,678.20")).hasSize(2)
          .allSatisfy(figure -> assertThat(figure.references()).containsExactly("T1", "T2"));
    }
    ReportInputs inputs = new ReportInputs(null, null, LocalDate.of(2020, 8, 1));
    try (Made made = Made.of(REPORT, inputs, LEARNERS)) {
      assertThat(made.figures()).isEmpty();
    }
  }

  @Test
  void takesOffTheNewestRemoval() {
    try (Made made = Made.of(REPORT, Students.withNeeds("A1", "LSR 55") + REMOVALS)) {
      assertThat(made.lines("2021 Condition of Funding Removal")).containsExactly(List.of("2021 Condition of Funding Removal", "", "-1000.50"));
      assertThat(made.lines("Total")).containsExactly(List.of("Total", "1", "4287.46", "", ""), List.of("Total", "0", "0.00", "", ""));
    }
  }

  @Test
  void showsTheFactorsOfTheProviderToFivePlaces() {
    try (Made made = Made.of(REPORT, Students.left("X1"), Students.withNeeds("A1", "LSR 55"))) {
      assertThat(made.page()).contains("0.97000").contains("1.05000").contains("1.20000").contains("0.03000").contains("0.00200").contains("0.00100");
      assertThat(made.lines("Reference Date")).containsExactly(List.of("Reference Date", "(ALL)"), List.of("Reference Date", "(ALL)"));
    }
  }

  @Test
  void withoutStudentsThereAreNoFactors() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.lines("Retention Factor (allocation)")).containsOnly(List.of("Retention Factor (allocation)", ""));
      assertThat(made.lines("Total")).extracting(line -> line.get(2)).containsExactly("0.00", "0.00");
    }
  }

  @Test
  void countsWhoHadStartedByTheClaimDate() {
    ReportInputs inputs = new ReportInputs(null, null, LocalDate.of(2020, 9, 8));
    String[] learners = {Students.student("A1", Students.FULL_TIME, "LearnStartDate: 2020-09-08, LearnPlanEndDate: 2021-06-30, CompStatus: 1"),
        Students.student("A2", Students.FULL_TIME, "LearnStartDate: 2020-09-09, LearnPlanEndDate: 2021-06-30, CompStatus: 1")};
    try (Made made = Made.of(REPORT, inputs, learners)) {
      assertThat(made.lines("Reference Date")).containsOnly(List.of("Reference Date", "2020-09-08"));
      assertThat(made.page()).contains("08/09/2020");
      assertThat(made.lines("Total").get(0)).containsExactly("Total", "1", "5287.96", "", "");
      assertThat(made.lines("Retention Factor (allocation)").get(0)).contains("0.97");
    }
    try (Made made = Made.of(REPORT, learners)) {
      assertThat(made.lines("Total").get(0)).containsExactly("Total", "2", "10575.92", "", "");
    }
    try (Made made = Made.of(REPORT, new ReportInputs(null, null, LocalDate.of(2020, 9, 7)), learners)) {
      assertThat(made.lines("Total").get(0)).containsExactly("Total", "0", "0.00", "", "");
      assertThat(made.lines("Retention Factor (allocation)")).containsOnly(List.of("Retention Factor (allocation)", ""));
    }
  }

  @Test
  void isAWorkbookWithADeclaration() throws IOException {
    try (Made made = Made.of(REPORT, LEARNERS);
        ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.xlsx()), new ReadingOptions(true, false))) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Study Programmes", "T Levels", "Declaration");
      Row retention = book.getFirstSheet().read().stream().filter(row -> row.getCellText(0).startsWith("Retention")).findFirst().orElseThrow();
      assertThat(retention.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("0.97");
      assertThat(retention.getCell(1).getDataFormatString()).isEqualTo("0.00000");
      assertThat(made.lines("CoF Removal Data: ")).hasSize(3);
      assertThat(made.lines("16-19 Students (including High Needs Students)").get(0)).containsExactly(
          "16-19 Students (including High Needs Students)", "Student Numbers", "Total Funding", "Exceptional Adjustment", "Total");
      assertThat(made.lines("19+ Continuing Students (excluding EHC plans)")).hasSize(2);
    }
  }
}
