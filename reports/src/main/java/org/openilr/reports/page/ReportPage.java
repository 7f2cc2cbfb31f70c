package org.openilr.reports.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param links to what lies beside the page
 * @param facts label and value of what stands at the top
 * @param blocks from top to bottom
 */
public record ReportPage(String title, String why, String forWhom, List<IndexPage.Link> links, List<Fact> facts, List<Block> blocks) {

  /** Above this a browser gets slow; the official file has all rows. */
  static final int MOST_CELLS = 60_000;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

  /** A label and a value. */
  public record Fact(String label, String value) {}

  /** A piece of the page. */
  public sealed interface Block permits Heading, Facts, Words, Table, Bars {}

  /**
   * A heading.
   *
   * @param level 2 for a sheet, 3 for a part of it
   * @param id that links lead to; null for none
   */
  public record Heading(int level, String text, String id) implements Block {}

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
  public record Table(String caption, List<Head> headings, List<Boolean> figures, List<Line> lines, List<String> totals, String more,
      boolean filtered) implements Block {}

  /**
   * The heading of a column.
   *
   * @param id that links lead to; null for none
   */
  public record Head(String text, String id) {

    /**
     * A long heading gets a wide column, so that the head does not get tall.
     *
     * @param figure whether its column has figures, above which it stands
     */
    public String look(boolean figure) {
      String width = text.length() > 45 ? "long" : text.length() > 25 ? "middle" : null;
      return !figure ? width : width == null ? "count" : "count " + width;
    }
  }

  /** A row of a table: how it looks, and its cells. */
  public record Line(String look, List<Cell> cells) {

    static Line of(String look, List<String> texts) {
      return new Line(look, texts.stream().map(Cell::of).toList());
    }
  }

  /**
   * A cell.
   *
   * @param href null for no link
   * @param command whether it is something to type
   */
  public record Cell(String text, String href, boolean command) {

    static Cell of(String text) {
      return new Cell(text, null, false);
    }
  }

  /** Bars over the months. */
  public record Bars(String title, List<Bar> bars) implements Block {}

  /**
   * A bar.
   *
   * @param length in hundredths of the longest
   */
  public record Bar(String label, String amount, String length, boolean negative) {}

  /** @param behind the pages of the learners behind the figures; null for none */
  static ReportPage of(ReportDocument document, BehindPages behind) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Map<String, String> lists = listIds(document);
    for (Sheet sheet : document.sheets()) {
      if (document.sheets().size() > 1) {
        blocks.add(new Heading(2, sheet.name(), lists.get(sheet.name())));
      }
      if (sheet instanceof ListSheet list) {
        if (document.sheets().size() > 1) {
          blocks.add(new Words(list.why()));
        }
        blocks.add(table(list));
      } else if (sheet instanceof GridSheet grid) {
        new Grid(grid, behind, lists, blocks).read();
      }
    }
    List<IndexPage.Link> links = new ArrayList<>(List.of(new IndexPage.Link("The official file",
        IndexPage.href(document.info().fileName(document.context().submitted())))));
    if (behind != null) {
      links.add(behind.listLink());
    }
    return new ReportPage(document.info().name(), document.info().why(), document.info().forWhom(), links, facts(document), blocks);
  }

  /** Where the lists are that a summary on the same page counts, by name. */
  private static Map<String, String> listIds(ReportDocument document) {
    Map<String, String> ids = new HashMap<>();
    for (Sheet sheet : document.sheets()) {
      if (sheet instanceof ListSheet && document.sheets().size() > 1) {
        ids.put(sheet.name(), "list" + (ids.size() + 1));
      }
    }
    return ids;
  }

  static List<Fact> facts(ReportDocument document) {
    String provider = document.context().provider();
    return List.of(
        new Fact("Provider", provider == null ? Integer.toString(document.context().ukprn()) : provider),
        new Fact("File", document.context().file()),
        new Fact("Year and return", "%s, R%02d".formatted(document.context().year().title(), document.context().period())),
        new Fact("Made", TIME.format(document.context().submitted())));
  }

  private static Table table(ListSheet list) throws IOException {
    int most = Math.max(1, MOST_CELLS / list.columns().size());
    List<Line> lines = new ArrayList<>();
    list.each((bytes, from, end) -> {
      if (lines.size() < most) {
        lines.add(Line.of("", cells(CsvLine.cells(bytes, from, end), list.columns())));
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
    return new Table(list.name(), list.columns().stream().map(column -> new Head(column.heading(), null)).toList(),
        list.columns().stream().map(column -> column.kind().isFigure()).toList(), lines, totals, more, true);
  }

  /** Cells as people read them. */
  static List<String> cells(List<String> cells, List<? extends Column<?>> columns) {
    List<String> shown = new ArrayList<>(cells);
    for (int i = 0; i < cells.size(); i++) {
      if (columns.get(i).kind().isMoney() && !cells.get(i).isEmpty()) {
        shown.set(i, pounds(cells.get(i)));
      }
    }
    return shown;
  }

  /** The amount of a cell of a list, {@code -1234.5}, as people read it: letter by letter, since there are a million on the pages of a large return. */
  private static String pounds(String cell) {
    long number = 0;
    int places = -1;
    for (int i = cell.charAt(0) == '-' ? 1 : 0; i < cell.length(); i++) {
      if (cell.charAt(i) == '.') {
        places = 0;
      } else {
        number = number * 10 + cell.charAt(i) - '0';
        places += places < 0 ? 0 : 1;
      }
    }
    places = Math.max(0, places);
    for (; places < 2; places++) {
      number *= 10;
    }
    long scale = 1;
    for (; places > 2; places--) {
      scale *= 10;
    }
    // Halves away from nothing.
    long pence = (number + scale / 2) / scale;
    return pounds(cell.charAt(0) == '-' ? -pence : pence);
  }

  /** {@code -1,234.50}, halves away from nothing. */
  static String pounds(BigDecimal amount) {
    return pounds(amount.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
  }

  private static String pounds(long pence) {
    String digits = Long.toString(Math.abs(pence));
    digits = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    int whole = digits.length() - 2;
    StringBuilder text = new StringBuilder(digits.length() + 8);
    text.append(pence < 0 ? "-" : "");
    for (int i = 0; i < whole; i++) {
      text.append(i > 0 && (whole - i) % 3 == 0 ? "," : "").append(digits.charAt(i));
    }
    return text.append('.').append(digits, whole, digits.length()).toString();
  }

  /** Makes blocks out of rows. */
  private static final class Grid {

    private final GridSheet grid;
    private final BehindPages behind;
    private final Map<String, String> lists;
    private final List<Block> blocks;
    private List<Fact> facts = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private List<String> headings = List.of();

    Grid(GridSheet grid, BehindPages behind, Map<String, String> lists, List<Block> blocks) {
      this.grid = grid;
      this.behind = behind;
      this.lists = lists;
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
            blocks.add(new Heading(3, text(row, 0), null));
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
          default -> lines.add(new Line(look(style), row.cells().stream().map(cell -> new Cell(text(cell), href(row, cell), false)).toList()));
        }
      }
      endFacts();
      endTable();
      if (!drawn && grid.chart() != null) {
        blocks.add(bars(grid.chart()));
      }
    }

    /** Where a figure leads: to its learners, or to the list on the same page that its row names; null for nowhere. */
    private String href(GridSheet.Row row, GridSheet.Cell cell) {
      if (cell.behind() != null) {
        return behind == null ? null : behind.href(cell.behind());
      }
      String list = cell.kind() == Column.Kind.NUMBER ? lists.get(text(row, 0)) : null;
      return list == null ? null : "#" + list;
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
          int column = i;
          figures.add(i > 0 && lines.stream().anyMatch(line -> line.cells().size() > column
              && isFigure(line.cells().get(column).text())));
        }
        blocks.add(new Table(null, headings.stream().map(heading -> new Head(heading, null)).toList(), figures, lines, List.of(), null, false));
        lines = new ArrayList<>();
      }
    }

    private static boolean isFigure(String cell) {
      return !cell.isEmpty() && Character.isDigit(cell.charAt(cell.length() - 1)) && (Character.isDigit(cell.charAt(0)) || cell.charAt(0) == '-');
    }

    /** Workbooks leave columns free for their looks. */
    private void leaveOutEmptyColumns() {
      for (int i = headings.size() - 1; i > 0; i--) {
        int column = i;
        if (headings.get(i).isEmpty() && lines.stream().allMatch(line -> line.cells().size() <= column || line.cells().get(column).text().isEmpty())) {
          headings = without(headings, i);
          lines.replaceAll(line -> line.cells().size() <= column ? line : new Line(line.look(), without(line.cells(), column)));
        }
      }
    }

    private static <T> List<T> without(List<T> cells, int column) {
      List<T> rest = new ArrayList<>(cells);
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
