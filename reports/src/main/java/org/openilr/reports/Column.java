package org.openilr.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param heading as the official report has it
 * @param kind how values are written
 * @param value of a row: a String, Integer, Long, BigDecimal, LocalDate, LocalDateTime or Boolean; null for nothing. Pounds are a BigDecimal, or a
 *     Long of {@link org.openilr.funding.Units}
 * @param <R> what a row is made from
 */
public record Column<R>(String heading, Kind kind, Function<R, Object> value) {

  /** How values are written in a CSV; workbooks and pages follow it. */
  public enum Kind {
    /** As it is. */
    TEXT,
    /** Whole numbers, and decimals to five places without zeros at the end. */
    NUMBER,
    /** Pounds, written as NUMBER; pages show the sum of the column. */
    MONEY,
    /** Decimals with exactly five places. */
    FIVE_PLACES,
    /** Pounds with exactly five places; pages show the sum of the column. */
    MONEY_FIVE_PLACES,
    /** dd/MM/yyyy. */
    DATE,
    /** dd/MM/yyyy HH:mm:ss. */
    TIME,
    /** Yes or No. */
    YES_NO,
    /** Y or N. */
    Y_N;

    /** Whether the values are right aligned figures. */
    public boolean isFigure() {
      return this == NUMBER || isMoney() || hasFivePlaces();
    }

    /** Whether the values are pounds, which add up. */
    public boolean isMoney() {
      return this == MONEY || this == MONEY_FIVE_PLACES;
    }

    boolean hasFivePlaces() {
      return this == FIVE_PLACES || this == MONEY_FIVE_PLACES;
    }
  }

  public static <R> Column<R> text(String heading, Function<R, Object> value) {
    return new Column<>(heading, Kind.TEXT, value);
  }

  public static <R> Column<R> number(String heading, Function<R, Object> value) {
    return new Column<>(heading, Kind.NUMBER, value);
  }

  public static <R> Column<R> money(String heading, Function<R, Object> value) {
    return new Column<>(heading, Kind.MONEY, value);
  }

  public static <R> Column<R> fivePlaces(String heading, Function<R, Object> value) {
    return new Column<>(heading, Kind.FIVE_PLACES, value);
  }

  public static <R> Column<R> moneyFivePlaces(String heading, Function<R, Object> value) {
    return new Column<>(heading, Kind.MONEY_FIVE_PLACES, value);
  }

  /**
   * Columns of amounts side by side.
   *
   * @param kind MONEY or MONEY_FIVE_PLACES
   * @param all the amounts of a row in {@link org.openilr.funding.Units}, one for each heading
   */
  public static <R> List<Column<R>> amounts(Kind kind, List<String> headings, Function<R, long[]> all) {
    List<Column<R>> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      columns.add(new Column<>(headings.get(i), kind, new Amounts<>(all, i)));
    }
    return columns;
  }

  public static <R> Column<R> date(String heading, Function<R, Object> value) {
    return new Column<>(heading, Kind.DATE, value);
  }

  public static <R> Column<R> yesNo(String heading, Function<R, Object> value) {
    return new Column<>(heading, Kind.YES_NO, value);
  }

  /** {@code Y} or {@code N}, as the 16 to 19 reports have it. */
  public static <R> Column<R> yn(String heading, Function<R, Object> value) {
    return new Column<>(heading, Kind.Y_N, value);
  }

  /** The last column of official lists: a protective marking as its heading, and nothing below. */
  public static <R> Column<R> marking(String marking) {
    return new Column<>(marking, Kind.TEXT, row -> null);
  }

  /** The same column for rows that hold a row of this one. */
  public <S> Column<S> within(Function<S, R> part) {
    return new Column<>(heading, kind, row -> value.apply(part.apply(row)));
  }
}
