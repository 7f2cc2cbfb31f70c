package org.openilr.reports.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.openilr.reports.EasStatement;
import org.openilr.reports.Made;
import org.openilr.reports.funding.SummaryTable.Kind;

class FundingSummaryReportTest {

  private static final FundingSummaryReport REPORT = new FundingSummaryReport();
  private static final String ADULT = "ESFA AEB - Adult Skills (non-procured)";

  @Test
  void addsUpEarningsByMonthAndSpan() {
    try (Made made = Made.of(REPORT, Learners.adult("A1", "SOF 105, FFI 2"), Learners.adult("A2", "SOF 105, FFI 2"))) {
      assertThat(made.lines("ILR " + ADULT + " Programme Funding (£)")).containsExactly(List.of("ILR " + ADULT + " Programme Funding (£)",
          "0.00", "215.12", "107.56", "107.56", "107.56", "107.56", "107.56", "107.56", "349.58", "0.00", "0.00", "0.00",
          // Two aims of 605.0364: 860.4962 to March, and 322.68 by period 4.
          "860.50", "349.58", "430.25", "1210.07"));
    }
  }

  @Test
  void addsTheEasToItsGroupAndTotals() {
    EasStatement eas = Made.eas(Made.eas(ADULT, "Authorised Claims", 2, "100.10"), Made.eas(ADULT, "Princes Trust", 2, "20"),
        Made.eas(ADULT, "Excess Learning Support", 12, "-5"),
        Made.eas(ADULT, "Authorised Claims", 2, 110, "10"));
    try (Made made = Made.of(REPORT, eas, Learners.adult("A1", "SOF 105, FFI 2"))) {
      assertThat(made.lines("EAS " + ADULT + " Authorised Claims (£)").get(0).subList(1, 4)).containsExactly("0.00", "100.10", "0.00");
      assertThat(made.lines("EAS Total " + ADULT + " Earnings Adjustment (£)").get(0)).startsWith("EAS Total " + ADULT + " Earnings Adjustment (£)",
          "0.00", "120.10").endsWith("120.10", "115.10");
      assertThat(made.lines("Total ESFA AEB – Adult Skills (non-procured) (£)").get(0).get(2)).isEqualTo("227.66");
      assertThat(made.lines("Total ESFA Adult Education Budget – Non-procured delivery (£)").get(0)).endsWith("720.14");
      assertThat(made.lines("Total ESFA Adult Education Budget – Non-procured delivery Cumulative (£)").get(0).subList(1, 4))
          .containsExactly("0.00", "227.66", "281.44");
      assertThat(made.lines("Total ESFA Adult Education Budget – Non-procured delivery Cumulative (£)").get(0)).endsWith("720.14", "N/A", "N/A",
          "N/A", "N/A");
      assertThat(made.lines("EAS File:")).containsExactly(List.of("EAS File:", "EASDATA-10000001-20201204-101500.csv"));
      assertThat(made.lines("Last EAS File Update:")).containsExactly(List.of("Last EAS File Update:", "04/12/2020 10:15:00"));
    }
  }

  @Test
  void saysThatThereIsNoEasFile() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.lines("EAS File:")).containsExactly(List.of("EAS File:", "N/A"));
      assertThat(made.lines("Last EAS File Update:")).containsExactly(List.of("Last EAS File Update:", "N/A"));
      assertThat(made.lines("Provider Name:")).containsExactly(List.of("Provider Name:", "Example College"));
      assertThat(made.lines("Last ILR File Update:")).containsExactly(List.of("Last ILR File Update:", "05/12/2020 09:30:00"));
      assertThat(made.lines("Report Generated at:")).containsExactly(List.of("Report Generated at:", "09:30:00 on 05/12/2020"));
    }
  }

  @Test
  void hasThirteenBudgetsWhoseTablesHaveTwoGroupsEach() {
    List<SummaryTable.Row> rows = Earnings.summary().rows();
    assertThat(rows).filteredOn(row -> row.kind() == Kind.CATEGORY).hasSize(13);
    assertThat(rows).filteredOn(row -> row.kind() == Kind.HEADING).hasSize(21);
    assertThat(rows).filteredOn(row -> row.kind() == Kind.GROUP).hasSize(42);
    assertThat(rows).filteredOn(row -> row.kind() == Kind.LINE || row.kind() == Kind.INDICATIVE)
        .allSatisfy(row -> assertThat(row.values()).isNotEmpty()).allSatisfy(row -> assertThat(row.lines()).isNotEmpty());
  }

  @Test
  void isAWorkbookLaidOutAsTheOfficialOne() throws IOException {
    try (Made made = Made.of(REPORT, Learners.adult("A1", "SOF 105, FFI 2"));
        ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.xlsx()))) {
      Sheet sheet = book.getFirstSheet();
      assertThat(sheet.getName()).isEqualTo("FundingSummaryReport");
      List<Row> rows = new ArrayList<>(sheet.read());
      assertThat(rows.get(6).getCellText(0)).isEqualTo("Security Classification:");
      assertThat(rows.get(6).getCellText(1)).isEqualTo("OFFICIAL-SENSITIVE");
      // Rows without cells are not in the list, so that rows are found by their number.
      Row category = rows.stream().filter(row -> row.getRowNum() == 9).findFirst().orElseThrow();
      assertThat(category.getCellText(0)).isEqualTo("Carry-in Apprenticeships Budget (for starts before 1 May 2017 and non-procured delivery)");
      Row headings = rows.stream().filter(row -> row.getRowNum() == 11).findFirst().orElseThrow();
      assertThat(headings.getCellText(0)).isEqualTo("16-18 Apprenticeship Frameworks for starts before 1 May 2017");
      assertThat(headings.getCellText(1)).isEqualTo("Aug-2020");
      assertThat(headings.getCellText(12)).isEqualTo("Jul-2021");
      assertThat(headings.getCellText(15)).isEqualTo("Year To Date");
      Row line = rows.stream().filter(row -> row.getCellText(0).equals("ILR " + ADULT + " Programme Funding (£)")).findFirst().orElseThrow();
      assertThat(line.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("107.56203");
    }
  }

  @Test
  void itsPageDrawsTheMonths() {
    try (Made made = Made.of(REPORT, Learners.adult("A1", "SOF 105, FFI 2"))) {
      assertThat(made.page()).contains("<svg").contains("All budgets by month").contains("Sep-2020").contains("605.04");
    }
  }
}
