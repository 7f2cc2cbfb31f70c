package org.openilr.statements.eas;

import org.openilr.reference.Reference;
import org.openilr.specification.Year;

/**
 * What the rows of a statement are checked against.
 *
 * @param year the year of the collection; one of {@link EasYear#SUPPORTED}
 * @param ukprn the provider whose contracts count
 * @param period the return period that is open, 1 to 14: no later month may be claimed
 * @param reference contracts and devolved areas
 */
public record EasFacts(Year year, int ukprn, int period, Reference reference) {

  /** The number of return periods of a year. */
  private static final int LAST_PERIOD = 14;

  /** @throws IllegalArgumentException when the year is not supported, or there is no such period */
  public EasFacts {
    EasYear.of(year);
    if (period < 1 || period > LAST_PERIOD) {
      throw new IllegalArgumentException("There is no return period " + period + "; the periods are 1 to " + LAST_PERIOD + ".");
    }
  }
}
