package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Funding of a standard started before May 2017 (LARS StandardFunding.csv). Amounts are in pounds; any of them may be null.
 *
 * @param fundingCategory in capitals
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param bandNumber number of the band
 * @param coreGovContributionCap largest government contribution
 * @param incentive1618 column 1618Incentive, for a young apprentice
 * @param smallBusinessIncentive for a small business
 * @param achievementIncentive for completing
 * @param fundableWithoutEmployer whether it can be funded without an employer
 */
public record StandardFunding(String fundingCategory, LocalDate effectiveFrom, LocalDate effectiveTo, Integer bandNumber,
    BigDecimal coreGovContributionCap, BigDecimal incentive1618, BigDecimal smallBusinessIncentive, BigDecimal achievementIncentive,
    String fundableWithoutEmployer) implements Dated {

  static StandardFunding of(Row row) {
    return new StandardFunding(row.text("FundingCategory"), row.date("EffectiveFrom"), row.date("EffectiveTo"),
        row.integer("BandNumber"), row.decimal("CoreGovContributionCap"), row.decimal("1618Incentive"),
        row.decimal("SmallBusinessIncentive"), row.decimal("AchievementIncentive"), row.text("FundableWithoutEmployer"));
  }
}
