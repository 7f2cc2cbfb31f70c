package org.openilr.reports;

import java.math.BigDecimal;
import org.openilr.funding.Units;

/** How many rows a line of a report has in the list of its learners, and the sums of their money. For one thread at a time. */
public final class LineTotals {

  private long rows;
  /** By column, in units of the fifth decimal; nothing in columns without amounts. */
  private final long[] units;

  LineTotals(int columns) {
    this.units = new long[columns];
  }

  void addRow() {
    rows++;
  }

  void add(int column, long more) {
    units[column] += more;
  }

  /** Adds amounts of columns side by side. */
  void add(int firstColumn, long[] more, int count) {
    for (int i = 0; i < count; i++) {
      units[firstColumn + i] += more[i];
    }
  }

  void add(LineTotals more) {
    rows += more.rows;
    for (int i = 0; i < units.length; i++) {
      units[i] += more.units[i];
    }
  }

  /** How many rows there are. */
  public long rows() {
    return rows;
  }

  /** The sum of a column, by its place from 0; 0 in a column without amounts. */
  public BigDecimal sum(int column) {
    return Units.pounds(units[column]);
  }
}
