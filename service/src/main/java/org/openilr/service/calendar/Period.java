package org.openilr.service.calendar;

import java.time.Instant;

/**
 * A return period of a collection.
 *
 * @param number 1 to 14
 * @param closesAt the last instant at which it takes a return
 */
public record Period(String collection, int number, Instant opensAt, Instant closesAt) {

  /** As people call it: R01 to R14. */
  public String name() {
    return "R%02d".formatted(number);
  }

  /** Whether returns are taken at a time; both ends belong to it. */
  public boolean isOpen(Instant now) {
    return !now.isBefore(opensAt) && !now.isAfter(closesAt);
  }

  /** Whether another one of its collection leaves no room for it: they overlap, or do not come in the order of their numbers. */
  public boolean runsInto(Period other) {
    return number < other.number ? !closesAt.isBefore(other.opensAt) : number > other.number && !opensAt.isAfter(other.closesAt);
  }
}
