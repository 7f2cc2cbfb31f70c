package org.openilr.reference;

import java.time.LocalDate;

/**
 * Where a postcode lies (postcodes.csv, ONS Postcode Directory). Any value but the postcode may be null.
 *
 * @param postcode in capitals with one space, for example {@code SW1A 1AA}
 * @param localAuthority code of the local authority
 * @param lep1 code of the local enterprise partnership
 * @param lep2 code of a second one
 * @param nuts code of the statistical area
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param termination the day from which the postcode is no longer used; null while it is
 */
public record OnsPostcode(String postcode, String localAuthority, String lep1, String lep2, String nuts, LocalDate effectiveFrom,
    LocalDate effectiveTo, LocalDate termination) implements Dated {

  static OnsPostcode of(Row row) {
    return new OnsPostcode(row.text("Postcode"), row.text("LocalAuthority"), row.text("Lep1"), row.text("Lep2"), row.text("Nuts"),
        row.date("EffectiveFrom"), row.date("EffectiveTo"), row.date("Termination"));
  }

  /** Whether the row holds on the day and the postcode has not been terminated on it or before. */
  @Override
  public boolean isOn(LocalDate day) {
    return Dated.super.isOn(day) && (termination == null || day.isBefore(termination));
  }
}
