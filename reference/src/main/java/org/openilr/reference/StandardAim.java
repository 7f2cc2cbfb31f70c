package org.openilr.reference;

import java.time.LocalDate;

/**
 * An aim as a part of an apprenticeship standard (LARS StandardAims.csv).
 *
 * @param standardCode the standard
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param standardComponentType kind of component, null where LARS gives none
 */
public record StandardAim(int standardCode, LocalDate effectiveFrom, LocalDate effectiveTo, Integer standardComponentType)
    implements Dated {

  static StandardAim of(Row row) {
    return new StandardAim(row.number("StandardCode"), row.date("EffectiveFrom"), row.date("EffectiveTo"),
        row.integer("StandardComponentType"));
  }
}
