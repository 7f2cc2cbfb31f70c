package org.openilr.reference;

import java.time.LocalDate;

/**
 * A standard that an end-point assessment organisation assesses (assessment-organisations.csv).
 *
 * @param epaOrgID the organisation, in capitals, for example {@code EPA0001}
 * @param standardCode the standard
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record AssessmentOrganisation(String epaOrgID, int standardCode, LocalDate effectiveFrom, LocalDate effectiveTo)
    implements Dated {

  static AssessmentOrganisation of(Row row) {
    return new AssessmentOrganisation(row.text("EPAOrgID"), row.number("StandardCode"), row.date("EffectiveFrom"),
        row.date("EffectiveTo"));
  }
}
