package org.openilr.command;

import java.time.LocalDate;
import org.openilr.specification.Year;

/** Spans of years as people write them. */
final class Years {

  private Years() {}

  /** The teaching year of today; the nearest supported one where it is not supported. */
  static Year current() {
    LocalDate today = LocalDate.now();
    Year now = new Year(today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1);
    Year first = Year.SUPPORTED.get(0);
    Year last = Year.SUPPORTED.get(Year.SUPPORTED.size() - 1);
    return now.compareTo(first) < 0 ? first : now.compareTo(last) > 0 ? last : now;
  }

  /** {@code all years}, {@code 2024-25}, {@code from 2024-25}, {@code until 2023-24} or {@code 2020-21 to 2023-24}. */
  static String text(Year from, Year to) {
    boolean fromTheFirst = from.compareTo(Year.SUPPORTED.get(0)) <= 0;
    boolean toTheLast = to.compareTo(Year.SUPPORTED.get(Year.SUPPORTED.size() - 1)) >= 0;
    if (fromTheFirst && toTheLast) {
      return "all years";
    }
    if (from.equals(to)) {
      return from.title();
    }
    if (fromTheFirst) {
      return "until " + to.title();
    }
    return toTheLast ? "from " + from.title() : from.title() + " to " + to.title();
  }
}
