package org.openilr.validation.rules;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryWorkPlacement;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The mode says whether the placement is inside or outside the learner's usual place of learning.")
final class WorkPlaceModeRules {

  private WorkPlaceModeRules() {}

  @Rule(id = "WorkPlaceMode_01", reports = "WorkPlaceMode",
      says = "The work placement mode is not a code of the list",
      when = "WorkPlaceMode is neither 1 nor 2",
      fix = "Use 1 for an internal placement or 2 for an external one.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryWorkPlacement placement, Facts facts) {
    return !facts.codes("WorkPlaceMode").contains(placement.workPlaceMode());
  }
}
