package org.openilr.reference;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who may learn what under a European Social Fund contract (esf-eligibility.csv and the tables below it).
 * Any single value may be null: that part is then not limited. The lists are never null; an empty one limits nothing.
 *
 * @param calcMethod method of the progression calculation: 1 or 2
 * @param benefits whether the learner has to be on benefits (true), must not be (false)
 * @param minAge lowest age in years
 * @param maxAge highest age in years
 * @param minLengthOfUnemployment lowest code of the length of unemployment (LOU)
 * @param maxLengthOfUnemployment highest code of it
 * @param minPriorAttainment lowest prior attainment code
 * @param maxPriorAttainment highest prior attainment code
 * @param employmentStatuses EmpStat codes allowed
 * @param localAuthorities codes of the local authorities
 * @param leps codes of the local enterprise partnerships
 * @param sectors sector subject areas and levels
 */
public record EsfEligibility(Integer calcMethod, Boolean benefits, Integer minAge, Integer maxAge, Integer minLengthOfUnemployment,
    Integer maxLengthOfUnemployment, String minPriorAttainment, String maxPriorAttainment, List<Integer> employmentStatuses,
    List<String> localAuthorities, List<String> leps, List<Sector> sectors) {

  /**
   * A sector subject area, levels, or both together.
   *
   * @param sectorSubjectAreaCode sector subject area of either tier, a number such as 2.1; null where any
   * @param minLevelCode lowest level of the aim, null where not limited
   * @param maxLevelCode highest level of the aim, null where not limited
   */
  public record Sector(BigDecimal sectorSubjectAreaCode, String minLevelCode, String maxLevelCode) {

    static Sector of(Row row) {
      return new Sector(row.decimal("SectorSubjectAreaCode"), row.text("MinLevelCode"), row.text("MaxLevelCode"));
    }
  }
}
