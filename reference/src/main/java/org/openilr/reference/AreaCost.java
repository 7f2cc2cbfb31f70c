package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Area uplift of adult funding at a postcode (postcode-area-costs.csv).
 *
 * @param areaCostFactor factor, for example 1.1
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record AreaCost(BigDecimal areaCostFactor, LocalDate effectiveFrom, LocalDate effectiveTo) implements Dated {

  static AreaCost of(Row row) {
    return new AreaCost(row.decimal("AreaCostFactor"), row.date("EffectiveFrom"), row.date("EffectiveTo"));
  }
}
