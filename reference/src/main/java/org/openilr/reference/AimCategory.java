package org.openilr.reference;

import java.time.LocalDate;

/**
 * A LARS category that an aim belongs to (LARS LearningDeliveryCategory.csv).
 *
 * @param categoryRef the category, for example 41; {@link Reference#label} of {@link Table#CATEGORY} names it
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record AimCategory(int categoryRef, LocalDate effectiveFrom, LocalDate effectiveTo) implements Dated {

  static AimCategory of(Row row) {
    return new AimCategory(row.number("CategoryRef"), row.date("EffectiveFrom"), row.date("EffectiveTo"));
  }
}
