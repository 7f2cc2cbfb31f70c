package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "How a learner in higher education studies decides on funding and on the statistics of the sector.")
final class MODESTUDRules {

  private MODESTUDRules() {}

  @Rule(id = "MODESTUD_01", reports = "MODESTUD",
      says = "The mode of study is not a code of the list",
      when = "There is an HE record and MODESTUD is not in the list of the year; a missing one is not either",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return !facts.codes("MODESTUD").contains(he.modestud());
  }

  @Rule(id = "MODESTUD_03", fields = "SPECFEE", reports = {"LearnStartDate", "SPECFEE", "MODESTUD"},
      says = "The mode of study does not fit the special fee, which is for part-time study",
      when = "LearnStartDate is on or after 1 August 2009, SPECFEE is 4 or 5, and MODESTUD is not 3",
      fix = "Correct the mode of study or the special fee.")
  static boolean notPartTime(LearningDelivery aim, LearningDeliveryHE he) {
    return isOneOf(he.specfee(), 4, 5) && !is(he.modestud(), 3) && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2009, 8, 1));
  }
}
