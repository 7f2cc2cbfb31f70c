package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The load says how much of a full-time year the learner studies.")
final class STULOADRules {

  private STULOADRules() {}

  @Rule(id = "STULOAD_04", reports = "LearnStartDate",
      says = "The student load is missing",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2013, and STULOAD is missing",
      fix = "Return the load of the year in per cent of a full-time year.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return he.stuload() == null && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2013, 8, 1));
  }
}
