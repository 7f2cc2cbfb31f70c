package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Funding rates of an aim (LARS Funding.csv). Rates are in pounds; any value may be null.
 *
 * @param fundingCategory in capitals, for example {@code MATRIX}, {@code APP_MAY_2017_EM}, {@code ESF}
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param rateWeighted rate with the programme weighting
 * @param rateUnWeighted rate without it
 * @param weightingFactor programme weighting, a letter
 * @param adultSkillsFundingBand hourly funding band
 * @param fundedGuidedLearningHours guided learning hours that are funded
 */
public record Funding(String fundingCategory, LocalDate effectiveFrom, LocalDate effectiveTo, BigDecimal rateWeighted,
    BigDecimal rateUnWeighted, String weightingFactor, String adultSkillsFundingBand, Integer fundedGuidedLearningHours)
    implements Dated {

  static Funding of(Row row) {
    return new Funding(row.text("FundingCategory"), row.date("EffectiveFrom"), row.date("EffectiveTo"), row.decimal("RateWeighted"),
        row.decimal("RateUnWeighted"), row.text("WeightingFactor"), row.text("AdultSkillsFundingBand"),
        row.integer("FundedGuidedLearningHours"));
  }
}
