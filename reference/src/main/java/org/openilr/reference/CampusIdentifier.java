package org.openilr.reference;

import java.time.LocalDate;

/**
 * A campus of a provider (campus-identifiers.csv).
 *
 * @param ukprn the provider that owns it
 * @param campusIdentifier its identifier, in capitals
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record CampusIdentifier(int ukprn, String campusIdentifier, LocalDate effectiveFrom, LocalDate effectiveTo) implements Dated {

  static CampusIdentifier of(Row row) {
    return new CampusIdentifier(row.number("UKPRN"), row.text("CampusIdentifier"), row.date("EffectiveFrom"), row.date("EffectiveTo"));
  }
}
