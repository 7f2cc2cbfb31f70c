package org.openilr.validation.rules;

import org.openilr.learners.Learner;
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "After a merger of providers the number tells where the learner was enrolled before.")
final class PMUKPRNRules {

  private PMUKPRNRules() {}

  @Rule(id = "PMUKPRN_01", needs = Table.ORGANISATIONS, reports = "PMUKPRN",
      says = "The provider that the learner was with before the merger is not known",
      when = "PMUKPRN is returned and is not the number of an organisation that is marked as a partner",
      fix = "Correct the number, or leave it out if the learner was with no other provider.")
  static boolean notKnown(Learner learner, Facts facts) {
    if (learner.pmukprn() == null) {
      return false;
    }
    Organisation provider = facts.reference().organisation(learner.pmukprn());
    return provider == null || !provider.isPartner();
  }
}
