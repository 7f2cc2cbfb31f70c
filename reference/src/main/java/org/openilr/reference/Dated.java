package org.openilr.reference;

import java.time.LocalDate;
import java.util.List;

/** A row of reference data that holds for a time. */
public interface Dated {

  /** The first day; null where the source gives none. */
  LocalDate effectiveFrom();

  /** The last day; null where it is still open. */
  LocalDate effectiveTo();

  /**
   * Whether the row holds on the day: from its first to its last day, both included. A row that ends before it starts (LARS's way of
   * withdrawing it) or without a first day never does; nor does any on null.
   */
  default boolean isOn(LocalDate day) {
    return day != null && effectiveFrom() != null && !day.isBefore(effectiveFrom())
        && (effectiveTo() == null || !day.isAfter(effectiveTo()));
  }

  /** The first of the rows that holds on the day, or null. */
  static <T extends Dated> T on(List<T> rows, LocalDate day) {
    for (T row : rows) {
      if (row.isOn(day)) {
        return row;
      }
    }
    return null;
  }
}
