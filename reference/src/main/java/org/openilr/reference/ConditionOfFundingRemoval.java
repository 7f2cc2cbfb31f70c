package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money taken back from a provider under the 16-19 condition of funding (condition-of-funding-removals.csv).
 *
 * @param amount in pounds
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record ConditionOfFundingRemoval(BigDecimal amount, LocalDate effectiveFrom, LocalDate effectiveTo) implements Dated {

  static ConditionOfFundingRemoval of(Row row) {
    return new ConditionOfFundingRemoval(row.decimal("CoFRemoval"), row.date("EffectiveFrom"), row.date("EffectiveTo"));
  }
}
