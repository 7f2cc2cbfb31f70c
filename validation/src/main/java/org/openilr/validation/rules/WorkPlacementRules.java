package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "A T Level includes an industry placement; its hours and employer are returned with it.")
final class WorkPlacementRules {

  private WorkPlacementRules() {}

  @Rule(id = "WorkPlacement_01", from = "2021", reports = "LearnAimRef=ZWRKX003",
      says = "The T Level industry placement has no work placement record",
      when = "LearnAimRef is ZWRKX003 and there is no work placement; raised once a learner, on the first such aim",
      fix = "Return the work placement with its dates, hours and employer.",
      note = "Starts with T Levels in 2020-21.")
  static boolean missing(Learner learner, LearningDelivery aim) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (is(each.learnAimRef(), "ZWRKX003") && each.learningDeliveryWorkPlacements().isEmpty()) {
        return each == aim;
      }
    }
    return false;
  }
}
