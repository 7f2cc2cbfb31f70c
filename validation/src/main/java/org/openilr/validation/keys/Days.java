package org.openilr.validation.keys;

import java.time.LocalDate;

/** Dates of the years 1 to 9999 in 22 bits; 0 for none. */
final class Days {

  private static final long BEFORE_FIRST = LocalDate.of(1, 1, 1).toEpochDay() - 1;

  private Days() {}

  static int of(LocalDate date) {
    return date == null ? 0 : (int) (date.toEpochDay() - BEFORE_FIRST);
  }

  static LocalDate date(long days) {
    int kept = (int) days & (1 << 22) - 1;
    return kept == 0 ? null : LocalDate.ofEpochDay(kept + BEFORE_FIRST);
  }
}
