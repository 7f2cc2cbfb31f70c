package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isLess;
import static org.openilr.validation.derived.Compare.isMore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Dates.age;
import static org.openilr.validation.derived.Dates.days;
import static org.openilr.validation.derived.Dates.lastFridayInJune;
import static org.openilr.validation.derived.Dates.months;
import static org.openilr.validation.derived.Dates.traineeshipAugust;
import static org.openilr.validation.derived.Dates.wholeDays;
import static org.openilr.validation.derived.Dates.years;
import static org.openilr.validation.derived.Learners.isFirst;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Standard;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "Apprenticeships and traineeships are open from and up to an age, and an apprenticeship must last a time that "
    + "once depended on it.")
final class DateOfBirthProgrammeRules {

  private static final LocalDate AUGUST_2014 = LocalDate.of(2014, 8, 1);
  private static final LocalDate JULY_2016 = LocalDate.of(2016, 7, 31);
  private static final LocalDate AUGUST_2016 = LocalDate.of(2016, 8, 1);
  private static final LocalDate MAY_2017 = LocalDate.of(2017, 5, 1);
  private static final LocalDate JULY_2025 = LocalDate.of(2025, 7, 31);
  private static final LocalDate AUGUST_2025 = LocalDate.of(2025, 8, 1);
  private static final LocalDate JANUARY_2026 = LocalDate.of(2026, 1, 1);
  private static final int YEAR = 365;
  private static final int EIGHT_MONTHS = 242;

  private DateOfBirthProgrammeRules() {}

  private static final String PLAN = "Correct the dates. A plan that is too short does not make a funded apprenticeship; a restart needs "
      + "RES.";
  private static final String ENDED = "Correct the dates, the completion status and the outcome; for a restart return RES.";
  private static final String CHECK_AGE = "Check the date of birth and the start date: the learner may not be eligible for the programme.";
  private static final String RES = "LearnDelFAMType=RES";

  @Rule(id = "DateOfBirth_35", reports = {"DateOfBirth", "ProgType"},
      says = "A framework apprenticeship of a learner under 19 is planned for less than a year",
      when = "FundModel is 35 or 81, AimType is 1, the aim belongs to an apprenticeship other than a standard (ProgType 25) and has no "
          + "RES, LearnStartDate is on or after 1 August 2014, the learner is under 19 on it, and LearnStartDate to LearnPlanEndDate are "
          + "less than 365 days, both counted",
      fix = PLAN)
  static boolean framework16To18PlannedTooShort(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 81) && isFramework(aim) && isOnOrAfter(aim.learnStartDate(), AUGUST_2014)
        && isUnder(learner, aim, 19) && isUnderAYear(aim, aim.learnPlanEndDate());
  }

  @Rule(id = "DateOfBirth_36",
      reports = {"DateOfBirth", "AimType", "LearnStartDate", "LearnPlanEndDate", "FundModel", "ProgType", RES},
      says = "A framework apprenticeship of a learner of 19 or older is planned for less than six months",
      when = "FundModel is 35 or 81, AimType is 1, the aim belongs to an apprenticeship other than a standard (ProgType 25) and has no "
          + "RES, LearnStartDate is on or after 1 August 2014, the learner is 19 or older on it, and the calendar month of "
          + "LearnPlanEndDate is less than six after that of LearnStartDate, whatever the days",
      fix = PLAN)
  static boolean adultFrameworkPlannedTooShort(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 81) && isFramework(aim) && isOnOrAfter(aim.learnStartDate(), AUGUST_2014)
        && isAtLeast(learner, aim, 19) && aim.learnPlanEndDate() != null && months(aim.learnStartDate(), aim.learnPlanEndDate()) < 6;
  }

  @Rule(id = "DateOfBirth_37", reports = {"LearnStartDate", "LearnPlanEndDate"},
      says = "A standard of a learner of 19 or older, started from 2014 to 2016, is planned for less than a year",
      when = "FundModel is 35 or 81, AimType is 1, ProgType is 25, the aim has no RES, LearnStartDate is from 1 August 2014 to 31 July "
          + "2016, the learner is 19 or older on it, and LearnPlanEndDate is less than 365 days after it",
      fix = PLAN)
  static boolean adultStandardPlannedTooShort(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 81) && isStandard(aim) && isBetween(aim.learnStartDate(), AUGUST_2014, JULY_2016)
        && isAtLeast(learner, aim, 19) && endsWithin(YEAR, aim, aim.learnPlanEndDate());
  }

  @Rule(id = "DateOfBirth_38", reports = {"DateOfBirth", "AimType", "LearnStartDate", "FundModel", RES},
      says = "A learner under 19 achieved a framework apprenticeship in less than a year",
      when = "FundModel is 35 or 81, AimType is 1, Outcome is 1, the aim belongs to an apprenticeship other than a standard (ProgType 25) "
          + "and has no RES, the learner is under 19 on LearnStartDate, and LearnActEndDate is less than 365 days after it",
      fix = ENDED)
  static boolean framework16To18AchievedTooSoon(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 81) && isFramework(aim) && is(aim.outcome(), 1) && isUnder(learner, aim, 19)
        && endsWithin(YEAR, aim, aim.learnActEndDate());
  }

  @Rule(id = "DateOfBirth_40",
      reports = {"DateOfBirth", "AimType", "LearnStartDate", "LearnActEndDate", "FundModel", "ProgType", "Outcome", RES},
      says = "A learner of 19 or older achieved a standard, started by July 2016, in less than a year",
      when = "FundModel is 35 or 81, AimType is 1, ProgType is 25, Outcome is 1, the aim has no RES, LearnStartDate is on or before 31 "
          + "July 2016, the learner is 19 or older on it, and LearnStartDate to LearnActEndDate are less than 365 days, both counted",
      fix = ENDED)
  static boolean adultStandardAchievedTooSoon(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 81) && isStandard(aim) && is(aim.outcome(), 1) && isOnOrBefore(aim.learnStartDate(), JULY_2016)
        && isAtLeast(learner, aim, 19) && isUnderAYear(aim, aim.learnActEndDate());
  }

  @Rule(id = "DateOfBirth_46", to = "2425", reports = {"LearnPlanEndDate", "LearnStartDate"},
      says = "A standard is planned for less than a year",
      when = "FundModel is 36 or 81, AimType is 1, ProgType is 25, the aim has no RES, LearnStartDate is on or after 1 August 2016, the "
          + "learner is 16 or older on it, and LearnStartDate to LearnPlanEndDate are less than 365 days, both counted",
      fix = PLAN)
  static boolean standardPlannedTooShort(Learner learner, LearningDelivery aim) {
    return isStandardFrom16(learner, aim) && isOnOrAfter(aim.learnStartDate(), AUGUST_2016) && isUnderAYear(aim, aim.learnPlanEndDate());
  }

  @Rule(id = "DateOfBirth_46", from = "2526", reports = {"LearnPlanEndDate", "LearnStartDate"},
      says = "A standard started before August 2025 is planned for less than a year",
      when = "FundModel is 36 or 81, AimType is 1, ProgType is 25, the aim has no RES, LearnStartDate is from 1 August 2016 to 31 July "
          + "2025, the learner is 16 or older on it, and LearnStartDate to LearnPlanEndDate are less than 365 days, both counted",
      fix = PLAN)
  static boolean standardBefore2025PlannedTooShort(Learner learner, LearningDelivery aim) {
    return isStandardFrom16(learner, aim) && isBetween(aim.learnStartDate(), AUGUST_2016, JULY_2025)
        && isUnderAYear(aim, aim.learnPlanEndDate());
  }

  @Rule(id = "DateOfBirth_47", to = "2425", reports = {"DateOfBirth", "ProgType"},
      says = "A standard was completed in less than a year",
      when = "FundModel is 36 or 81, AimType is 1, ProgType is 25, CompStatus is 2, the aim has no RES, LearnStartDate is on or after 1 "
          + "August 2016, the learner is 16 or older on it, and LearnActEndDate is less than 365 days after it; raised on the first such "
          + "aim",
      fix = ENDED,
      note = "The rule was changed by 2024-25; how is not known, so the form of 2020-21 is kept.")
  static boolean standardCompletedTooSoon(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> isStandardFrom16(one, each) && is(each.compStatus(), 2)
        && isOnOrAfter(each.learnStartDate(), AUGUST_2016) && endsWithin(YEAR, each, each.learnActEndDate()));
  }

  @Rule(id = "DateOfBirth_47", from = "2526", reports = {"DateOfBirth", "ProgType"},
      says = "A standard started before August 2025 was completed in less than a year",
      when = "FundModel is 36 or 81, AimType is 1, ProgType is 25, CompStatus is 2, the aim has no RES, LearnStartDate is from 1 August "
          + "2016 to 31 July 2025, the learner is 16 or older on it, and LearnActEndDate is less than 365 days after it; raised on the "
          + "first such aim",
      fix = ENDED,
      note = "The condition of 2025-26 is not known. Later starts are left to DateOfBirth_58, as those of DateOfBirth_46 are to "
          + "DateOfBirth_57.")
  static boolean standardBefore2025CompletedTooSoon(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> isStandardFrom16(one, each) && is(each.compStatus(), 2)
        && isBetween(each.learnStartDate(), AUGUST_2016, JULY_2025) && endsWithin(YEAR, each, each.learnActEndDate()));
  }

  @Rule(id = "DateOfBirth_48", reports = {"DateOfBirth", "LearnStartDate"},
      says = "The apprenticeship started before the learner may leave school",
      when = "The aim belongs to an apprenticeship whose programme aim started on or after 1 August 2016 and on or before the last Friday "
          + "in June of the year in which the learner turns 16, of the next year for a birthday in September to December",
      fix = CHECK_AGE)
  static boolean startedBeforeTheEndOfSchool(Learner learner, LearningDelivery aim) {
    if (learner.dateOfBirth() == null || !DerivedData.isApprenticeship(aim)) {
      return false;
    }
    LocalDate start = DerivedData.programmeStart(learner, aim);
    return isOnOrAfter(start, AUGUST_2016) && isOnOrBefore(start, lastFridayInJune(learner.dateOfBirth().plusYears(16)));
  }

  @Rule(id = "DateOfBirth_50", reports = {"DateOfBirth", "LearnStartDate"},
      says = "The traineeship started before the learner may leave school",
      when = "ProgType is 24, AimType is 1, and LearnStartDate is on or after 1 August 2016 and before 1 August of the year in which the "
          + "learner turns 16, of the next year for a birthday in September to December",
      fix = CHECK_AGE)
  static boolean traineeTooYoung(Learner learner, LearningDelivery aim) {
    return isTraineeship(aim) && learner.dateOfBirth() != null
        && isBefore(aim.learnStartDate(), traineeshipAugust(learner.dateOfBirth().plusYears(16)));
  }

  @Rule(id = "DateOfBirth_51", reports = {"DateOfBirth", "LearnStartDate"},
      says = "The trainee was 25 or older at the start",
      when = "ProgType is 24, AimType is 1, LearnStartDate is on or after 1 August 2016, the learner is 25 or older on it, and the aim "
          + "has no RES",
      fix = CHECK_AGE)
  static boolean traineeTooOld(Learner learner, LearningDelivery aim) {
    return isTraineeship(aim) && isAtLeast(learner, aim, 25) && !aim.hasFAM("RES");
  }

  @Rule(id = "DateOfBirth_52",
      says = "A framework apprenticeship is planned for less than a year",
      when = "FundModel is 36, AimType is 1, the aim belongs to an apprenticeship other than a standard (ProgType 25) and has no RES, "
          + "LearnStartDate is on or after 1 May 2017, and LearnStartDate to LearnPlanEndDate are less than 365 days, both counted; the "
          + "date of birth does not matter",
      fix = PLAN)
  static boolean frameworkPlannedTooShort(LearningDelivery aim) {
    return is(aim.fundModel(), 36) && isFramework(aim) && isOnOrAfter(aim.learnStartDate(), MAY_2017)
        && isUnderAYear(aim, aim.learnPlanEndDate());
  }

  @Rule(id = "DateOfBirth_53", reports = {"LearnStartDate", "LearnActEndDate"},
      says = "A framework apprenticeship was completed in less than a year",
      when = "FundModel is 36, AimType is 1, CompStatus is 2, the aim belongs to an apprenticeship other than a standard (ProgType 25) "
          + "and has no RES, LearnStartDate is on or after 1 May 2017, and LearnStartDate to LearnActEndDate are less than 365 days, "
          + "both counted",
      fix = ENDED)
  static boolean frameworkCompletedTooSoon(LearningDelivery aim) {
    return is(aim.fundModel(), 36) && isFramework(aim) && is(aim.compStatus(), 2) && isOnOrAfter(aim.learnStartDate(), MAY_2017)
        && isUnderAYear(aim, aim.learnActEndDate());
  }

  @Rule(id = "DateOfBirth_57", from = "2526", reports = {"LearnPlanEndDate", "LearnStartDate"},
      says = "A standard is planned for less than eight months",
      when = "FundModel is 36, AimType is 1, ProgType is 25, the aim has no RES, LearnStartDate is on or after 1 August 2025, the learner "
          + "is 16 or older on it, and LearnPlanEndDate is less than 242 days after it",
      fix = PLAN,
      note = "The values that the department's service reports are not known; those of DateOfBirth_46 are taken.")
  static boolean standardPlannedUnderEightMonths(Learner learner, LearningDelivery aim) {
    return isStandardSince(AUGUST_2025, aim) && isAtLeast(learner, aim, 16) && endsWithin(EIGHT_MONTHS, aim, aim.learnPlanEndDate());
  }

  @Rule(id = "DateOfBirth_58", from = "2526", reports = {"LearnStartDate", "LearnActEndDate"},
      says = "A standard was completed in less than eight months",
      when = "FundModel is 36, AimType is 1, ProgType is 25, CompStatus is 2, the aim has no RES, LearnStartDate is on or after 1 August "
          + "2025, and LearnActEndDate is less than 242 days after it; the date of birth does not matter",
      fix = ENDED,
      note = "The values that the department's service reports are not known.")
  static boolean standardCompletedUnderEightMonths(LearningDelivery aim) {
    return isStandardSince(AUGUST_2025, aim) && is(aim.compStatus(), 2) && endsWithin(EIGHT_MONTHS, aim, aim.learnActEndDate());
  }

  @Rule(id = "DateOfBirth_59", from = "2526", needs = Table.STANDARD, reports = {"LearnStartDate", "DateOfBirth", "StdCode"},
      says = "The learner was 25 or older at the start of a foundation apprenticeship",
      when = "FundModel is 36, AimType is 1, ProgType is 25, the aim has no RES, LearnStartDate is on or after 1 August 2025, the learner "
          + "is 25 or older on it, and LARS has StdCode as a foundation apprenticeship (ApprenticeshipStandardTypeCode A0001)",
      fix = CHECK_AGE,
      note = "Of the values that the department's service reports only the first is known.")
  static boolean tooOldForAFoundationApprenticeship(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isStandardSince(AUGUST_2025, aim) || !isAtLeast(learner, aim, 25)) {
      return false;
    }
    Standard standard = facts.reference().standard(aim.stdCode());
    return standard != null && is(standard.apprenticeshipStandardTypeCode(), "A0001");
  }

  @Rule(id = "DateOfBirth_60", from = "2526", needs = Table.STANDARD, reports = {"LearnStartDate", "DateOfBirth", "StdCode"},
      says = "The learner's age at the start does not allow funding of a level 7 apprenticeship",
      when = "FundModel is 36, AimType is 1, ProgType is 25, LearnStartDate is on or after 1 January 2026, LARS has level 7 for StdCode "
          + "(NotionalEndLevel), and the learner is not 16 to 21 on LearnStartDate; not for a learner under 25 with LDM 362 on the aim "
          + "or with a FAM record of type EHC",
      why = "From January 2026 level 7 apprenticeships are paid for young learners only, a little longer for care leavers and for those "
          + "with an education, health and care plan.",
      fix = "Check the date of birth, the start date and the standard; return LDM 362 for a care leaver or EHC for a plan.",
      note = "The exceptions follow the published description. The values that the department's service reports are not known.")
  static boolean ageOutsideLevel7(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFundedStandard(aim) || !isOnOrAfter(aim.learnStartDate(), JANUARY_2026) || learner.dateOfBirth() == null) {
      return false;
    }
    int age = years(learner.dateOfBirth(), aim.learnStartDate());
    if (age >= 16 && age <= 21 || age < 25 && (aim.hasFAM("LDM", "362") || learner.hasFAM("EHC"))) {
      return false;
    }
    Standard standard = facts.reference().standard(aim.stdCode());
    return standard != null && is(standard.notionalEndLevel(), "7");
  }

  /** Whether the aim is the programme aim of a framework and no restart. */
  private static boolean isFramework(LearningDelivery aim) {
    return is(aim.aimType(), 1) && DerivedData.isApprenticeship(aim) && !is(aim.progType(), 25) && !aim.hasFAM("RES");
  }

  /** Whether the aim is the programme aim of a standard and no restart. */
  private static boolean isStandard(LearningDelivery aim) {
    return is(aim.aimType(), 1) && is(aim.progType(), 25) && !aim.hasFAM("RES");
  }

  private static boolean isStandardFrom16(Learner learner, LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 36, 81) && isStandard(aim) && isAtLeast(learner, aim, 16);
  }

  private static boolean isStandardSince(LocalDate day, LearningDelivery aim) {
    return isFundedStandard(aim) && isOnOrAfter(aim.learnStartDate(), day) && !aim.hasFAM("RES");
  }

  private static boolean isFundedStandard(LearningDelivery aim) {
    return is(aim.fundModel(), 36) && is(aim.aimType(), 1) && is(aim.progType(), 25);
  }

  private static boolean isTraineeship(LearningDelivery aim) {
    return is(aim.progType(), 24) && is(aim.aimType(), 1) && isOnOrAfter(aim.learnStartDate(), AUGUST_2016);
  }

  private static boolean isUnder(Learner learner, LearningDelivery aim, int years) {
    return isLess(age(learner.dateOfBirth(), aim.learnStartDate()), years);
  }

  private static boolean isAtLeast(Learner learner, LearningDelivery aim, int years) {
    return isMore(age(learner.dateOfBirth(), aim.learnStartDate()), years - 1);
  }

  /** Whether the span from the start has fewer days than a year, its first and last day counted. */
  private static boolean isUnderAYear(LearningDelivery aim, LocalDate end) {
    return aim.learnStartDate() != null && end != null && wholeDays(aim.learnStartDate(), end) < YEAR;
  }

  /** Whether the end comes fewer days after the start. */
  private static boolean endsWithin(int days, LearningDelivery aim, LocalDate end) {
    return aim.learnStartDate() != null && end != null && days(aim.learnStartDate(), end) < days;
  }
}
