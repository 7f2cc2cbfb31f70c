package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Special fees explain why a learner in higher education pays less.")
final class SPECFEERules {

  private SPECFEERules() {}

  @Rule(id = "SPECFEE_01", reports = "SPECFEE",
      says = "The special fee is not a code of the list",
      when = "There is an HE record and SPECFEE is not in the list of the year; a missing one is not either",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return !facts.codes("SPECFEE").contains(he.specfee());
  }

  @Rule(id = "SPECFEE_02", fields = "MODESTUD", reports = {"LearnStartDate", "MODESTUD", "SPECFEE"},
      says = "The special fee does not fit a sandwich year out",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2009, MODESTUD is 2, and SPECFEE is not 1",
      fix = "Return SPECFEE 1 for a sandwich placement, or correct the mode of study.")
  static boolean notASandwichPlacement(LearningDelivery aim, LearningDeliveryHE he) {
    return is(he.modestud(), 2) && !is(he.specfee(), 1) && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2009, 8, 1));
  }
}
