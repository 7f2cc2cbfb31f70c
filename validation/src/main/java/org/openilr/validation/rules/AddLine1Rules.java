package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isLess;

import org.openilr.learners.Learner;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Learners;

@Rules(why = "Letters to the learner, and checks of where learners live, need an address.")
final class AddLine1Rules {

  private AddLine1Rules() {}

  @Rule(id = "Addline1_03", reports = "AddLine1",
      says = "The first line of the address is missing",
      when = "AddLine1 is missing or blank; not for a learner with PlanLearnHours of 10 or less whose aims are all community learning: "
          + "all with FundModel 10, or all with FundModel 99 and SOF 108",
      fix = "Return the first line of the learner's current address.")
  static boolean missing(Learner learner) {
    return isBlank(learner.addLine1()) && !(isLess(learner.planLearnHours(), 11) && Learners.isCommunityOnly(learner));
  }
}
