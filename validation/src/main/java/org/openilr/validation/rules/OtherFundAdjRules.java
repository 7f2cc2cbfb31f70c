package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Learners.isFirst;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The other funding adjustment scales what is paid for an aim; only some funding models know it.")
final class OtherFundAdjRules {

  private OtherFundAdjRules() {}

  @Rule(id = "OtherFundAdj_01", reports = {"FundModel", "OtherFundAdj"},
      says = "The other funding adjustment does not belong to this funding model",
      when = "OtherFundAdj is returned and FundModel is 10, 25, 70 or 82; raised once a learner, on the first such aim",
      fix = "Take the adjustment out.")
  static boolean onAnotherFundingModel(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> isMisplaced(each));
  }

  private static boolean isMisplaced(LearningDelivery aim) {
    return aim.otherFundAdj() != null && isOneOf(aim.fundModel(), 10, 25, 70, 82);
  }
}
