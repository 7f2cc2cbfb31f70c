package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBlank;

import org.openilr.learners.Learner;
import org.openilr.learners.ProviderSpecLearnerMonitoring;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "A provider has two fields of its own on a learner, A and B.")
final class ProvSpecLearnMonOccurRules {

  private ProvSpecLearnMonOccurRules() {}

  @Rule(id = "ProvSpecLearnMonOccur_01", reports = "ProvSpecLearnMonOccur",
      says = "The provider's own monitoring of the learner is not filed under A or B",
      when = "ProvSpecLearnMonOccur is returned, is not blank, and is not A or B; letter case does not matter. Raised for each such record",
      fix = "Use A or B.")
  static boolean notACode(Learner learner, ProviderSpecLearnerMonitoring monitoring) {
    String occurrence = monitoring.provSpecLearnMonOccur();
    return !isBlank(occurrence) && !is(occurrence, "A") && !is(occurrence, "B");
  }
}
