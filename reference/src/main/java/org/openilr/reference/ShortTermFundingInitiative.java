package org.openilr.reference;

import java.time.LocalDate;

/**
 * A short term funding initiative that a provider takes part in (short-term-funding-initiatives.csv).
 *
 * @param ldmCode learning delivery monitoring code of the initiative, three digits
 * @param reason what for, null where not given
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record ShortTermFundingInitiative(String ldmCode, String reason, LocalDate effectiveFrom, LocalDate effectiveTo)
    implements Dated {

  static ShortTermFundingInitiative of(Row row) {
    return new ShortTermFundingInitiative(row.text("LdmCode"), row.text("Reason"), row.date("EffectiveFrom"), row.date("EffectiveTo"));
  }
}
