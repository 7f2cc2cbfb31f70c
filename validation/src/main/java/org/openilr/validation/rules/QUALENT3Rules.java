package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "What learners in higher education had attained on entry is published.")
final class QUALENT3Rules {

  private QUALENT3Rules() {}

  @Rule(id = "QUALENT3_01", reports = "LearnStartDate",
      says = "The qualification on entry is missing",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2010, and QUALENT3 is missing",
      fix = "Return the highest qualification that the learner held on entry.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return he.qualent3() == null && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2010, 8, 1));
  }

  @Rule(id = "QUALENT3_02", reports = "QUALENT3",
      says = "The qualification on entry is not a code of the list",
      when = "QUALENT3 is returned and is not in the list of the year; the dates of the codes do not matter",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.qualent3() != null && !facts.codes("QUALENT3").contains(he.qualent3());
  }

  @Rule(id = "QUALENT3_03", reports = {"LearnStartDate", "QUALENT3"},
      says = "The qualification on entry was not in use when the aim started",
      when = "QUALENT3 is not empty and is not a code that holds on LearnStartDate, a code of no list included; not for an aim with RES",
      fix = "Use a code that holds on the day of the start.")
  static boolean notCurrent(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.qualent3() != null && !he.qualent3().isEmpty() && !facts.codes("QUALENT3").isCurrent(he.qualent3(), aim.learnStartDate())
        && !aim.hasFAM("RES");
  }
}
