package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isLess;
import static org.openilr.validation.derived.Compare.isMore;

import org.openilr.learners.Learner;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Learners;

@Rules(why = "Learners are told apart by their names; only in short community learning may they stay without one.")
final class GivenNamesRules {

  private static final String RETURN_IT = "Return the given names of the learner.";

  private GivenNamesRules() {}

  @Rule(id = "GivenNames_01", reports = "GivenNames",
      says = "The learner's given names are missing",
      when = "GivenNames is missing or blank, unless all aims have FundModel 10 or all have FundModel 99 with SOF 108",
      fix = RETURN_IT)
  static boolean missing(Learner learner) {
    return isBlank(learner.givenNames()) && !Learners.isCommunityOnly(learner);
  }

  @Rule(id = "GivenNames_02", reports = {"GivenNames", "PlanLearnHours"},
      says = "The given names of a learner in community learning of more than 10 hours are missing",
      when = "GivenNames is missing or blank, PlanLearnHours is more than 10, and all aims have FundModel 10 or all have FundModel 99 "
          + "with SOF 108",
      fix = RETURN_IT)
  static boolean missingFrom11Hours(Learner learner) {
    return isBlank(learner.givenNames()) && isMore(learner.planLearnHours(), 10) && Learners.isCommunityOnly(learner);
  }

  @Rule(id = "GivenNames_04", reports = {"GivenNames", "PlanLearnHours"},
      says = "The given names of a learner who has a ULN are missing",
      when = "GivenNames is missing or blank, PlanLearnHours is 10 or less, ULN is not 9999999999, and every aim has FundModel 10, or "
          + "FundModel 99 "
          + "with SOF 108; here a mixture of both counts",
      fix = "Return the given names under which the learner is registered, or the temporary ULN 9999999999.")
  static boolean missingBesideUln(Learner learner) {
    return isBlank(learner.givenNames()) && isLess(learner.planLearnHours(), 11) && Learners.hasOwnUln(learner)
        && Learners.isCommunityOfAnyKind(learner);
  }
}
