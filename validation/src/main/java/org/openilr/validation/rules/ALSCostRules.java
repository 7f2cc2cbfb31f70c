package org.openilr.validation.rules;

import org.openilr.learners.Learner;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The cost of learning support is collected for learners with high needs.")
final class ALSCostRules {

  private ALSCostRules() {}

  @Rule(id = "ALSCost_02", reports = {"ALSCost", "LearnFAMType=HNS"},
      says = "A cost of learning support is returned for a learner without high needs",
      when = "ALSCost is returned, even as 0, and the learner has no FAM record of type HNS",
      fix = "Return HNS if the learner has high needs, otherwise take the cost out.")
  static boolean withoutHighNeeds(Learner learner) {
    return learner.alsCost() != null && !learner.hasFAM("HNS");
  }
}
