package org.openilr.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * An employer of the employer data service (employers.csv).
 *
 * @param ern its number, nine digits
 * @param largeEmployerSpans when it was on the list of large employers; empty where it never was
 */
public record Employer(int ern, List<Span> largeEmployerSpans) {

  /**
   * A time on the list of large employers.
   *
   * @param effectiveFrom first day
   * @param effectiveTo last day, null while open
   */
  public record Span(LocalDate effectiveFrom, LocalDate effectiveTo) implements Dated {}

  /** Whether it was on the list of large employers on that day. */
  public boolean isLargeOn(LocalDate day) {
    return Dated.on(largeEmployerSpans, day) != null;
  }
}
