package org.openilr.reference;

import java.time.LocalDate;

/**
 * Whether a campus has specialist resources (campus-specialist-resources.csv).
 *
 * @param campusIdentifier the campus, in capitals
 * @param specialistResource whether it has; null where the table does not say
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record CampusSpecialistResource(String campusIdentifier, Boolean specialistResource, LocalDate effectiveFrom,
    LocalDate effectiveTo) implements Dated {

  static CampusSpecialistResource of(Row row) {
    return new CampusSpecialistResource(row.text("CampusIdentifier"), row.flag("IsSpecialistResource"), row.date("EffectiveFrom"),
        row.date("EffectiveTo"));
  }
}
