package org.openilr.validation.rules;

import org.openilr.learners.Learner;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Ethnicity is used to watch over fairness in education and training.")
final class EthnicityRules {

  private EthnicityRules() {}

  @Rule(id = "Ethnicity_01", reports = "Ethnicity",
      says = "There is no such code of ethnicity",
      when = "Ethnicity is not in the list of the year",
      fix = "Use a code of the specification; 99 if the learner did not say.")
  static boolean notACode(Learner learner, Facts facts) {
    return !facts.codes("Ethnicity").contains(learner.ethnicity());
  }
}
