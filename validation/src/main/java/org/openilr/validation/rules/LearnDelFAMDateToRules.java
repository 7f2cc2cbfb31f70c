package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Learning support, bursaries and contract types are paid for the days that their records cover; a wrong last day "
    + "pays too much or too little.")
final class LearnDelFAMDateToRules {

  private LearnDelFAMDateToRules() {}

  @Rule(id = "LearnDelFAMDateTo_01", reports = {"LearnDelFAMDateFrom", "LearnDelFAMDateTo"},
      says = "A FAM record ends before it begins",
      when = "LearnDelFAMDateTo is earlier than LearnDelFAMDateFrom",
      fix = "Correct the first or the last day of the record.")
  static boolean beforeItsFirstDay(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isBefore(fam.learnDelFAMDateTo(), fam.learnDelFAMDateFrom());
  }

  @Rule(id = "LearnDelFAMDateTo_02", severity = WARNING, to = "2324", reports = {"LearnPlanEndDate", "LearnDelFAMDateTo"},
      says = "A FAM record applies beyond the planned end",
      when = "LearnDelFAMDateTo is later than LearnPlanEndDate",
      fix = "Check the record's last day; nothing is to be done if the learner goes on longer than planned.")
  static boolean afterThePlannedEnd(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isAfter(fam.learnDelFAMDateTo(), aim.learnPlanEndDate());
  }

  @Rule(id = "LearnDelFAMDateTo_02", severity = WARNING, from = "2425", reports = {"LearnDelFAMDateTo", "LearnPlanEndDate"},
      says = "A FAM record applies beyond the planned end",
      when = "LearnDelFAMDateTo is later than LearnPlanEndDate; not for ACT records on a programme aim (AimType 1) with an AchDate",
      fix = "Check the record's last day; nothing is to be done if the learner goes on longer than planned.")
  static boolean afterThePlannedEndFrom2024(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isAfter(fam.learnDelFAMDateTo(), aim.learnPlanEndDate())
        && !(is(fam.learnDelFAMType(), "ACT") && is(aim.aimType(), 1) && aim.achDate() != null);
  }

  @Rule(id = "LearnDelFAMDateTo_03", reports = {"LearnActEndDate", "LearnDelFAMDateTo"},
      says = "A FAM record applies beyond the actual end",
      when = "FundModel is 35, 36, 81 or 99, the type is not ACT and LearnDelFAMDateTo is later than LearnActEndDate",
      fix = "End the record on the last day of the learning or earlier.",
      note = "The rule changed in 2024-25 in a way that was not readable; the condition of 2020-21 is kept.")
  static boolean afterTheActualEnd(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isAfter(fam.learnDelFAMDateTo(), aim.learnActEndDate()) && isOneOf(aim.fundModel(), 35, 36, 81, 99)
        && !is(fam.learnDelFAMType(), "ACT");
  }

  @Rule(id = "LearnDelFAMDateTo_04", reports = "LearnDelFAMDateTo",
      says = "A FAM record has a last day although its type takes none",
      when = "LearnDelFAMDateTo is returned and the type is not LSF, ACT or ALB, in capitals",
      fix = "Take the date out, or correct the type.")
  static boolean datedType(LearningDelivery aim, LearningDeliveryFAM fam) {
    String type = fam.learnDelFAMType();
    return fam.learnDelFAMDateTo() != null && !"LSF".equals(type) && !"ACT".equals(type) && !"ALB".equals(type);
  }

  @Rule(id = "LearnDelFAMDateTo_05", reports = {"AchDate", "LearnDelFAMDateTo"},
      says = "The apprenticeship contract type applies beyond the achievement date",
      when = "FundModel is 36, the type is ACT and LearnDelFAMDateTo is later than AchDate",
      fix = "End the contract type on the achievement date or earlier.")
  static boolean afterTheAchievement(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(aim.fundModel(), 36) && is(fam.learnDelFAMType(), "ACT") && isAfter(fam.learnDelFAMDateTo(), aim.achDate());
  }
}
