package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.Learner;
import org.openilr.reference.CampusIdentifier;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The campus says where in a provider the learner studies; it is one of those registered for the provider.")
final class CampIdRules {

  private CampIdRules() {}

  private static final String LISTS = "Published lists disagree on the severity; the later one says warning.";

  @Rule(id = "CampId_01", severity = WARNING, needs = Table.CAMPUS_IDENTIFIERS, reports = "CampId",
      says = "The campus identifier is not known",
      when = "CampId is returned and no provider has a campus of that identifier; letter case and dates do not matter",
      fix = "Use the identifier under which the campus is registered, or have it registered.",
      note = LISTS)
  static boolean unknown(Learner learner, Facts facts) {
    return isReturned(learner) && facts.reference().campuses(learner.campId()).isEmpty();
  }

  @Rule(id = "CampId_02", severity = WARNING, needs = Table.CAMPUS_IDENTIFIERS, reports = {"CampId", "UKPRN"},
      says = "The campus does not belong to this provider",
      when = "CampId is returned and the provider (UKPRN in LearningProvider) has no campus of that identifier; letter case and dates do "
          + "not matter",
      fix = "Use the identifier of one of your own campuses.",
      note = LISTS)
  static boolean ofAnotherProvider(Learner learner, Facts facts) {
    if (!isReturned(learner)) {
      return false;
    }
    for (CampusIdentifier campus : facts.reference().campuses(learner.campId())) {
      if (is(facts.ukprn(), campus.ukprn())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReturned(Learner learner) {
    return learner.campId() != null && !learner.campId().isEmpty();
  }
}
