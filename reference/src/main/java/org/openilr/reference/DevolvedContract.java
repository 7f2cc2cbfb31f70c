package org.openilr.reference;

import java.time.LocalDate;

/**
 * A contract between a devolved area and a provider (devolved-contracts.csv).
 *
 * @param shortCode short code of the area, in capitals
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record DevolvedContract(String shortCode, LocalDate effectiveFrom, LocalDate effectiveTo) implements Dated {

  static DevolvedContract of(Row row) {
    return new DevolvedContract(row.text("McaGlaShortCode"), row.date("EffectiveFrom"), row.date("EffectiveTo"));
  }
}
