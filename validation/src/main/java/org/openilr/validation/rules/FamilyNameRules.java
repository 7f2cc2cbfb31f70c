package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isLess;
import static org.openilr.validation.derived.Compare.isMore;

import org.openilr.learners.Learner;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Learners;

@Rules(why = "Learners are told apart by their names; only in short community learning may they stay without one.")
final class FamilyNameRules {

  private static final String RETURN_IT = "Return the family name of the learner.";

  private FamilyNameRules() {}

  @Rule(id = "FamilyName_01", reports = "FamilyName",
      says = "The learner's family name is missing",
      when = "FamilyName is missing or blank, unless all aims have FundModel 10 or all have FundModel 99 with SOF 108",
      fix = RETURN_IT)
  static boolean missing(Learner learner) {
    return isBlank(learner.familyName()) && !Learners.isCommunityOnly(learner);
  }

  @Rule(id = "FamilyName_02", reports = {"FamilyName", "PlanLearnHours"},
      says = "The family name of a learner in community learning of more than 10 hours is missing",
      when = "FamilyName is missing or blank, PlanLearnHours is more than 10, and all aims have FundModel 10 or all have FundModel 99 "
          + "with SOF 108",
      fix = RETURN_IT)
  static boolean missingFrom11Hours(Learner learner) {
    return isBlank(learner.familyName()) && isMore(learner.planLearnHours(), 10) && Learners.isCommunityOnly(learner);
  }

  @Rule(id = "FamilyName_04", reports = {"FamilyName", "PlanLearnHours"},
      says = "The family name of a learner who has a ULN is missing",
      when = "FamilyName is missing or blank, PlanLearnHours is 10 or less, ULN is not 9999999999, and every aim has FundModel 10, or "
          + "FundModel 99 "
          + "with SOF 108; here a mixture of both counts",
      fix = "Return the family name under which the learner is registered, or the temporary ULN 9999999999.")
  static boolean missingBesideUln(Learner learner) {
    return isBlank(learner.familyName()) && isLess(learner.planLearnHours(), 11) && Learners.hasOwnUln(learner)
        && Learners.isCommunityOfAnyKind(learner);
  }
}
