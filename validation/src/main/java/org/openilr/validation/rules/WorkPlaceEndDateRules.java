package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryWorkPlacement;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "A placement lies within the learning that it is part of.")
final class WorkPlaceEndDateRules {

  private WorkPlaceEndDateRules() {}

  @Rule(id = "WorkPlaceEndDate_01", reports = {"WorkPlaceStartDate", "WorkPlaceEndDate"},
      says = "The work placement ends before it starts",
      when = "WorkPlaceEndDate is earlier than WorkPlaceStartDate",
      fix = "Correct the dates of the placement.")
  static boolean beforeItsStart(LearningDelivery aim, LearningDeliveryWorkPlacement placement) {
    return isBefore(placement.workPlaceEndDate(), placement.workPlaceStartDate());
  }

  @Rule(id = "WorkPlaceEndDate_02", reports = "LearnActEndDate",
      says = "A work placement ends after the learning",
      when = "The WorkPlaceEndDate of some work placement is later than LearnActEndDate",
      fix = "Correct the end of the placement or of the learning.")
  static boolean afterTheLearning(LearningDelivery aim) {
    for (LearningDeliveryWorkPlacement placement : aim.learningDeliveryWorkPlacements()) {
      if (isAfter(placement.workPlaceEndDate(), aim.learnActEndDate())) {
        return true;
      }
    }
    return false;
  }
}
