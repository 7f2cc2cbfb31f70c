package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A subsidy of the career learning pilots for an aim (LARS CareerLearningPilot.csv). Any value may be null.
 *
 * @param areaCode area of the pilot
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param maxLoanAmount largest loan, in pounds
 * @param subsidyPercent subsidy in percent
 * @param subsidyRate subsidy in pounds
 */
public record CareerLearningPilot(String areaCode, LocalDate effectiveFrom, LocalDate effectiveTo, BigDecimal maxLoanAmount,
    BigDecimal subsidyPercent, BigDecimal subsidyRate) implements Dated {

  static CareerLearningPilot of(Row row) {
    return new CareerLearningPilot(row.text("AreaCode"), row.date("EffectiveFrom"), row.date("EffectiveTo"),
        row.decimal("MaxLoanAmount"), row.decimal("SubsidyPercent"), row.decimal("SubsidyRate"));
  }
}
