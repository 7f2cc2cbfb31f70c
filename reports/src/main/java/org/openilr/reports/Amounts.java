package org.openilr.reports;

import java.util.function.Function;

/**
 * The value of a column that is one of several amounts of a row. Where such columns stand side by side, who writes the row asks for all of them at
 * once: a row of the longest lists has 169, nearly all of them nothing.
 *
 * @param all the amounts of a row in {@link org.openilr.funding.Units}, from the left
 * @param place of the column among them, from 0
 */
record Amounts<R>(Function<R, long[]> all, int place) implements Function<R, Object> {

  @Override
  public Object apply(R row) {
    return all.apply(row)[place];
  }

  /** How many columns from one on are the amounts of one function from its first on, written in the same way; 0 where none start. */
  static <R> int from(Column<R>[] columns, int first) {
    int count = 0;
    while (first + count < columns.length && columns[first + count].value() instanceof Amounts<R> amounts && amounts.place == count
        && columns[first + count].kind() == columns[first].kind() && ((Amounts<R>) columns[first].value()).all == amounts.all) {
      count++;
    }
    return count;
  }
}
