package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Funding of a T Level programme (LARS ProgrammeFunding.csv). Any value may be null.
 *
 * @param fundingCategory in capitals
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param fundingBand funding band
 * @param fundingFactor funding factor
 * @param rateWeighted rate with the programme weighting, in pounds
 * @param rateUnWeighted rate without it, in pounds
 * @param programmeCostWeightingFactor programme cost weighting
 * @param workExperience hours of the industry placement
 * @param hours planned hours
 * @param duration duration
 */
public record ProgrammeFunding(String fundingCategory, LocalDate effectiveFrom, LocalDate effectiveTo, String fundingBand,
    String fundingFactor, BigDecimal rateWeighted, BigDecimal rateUnWeighted, BigDecimal programmeCostWeightingFactor,
    BigDecimal workExperience, BigDecimal hours, BigDecimal duration) implements Dated {

  static ProgrammeFunding of(Row row) {
    return new ProgrammeFunding(row.text("FundingCategory"), row.date("EffectiveFrom"), row.date("EffectiveTo"),
        row.text("FundingBand"), row.text("FundingFactor"), row.decimal("RateWeighted"), row.decimal("RateUnWeighted"),
        row.decimal("ProgrammeCostWeightingFactor"), row.decimal("WorkExperience"), row.decimal("Hours"), row.decimal("Duration"));
  }
}
