package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The outcome says whether the aim was achieved. Achievement payments and achievement rates are made from it.")
final class OutcomeRules {

  private OutcomeRules() {}

  @Rule(id = "Outcome_01", reports = "Outcome",
      says = "The outcome is not a code of the list",
      when = "Outcome is returned and is not 1, 2, 3 or 8",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim) {
    return aim.outcome() != null && !isOneOf(aim.outcome(), 1, 2, 3, 8);
  }

  @Rule(id = "Outcome_04", reports = {"AchDate", "Outcome"},
      says = "The aim has an achievement date but is not achieved",
      when = "AchDate is returned and Outcome is missing or other than 1, unless ProgType is 25 and FundModel is 36",
      fix = "Return outcome 1, or take the achievement date out.")
  static boolean notAchievedDespiteADate(LearningDelivery aim) {
    return aim.achDate() != null && !is(aim.outcome(), 1) && !(is(aim.progType(), 25) && is(aim.fundModel(), 36));
  }

  @Rule(id = "Outcome_05", reports = "Outcome",
      says = "The aim is achieved but has no actual end date",
      when = "Outcome is 1 and LearnActEndDate is missing",
      fix = "Return the day on which the learning ended, or take the outcome out while the learner is still in learning.")
  static boolean achievedWithoutAnEnd(LearningDelivery aim) {
    return is(aim.outcome(), 1) && aim.learnActEndDate() == null;
  }

  @Rule(id = "Outcome_09", reports = {"Outcome", "CompStatus"},
      says = "The outcome is awaited although the learning was not completed",
      when = "Outcome is 8, CompStatus is missing or other than 2, ProgType is missing or other than 25, and FundModel is not 36",
      fix = "Return completion status 2 where the learning is complete, or another outcome.")
  static boolean awaitedWithoutCompletion(LearningDelivery aim) {
    return is(aim.outcome(), 8) && !is(aim.compStatus(), 2) && !is(aim.progType(), 25) && !is(aim.fundModel(), 36);
  }

  @Rule(id = "Outcome_10", reports = {"Outcome", "CompStatus"},
      says = "The aim is not achieved although the learner goes on with it",
      when = "Outcome is 3 and CompStatus is 1",
      fix = "Take the outcome out while the learning goes on, or correct the completion status.")
  static boolean failedWhileContinuing(LearningDelivery aim) {
    return is(aim.outcome(), 3) && is(aim.compStatus(), 1);
  }

  @Rule(id = "Outcome_12", from = "2526", reports = {"LearnActEndDate", "Outcome"},
      says = "The learning has ended but there is no outcome",
      when = "LearnActEndDate is returned and Outcome is missing",
      fix = "Return the outcome; 8 where it is not known yet.")
  static boolean missingAfterTheEnd(LearningDelivery aim) {
    return aim.learnActEndDate() != null && aim.outcome() == null;
  }
}
