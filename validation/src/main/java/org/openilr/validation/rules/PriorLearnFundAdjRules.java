package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Learners.isFirst;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "What the learner knew before lowers the funding of an aim; only some funding models know the adjustment.")
final class PriorLearnFundAdjRules {

  private PriorLearnFundAdjRules() {}

  @Rule(id = "PriorLearnFundAdj_01", reports = {"FundModel", "PriorLearnFundAdj", "LearnDelFAMType=ADL"},
      says = "The adjustment for prior learning does not belong to this aim",
      when = "PriorLearnFundAdj is returned, FundModel is 10, 25, 70, 82 or 99, and the aim has no ADL record; raised once a learner, on the first "
          + "such aim",
      fix = "Take the adjustment out, or add ADL where a learner loan pays for the aim.")
  static boolean onAnotherFundingModel(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> isMisplaced(each));
  }

  private static boolean isMisplaced(LearningDelivery aim) {
    return aim.priorLearnFundAdj() != null && isOneOf(aim.fundModel(), 10, 25, 70, 82, 99) && !aim.hasFAM("ADL");
  }
}
