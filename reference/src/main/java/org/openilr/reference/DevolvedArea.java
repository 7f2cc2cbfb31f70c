package org.openilr.reference;

import java.time.LocalDate;

/**
 * A devolved area (devolved-areas.csv).
 *
 * @param sofCode its source of funding code, for example {@code 112}
 * @param shortCode its short code, in capitals
 * @param fullName its name
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record DevolvedArea(String sofCode, String shortCode, String fullName, LocalDate effectiveFrom, LocalDate effectiveTo)
    implements Dated {

  static DevolvedArea of(Row row) {
    return new DevolvedArea(row.text("SofCode"), row.text("McaGlaShortCode"), row.text("McaGlaFullName"), row.date("EffectiveFrom"),
        row.date("EffectiveTo"));
  }
}
