package org.openilr.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an aim counts as in a year (LARS AnnualValue.csv). Any value may be null.
 *
 * @param effectiveFrom first day
 * @param effectiveTo last day, null while open
 * @param basicSkills whether it is basic skills: 1 yes, 0 no
 * @param basicSkillsType kind of English, maths, ESOL or digital skill
 * @param basicSkillsParticipation whether taking part in it counts as basic skills
 * @param fullLevel2EntitlementCategory legal entitlement category at level 2
 * @param fullLevel2Percent share of a full level 2, in percent
 * @param fullLevel3EntitlementCategory legal entitlement category at level 3
 * @param fullLevel3Percent share of a full level 3, in percent
 */
public record AnnualValue(LocalDate effectiveFrom, LocalDate effectiveTo, Integer basicSkills, Integer basicSkillsType,
    Integer basicSkillsParticipation, Integer fullLevel2EntitlementCategory, BigDecimal fullLevel2Percent,
    Integer fullLevel3EntitlementCategory, BigDecimal fullLevel3Percent) implements Dated {

  static AnnualValue of(Row row) {
    return new AnnualValue(row.date("EffectiveFrom"), row.date("EffectiveTo"), row.integer("BasicSkills"),
        row.integer("BasicSkillsType"), row.integer("BasicSkillsParticipation"), row.integer("FullLevel2EntitlementCategory"),
        row.decimal("FullLevel2Percent"), row.integer("FullLevel3EntitlementCategory"), row.decimal("FullLevel3Percent"));
  }
}
