package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.specification.CodeList;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.TypedCodes;

@Rules(why = "Funding and monitoring records steer what is paid and what is counted; one that does not exist, or stands there "
    + "twice, is read by no calculation as meant.")
final class LearnDelFAMTypeRules {

  private static final String LATER_CODES = "From 2021-22 on codes of the lists are given out during the year, so LDM codes from 377 and "
      + "DAM codes from 043 on are accepted, and any code of a type whose codes are not published (AFL, EVI).";
  private static final int LAST_KNOWN_LDM = 376;
  private static final int LAST_KNOWN_DAM = 42;

  private LearnDelFAMTypeRules() {}

  @Rule(id = "LearnDelFAMType_04", withAim = false, reports = {"LearnDelFAMType", "LearnDelFAMCode"},
      says = "A FAM record has a type and code that do not exist together",
      when = "LearnDelFAMCode is not one of the year's codes of that LearnDelFAMType; the dates of the codes do not matter",
      fix = "Use a code that the year's specification lists for the type, with its leading zeros.",
      note = LATER_CODES)
  static boolean notACode(LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    return isUnknown(fam, TypedCodes.of(facts, "LearnDelFAMCode", fam.learnDelFAMType()), facts);
  }

  @Rule(id = "LearnDelFAMType_06", reports = {"LearnStartDate", "LearnDelFAMType", "LearnDelFAMCode"},
      says = "A FAM code had ended when the learning started",
      when = "The aim has no RES record, and LearnStartDate is later than the last day of the code, or the code does not exist; its first "
          + "day does not matter",
      fix = "Use a code that still held on the start date, or record the restart.",
      note = "A code that does not exist breaks LearnDelFAMType_04 too. " + LATER_CODES)
  static boolean endedBeforeTheStart(LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    CodeList codes = TypedCodes.of(facts, "LearnDelFAMCode", fam.learnDelFAMType());
    return (codes.isExpired(fam.learnDelFAMCode(), aim.learnStartDate()) || isUnknown(fam, codes, facts)) && !aim.hasFAM("RES");
  }

  @Rule(id = "LearnDelFAMType_18", reports = "LearnDelFAMType",
      says = "A FAM type that an aim can have only once stands there several times",
      when = "The type is SOF, FFI, EEF, RES, ADL, ASL, SPP or FLN, in capitals, and the aim has more than one record of it, in whatever "
          + "letter case; raised once for a type",
      fix = "Keep the record that is right and take the others out.")
  static boolean repeated(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isSingle(fam.learnDelFAMType()) && isFirstOfItsType(aim, fam) && count(aim, fam.learnDelFAMType()) > 1;
  }

  @Rule(id = "LearnDelFAMType_31", to = "1819", reports = "LearnDelFAMType=LDM",
      says = "The aim has more than four monitoring codes (LDM)",
      when = "The aim has more than four FAM records of type LDM",
      fix = "Keep the four that matter.")
  static boolean moreThanFourMonitoringCodes(LearningDelivery aim) {
    return count(aim, "LDM") > 4;
  }

  @Rule(id = "LearnDelFAMType_31", from = "1920", reports = "LearnDelFAMType=LDM",
      says = "The aim has more than six monitoring codes (LDM)",
      when = "The aim has more than six FAM records of type LDM",
      fix = "Keep the six that matter.",
      note = "The limit was four in 2018-19; that six held in 2019-20 already is inferred.")
  static boolean moreThanSixMonitoringCodes(LearningDelivery aim) {
    return count(aim, "LDM") > 6;
  }

  @Rule(id = "LearnDelFAMType_45", to = "2223", reports = "LearnDelFAMType=HHS",
      says = "The aim has more than two household situations",
      when = "The aim has more than two FAM records of type HHS",
      fix = "Return one household situation, or 1 and 3 together.")
  static boolean moreThanTwoHouseholdSituations(LearningDelivery aim) {
    return count(aim, "HHS") > 2;
  }

  @Rule(id = "LearnDelFAMType_48", to = "2223", reports = {"LearnDelFAMType", "LearnDelFAMCode"},
      says = "Two household situations contradict each other",
      when = "The aim has exactly two FAM records of type HHS, and this one, in capitals, has a code other than 1 and 3",
      fix = "Return one household situation, or 1 and 3 together.")
  static boolean householdSituationsContradict(LearningDelivery aim, LearningDeliveryFAM fam) {
    return "HHS".equals(fam.learnDelFAMType()) && !is(fam.learnDelFAMCode(), "1") && !is(fam.learnDelFAMCode(), "3")
        && count(aim, "HHS") == 2;
  }

  @Rule(id = "LearnDelFAMType_77", from = "1920", to = "1920", reports = "LearnDelFAMType=DAM",
      says = "The aim has more than four devolved area monitoring codes",
      when = "The aim has more than four FAM records of type DAM",
      fix = "Keep the four that matter.",
      note = "Whether the rule ran in 2019-20 is not known; four is the limit that the specification of that year sets.")
  static boolean moreThanFourDevolvedCodes(LearningDelivery aim) {
    return count(aim, "DAM") > 4;
  }

  @Rule(id = "LearnDelFAMType_77", from = "2021", reports = "LearnDelFAMType=DAM",
      says = "The aim has more than six devolved area monitoring codes",
      when = "The aim has more than six FAM records of type DAM",
      fix = "Keep the six that matter.")
  static boolean moreThanSixDevolvedCodes(LearningDelivery aim) {
    return count(aim, "DAM") > 6;
  }

  private static boolean isUnknown(LearningDeliveryFAM fam, CodeList codes, Facts facts) {
    return !codes.contains(fam.learnDelFAMCode()) && !(facts.year().start() >= 2021 && mayBeLater(fam, codes, facts));
  }

  private static boolean mayBeLater(LearningDeliveryFAM fam, CodeList codes, Facts facts) {
    return codes.codes().isEmpty() && facts.codes("LearnDelFAMType").contains(fam.learnDelFAMType())
        || is(fam.learnDelFAMType(), "LDM") && number(fam.learnDelFAMCode()) > LAST_KNOWN_LDM
        || is(fam.learnDelFAMType(), "DAM") && number(fam.learnDelFAMCode()) > LAST_KNOWN_DAM;
  }

  /** The number that a code of three digits stands for, 0 for any other code. */
  private static int number(String code) {
    int number = 0;
    for (int at = 0; code != null && at < code.length(); at++) {
      char digit = code.charAt(at);
      if (digit < '0' || digit > '9' || code.length() != 3) {
        return 0;
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }

  private static boolean isSingle(String type) {
    return type != null && switch (type) {
      case "SOF", "FFI", "EEF", "RES", "ADL", "ASL", "SPP", "FLN" -> true;
      default -> false;
    };
  }

  private static boolean isFirstOfItsType(LearningDelivery aim, LearningDeliveryFAM fam) {
    for (LearningDeliveryFAM each : aim.learningDeliveryFAMs()) {
      if (fam.learnDelFAMType().equals(each.learnDelFAMType())) {
        return each == fam;
      }
    }
    return false;
  }

  private static int count(LearningDelivery aim, String type) {
    int count = 0;
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMType(), type)) {
        count++;
      }
    }
    return count;
  }
}
