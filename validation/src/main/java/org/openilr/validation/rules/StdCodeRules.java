package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The standard code says which apprenticeship standard is learned; price limits and rates belong to it.")
final class StdCodeRules {

  private StdCodeRules() {}

  @Rule(id = "StdCode_01", reports = "ProgType",
      says = "The code of the apprenticeship standard is missing",
      when = "ProgType is 25 and StdCode is missing",
      fix = "Return the LARS code of the standard.")
  static boolean missing(LearningDelivery aim) {
    return is(aim.progType(), 25) && aim.stdCode() == null;
  }

  @Rule(id = "StdCode_02", needs = Table.STANDARD, reports = "StdCode",
      says = "LARS does not hold the apprenticeship standard",
      when = "StdCode is returned and LARS has no standard of that code, on any date",
      fix = "Correct the standard code.")
  static boolean unknown(LearningDelivery aim, Facts facts) {
    return aim.stdCode() != null && facts.reference().standard(aim.stdCode()) == null;
  }

  @Rule(id = "StdCode_03", reports = {"ProgType", "StdCode"},
      says = "A standard is returned for an aim outside an apprenticeship standard",
      when = "StdCode is returned and ProgType is missing or other than 25",
      fix = "Take the standard code out, or correct the programme type.")
  static boolean outsideAStandard(LearningDelivery aim) {
    return aim.stdCode() != null && !is(aim.progType(), 25);
  }
}
