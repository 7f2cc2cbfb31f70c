package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Who pays the tuition fees of learners in higher education is published.")
final class MSTUFEERules {

  private MSTUFEERules() {}

  @Rule(id = "MSTUFEE_01", reports = "MSTUFEE",
      says = "The major source of the tuition fees is not a code of the list",
      when = "There is an HE record and MSTUFEE is not in the list of the year; a missing one is not either; "
          + "the dates of the codes do not matter",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return !facts.codes("MSTUFEE").contains(he.mstufee());
  }

  @Rule(id = "MSTUFEE_02", reports = {"LearnStartDate", "MSTUFEE"},
      says = "The major source of the tuition fees was not in use when the aim started",
      when = "There is an HE record, and MSTUFEE is not a code that holds on LearnStartDate; a code of no list does not hold either",
      fix = "Use a code that holds on the day of the start.")
  static boolean notCurrent(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return !facts.codes("MSTUFEE").isCurrent(he.mstufee(), aim.learnStartDate());
  }

  @Rule(id = "MSTUFEE_03", severity = WARNING, fields = "DOMICILE", reports = {"MSTUFEE", "DOMICILE"},
      says = "The source of the tuition fees does not fit a learner from Scotland",
      when = "MSTUFEE is 2 or 4, and DOMICILE is XH, in capitals",
      fix = "Correct the source of the fees or the domicile.")
  static boolean notOfScotland(LearningDelivery aim, LearningDeliveryHE he) {
    return isOneOf(he.mstufee(), 2, 4) && "XH".equals(he.domicile());
  }

  @Rule(id = "MSTUFEE_04", severity = WARNING, fields = "DOMICILE", reports = {"MSTUFEE", "DOMICILE"},
      says = "The source of the tuition fees does not fit a learner from Northern Ireland",
      when = "MSTUFEE is 2 or 3, and DOMICILE is XG, in capitals",
      fix = "Correct the source of the fees or the domicile.")
  static boolean notOfNorthernIreland(LearningDelivery aim, LearningDeliveryHE he) {
    return isOneOf(he.mstufee(), 2, 3) && "XG".equals(he.domicile());
  }

  @Rule(id = "MSTUFEE_05", severity = WARNING, fields = "DOMICILE", reports = {"MSTUFEE", "DOMICILE"},
      says = "The source of the tuition fees does not fit a learner from England or Wales",
      when = "MSTUFEE is 3 or 4, and DOMICILE is XF or XI",
      fix = "Correct the source of the fees or the domicile.")
  static boolean notOfEnglandOrWales(LearningDelivery aim, LearningDeliveryHE he) {
    return isOneOf(he.mstufee(), 3, 4) && (is(he.domicile(), "XF") || is(he.domicile(), "XI"));
  }
}
