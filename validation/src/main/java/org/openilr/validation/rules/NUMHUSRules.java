package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The student instance identifier follows one course of one learner through the years.")
final class NUMHUSRules {

  private NUMHUSRules() {}

  @Rule(id = "NUMHUS_01", reports = "LearnStartDate",
      says = "The student instance identifier is missing",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2011, and NUMHUS is missing",
      fix = "Return the identifier that you gave to this course of the learner.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return he.numhus() == null && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2011, 8, 1));
  }
}
