package org.openilr.validation.rules;

import org.openilr.learners.Learner;
import org.openilr.learners.LearnerHE;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Learner data on higher education goes with an aim in higher education.")
final class LearnerHERules {

  private LearnerHERules() {}

  @Rule(id = "LearnerHE_02", reports = "LearnerHE=",
      says = "The learner has HE data but no aim has",
      when = "There is a LearnerHE record and no delivery of the learner has a LearningDeliveryHE record",
      fix = "Return the HE data of the aim, or take those of the learner out.",
      note = "The department's service reports an internal name.")
  static boolean withoutAnHeAim(Learner learner, LearnerHE he) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (aim.learningDeliveryHE() != null) {
        return false;
      }
    }
    return true;
  }
}
