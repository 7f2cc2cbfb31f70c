package org.openilr.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.openilr.funding.FundedLearner;
import org.openilr.reports.ReportInfo.Format;

class BookReportTest {

  /** Learners whose reference number begins with a letter. */
  private static final class Beginning extends ListReport<FundedLearner> {

    private final String letter;

    Beginning(String letter) {
      super(new ReportInfo("With " + letter, Format.XLSX, "Tests", "Test."), List.of(
          Column.text("Reference", learner -> learner.learner().learnRefNumber()),
          Column.date("Born", learner -> learner.learner().dateOfBirth()),
          Column.money("Half of the ULN", learner -> new java.math.BigDecimal(learner.learner().uln()).movePointLeft(1)),
          Column.fivePlaces("A share", learner -> new java.math.BigDecimal("0.3")),
          Column.marking("OFFICIAL-SENSITIVE")), List.of(learner -> learner.learner().learnRefNumber()));
      this.letter = letter;
    }

    @Override
    protected void rows(FundedLearner learner, ReportContext context, Consumer<FundedLearner> rows) {
      if (learner.learner().learnRefNumber().startsWith(letter)) {
        rows.accept(learner);
      }
    }
  }

  private static final BookReport REPORT = new BookReport(new ReportInfo("Letters", Format.XLSX, "Tests", "Test."),
      List.of(new Beginning("A"), new Beginning("B"), new Beginning("C"))) {

    @Override
    protected GridSheet summary(List<Long> rows, ReportContext context) {
      GridSheet.Builder sheet = new GridSheet.Builder("Summary", List.of(20));
      rows.forEach(count -> sheet.row(GridSheet.Style.LINE, List.of(GridSheet.Cell.number(count))));
      return sheet.build();
    }
  };

  @Test
  void hasASheetForEachListThatHasRows() throws IOException {
    try (Made made = Made.of(REPORT, learner("C2"), learner("A1"), learner("C1"));
        ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.xlsx()), new ReadingOptions(true, false))) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Summary", "With A", "With C");
      List<Row> summary = book.getSheet(0).orElseThrow().read();
      assertThat(summary).extracting(row -> row.getCellAsNumber(0).orElseThrow().intValue()).containsExactly(1, 0, 2);
      List<Row> rows = book.getSheet(2).orElseThrow().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).getCellText(4)).isEqualTo("OFFICIAL-SENSITIVE");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("C1");
      assertThat(rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo("1990-05-10");
      assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isPositive();
      assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("0.3");
      assertThat(rows.get(1).getCell(3).getDataFormatString()).isEqualTo("0.00000");
      assertThat(made.page()).contains("With A").doesNotContain("With B");
    }
  }

  private static String learner(String learnRefNumber) {
    return "like: adult\nlearner: {LearnRefNumber: " + learnRefNumber + ", DateOfBirth: 1990-05-10}\n";
  }
}
