package org.openilr.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * A sheet with any number of rows, which wait sorted in a spool.
 *
 * @param name what its tab says
 * @param why what people read it for
 * @param columns from the left
 * @param rows the rows, as lines of CSV
 * @param sums of the columns with money; null for the others
 */
public record ListSheet(String name, String why, List<? extends Column<?>> columns, SortedRows rows, List<BigDecimal> sums) implements Sheet {

  /** Hands out the lines of CSV, each with its line end, in order. */
  public void each(SortedRows.Taker taker) throws IOException {
    rows.each(taker);
  }
}
