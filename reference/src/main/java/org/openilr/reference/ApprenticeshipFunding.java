package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Funding band and additional payments of a framework or standard from May 2017 (LARS ApprenticeshipFunding.csv).
 * Amounts are in pounds; any of them may be null.
 *
 * @param fundingCategory in capitals
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param bandNumber number of the band
 * @param coreGovContributionCap largest government contribution
 * @param incentive1618 column 1618Incentive
 * @param providerAdditionalPayment1618 column 1618ProviderAdditionalPayment
 * @param employerAdditionalPayment1618 column 1618EmployerAdditionalPayment
 * @param frameworkUplift1618 column 1618FrameworkUplift
 * @param foundationAppFirstEmpPayment first payment to the employer of a foundation apprentice
 * @param foundationAppSecondEmpPayment second payment
 * @param foundationAppThirdEmpPayment third payment
 * @param duration typical duration, in months
 * @param careLeaverAdditionalPayment payment for an apprentice who was in care
 * @param maxEmployerLevyCap upper limit of the funding band
 * @param fundableWithoutEmployer whether it can be funded without an employer
 */
public record ApprenticeshipFunding(String fundingCategory, LocalDate effectiveFrom, LocalDate effectiveTo, Integer bandNumber,
    BigDecimal coreGovContributionCap, BigDecimal incentive1618, BigDecimal providerAdditionalPayment1618,
    BigDecimal employerAdditionalPayment1618, BigDecimal frameworkUplift1618, BigDecimal foundationAppFirstEmpPayment,
    BigDecimal foundationAppSecondEmpPayment, BigDecimal foundationAppThirdEmpPayment, BigDecimal duration,
    BigDecimal careLeaverAdditionalPayment, BigDecimal maxEmployerLevyCap, String fundableWithoutEmployer) implements Dated {

  static ApprenticeshipFunding of(Row row) {
    return new ApprenticeshipFunding(row.text("FundingCategory"), row.date("EffectiveFrom"), row.date("EffectiveTo"),
        row.integer("BandNumber"), row.decimal("CoreGovContributionCap"), row.decimal("1618Incentive"),
        row.decimal("1618ProviderAdditionalPayment"), row.decimal("1618EmployerAdditionalPayment"),
        row.decimal("1618FrameworkUplift"), row.decimal("FoundationAppFirstEmpPayment"), row.decimal("FoundationAppSecondEmpPayment"),
        row.decimal("FoundationAppThirdEmpPayment"), row.decimal("Duration"), row.decimal("CareLeaverAdditionalPayment"),
        row.decimal("MaxEmployerLevyCap"), row.text("FundableWithoutEmployer"));
  }
}
