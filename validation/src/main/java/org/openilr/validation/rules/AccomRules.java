package org.openilr.validation.rules;

import org.openilr.learners.Learner;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Where the learner lives while studying decides on residential support.")
final class AccomRules {

  private AccomRules() {}

  @Rule(id = "Accom_01", reports = "Accom",
      says = "The accommodation code is not in the list",
      when = "Accom is returned and is not one of the codes of the year",
      fix = "Return 5 where the learner lives away from home in accommodation of the provider, otherwise nothing.")
  static boolean notACode(Learner learner, Facts facts) {
    return learner.accom() != null && !facts.codes("Accom").contains(learner.accom());
  }
}
