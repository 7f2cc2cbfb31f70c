package org.openilr.reports.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openilr.reports.CellText;
import org.openilr.reports.Column;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.ListSheet;
import org.openilr.reports.ReportDocument;
import org.openilr.reports.Sheet;
import org.openilr.reports.write.CsvLine;

/**
 * What the page of a report shows. Public only because the template lies in another package.
 *
 * @param file the official file beside the page
 * @param facts label and value of what stands at the top
 * @param blocks from top to bottom
 */
public record ReportPage(String title, String why, String forWhom, String file, List<Fact> facts, List<Block> blocks) {

  /** Above this a browser gets slow; the official file has all rows. */
  private static final int MOST_CELLS = 60_000;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

  /** A link to the official file. */
  public String href() {
    return IndexPage.href(file);
  }

  /** A label and a value. */
  public record Fact(String label, String value) {}

  /** A piece of the page. */
  public sealed interface Block permits Heading, Facts, Words, Table, Bars {}

  /** @param level 2 for a sheet, 3 for a part of it */
  public record Heading(int level, String text) implements Block {}

  /** Labels and values. */
  public record Facts(List<Fact> facts) implements Block {}

  /** Words. */
  public record Words(String text) implements Block {}

  /**
   * A table.
   *
   * @param caption null for none
   * @param figures which columns are right aligned figures
   * @param totals the last row; empty for none
   * @param more what to say of rows that are not shown; null for nothing
   * @param filtered whether it may be sorted and filtered
   */
  public record Table(String caption, List<String> headings, List<Boolean> figures, List<Line> lines, List<String> totals, String more,
      boolean filtered) implements Block {}

  /** A row of a table: how it looks, and its cells. */
  public record Line(String look, List<String> cells) {}

  /** Bars over the months. */
  public record Bars(String title, List<Bar> bars) implements Block {}

  /**
   * A bar.
   *
   * @param length in hundredths of the longest
   */
  public record Bar(String label, String amount, String length, boolean negative) {}

  static ReportPage of(ReportDocument document) throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Sheet sheet : document.sheets()) {
      if (document.sheets().size() > 1) {
        blocks.add(new Heading(2, sheet.name()));
      }
      if (sheet instanceof ListSheet list) {
        blocks.add(table(list));
      } else if (sheet instanceof GridSheet grid) {
        new Grid(grid, blocks).read();
      }
    }
    String provider = document.context().provider();
    return new ReportPage(document.info().name(), document.info().why(), document.info().forWhom(),
        document.info().fileName(document.context().submitted()), List.of(
            new Fact("Provider", provider == null ? Integer.toString(document.context().ukprn()) : provider),
            new Fact("File", document.context().file()),
            new Fact("Year and return", "%s, R%02d".formatted(document.context().year().title(), document.context().period())),
            new Fact("Made", TIME.format(document.context().submitted()))), blocks);
  }

  private static Table table(ListSheet list) throws IOException {
    int most = Math.max(1, MOST_CELLS / list.columns().size());
    List<Line> lines = new ArrayList<>();
    list.each(line -> {
      if (lines.size() < most) {
        lines.add(new Line("", cells(CsvLine.cells(line), list.columns())));
      }
      return lines.size() < most;
    });
    boolean money = list.sums().stream().anyMatch(sum -> sum != null);
    List<String> totals = new ArrayList<>();
    for (int i = 0; money && i < list.sums().size(); i++) {
      totals.add(list.sums().get(i) != null ? pounds(list.sums().get(i)) : i == 0 ? "Total" : "");
    }
    long size = list.rows().size();
    String more = size <= lines.size() ? null
        : "This page shows the first %,d of %,d rows; the totals count all of them, and the file beside this page has them all."
            .formatted(lines.size(), size);
    return new Table(list.name(), list.columns().stream().map(Column::heading).toList(),
        list.columns().stream().map(column -> column.kind().isFigure()).toList(), lines, totals, more, true);
  }

  private static List<String> cells(List<String> cells, List<? extends Column<?>> columns) {
    List<String> shown = new ArrayList<>(cells);
    for (int i = 0; i < cells.size(); i++) {
      if (columns.get(i).kind().isMoney() && !cells.get(i).isEmpty()) {
        shown.set(i, pounds(new BigDecimal(cells.get(i))));
      }
    }
    return shown;
  }

  static String pounds(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount.setScale(2, RoundingMode.HALF_UP));
  }

  /** Makes blocks out of rows. */
  private static final class Grid {

    private final GridSheet grid;
    private final List<Block> blocks;
    private List<Fact> facts = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private List<String> headings = List.of();

    Grid(GridSheet grid, List<Block> blocks) {
      this.grid = grid;
      this.blocks = blocks;
    }

    void read() {
      boolean drawn = false;
      for (GridSheet.Row row : grid.rows()) {
        Style style = row.style();
        if (style != Style.HEAD && style != Style.FOOT) {
          endFacts();
        }
        if (!drawn && style == Style.PART && grid.chart() != null) {
          blocks.add(bars(grid.chart()));
          drawn = true;
        }
        switch (style) {
          case TITLE, PART -> {
            endTable();
            blocks.add(new Heading(3, text(row, 0)));
          }
          case HEAD, FOOT -> {
            endTable();
            facts(row);
          }
          case NOTE -> {
            endTable();
            blocks.add(new Words(text(row, 0)));
          }
          case HEADINGS -> {
            endTable();
            headings = row.cells().stream().map(Grid::text).toList();
          }
          case BLANK -> endTable();
          default -> lines.add(new Line(look(style), row.cells().stream().map(Grid::text).toList()));
        }
      }
      endFacts();
      endTable();
      if (!drawn && grid.chart() != null) {
        blocks.add(bars(grid.chart()));
      }
    }

    /** Labels and values, one or more, with cells of nothing between them. */
    private void facts(GridSheet.Row row) {
      facts.add(new Fact(text(row, 0), row.cells().size() > 1 ? text(row, 1) : ""));
      for (int i = 2; i + 1 < row.cells().size(); i++) {
        if (row.cells().get(i).value() != null) {
          facts.add(new Fact(text(row, i), text(row, i + 1)));
          i++;
        }
      }
    }

    private void endFacts() {
      if (!facts.isEmpty()) {
        blocks.add(new Facts(facts));
        facts = new ArrayList<>();
      }
    }

    private void endTable() {
      if (!lines.isEmpty()) {
        leaveOutEmptyColumns();
        List<Boolean> figures = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
          figures.add(i > 0);
        }
        blocks.add(new Table(null, headings, figures, lines, List.of(), null, false));
        lines = new ArrayList<>();
      }
    }

    /** Workbooks leave columns free for their looks. */
    private void leaveOutEmptyColumns() {
      for (int i = headings.size() - 1; i > 0; i--) {
        int column = i;
        if (headings.get(i).isEmpty() && lines.stream().allMatch(line -> line.cells().size() <= column || line.cells().get(column).isEmpty())) {
          headings = without(headings, i);
          lines.replaceAll(line -> line.cells().size() <= column ? line : new Line(line.look(), without(line.cells(), column)));
        }
      }
    }

    private static List<String> without(List<String> cells, int column) {
      List<String> rest = new ArrayList<>(cells);
      rest.remove(column);
      return rest;
    }

    private static String look(Style style) {
      return switch (style) {
        case SUBTOTAL -> "subtotal";
        case TOTAL -> "total";
        case PART_TOTAL -> "part-total";
        default -> "";
      };
    }

    private static String text(GridSheet.Row row, int cell) {
      return text(row.cells().get(cell));
    }

    private static String text(GridSheet.Cell cell) {
      if (cell.kind().isMoney() && cell.value() instanceof BigDecimal amount) {
        return pounds(amount);
      }
      String text = CellText.of(cell.value(), cell.kind());
      return text == null ? "" : text;
    }

    private static Bars bars(GridSheet.Chart chart) {
      BigDecimal longest = chart.amounts().stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
      List<Bar> bars = new ArrayList<>();
      for (int i = 0; i < chart.amounts().size(); i++) {
        BigDecimal amount = chart.amounts().get(i);
        BigDecimal length = longest.signum() == 0 ? BigDecimal.ZERO : amount.abs().movePointRight(2).divide(longest, 1, RoundingMode.HALF_UP);
        bars.add(new Bar(chart.labels().get(i), pounds(amount), length.toPlainString(), amount.signum() < 0));
      }
      return new Bars(chart.title(), bars);
    }
  }
}
