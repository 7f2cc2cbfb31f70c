package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Uplift for deprivation at a postcode (postcode-disadvantage.csv).
 *
 * @param scheme which funding it is for: {@code ADULT}, {@code 1619}, {@code APPRENTICESHIP}
 * @param uplift a factor (ADULT, 1619), or an amount in pounds (APPRENTICESHIP)
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record Disadvantage(String scheme, BigDecimal uplift, LocalDate effectiveFrom, LocalDate effectiveTo) implements Dated {

  static Disadvantage of(Row row) {
    return new Disadvantage(row.text("Scheme"), row.decimal("Uplift"), row.date("EffectiveFrom"), row.date("EffectiveTo"));
  }
}
