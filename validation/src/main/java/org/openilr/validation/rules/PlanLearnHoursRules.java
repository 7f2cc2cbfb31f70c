package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Learners.isFirst;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.Learners;

@Rules(why = "The planned hours decide on the band of 16 to 19 funding and show the size of every other course.")
final class PlanLearnHoursRules {

  private PlanLearnHoursRules() {}

  @Rule(id = "PlanLearnHours_01", to = "2324", reports = {"PlanLearnHours", "FundModel"},
      says = "The planned learning hours are missing",
      when = "PlanLearnHours is missing and some aim of the learner has no LearnActEndDate; raised once a learner, on the first aim that is "
          + "not part of an apprenticeship, has neither FundModel 70 nor 82, and is not a T Level (FundModel 25 with ProgType 31)",
      fix = "Return the hours planned for the year.")
  static boolean missing(Learner learner, LearningDelivery aim) {
    return learner.planLearnHours() == null && Learners.hasOpenAim(learner)
        && isFirst(learner, aim, (each, one) -> needsHours(one));
  }

  @Rule(id = "PlanLearnHours_01", from = "2425", reports = {"PlanLearnHours", "FundModel"},
      says = "The planned learning hours of a 16 to 19 funded learner are missing",
      when = "PlanLearnHours is missing and some aim of the learner has no LearnActEndDate; raised once a learner, on the first aim with "
          + "FundModel 25 that is neither part of an apprenticeship nor of a T Level (ProgType 31)",
      fix = "Return the hours planned for the year.",
      note = "First seen in this form in the list of 2024-25.")
  static boolean missingInYoungPeoplesFunding(Learner learner, LearningDelivery aim) {
    return learner.planLearnHours() == null && Learners.hasOpenAim(learner)
        && isFirst(learner, aim, (each, one) -> is(one.fundModel(), 25) && needsHours(one));
  }

  private static boolean needsHours(LearningDelivery aim) {
    return !DerivedData.isApprenticeship(aim) && !isOneOf(aim.fundModel(), 70, 82) && !isTLevel(aim);
  }

  private static boolean isTLevel(LearningDelivery aim) {
    return is(aim.fundModel(), 25) && is(aim.progType(), 31);
  }

  @Rule(id = "PlanLearnHours_02", severity = WARNING, to = "2324", reports = {"PlanLearnHours", "FundModel"},
      says = "The planned learning hours are 0",
      when = "PlanLearnHours is 0; raised once a learner, on the first aim with FundModel 10, 25, 35, 36, 81 or 99 that is not a T Level "
          + "(FundModel 25 with ProgType 31)",
      fix = "Return the hours planned for the year.",
      note = "The department's service of 2020-21 shows the value of PMUKPRN under this name; we show the hours.")
  static boolean zero(Learner learner, LearningDelivery aim) {
    return is(learner.planLearnHours(), 0)
        && isFirst(learner, aim, (each, one) -> isOneOf(one.fundModel(), 10, 25, 35, 36, 81, 99) && !isTLevel(one));
  }

  @Rule(id = "PlanLearnHours_02", severity = WARNING, from = "2425", reports = {"PlanLearnHours", "FundModel"},
      says = "The planned learning hours are 0",
      when = "PlanLearnHours is 0; raised once a learner, on the first aim with FundModel 10, 25, 35, 37, 38, 81 or 99 that is not a T Level "
          + "(FundModel 25 with ProgType 31)",
      fix = "Return the hours planned for the year.")
  static boolean zeroFrom2425(Learner learner, LearningDelivery aim) {
    return is(learner.planLearnHours(), 0)
        && isFirst(learner, aim, (each, one) -> isOneOf(one.fundModel(), 10, 25, 35, 37, 38, 81, 99) && !isTLevel(one));
  }

  @Rule(id = "PlanLearnHours_03", reports = {"PlanLearnHours", "PlanEEPHours", "FundModel"},
      says = "All planned hours of a 16 to 19 funded learner are 0",
      when = "PlanLearnHours is returned, it and PlanEEPHours add up to 0, a missing PlanEEPHours counting as 0, and the aim has FundModel 25 "
          + "without ProgType 31",
      fix = "Return the hours planned for the year.")
  static boolean allZero(Learner learner, LearningDelivery aim) {
    return is(aim.fundModel(), 25) && learner.planLearnHours() != null && Learners.plannedHours(learner) == 0 && !is(aim.progType(), 31);
  }

  @Rule(id = "PlanLearnHours_04", severity = WARNING, withAim = false, reports = {"PlanLearnHours", "PlanEEPHours"},
      says = "The planned hours of the learner add up to more than 1,000",
      when = "PlanLearnHours and PlanEEPHours, missing ones counting as 0, are more than 1000 together; raised for every aim but those with "
          + "FundModel 82 and T Levels (FundModel 25 with ProgType 31)",
      fix = "Check the hours: they are those of this teaching year alone.")
  static boolean over1000(Learner learner, LearningDelivery aim) {
    return Learners.plannedHours(learner) > 1000 && !is(aim.fundModel(), 82) && !isTLevel(aim);
  }

  @Rule(id = "PlanLearnHours_05", withAim = false, reports = {"PlanLearnHours", "PlanEEPHours"},
      says = "The planned hours of the learner add up to more than 4,000",
      when = "PlanLearnHours and PlanEEPHours, missing ones counting as 0, are more than 4000 together; raised for every aim but those with "
          + "FundModel 82 and T Levels (FundModel 25 with ProgType 31)",
      fix = "Correct the hours: they are those of this teaching year alone.")
  static boolean over4000(Learner learner, LearningDelivery aim) {
    return Learners.plannedHours(learner) > 4000 && !is(aim.fundModel(), 82) && !isTLevel(aim);
  }
}
