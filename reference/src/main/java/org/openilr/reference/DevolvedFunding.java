package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Funding rates of an aim in a devolved area (LARS DevolvedFunding.csv). Rates are in pounds; any value may be null.
 *
 * @param sourceOfFunding source of funding code of the area, for example {@code 112}
 * @param devolvedFundingCategory in capitals
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param rateWeighted rate with the programme weighting
 * @param rateUnWeighted rate without it
 * @param rateUpLift uplift of the rate
 * @param specialistUplift uplift for specialist provision
 */
public record DevolvedFunding(String sourceOfFunding, String devolvedFundingCategory, LocalDate effectiveFrom, LocalDate effectiveTo,
    BigDecimal rateWeighted, BigDecimal rateUnWeighted, BigDecimal rateUpLift, BigDecimal specialistUplift) implements Dated {

  static DevolvedFunding of(Row row) {
    return new DevolvedFunding(row.text("SourceOfFunding"), row.text("DevolvedFundingCategory"), row.date("EffectiveFrom"),
        row.date("EffectiveTo"), row.decimal("RateWeighted"), row.decimal("RateUnWeighted"), row.decimal("RateUpLift"),
        row.decimal("SpecialistUplift"));
  }
}
