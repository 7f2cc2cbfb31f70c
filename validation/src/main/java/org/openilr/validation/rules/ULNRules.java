package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isLess;
import static org.openilr.validation.derived.Compare.isMore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Learners.hasOwnUln;
import static org.openilr.validation.derived.Learners.hasTemporaryUln;
import static org.openilr.validation.derived.Learners.isFirst;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.CheckDigits;
import org.openilr.validation.derived.Dates;

@Rules(why = "The unique learner number follows a learner through life; a learner keeps the temporary one only until it is "
    + "registered.")
final class ULNRules {

  private static final String REGISTER = "Register the learner with the Learning Records Service and return the number.";
  private static final String MODELS_38 = "From 2024-25 on in the form of that year's list.";

  private ULNRules() {}

  @Rule(id = "ULN_02", severity = WARNING, to = "2324", reports = "ULN",
      says = "A learner whom the agency does not fund has the temporary ULN",
      when = "ULN is 9999999999; raised once a learner, on the first aim with FundModel 10 or 99 and without SOF 1",
      fix = REGISTER)
  static boolean temporaryWithoutFunding(Learner learner, LearningDelivery aim) {
    return hasTemporaryUln(learner) && isFirst(learner, aim, (each, one) -> isOneOf(one.fundModel(), 10, 99) && !one.hasFAM("SOF", "1"));
  }

  @Rule(id = "ULN_02", severity = WARNING, from = "2425", reports = {"ULN", "FundModel"},
      says = "A learner in tailored, community or unfunded learning has the temporary ULN",
      when = "ULN is 9999999999; raised once a learner, on the first aim with FundModel 10, 11 or 99 and without SOF 1",
      fix = REGISTER)
  static boolean temporaryInTailoredLearning(Learner learner, LearningDelivery aim) {
    return hasTemporaryUln(learner)
        && isFirst(learner, aim, (each, one) -> isOneOf(one.fundModel(), 10, 11, 99) && !one.hasFAM("SOF", "1"));
  }

  @Rule(id = "ULN_03", severity = WARNING, reports = {"ULN", "FilePrepDate"},
      says = "A funded learner has the temporary ULN; it can be used until the end of December only",
      when = "ULN is 9999999999, FilePreparationDate is before 1 January of the teaching year, some aim has FundModel 25, 35, 36, 37, 38, 39, "
          + "70, 81 or 82, and no aim has ACT 1",
      fix = REGISTER)
  static boolean temporaryBeforeJanuary(Learner learner, Facts facts) {
    return hasTemporaryUln(learner) && isBefore(facts.file().filePreparationDate(), january(facts)) && hasFunded(learner)
        && !hasFAM(learner, "ACT", "1");
  }

  private static LocalDate january(Facts facts) {
    return LocalDate.of(facts.yearEnd().getYear(), 1, 1);
  }

  private static boolean hasFunded(Learner learner) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isFunded(aim)) {
        return true;
      }
    }
    return false;
  }

  /** 37, 38 and 39 are of later years than the others; no year has all. */
  private static boolean isFunded(LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 25, 35, 36, 37, 38, 39, 70, 81, 82);
  }

  private static boolean hasFAM(Learner learner, String type, String code) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (aim.hasFAM(type, code)) {
        return true;
      }
    }
    return false;
  }

  @Rule(id = "ULN_04", reports = "ULN",
      says = "The unique learner number is mistyped",
      when = "ULN has not ten digits, or its last digit is not the one that follows from the others; 9999999999 is right",
      fix = "Look the learner up in the Learning Records Service.")
  static boolean wrongCheckDigit(Learner learner) {
    return learner.uln() != null && !CheckDigits.isUln(learner.uln());
  }

  @Rule(id = "ULN_05", severity = WARNING, needs = Table.ULNS, reports = "ULN",
      says = "The unique learner number has not been issued",
      when = "ULN is not 9999999999 and is not in the list of issued numbers",
      fix = "Look the learner up in the Learning Records Service.",
      note = "Published lists disagree on the severity; the later one says warning.")
  static boolean notIssued(Learner learner, Facts facts) {
    return hasOwnUln(learner) && !facts.reference().issued(learner.uln());
  }

  @Rule(id = "ULN_06", severity = WARNING, to = "2324", reports = {"ULN", "FilePrepDate", "LearnStartDate"},
      says = "A funded learner who started not long ago has the temporary ULN",
      when = "FilePreparationDate is on or after 1 January of the teaching year and at most 60 days after LearnStartDate, ULN is 9999999999, "
          + "FundModel is 25, 35, 36, 37, 70, 81 or 82, or 99 with ADL 1, the aim is planned to last, or lasted, 5 days or more, and it has "
          + "neither LDM 034 nor ACT 1",
      fix = REGISTER)
  static boolean temporaryIn60Days(Learner learner, LearningDelivery aim, Facts facts) {
    return mustRegister(learner, aim, facts) && !isMore(daysSinceStart(aim, facts), 60) && daysSinceStart(aim, facts) != null;
  }

  @Rule(id = "ULN_06", severity = WARNING, from = "2425",
      reports = {"ULN", "FundModel", "LearnStartDate", "LearnPlanEndDate", "LearnActEndDate"},
      says = "A funded learner who started not long ago has the temporary ULN",
      when = "FilePreparationDate is on or after 1 January of the teaching year and at most 60 days after LearnStartDate, ULN is 9999999999, "
          + "FundModel is 25, 35, 36, 37, 38, 39, 81 or 82, or 99 with ADL 1, the aim is planned to last, or lasted, 5 days or more, and it has "
          + "neither LDM 034 nor ACT 1",
      fix = REGISTER, note = MODELS_38)
  static boolean temporaryIn60DaysFrom2425(Learner learner, LearningDelivery aim, Facts facts) {
    return temporaryIn60Days(learner, aim, facts);
  }

  /** The common part of ULN_06 and ULN_07: a learner who has to be registered by now, or soon. */
  private static boolean mustRegister(Learner learner, LearningDelivery aim, Facts facts) {
    return hasTemporaryUln(learner) && isOnOrAfter(facts.file().filePreparationDate(), january(facts))
        && (isFunded(aim) || is(aim.fundModel(), 99) && aim.hasFAM("ADL", "1")) && lastsFiveDays(aim) && !isExempt(aim);
  }

  private static boolean isExempt(LearningDelivery aim) {
    return aim.hasFAM("LDM", "034") || aim.hasFAM("ACT", "1");
  }

  private static boolean lastsFiveDays(LearningDelivery aim) {
    return isMore(daysFromStart(aim, aim.learnPlanEndDate()), 4) || isMore(daysFromStart(aim, aim.learnActEndDate()), 4);
  }

  private static Integer daysFromStart(LearningDelivery aim, LocalDate day) {
    return aim.learnStartDate() == null || day == null ? null : Dates.days(aim.learnStartDate(), day);
  }

  private static Integer daysSinceStart(LearningDelivery aim, Facts facts) {
    return daysFromStart(aim, facts.file().filePreparationDate());
  }

  @Rule(id = "ULN_07", to = "2324", withAim = false,
      says = "A funded learner still has the temporary ULN more than 60 days after the start",
      when = "FilePreparationDate is on or after 1 January of the teaching year and more than 60 days after LearnStartDate, ULN is 9999999999, "
          + "FundModel is 25, 35, 36, 37, 70, 81 or 82, or 99 with ADL 1, and the aim is planned to last, or lasted, 5 days or more. Raised once "
          + "a learner, on the first such aim in file order, and not at all if an aim before it has LDM 034 or ACT 1",
      fix = REGISTER,
      note = "That an aim with LDM 034 or ACT 1 frees the aims behind it, but not those before, is the way of the department's service.")
  static Reported temporaryAfter60Days(Learner learner, Facts facts) {
    if (!hasTemporaryUln(learner)) {
      return null;
    }
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isExempt(aim)) {
        return null;
      }
      if (mustRegister(learner, aim, facts) && isMore(daysSinceStart(aim, facts), 60)) {
        return Reported.of("ULN", learner.uln()).and("FilePrepDate", facts.file().filePreparationDate())
            .and("LearnStartDate", aim.learnStartDate());
      }
    }
    return null;
  }

  @Rule(id = "ULN_07", from = "2425", reports = {"ULN", "FundModel", "LearnStartDate", "LearnPlanEndDate", "LearnActEndDate"},
      says = "A funded learner still has the temporary ULN more than 60 days after the start",
      when = "FilePreparationDate is on or after 1 January of the teaching year and more than 60 days after LearnStartDate, ULN is 9999999999, "
          + "FundModel is 25, 35, 36, 37, 38, 39, 81 or 82, or 99 with ADL 1, the aim is planned to last, or lasted, 5 days or more, and it has "
          + "neither LDM 034 nor ACT 1",
      fix = REGISTER, note = MODELS_38)
  static boolean temporaryAfter60DaysFrom2425(Learner learner, LearningDelivery aim, Facts facts) {
    return mustRegister(learner, aim, facts) && isMore(daysSinceStart(aim, facts), 60);
  }

  @Rule(id = "ULN_09", severity = WARNING, reports = {"ULN", "FilePrepDate"},
      says = "A learner in custody has the temporary ULN after December",
      when = "ULN is 9999999999, FilePreparationDate is on or after 1 January of the teaching year, and the aim has LDM 034",
      fix = REGISTER)
  static boolean temporaryInCustody(Learner learner, LearningDelivery aim, Facts facts) {
    return hasTemporaryUln(learner) && isOnOrAfter(facts.file().filePreparationDate(), january(facts)) && aim.hasFAM("LDM", "034");
  }

  @Rule(id = "ULN_10", severity = WARNING,
      reports = {"ULN", "LearnStartDate", "LearnPlanEndDate", "FundModel", "LearnDelFAMType=SOF", "LearnDelFAMCode=1"},
      says = "A learner in higher education has the temporary ULN more than 60 days after the start",
      when = "ULN is 9999999999, FilePreparationDate is on or after 1 January of the teaching year and more than 60 days after LearnStartDate, "
          + "FundModel is 99, the aim has SOF 1 and not LDM 034, and it is planned to last, or lasted, 5 days or more",
      fix = REGISTER)
  static boolean temporaryInHigherEducation(Learner learner, LearningDelivery aim, Facts facts) {
    return isLateInHigherEducation(learner, aim, facts) && lastsFiveDays(aim) && !aim.hasFAM("LDM", "034");
  }

  private static boolean isLateInHigherEducation(Learner learner, LearningDelivery aim, Facts facts) {
    return hasTemporaryUln(learner) && isOnOrAfter(facts.file().filePreparationDate(), january(facts)) && is(aim.fundModel(), 99)
        && aim.hasFAM("SOF", "1") && isMore(daysSinceStart(aim, facts), 60);
  }

  @Rule(id = "ULN_11", reports = "ULN",
      says = "A learner in higher education has to be registered within 60 days",
      when = "ULN is 9999999999, FilePreparationDate is on or after 1 January of the teaching year and more than 60 days after LearnStartDate, "
          + "FundModel is 99, the aim has SOF 1, no aim of the learner has LDM 034, and the aim is neither planned to last, nor lasted, less "
          + "than 5 days",
      fix = REGISTER, note = "The department's service of 2020-21 shows an internal name instead of the number; we show the number.")
  static boolean notRegisteredInHigherEducation(Learner learner, LearningDelivery aim, Facts facts) {
    return isLateInHigherEducation(learner, aim, facts) && !isLess(daysFromStart(aim, aim.learnPlanEndDate()), 5)
        && !isLess(daysFromStart(aim, aim.learnActEndDate()), 5) && !hasFAM(learner, "LDM", "034");
  }

  @Rule(id = "ULN_12", reports = {"ULN", "FundModel", "LearnDelFAMType=ACT", "LearnDelFAMCode=1"},
      says = "An apprentice under a contract of the apprenticeship service has the temporary ULN",
      when = "ULN is 9999999999 and the aim has ACT 1",
      fix = REGISTER)
  static boolean temporaryInTheApprenticeshipService(Learner learner, LearningDelivery aim) {
    return hasTemporaryUln(learner) && aim.hasFAM("ACT", "1");
  }
}
