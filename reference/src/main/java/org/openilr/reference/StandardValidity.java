package org.openilr.reference;

import java.time.LocalDate;

/**
 * When a standard may be used (LARS StandardValidity.csv).
 *
 * @param validityCategory the funding line in capitals
 * @param startDate first day
 * @param lastNewStartDate last day on which it may be started, null where there is none
 * @param endDate last day, null while open
 */
public record StandardValidity(String validityCategory, LocalDate startDate, LocalDate lastNewStartDate, LocalDate endDate)
    implements Dated {

  static StandardValidity of(Row row) {
    return new StandardValidity(row.text("ValidityCategory"), row.date("StartDate"), row.date("LastNewStartDate"), row.date("EndDate"));
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
