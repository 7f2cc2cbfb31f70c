package org.openilr.validation.rules;

import org.openilr.learners.Learner;
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The number of the previous provider joins records of a learner who moved.")
final class PrevUKPRNRules {

  private PrevUKPRNRules() {}

  @Rule(id = "PrevUKPRN_01", needs = Table.ORGANISATIONS, reports = "PrevUKPRN",
      says = "The provider that the learner was with before is not known",
      when = "PrevUKPRN is returned and is not the number of an organisation that is marked as a partner",
      fix = "Correct the number, or leave it out if the learner was with no other provider.")
  static boolean notKnown(Learner learner, Facts facts) {
    if (learner.prevUKPRN() == null) {
      return false;
    }
    Organisation provider = facts.reference().organisation(learner.prevUKPRN());
    return provider == null || !provider.isPartner();
  }
}
