package org.openilr.reference;

import java.time.LocalDate;

/**
 * An aim as a part of a T Level programme (LARS ProgrammeAims.csv).
 *
 * @param programmeCode the programme
 * @param progType its programme type
 * @param pwayCode its pathway
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 */
public record ProgrammeAim(int programmeCode, int progType, int pwayCode, LocalDate effectiveFrom, LocalDate effectiveTo)
    implements Dated {

  static ProgrammeAim of(Row row) {
    return new ProgrammeAim(row.number("ProgrammeCode"), row.number("ProgType"), row.number("PwayCode"), row.date("EffectiveFrom"),
        row.date("EffectiveTo"));
  }
}
