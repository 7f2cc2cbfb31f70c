package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Why learners leave is counted in achievement rates: some reasons take the learner out of them.")
final class WithdrawReasonRules {

  private WithdrawReasonRules() {}

  @Rule(id = "WithdrawReason_02", reports = "WithdrawReason",
      says = "The withdrawal reason is not a code of the list",
      when = "WithdrawReason is returned and is not one of the codes of the year",
      fix = "Use a withdrawal reason of the year's specification.")
  static boolean notACode(LearningDelivery aim, Facts facts) {
    return aim.withdrawReason() != null && !facts.codes("WithdrawReason").contains(aim.withdrawReason());
  }

  @Rule(id = "WithdrawReason_03", reports = "CompStatus",
      says = "The learner has left the aim but no reason is given",
      when = "CompStatus is 3 and WithdrawReason is missing",
      fix = "Return the withdrawal reason, 98 if it is not known.")
  static boolean missing(LearningDelivery aim) {
    return is(aim.compStatus(), 3) && aim.withdrawReason() == null;
  }

  @Rule(id = "WithdrawReason_04", reports = {"CompStatus", "WithdrawReason"},
      says = "A withdrawal reason is given for an aim that the learner has not left",
      when = "CompStatus is 1, 2 or 6 and WithdrawReason is returned",
      fix = "Take the withdrawal reason out, or change the completion status to 3.")
  static boolean withoutWithdrawal(LearningDelivery aim) {
    return isOneOf(aim.compStatus(), 1, 2, 6) && aim.withdrawReason() != null;
  }

  @Rule(id = "WithdrawReason_05", reports = "WithdrawReason",
      says = "Withdrawal reason 28 is given for a learner outside a prison",
      when = "WithdrawReason is 28 and the aim has no LDM 034",
      fix = "Use another withdrawal reason, or return LDM 034 for offenders in custody.")
  static boolean prisonReasonOutside(LearningDelivery aim) {
    return is(aim.withdrawReason(), 28) && !aim.hasFAM("LDM", "034");
  }

  @Rule(id = "WithdrawReason_06", reports = {"LearnAimRef", "WithdrawReason"},
      says = "Withdrawal reason 48 is given for an aim other than the industry placement",
      when = "CompStatus is 3, WithdrawReason is 48 and LearnAimRef is not ZWRKX002",
      fix = "Use another withdrawal reason.",
      note = "The T Level placement aim ZWRKX003 raises the rule too, as in the department's service.")
  static boolean placementReasonElsewhere(LearningDelivery aim) {
    return is(aim.compStatus(), 3) && is(aim.withdrawReason(), 48) && !is(aim.learnAimRef(), "ZWRKX002");
  }
}
