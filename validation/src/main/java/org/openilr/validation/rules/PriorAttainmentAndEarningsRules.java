package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isMore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.PriorAttain;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Benefits;
import org.openilr.validation.derived.Dates;

@Rules(why = "What a learner has attained before and earns decides whether a course is paid for in full.")
final class PriorAttainmentAndEarningsRules {

  private static final LocalDate APRIL_2022 = LocalDate.of(2022, 4, 1);
  private static final LocalDate JULY_2024 = LocalDate.of(2024, 7, 31);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);
  private static final String OF_ANY_RECORD = "Where the learner has several prior attainment records, one such level is enough.";
  private static final String REPORTS_UNKNOWN = "The values that the department's service reports are not known.";

  private PriorAttainmentAndEarningsRules() {}

  @Rule(id = "R131", from = "2425", fields = {"PriorLevel", "DateLevelApp"},
      says = "No prior attainment is recorded that the learner had when the learning started",
      when = "Of the learner's aims with FundModel 35, 36, 37, 38, 81 or 99 the earliest LearnStartDate is earlier than every "
          + "DateLevelApp of the PriorAttain records, or there are none; raised once for the learner",
      fix = "Return the level that the learner had on the first day of learning, dated on or before that day.",
      note = "The published message and condition read differently about the date itself; a record of the day of the start is taken to "
          + "do. The rule is older, but its earlier condition is not known. The first PriorAttain record is reported.")
  static Reported noPriorAttainmentAtStart(Learner learner) {
    LocalDate start = null;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isOneOf(aim.fundModel(), 35, 36, 37, 38, 81, 99) && (start == null || isBefore(aim.learnStartDate(), start))) {
        start = aim.learnStartDate();
      }
    }
    if (start == null) {
      return null;
    }
    for (PriorAttain attained : learner.priorAttains()) {
      if (isOnOrBefore(attained.dateLevelApp(), start)) {
        return null;
      }
    }
    PriorAttain first = learner.priorAttains().isEmpty() ? null : learner.priorAttains().get(0);
    return Reported.of("PriorLevel", first == null ? null : first.priorLevel())
        .and("DateLevelApp", first == null ? null : first.dateLevelApp()).and("LearnStartDate", start);
  }

  @Rule(id = "R132", from = "2425", fields = "PriorLevel", reports = {"LearnStartDate", "LearnDelFAMType=LDM", "LearnDelFAMCode=378"},
      says = "A learner who already has a full level 3 is on a free course for jobs, but neither unemployed on benefits nor on a low wage",
      when = "LearnStartDate is from 1 April 2022 to 31 July 2024, the aim has LDM 378 but neither LDM 382 nor DAM 023, a PriorLevel of "
          + "the learner is 6, 7, 8, 9, 10, 97 or 98, and the learner is not unemployed on benefits at the start (derived data 38)",
      fix = "Record LDM 382 if the learner earns little, or the benefits; otherwise take LDM 378 out.",
      note = REPORTS_UNKNOWN + " Unemployed on benefits is taken to be derived data 38, which names this rule as its user. "
          + OF_ANY_RECORD)
  static boolean fullLevel3WithoutNeed(Learner learner, LearningDelivery aim) {
    return isBetween(aim.learnStartDate(), APRIL_2022, JULY_2024) && aim.hasFAM("LDM", "378") && !aim.hasFAM("LDM", "382")
        && !aim.hasFAM("DAM", "023") && hasFullLevel3(learner) && !Benefits.onBenefitsFrom2020(learner, aim);
  }

  @Rule(id = "R148", from = "2425", fields = "PriorLevel",
      reports = {"LearnStartDate", "DateOfBirth", "LearnDelFAMType=LDM", "LearnDelFAMCode=378"},
      says = "A learner aged 19 to 23 on a free course for jobs already has a full level 3 and is not recorded as earning little",
      when = "LearnStartDate is on or after 1 August 2024, the learner is from 19 to 23 years old on it, the aim has LDM 378 but neither "
          + "LDM 391 nor DAM 023, and a PriorLevel of the learner is 6, 7, 8, 9, 10, 97 or 98",
      fix = "Record LDM 391 if the learner earns less than the threshold; otherwise take LDM 378 out.",
      note = REPORTS_UNKNOWN + " " + OF_ANY_RECORD)
  static boolean fullLevel3At19To23(Learner learner, LearningDelivery aim) {
    return isFreeCourseOfHigherEarner(aim) && isBetween(Dates.age(learner.dateOfBirth(), aim.learnStartDate()), 19, 23)
        && hasFullLevel3(learner);
  }

  @Rule(id = "R151", from = "2425", reports = {"LearnStartDate", "DateOfBirth", "FundModel", "LearnDelFAMType=LDM", "LearnDelFAMCode=378"},
      says = "A learner of 24 or older on a free course for jobs is not recorded as earning little",
      when = "LearnStartDate is on or after 1 August 2024, the learner is 24 or older on it, FundModel is 38, and the aim has LDM 378 but "
          + "neither LDM 391 nor DAM 023",
      fix = "Record LDM 391 if the learner earns less than the threshold; otherwise take LDM 378 out.",
      note = REPORTS_UNKNOWN)
  static boolean notALowEarnerAt24(Learner learner, LearningDelivery aim) {
    return isFreeCourseOfHigherEarner(aim) && is(aim.fundModel(), 38) && isMore(Dates.age(learner.dateOfBirth(), aim.learnStartDate()), 23);
  }

  /** A free course for jobs from August 2024 without the mark of low earnings; flexible local arrangements (DAM 023) are exempt. */
  private static boolean isFreeCourseOfHigherEarner(LearningDelivery aim) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && aim.hasFAM("LDM", "378") && !aim.hasFAM("LDM", "391")
        && !aim.hasFAM("DAM", "023");
  }

  private static boolean hasFullLevel3(Learner learner) {
    for (PriorAttain attained : learner.priorAttains()) {
      if (isOneOf(attained.priorLevel(), 6, 7, 8, 9, 10, 97, 98)) {
        return true;
      }
    }
    return false;
  }
}
