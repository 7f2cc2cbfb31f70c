package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;
import static org.openilr.validation.derived.Learners.isFirst;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "A learner follows one programme at a time; its programme aim and its parts have to tell the same.")
final class SeveralProgrammesRules {

  private static final LocalDate JULY_2024 = LocalDate.of(2024, 7, 31);

  private SeveralProgrammesRules() {}

  @Rule(id = "R99", to = "2324", reports = {"AimType", "LearnStartDate", "LearnActEndDate"},
      says = "The learner has two programme aims that go on",
      when = "AimType is 1 and LearnActEndDate is missing, as on another aim of the learner; raised on each of them",
      fix = "End the programme that the learner has left, or take the programme aim that is not needed out.",
      note = "Gone by 2024-25, where R124 covers it.")
  static boolean twoOpenProgrammes(Learner learner, LearningDelivery aim) {
    if (!isOpenProgramme(aim)) {
      return false;
    }
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (each != aim && isOpenProgramme(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpenProgramme(LearningDelivery aim) {
    return is(aim.aimType(), 1) && aim.learnActEndDate() == null;
  }

  @Rule(id = "R114", to = "2324", needs = Table.ANNUAL_VALUE, reports = {"AimType", "LearnStartDate", "FundModel", "LearnActEndDate"},
      says = "English or maths with adult skills funding was started while the learner was on an apprenticeship",
      when = "The aim has FundModel 35 and is English or maths by the LARS annual value on its start, and starts on or after the earliest LearnStartDate of "
          + "the learner's programme aims with FundModel 36 that have no LearnActEndDate",
      fix = "Return the English or maths as part of the apprenticeship, with FundModel 36.")
  static boolean adultEnglishOrMathsInAnApprenticeship(Learner learner, LearningDelivery aim, Facts facts) {
    if (!is(aim.fundModel(), 35)) {
      return false;
    }
    LocalDate first = null;
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (DerivedData.isOpenApprenticeship(each) && (first == null || isBefore(each.learnStartDate(), first))) {
        first = each.learnStartDate();
      }
    }
    return isOnOrAfter(aim.learnStartDate(), first) && DerivedData.isAdultEnglishOrMaths(aim, facts);
  }

  @Rule(id = "R114", from = "2425", needs = Table.ANNUAL_VALUE, reports = {"FundModel", "LearnActEndDate", "AimType"},
      says = "English or maths with adult skills funding was started while the learner was on an apprenticeship",
      when = "The aim has FundModel 35, LearnStartDate is on or before 31 July 2024, it is English or maths by the LARS annual value on its start, and starts "
          + "on or after the earliest LearnStartDate of the learner's programme aims with FundModel 36 that have no LearnActEndDate",
      fix = "Return the English or maths as part of the apprenticeship, with FundModel 36.",
      note = "In this form in the list of 2024-25, which names LearnDelFAMType among the values without saying which; it is left out.")
  static boolean adultEnglishOrMathsBeforeAugust2024(Learner learner, LearningDelivery aim, Facts facts) {
    return isOnOrBefore(aim.learnStartDate(), JULY_2024) && adultEnglishOrMathsInAnApprenticeship(learner, aim, facts);
  }

  @Rule(id = "R117", to = "2324", reports = {"AimType", "FundModel", "ProgType", "LearnDelFAMType=LDM", "LearnDelFAMCode=357"},
      says = "A part of a traineeship has LDM 357, but its programme aim has not",
      when = "The aim is the first of the learner in the file with AimType 3 and ProgType 24, it has LDM 357, and no aim with AimType 1, ProgType 24 and the "
          + "same FundModel has LDM 357",
      fix = "Record LDM 357 on all aims of the traineeship, or on none.",
      note = "Further aims are not looked at, as in the department's service. Gone by 2024-25.")
  static boolean partAlone(Learner learner, LearningDelivery aim) {
    return isFirstWith357(learner, aim, 3) && !has357(learner, 1, aim.fundModel());
  }

  @Rule(id = "R118", to = "2324", reports = {"AimType", "FundModel", "ProgType", "LearnDelFAMType=LDM", "LearnDelFAMCode=357"},
      says = "The programme aim of a traineeship has LDM 357, but no part of it has",
      when = "The aim is the first of the learner in the file with AimType 1 and ProgType 24, it has LDM 357, and no aim with AimType 3, ProgType 24 and the "
          + "same FundModel has LDM 357",
      fix = "Record LDM 357 on all aims of the traineeship, or on none.",
      note = "Further aims are not looked at, as in the department's service. Gone by 2024-25.")
  static boolean programmeAlone(Learner learner, LearningDelivery aim) {
    return isFirstWith357(learner, aim, 1) && !has357(learner, 3, aim.fundModel());
  }

  private static boolean isFirstWith357(Learner learner, LearningDelivery aim, int aimType) {
    return is(aim.progType(), 24) && is(aim.aimType(), aimType) && aim.hasFAM("LDM", "357")
        && isFirst(learner, aim, (each, one) -> is(one.progType(), 24) && is(one.aimType(), aimType));
  }

  private static boolean has357(Learner learner, int aimType, Integer fundModel) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (is(each.progType(), 24) && is(each.aimType(), aimType) && isSame(each.fundModel(), fundModel) && each.hasFAM("LDM", "357")) {
        return true;
      }
    }
    return false;
  }

  @Rule(id = "R124", reports = {"AimType", "LearnStartDate"},
      says = "A programme starts while another programme of the learner is running",
      when = "AimType is 1, and LearnStartDate lies between the LearnStartDate and the end of another aim with AimType 1, both days included. A standard ends "
          + "on AchDate, or else on LearnActEndDate, another programme on LearnActEndDate; without an end it goes on",
      fix = "End the programme that the learner has left before the new one starts.",
      note = "The severity of 2020-21 is not published; the page of 2024-25 says error and hints at exceptions that are not known.")
  static boolean overlappingProgrammes(Learner learner, LearningDelivery aim, Facts facts) {
    if (!is(aim.aimType(), 1)) {
      return false;
    }
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (each != aim && is(each.aimType(), 1) && isBetween(aim.learnStartDate(), each.learnStartDate(), DerivedData.programmeEnd(each, facts))) {
        return true;
      }
    }
    return false;
  }

  @Rule(id = "R125", reports = {"AimType", "ProgType", "FundModel"},
      says = "A part of a T Level or of its foundation year has no programme aim",
      when = "AimType is 3 or 5, ProgType is 30 or 31, and no aim of the learner has AimType 1 with the same ProgType and FundModel",
      fix = "Return the programme aim, or correct programme type and funding model.",
      note = "The severity of 2020-21 is not published; the page of 2024-25 says error.")
  static boolean partWithoutProgramme(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.progType(), 30, 31) && isOneOf(aim.aimType(), 3, 5) && !hasOther(learner, aim, 1, 1);
  }

  @Rule(id = "R126", reports = {"ProgType", "AimType", "FundModel"},
      says = "The programme aim of a T Level or of its foundation year has no parts",
      when = "AimType is 1, ProgType is 30 or 31, and no aim of the learner has AimType 3 or 5 with the same ProgType and FundModel",
      fix = "Return the aims that the programme consists of, or correct programme type and funding model.",
      note = "The severity is not published. The department's service of 2020-21 shows the values under wrong names. Not seen in the list of "
          + "2024-25, but not said to have ended either.")
  static boolean programmeWithoutParts(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.progType(), 30, 31) && is(aim.aimType(), 1) && !hasOther(learner, aim, 3, 5);
  }

  private static boolean hasOther(Learner learner, LearningDelivery aim, int aimType, int orAimType) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (isOneOf(each.aimType(), aimType, orAimType) && isSame(each.progType(), aim.progType()) && isSame(each.fundModel(), aim.fundModel())) {
        return true;
      }
    }
    return false;
  }
}
