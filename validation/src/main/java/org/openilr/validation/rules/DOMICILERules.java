package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Where the learner lived before the course decides on fees and on the funding that comes with them.")
final class DOMICILERules {

  private DOMICILERules() {}

  @Rule(id = "DOMICILE_01", reports = "LearnStartDate",
      says = "The domicile is missing",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2013, and DOMICILE is missing",
      fix = "Return the country in which the learner lived before the course.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return isOnOrAfter(aim.learnStartDate(), LocalDate.of(2013, 8, 1)) && isBlank(he.domicile());
  }

  @Rule(id = "DOMICILE_02", reports = "DOMICILE",
      says = "The domicile is not a code of the list",
      when = "DOMICILE is returned and is not one of the codes of the year",
      fix = "Use a country code of the year's specification, XF for England.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.domicile() != null && !facts.codes("DOMICILE").contains(he.domicile());
  }
}
