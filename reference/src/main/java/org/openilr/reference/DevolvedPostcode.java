package org.openilr.reference;

import java.time.LocalDate;

/**
 * The devolved area that a postcode belongs to (devolved-postcodes.csv).
 *
 * @param area short code of the area
 * @param sourceOfFunding its source of funding code, for example {@code 112}
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record DevolvedPostcode(String area, String sourceOfFunding, LocalDate effectiveFrom, LocalDate effectiveTo) implements Dated {

  static DevolvedPostcode of(Row row) {
    return new DevolvedPostcode(row.text("Area"), row.text("SourceOfFunding"), row.date("EffectiveFrom"), row.date("EffectiveTo"));
  }
}
