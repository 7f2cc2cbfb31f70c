package org.openilr.reference;

import java.time.LocalDate;

/**
 * A funding line in which an aim may be used, and when (LARS Validity.csv).
 *
 * @param validityCategory the funding line in capitals, for example {@code ADULT_SKILLS}, {@code 1619_EFA}, {@code TAILORED_LEARNING}
 * @param startDate first day
 * @param endDate last day, null while open
 * @param lastNewStartDate last day on which the aim may be started, null where there is none
 */
public record Validity(String validityCategory, LocalDate startDate, LocalDate endDate, LocalDate lastNewStartDate) implements Dated {

  static Validity of(Row row) {
    return new Validity(row.text("ValidityCategory"), row.date("StartDate"), row.date("EndDate"), row.date("LastNewStartDate"));
  }

  @Override
  public LocalDate effectiveFrom() {
    return startDate;
  }

  @Override
  public LocalDate effectiveTo() {
    return endDate;
  }
}
