package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isBefore;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Dates;

@Rules(why = "Funding is spread over the months from the start to the planned end, so a wrong planned end moves the money.")
final class LearnPlanEndDateRules {

  private LearnPlanEndDateRules() {}

  @Rule(id = "LearnPlanEndDate_02", reports = {"LearnPlanEndDate", "LearnStartDate"},
      says = "The learning is planned to end before it starts",
      when = "LearnPlanEndDate is earlier than LearnStartDate",
      fix = "Correct the planned end date or the start date.")
  static boolean beforeTheStart(LearningDelivery aim) {
    return isBefore(aim.learnPlanEndDate(), aim.learnStartDate());
  }

  @Rule(id = "LearnPlanEndDate_03", reports = {"LearnPlanEndDate", "LearnStartDate"},
      says = "The learning is planned to last ten years or more",
      when = "LearnPlanEndDate is on or after the tenth anniversary of LearnStartDate",
      fix = "Correct the planned end date; look for a mistyped year.")
  static boolean tenYearsAfterTheStart(LearningDelivery aim) {
    return aim.learnStartDate() != null && aim.learnPlanEndDate() != null
        && Dates.years(aim.learnStartDate(), aim.learnPlanEndDate()) >= 10;
  }
}
