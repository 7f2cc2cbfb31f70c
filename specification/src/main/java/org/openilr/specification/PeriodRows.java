package org.openilr.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the return periods of a year from {@code periods.csv}. */
final class PeriodRows {

  private PeriodRows() {}

  static List<ReturnPeriod> periods(Year year) {
    List<ReturnPeriod> periods = new ArrayList<>();
    DataFile.read(year, "periods.csv", row -> periods.add(new ReturnPeriod(DataFile.number(row, "period"), DataFile.date(row, "opens"),
        DataFile.date(row, "closes"), ReturnPeriod.Source.valueOf(row.getField("source").toUpperCase(Locale.ROOT)))));
    return List.copyOf(periods);
  }
}
