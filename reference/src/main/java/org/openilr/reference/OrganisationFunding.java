package org.openilr.reference;

import java.time.LocalDate;

/**
 * A funding factor of a provider (organisation-funding.csv).
 *
 * @param orgFundFactor which factor, in capitals, for example {@code HISTORIC RETENTION FACTOR}
 * @param orgFundFactType for which funding, in capitals: {@code EFA 16-19}, {@code ADULT SKILLS}
 * @param orgFundFactValue its value as text, usually a number
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record OrganisationFunding(String orgFundFactor, String orgFundFactType, String orgFundFactValue, LocalDate effectiveFrom,
    LocalDate effectiveTo) implements Dated {

  static OrganisationFunding of(Row row) {
    return new OrganisationFunding(row.text("OrgFundFactor"), row.text("OrgFundFactType"), row.text("OrgFundFactValue"),
        row.date("EffectiveFrom"), row.date("EffectiveTo"));
  }
}
