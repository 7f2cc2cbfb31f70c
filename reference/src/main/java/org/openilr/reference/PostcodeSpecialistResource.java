package org.openilr.reference;

import java.time.LocalDate;

/**
 * Whether a provider has specialist resources at a delivery place (postcode-specialist-resources.csv).
 *
 * @param postcode the place, in capitals with one space
 * @param specialistResources whether it has (Y or N in the table); null where the table does not say
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record PostcodeSpecialistResource(String postcode, Boolean specialistResources, LocalDate effectiveFrom, LocalDate effectiveTo)
    implements Dated {

  static PostcodeSpecialistResource of(Row row) {
    return new PostcodeSpecialistResource(row.text("Postcode"), row.flag("SpecialistResources"), row.date("EffectiveFrom"),
        row.date("EffectiveTo"));
  }
}
