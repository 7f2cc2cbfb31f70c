package org.openilr.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet with few rows, each where the official report has it.
 *
 * @param name what its tab says
 * @param widths of the columns from the left, in characters; the last counts for the rest
 * @param frozen rows at the top that stay in sight, 0 for none
 * @param rows from the top
 * @param chart what a page draws of it; null for nothing
 */
public record GridSheet(String name, List<Integer> widths, int frozen, List<Row> rows, Chart chart) implements Sheet {

  public GridSheet {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }

  /** What a row is, which decides its looks. */
  public enum Style {
    /** The title of the sheet. */
    TITLE,
    /** Label and value at the top. */
    HEAD,
    /** The heading of a part, above its tables. */
    PART,
    /** The headings of a table. */
    HEADINGS,
    /** A line of a table. */
    LINE,
    /** A total of some lines. */
    SUBTOTAL,
    /** A total of a table. */
    TOTAL,
    /** A total of a part. */
    PART_TOTAL,
    /** Words. */
    NOTE,
    /** Label and value at the bottom. */
    FOOT,
    /** Nothing. */
    BLANK
  }

  /**
   * A row.
   *
   * @param first column of the first cell, 0 for A
   */
  public record Row(Style style, int first, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param value a String, Integer, Long, BigDecimal or LocalDate; null for nothing
   * @param kind how it is written
   * @param italic for what is yet to come
   * @param behind where the learners behind a figure are; null for nowhere
   */
  public record Cell(Object value, Column.Kind kind, boolean italic, Behind behind) {

    public Cell(Object value, Column.Kind kind, boolean italic) {
      this(value, kind, italic, null);
    }

    public static Cell text(String text) {
      return new Cell(text, Column.Kind.TEXT, false);
    }

    /** Money, shown to the penny. */
    public static Cell money(Object amount) {
      return new Cell(amount, Column.Kind.MONEY, false);
    }

    public static Cell number(Object number) {
      return new Cell(number, Column.Kind.NUMBER, false);
    }

    /**
     * The same figure with the learners behind it; nobody is behind nothing.
     *
     * @param learners null for nowhere
     */
    public Cell with(Behind learners) {
      return ((Number) value).doubleValue() == 0 ? this : new Cell(value, kind, italic, learners);
    }
  }

  /**
   * Where the learners behind a figure are.
   *
   * @param chapter number of the page, see {@link LearnersBehind.Line}
   * @param number of the line or part; that of the chapter for the page as a whole
   * @param month 1 to 12; 0 for a figure of several months
   */
  public record Behind(int chapter, int number, int month) {}

  /**
   * Bars over the months.
   *
   * @param labels of the bars
   * @param amounts in pounds
   */
  public record Chart(String title, List<String> labels, List<java.math.BigDecimal> amounts) {}

  /** Puts a sheet together row by row. */
  public static final class Builder {

    private final String name;
    private final List<Integer> widths;
    private final List<Row> rows = new ArrayList<>();
    private int frozen;
    private Chart chart;

    public Builder(String name, List<Integer> widths) {
      this.name = name;
      this.widths = widths;
    }

    public Builder row(Style style, List<Cell> cells) {
      rows.add(new Row(style, 0, cells));
      return this;
    }

    /** @param first column of the first cell, 0 for A */
    public Builder row(Style style, int first, List<Cell> cells) {
      rows.add(new Row(style, first, cells));
      return this;
    }

    /** A row of one text. */
    public Builder row(Style style, String text) {
      return row(style, List.of(Cell.text(text)));
    }

    /** A row of label and value. */
    public Builder row(Style style, String label, String value) {
      return row(style, List.of(Cell.text(label), Cell.text(value)));
    }

    public Builder blank() {
      return row(Style.BLANK, List.of());
    }

    /** All rows so far stay in sight. */
    public Builder freeze() {
      frozen = rows.size();
      return this;
    }

    public Builder chart(Chart drawn) {
      chart = drawn;
      return this;
    }

    public GridSheet build() {
      return new GridSheet(name, widths, frozen, rows, chart);
    }
  }
}
