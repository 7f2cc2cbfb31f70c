package org.openilr.specification;

import java.time.LocalDate;

/**
 * One of the fourteen returns of a year.
 *
 * @param number 1 to 14
 * @param opens first day of the collection window, null where not established
 * @param closes the return date; the collection closes at 18:00 UK time on it
 * @param source how the date is known
 */
public record ReturnPeriod(int number, LocalDate opens, LocalDate closes, Source source) {

  /** How far the date can be trusted. */
  public enum Source {
    /** Read in a published list or notice, or held by the department's service. */
    PUBLISHED,
    /** Worked out: the fourth working day of the month. */
    COMPUTED
  }

  /** {@code R01} to {@code R14}. */
  public String name() {
    return "R%02d".formatted(number);
  }
}
