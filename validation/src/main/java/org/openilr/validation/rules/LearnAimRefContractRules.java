package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBlank;

import java.math.BigDecimal;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.EsfEligibility;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.EsfContracts;

@Rules(why = "A contract of the European Social Fund names the sector subject areas and the levels that it pays for.")
final class LearnAimRefContractRules {

  private static final double UNKNOWN_LEVEL = 999;
  private static final String BLANK_LEAST_LEVEL = "A sector row with a highest level and no least level is missed by every aim of known "
      + "level, as in the department's service. ";
  private static final String ENDS = "Ends with the European Social Fund, which 2023-24 no longer collects.";

  private LearnAimRefContractRules() {}

  @Rule(id = "LearnAimRef_71", to = "2223",
      needs = {Table.LEARNING_DELIVERY, Table.CONTRACTS, Table.ESF_ELIGIBILITY, Table.ESF_ELIGIBILITY_SECTORS},
      reports = {"FundModel", "LearnAimRef"},
      says = "The ESF contract does not pay for the aim's sector subject area",
      when = "FundModel is 70, LearnAimRef is not ZESF0001, the contract has a sector row with a sector subject area and no level, and no sector row of "
          + "the contract, those with levels included, names the aim's sector subject area of either tier",
      fix = "Check the aim and the contract reference.",
      note = "An aim that LARS does not hold is left to LearnAimRef_01. " + ENDS)
  static boolean anotherSector(LearningDelivery aim, Facts facts) {
    if (!isLearningUnderEsf(aim)) {
      return false;
    }
    EsfEligibility eligibility = EsfContracts.eligibility(aim, facts);
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (eligibility == null || lars == null) {
      return false;
    }
    boolean bySector = false;
    for (EsfEligibility.Sector sector : eligibility.sectors()) {
      if (sector.sectorSubjectAreaCode() != null && isOfSector(lars, sector)) {
        return false;
      }
      bySector |= sector.sectorSubjectAreaCode() != null && !hasLevel(sector);
    }
    return bySector;
  }

  @Rule(id = "LearnAimRef_72", to = "2223",
      needs = {Table.LEARNING_DELIVERY, Table.CONTRACTS, Table.ESF_ELIGIBILITY, Table.ESF_ELIGIBILITY_SECTORS},
      reports = {"FundModel", "ConRefNumber"},
      says = "The ESF contract does not pay for the aim's level",
      when = "FundModel is 70, LearnAimRef is not ZESF0001, and LARS does not hold the aim, or the aim's level (NotionalNVQLevelv2) is below the least "
          + "or above the highest level of a sector row of the contract without a sector subject area. Levels rise from E over 1 to 8, then H and "
          + "M, then X; an aim of another level passes",
      fix = "Check the aim and the contract reference.",
      note = BLANK_LEAST_LEVEL + ENDS)
  static boolean anotherLevel(LearningDelivery aim, Facts facts) {
    if (!isLearningUnderEsf(aim)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (lars == null) {
      return true;
    }
    EsfEligibility eligibility = EsfContracts.eligibility(aim, facts);
    if (eligibility != null) {
      for (EsfEligibility.Sector sector : eligibility.sectors()) {
        if (sector.sectorSubjectAreaCode() == null && hasLevel(sector) && isOutsideLevels(lars, sector)) {
          return true;
        }
      }
    }
    return false;
  }

  @Rule(id = "LearnAimRef_73", to = "2223",
      needs = {Table.LEARNING_DELIVERY, Table.CONTRACTS, Table.ESF_ELIGIBILITY, Table.ESF_ELIGIBILITY_SECTORS},
      reports = {"FundModel", "ConRefNumber"},
      says = "The ESF contract does not pay for the aim's sector subject area at its level",
      when = "FundModel is 70, LearnAimRef is not ZESF0001, some sector row of the contract has both a sector subject area and a level, and no row names "
          + "the aim's sector subject area of either tier, or the aim's level (as in LearnAimRef_72) is outside the levels of a row that does",
      fix = "Check the aim and the contract reference.",
      note = BLANK_LEAST_LEVEL + ENDS)
  static boolean anotherSectorOrLevel(LearningDelivery aim, Facts facts) {
    if (!isLearningUnderEsf(aim)) {
      return false;
    }
    EsfEligibility eligibility = EsfContracts.eligibility(aim, facts);
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (eligibility == null || lars == null) {
      return false;
    }
    boolean bySectorAndLevel = false;
    boolean found = false;
    boolean outside = false;
    for (EsfEligibility.Sector sector : eligibility.sectors()) {
      boolean both = sector.sectorSubjectAreaCode() != null && hasLevel(sector);
      boolean ofSector = isOfSector(lars, sector);
      bySectorAndLevel |= both;
      found |= ofSector;
      outside |= ofSector && both && isOutsideLevels(lars, sector);
    }
    return bySectorAndLevel && (!found || outside);
  }

  private static boolean isLearningUnderEsf(LearningDelivery aim) {
    return is(aim.fundModel(), 70) && !is(aim.learnAimRef(), "ZESF0001");
  }

  private static boolean hasLevel(EsfEligibility.Sector sector) {
    return !isBlank(sector.minLevelCode()) || !isBlank(sector.maxLevelCode());
  }

  /** Whether the row names the sector subject area of either tier of the aim; none stands for none, as in the department's service. */
  private static boolean isOfSector(LarsAim lars, EsfEligibility.Sector sector) {
    return isSameNumber(sector.sectorSubjectAreaCode(), lars.sectorSubjectAreaTier1())
        || isSameNumber(sector.sectorSubjectAreaCode(), lars.sectorSubjectAreaTier2());
  }

  private static boolean isSameNumber(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  private static boolean isOutsideLevels(LarsAim lars, EsfEligibility.Sector sector) {
    double level = rank(lars.notionalNVQLevelv2());
    return level != UNKNOWN_LEVEL && (level < rank(sector.minLevelCode()) || level > rank(sector.maxLevelCode()));
  }

  private static double rank(String level) {
    return level == null ? UNKNOWN_LEVEL : switch (level) {
      case "E" -> 0;
      case "1", "2", "3", "4", "5", "6", "7", "8" -> level.charAt(0) - '0';
      case "1.5" -> 1.5;
      case "H", "M" -> 9;
      case "X" -> 10;
      default -> UNKNOWN_LEVEL;
    };
  }
}
