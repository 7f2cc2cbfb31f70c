package org.openilr.validation.rules;

import org.openilr.learners.Learner;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Sex is used to watch over fairness in education and training.")
final class SexRules {

  private SexRules() {}

  @Rule(id = "Sex_01", reports = "Sex",
      says = "There is no such code of sex",
      when = "Sex is blank or not in the list of the year; letter case does not matter",
      fix = "Return F or M.")
  static boolean notACode(Learner learner, Facts facts) {
    return !facts.codes("Sex").contains(learner.sex());
  }
}
