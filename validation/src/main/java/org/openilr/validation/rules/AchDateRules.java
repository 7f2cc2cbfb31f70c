package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The achievement date says when a programme was achieved, where that can be later than the last day of learning. "
    + "Achievement payments and achievement rates are counted in the month and year of this date.")
final class AchDateRules {

  private static final LocalDate AUGUST_2015 = LocalDate.of(2015, 8, 1);
  private static final LocalDate AUGUST_2021 = LocalDate.of(2021, 8, 1);

  private AchDateRules() {}

  @Rule(id = "AchDate_02", severity = WARNING, reports = "AchDate",
      says = "The achievement date lies after the end of the teaching year",
      when = "AchDate is later than 31 July, the last day of the teaching year",
      fix = "Check the date. An achievement of the next teaching year belongs in the return of that year.")
  static boolean afterTheTeachingYear(LearningDelivery aim, Facts facts) {
    return isAfter(aim.achDate(), facts.yearEnd());
  }

  @Rule(id = "AchDate_03", reports = {"LearnStartDate", "AchDate"},
      says = "The aim was achieved before it started",
      when = "AchDate is earlier than LearnStartDate",
      fix = "Correct the achievement date or the start date.")
  static boolean beforeTheStart(LearningDelivery aim) {
    return isBefore(aim.achDate(), aim.learnStartDate());
  }

  @Rule(id = "AchDate_04", reports = {"LearnActEndDate", "AchDate"},
      says = "The aim has an achievement date but no actual end date",
      when = "AchDate is returned and LearnActEndDate is not",
      fix = "Return the day on which the learning ended, or take the achievement date out while the learner is still in learning.")
  static boolean withoutAnActualEnd(LearningDelivery aim) {
    return aim.achDate() != null && aim.learnActEndDate() == null;
  }

  @Rule(id = "AchDate_05", reports = {"LearnActEndDate", "AchDate"},
      says = "The aim was achieved before the learning ended",
      when = "AchDate is earlier than LearnActEndDate",
      fix = "Correct the achievement date or the actual end date: an achievement comes on the last day of learning or later.")
  static boolean beforeTheActualEnd(LearningDelivery aim) {
    return isBefore(aim.achDate(), aim.learnActEndDate());
  }

  @Rule(id = "AchDate_07", reports = "AchDate",
      says = "The achievement date is later than the day on which the file was prepared",
      when = "AchDate is later than the header's FilePreparationDate",
      fix = "Correct the achievement date; if it lies ahead, return it when it has come.")
  static boolean afterTheFileWasPrepared(LearningDelivery aim, Facts facts) {
    return isAfter(aim.achDate(), facts.file().filePreparationDate());
  }

  @Rule(id = "AchDate_08", to = "2324",
      says = "An achieved traineeship programme, or standard under other adult funding, has no achievement date",
      when = "AimType is 1, Outcome is 1, AchDate is missing, and ProgType is 24, or ProgType is 25 with FundModel 81",
      fix = "Return the day on which the programme was achieved.")
  static boolean missingOnAnAchievedProgramme(LearningDelivery aim) {
    return (is(aim.progType(), 24) || is(aim.progType(), 25) && is(aim.fundModel(), 81))
        && is(aim.aimType(), 1) && is(aim.outcome(), 1) && aim.achDate() == null;
  }

  @Rule(id = "AchDate_08", from = "2425",
      says = "An achieved apprenticeship standard under other adult funding has no achievement date",
      when = "AimType is 1, FundModel is 81, ProgType is 25, Outcome is 1 and AchDate is missing",
      fix = "Return the day on which the programme was achieved.",
      note = "Traineeships left the rule with programme type 24.")
  static boolean missingOnAnAchievedStandard(LearningDelivery aim) {
    return is(aim.aimType(), 1) && is(aim.fundModel(), 81) && is(aim.progType(), 25) && is(aim.outcome(), 1) && aim.achDate() == null;
  }

  @Rule(id = "AchDate_09", to = "2122", reports = {"AimType", "LearnStartDate", "ProgType", "AchDate"},
      says = "An achievement date does not belong on this aim",
      when = "AchDate is returned, LearnStartDate is on or after 1 August 2015, and the aim is not the programme aim (AimType 1) of a "
          + "traineeship (ProgType 24) or of a standard (ProgType 25) with FundModel 36 or 81",
      fix = "Take the achievement date out; for other aims the actual end date and the outcome say it all.")
  static boolean onAnAimThatHasNone(LearningDelivery aim) {
    return onAnAimThatHasNone(aim, false);
  }

  @Rule(id = "AchDate_09", from = "2223", reports = {"AimType", "LearnStartDate", "ProgType", "AchDate"},
      says = "An achievement date does not belong on this aim",
      when = "AchDate is returned, LearnStartDate is on or after 1 August 2015, and the aim is not the programme aim (AimType 1) of a "
          + "traineeship (ProgType 24), of a standard (ProgType 25) with FundModel 36 or 81, or of a Skills Bootcamp (ProgType 32)",
      fix = "Take the achievement date out; for other aims the actual end date and the outcome say it all.",
      note = "The published condition after 2020-21 was not readable. Skills Bootcamps are excepted because the specification collects "
          + "the achievement date for them from 2022-23.")
  static boolean onAnAimThatHasNoneWithBootcamps(LearningDelivery aim) {
    return onAnAimThatHasNone(aim, true);
  }

  private static boolean onAnAimThatHasNone(LearningDelivery aim, boolean bootcamps) {
    return aim.achDate() != null && isOnOrAfter(aim.learnStartDate(), AUGUST_2015)
        && !(is(aim.aimType(), 1) && (is(aim.progType(), 24) || is(aim.progType(), 25) && isOneOf(aim.fundModel(), 81, 36)
            || bootcamps && is(aim.progType(), 32)));
  }

  @Rule(id = "AchDate_10", reports = {"AimType", "ProgType", "LearnActEndDate", "AchDate"},
      says = "A traineeship was achieved more than six months after it ended",
      when = "AimType is 1, ProgType is 24 and AchDate is later than LearnActEndDate plus six calendar months (the last day of a shorter "
          + "month where the day does not exist)",
      fix = "Correct the dates. Progress later than six months after the end does not count as an achieved traineeship.")
  static boolean longAfterATraineeship(LearningDelivery aim) {
    return isSixMonthsLate(aim, 24);
  }

  @Rule(id = "AchDate_11", reports = {"AimType", "ProgType", "FundModel", "LearnActEndDate", "AchDate"},
      says = "A standard was achieved less than seven days after the learning ended",
      when = "AimType is 1, FundModel is 36, ProgType is 25, LearnActEndDate is on or after 1 August of the teaching year, and AchDate is "
          + "earlier than LearnActEndDate plus seven days",
      why = "The end-point assessment of a standard comes after the learning; it cannot be passed on the last day of training.",
      fix = "Return the day on which the end-point assessment was passed as AchDate and the last day of training as LearnActEndDate.",
      to = "2122")
  static boolean rightAfterAStandard(LearningDelivery aim, Facts facts) {
    return rightAfterAStandard(aim, facts.yearStart());
  }

  @Rule(id = "AchDate_11", from = "2223", reports = {"AimType", "ProgType", "FundModel", "LearnActEndDate", "AchDate"},
      says = "A standard was achieved less than seven days after the learning ended",
      when = "AimType is 1, FundModel is 36, ProgType is 25, LearnActEndDate is on or after 1 August 2019, and AchDate is earlier than "
          + "LearnActEndDate plus seven days",
      why = "The end-point assessment of a standard comes after the learning; it cannot be passed on the last day of training.",
      fix = "Return the day on which the end-point assessment was passed as AchDate and the last day of training as LearnActEndDate.",
      note = "The fixed date stands in the published rule of 2024-25; since which year is not established.")
  static boolean rightAfterAStandardSince2019(LearningDelivery aim) {
    return rightAfterAStandard(aim, LocalDate.of(2019, 8, 1));
  }

  private static boolean rightAfterAStandard(LearningDelivery aim, LocalDate since) {
    return is(aim.aimType(), 1) && is(aim.fundModel(), 36) && is(aim.progType(), 25) && isOnOrAfter(aim.learnActEndDate(), since)
        && isBefore(aim.achDate(), aim.learnActEndDate().plusDays(7));
  }

  @Rule(id = "AchDate_12", from = "2122",
      says = "A completed standard has no achievement date",
      when = "AimType is 1, FundModel is 36, ProgType is 25, CompStatus is 2, LearnActEndDate is on or after 1 August 2021 and AchDate is "
          + "missing",
      fix = "Return the day on which the end-point assessment was passed; while it is awaited, the programme is not complete.",
      note = "Read in the lists of 2024-25 and 2025-26; the date in the condition suggests 2021-22 as its first year.")
  static boolean missingOnACompletedStandard(LearningDelivery aim) {
    return is(aim.aimType(), 1) && is(aim.fundModel(), 36) && is(aim.progType(), 25) && is(aim.compStatus(), 2)
        && isOnOrAfter(aim.learnActEndDate(), AUGUST_2021) && aim.achDate() == null;
  }

  @Rule(id = "AchDate_13", from = "2223", reports = {"AimType", "AchDate", "ProgType", "LearnActEndDate"},
      says = "A Skills Bootcamp was achieved more than six months after it ended",
      when = "AimType is 1, ProgType is 32 and AchDate is later than LearnActEndDate plus six calendar months",
      fix = "Correct the dates. An outcome later than six months after the end does not count as an achieved bootcamp.",
      note = "Read in the list of 2024-25; taken to start with Skills Bootcamps in 2022-23.")
  static boolean longAfterABootcamp(LearningDelivery aim) {
    return isSixMonthsLate(aim, 32);
  }

  private static boolean isSixMonthsLate(LearningDelivery aim, int progType) {
    return is(aim.aimType(), 1) && is(aim.progType(), progType) && aim.learnActEndDate() != null
        && isAfter(aim.achDate(), aim.learnActEndDate().plusMonths(6));
  }
}
