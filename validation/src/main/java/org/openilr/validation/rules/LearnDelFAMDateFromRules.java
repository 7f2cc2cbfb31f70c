package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Learning support, bursaries and contract types are paid for the days that their records cover; a wrong first "
    + "day pays too much or too little.")
final class LearnDelFAMDateFromRules {

  private static final LocalDate AUGUST_2025 = LocalDate.of(2025, 8, 1);

  private LearnDelFAMDateFromRules() {}

  @Rule(id = "LearnDelFAMDateFrom_01", reports = {"LearnDelFAMType", "LearnDelFAMDateFrom", "LearnDelFAMDateTo"},
      says = "A learning support or loans bursary record lacks one of its dates",
      when = "A FAM record has the type LSF or ALB, in capitals, and LearnDelFAMDateFrom or LearnDelFAMDateTo is missing",
      fix = "Return the first and the last day that the support or bursary covers.")
  static boolean undated(LearningDelivery aim, LearningDeliveryFAM fam) {
    return ("LSF".equals(fam.learnDelFAMType()) || "ALB".equals(fam.learnDelFAMType()))
        && (fam.learnDelFAMDateFrom() == null || fam.learnDelFAMDateTo() == null);
  }

  @Rule(id = "LearnDelFAMDateFrom_02", to = "2324", reports = {"LearnStartDate", "FundModel", "LearnDelFAMDateFrom"},
      says = "A FAM record applies from a day before the learning started",
      when = "FundModel is 35, 36, 81 or 99 and LearnDelFAMDateFrom is earlier than LearnStartDate",
      fix = "Move the record's first day to the start of the learning or later, or correct the start date.")
  static boolean beforeTheStart(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isBefore(fam.learnDelFAMDateFrom(), aim.learnStartDate()) && isOneOf(aim.fundModel(), 35, 36, 81, 99);
  }

  @Rule(id = "LearnDelFAMDateFrom_02", from = "2425", reports = {"LearnStartDate", "FundModel", "LearnDelFAMDateFrom"},
      says = "A FAM record applies from a day before the learning started",
      when = "FundModel is 35, 36, 38, 81 or 99 and LearnDelFAMDateFrom is earlier than LearnStartDate",
      fix = "Move the record's first day to the start of the learning or later, or correct the start date.",
      note = "The published page prints LearnDelFAMDateTo in one place; its description speaks of the first day.")
  static boolean beforeTheStartFrom2024(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isBefore(fam.learnDelFAMDateFrom(), aim.learnStartDate()) && isOneOf(aim.fundModel(), 35, 36, 38, 81, 99);
  }

  @Rule(id = "LearnDelFAMDateFrom_03", to = "2425", reports = {"LearnDelFAMType", "LearnDelFAMDateFrom"},
      says = "A FAM record has a first day although its type takes none",
      when = "LearnDelFAMDateFrom is returned and the type is not LSF, ACT or ALB, in capitals",
      fix = "Take the date out, or correct the type.")
  static boolean datedType(LearningDelivery aim, LearningDeliveryFAM fam) {
    return fam.learnDelFAMDateFrom() != null && !takesDates(fam.learnDelFAMType());
  }

  @Rule(id = "LearnDelFAMDateFrom_03", from = "2526", reports = {"LearnDelFAMType", "LearnDelFAMDateFrom"},
      says = "A FAM record has a first day although its type takes none",
      when = "LearnDelFAMDateFrom is returned and the type is not LSF, ACT, ALB or EVI, in capitals",
      fix = "Take the date out, or correct the type.")
  static boolean datedTypeFrom2025(LearningDelivery aim, LearningDeliveryFAM fam) {
    return fam.learnDelFAMDateFrom() != null && !takesDates(fam.learnDelFAMType()) && !"EVI".equals(fam.learnDelFAMType());
  }

  @Rule(id = "LearnDelFAMDateFrom_04", reports = {"LearnDelFAMType", "LearnDelFAMDateFrom"},
      says = "An apprenticeship contract type has no first day",
      when = "A FAM record has the type ACT, in capitals, and LearnDelFAMDateFrom is missing",
      fix = "Return the day from which the apprentice is paid for under this contract.")
  static boolean undatedContractType(LearningDelivery aim, LearningDeliveryFAM fam) {
    return "ACT".equals(fam.learnDelFAMType()) && fam.learnDelFAMDateFrom() == null;
  }

  @Rule(id = "LearnDelFAMDateFrom_05", from = "2526", reports = {"LearnDelFAMType", "LearnDelFAMDateFrom"},
      says = "An event indicator has no date",
      when = "A FAM record has the type EVI and LearnDelFAMDateFrom is missing",
      fix = "Return the day of the event.")
  static boolean undatedEvent(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "EVI") && fam.learnDelFAMDateFrom() == null;
  }

  @Rule(id = "LearnDelFAMDateFrom_06", from = "2526", reports = {"LearnDelFAMType", "LearnDelFAMDateFrom"},
      says = "An event indicator is dated before event indicators existed",
      when = "A FAM record has the type EVI and its LearnDelFAMDateFrom is earlier than 1 August 2025",
      fix = "Correct the date, or take the record out if the event was earlier.")
  static boolean eventBeforeAugust2025(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "EVI") && isBefore(fam.learnDelFAMDateFrom(), AUGUST_2025);
  }

  @Rule(id = "LearnDelFAMDateFrom_07", from = "2526", reports = {"LearnDelFAMType", "LearnDelFAMDateFrom"},
      says = "An event indicator is dated outside the programme",
      when = "AimType is 1 and an EVI record's LearnDelFAMDateFrom is earlier than LearnStartDate or later than LearnActEndDate",
      fix = "Correct the date of the event, or the dates of the programme aim.",
      note = "Which values the department reports is not known in full. An event on an aim that is no programme aim breaks "
          + "LearnDelFAMType_133.")
  static boolean eventOutsideTheProgramme(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "EVI") && is(aim.aimType(), 1)
        && (isBefore(fam.learnDelFAMDateFrom(), aim.learnStartDate()) || isAfter(fam.learnDelFAMDateFrom(), aim.learnActEndDate()));
  }

  private static boolean takesDates(String type) {
    return "LSF".equals(type) || "ACT".equals(type) || "ALB".equals(type);
  }
}
