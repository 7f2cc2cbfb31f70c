package org.openilr.reference;

import java.time.LocalDate;

/**
 * An aim as a part of an apprenticeship framework (LARS FrameworkAims.csv).
 *
 * @param fworkCode the framework
 * @param progType its programme type
 * @param pwayCode its pathway
 * @param learnAimRef the aim
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param frameworkComponentType 1 competency, 2 knowledge, 3 both; null where LARS gives none
 */
public record FrameworkAim(int fworkCode, int progType, int pwayCode, String learnAimRef, LocalDate effectiveFrom, LocalDate effectiveTo,
    Integer frameworkComponentType) implements Dated {

  static FrameworkAim of(Row row) {
    return new FrameworkAim(row.number("FworkCode"), row.number("ProgType"), row.number("PwayCode"), row.text("LearnAimRef"),
        row.date("EffectiveFrom"), row.date("EffectiveTo"), row.integer("FrameworkComponentType"));
  }

  /** Whether it belongs to that framework; nulls never do. */
  public boolean belongsTo(Integer fworkCode, Integer progType, Integer pwayCode) {
    return fworkCode != null && progType != null && pwayCode != null
        && this.fworkCode == fworkCode && this.progType == progType && this.pwayCode == pwayCode;
  }
}
