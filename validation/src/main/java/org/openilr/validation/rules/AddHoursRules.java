package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isMore;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.AnnualValue;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Dates;

@Rules(why = "Additional delivery hours raise the funding of ESOL learning that needs more guided learning than the qualification plans.")
final class AddHoursRules {

  private static final LocalDate AUGUST_2015 = LocalDate.of(2015, 8, 1);

  private AddHoursRules() {}

  @Rule(id = "AddHours_01", to = "2324", reports = {"LearnStartDate", "FundModel", "AddHours"},
      says = "Additional delivery hours are returned for learning that started before August 2015",
      when = "AddHours is returned, FundModel is 35, 36 or 81, and LearnStartDate is earlier than 1 August 2015",
      fix = "Take the additional delivery hours out.")
  static boolean onAnEarlyStart(LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 36, 81) && aim.addHours() != null && isBefore(aim.learnStartDate(), AUGUST_2015);
  }

  @Rule(id = "AddHours_01", from = "2425", reports = {"LearnStartDate", "FundModel", "AddHours"},
      says = "Additional delivery hours are returned for learning that started before August 2015",
      when = "AddHours is returned, FundModel is 35, 36, 38 or 81, and LearnStartDate is earlier than 1 August 2015",
      fix = "Take the additional delivery hours out.",
      note = "Funding model 38 joined in 2024-25.")
  static boolean onAnEarlyStartOf2425(LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 36, 38, 81) && aim.addHours() != null && isBefore(aim.learnStartDate(), AUGUST_2015);
  }

  @Rule(id = "AddHours_02", reports = {"FundModel", "AddHours"},
      says = "Additional delivery hours do not belong to this funding model",
      when = "AddHours is returned and FundModel is 10, 25, 82 or 99",
      fix = "Take the additional delivery hours out; planned hours of 16 to 19 learners belong to the learner.")
  static boolean onAnotherFundingModel(LearningDelivery aim) {
    return aim.addHours() != null && isOneOf(aim.fundModel(), 10, 25, 82, 99);
  }

  @Rule(id = "AddHours_03", needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE}, reports = {"LearnAimRef", "AddHours"},
      says = "Additional delivery hours are returned for an aim that is not ESOL",
      when = "AddHours is returned and LARS has no annual value of the aim that holds on LearnStartDate with BasicSkillsType 36 to 42",
      fix = "Take the additional delivery hours out, or check the aim in LARS.")
  static boolean onAnAimThatIsNotEsol(LearningDelivery aim, Facts facts) {
    if (aim.addHours() == null) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (lars != null) {
      for (AnnualValue value : lars.annualValues()) {
        if (isBetween(value.basicSkillsType(), 36, 42) && value.isOn(aim.learnStartDate())) {
          return false;
        }
      }
    }
    return true;
  }

  @Rule(id = "AddHours_04", reports = {"LearnStartDate", "LearnPlanEndDate", "AddHours"},
      says = "The additional delivery hours come to more than 24 hours a day",
      when = "AddHours is more than 60, and more than 24 for each day from LearnStartDate to LearnPlanEndDate, both counted",
      fix = "Correct the hours or the dates.",
      note = "A planned end on the day before the start gives no days at all and raises the rule; an earlier one does not, as in the "
          + "department's service.")
  static boolean moreThanADayHolds(LearningDelivery aim) {
    return isMore(aim.addHours(), 60) && hoursADay(aim) > 24;
  }

  @Rule(id = "AddHours_05", severity = WARNING, reports = {"LearnStartDate", "LearnPlanEndDate", "AddHours"},
      says = "The additional delivery hours come to more than 35 hours a week",
      when = "AddHours is more than 60, and more than 35 for each week from LearnStartDate to LearnPlanEndDate, both days counted",
      fix = "Check the hours and the dates.")
  static boolean moreThanAWorkingWeek(LearningDelivery aim) {
    return isMore(aim.addHours(), 60) && hoursADay(aim) * 7 > 35;
  }

  @Rule(id = "AddHours_06", severity = WARNING, reports = {"LearnStartDate", "LearnPlanEndDate", "AddHours"},
      says = "The additional delivery hours come to more than 9 hours a day",
      when = "AddHours is more than 9 and less than 24 for each day from LearnStartDate to LearnPlanEndDate, both counted",
      fix = "Check the hours and the dates.")
  static boolean moreThanALongDay(LearningDelivery aim) {
    if (aim.addHours() == null) {
      return false;
    }
    double hours = hoursADay(aim);
    return hours > 9 && hours < 24;
  }

  /** Hours for each day of the planned length; infinite for a length of no days, NaN where a date is missing or there is nothing to divide. */
  private static double hoursADay(LearningDelivery aim) {
    if (aim.learnStartDate() == null || aim.learnPlanEndDate() == null) {
      return Double.NaN;
    }
    return (double) aim.addHours() / (Dates.days(aim.learnStartDate(), aim.learnPlanEndDate()) + 1);
  }
}
