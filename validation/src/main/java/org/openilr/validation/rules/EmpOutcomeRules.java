package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "The employment outcome earns part of the achievement funding of adult learners who found work before they finished.")
final class EmpOutcomeRules {

  private EmpOutcomeRules() {}

  @Rule(id = "EmpOutcome_01", reports = {"FundModel", "EmpOutcome"},
      says = "An employment outcome does not belong to this funding model",
      when = "EmpOutcome is returned and FundModel is 10, 25, 82 or 99",
      fix = "Take the employment outcome out.")
  static boolean onAnotherFundingModel(LearningDelivery aim) {
    return aim.empOutcome() != null && isOneOf(aim.fundModel(), 10, 25, 82, 99);
  }

  @Rule(id = "EmpOutcome_02", reports = "EmpOutcome",
      says = "The employment outcome is not a code of the list",
      when = "EmpOutcome is returned and is neither 1 nor 2; the dates of the codes do not matter",
      fix = "Use 1 or 2, or take the employment outcome out.")
  static boolean notACode(LearningDelivery aim, Facts facts) {
    return aim.empOutcome() != null && !facts.codes("EmpOutcome").contains(aim.empOutcome());
  }

  @Rule(id = "EmpOutcome_03",
      says = "An employment outcome does not belong to an apprenticeship",
      when = "EmpOutcome is returned and the aim belongs to an apprenticeship (ProgType 2, 3, 20 to 23 or 25)",
      fix = "Take the employment outcome out: an apprentice is employed from the start.")
  static boolean onAnApprenticeship(LearningDelivery aim) {
    return aim.empOutcome() != null && DerivedData.isApprenticeship(aim);
  }
}
