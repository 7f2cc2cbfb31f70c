package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.isBlank;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Postcodes;

@Rules(why = "The postcode says where a course in higher education is taught.")
final class HEPostCodeRules {

  private HEPostCodeRules() {}

  @Rule(id = "HEPostCode_01", severity = WARNING, needs = Table.POSTCODES, reports = "HEPostCode",
      says = "The postcode of the HE centre is not known",
      when = "HEPostCode is returned and is neither ZZ99 9ZZ nor in the ONS postcode list",
      fix = "Check the postcode. For a place that has none use ZZ99 9ZZ.")
  static boolean unknown(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return !isBlank(he.hePostCode()) && !Postcodes.UNKNOWN.equals(he.hePostCode()) && facts.reference().postcode(he.hePostCode()).isEmpty();
  }

  @Rule(id = "HEPostCode_02", reports = "HEPostCode",
      says = "The postcode of the HE centre is not written as a postcode",
      when = "HEPostCode is returned and is not one or two capital letters, a digit, perhaps another digit or letter, a space, a digit and two capital "
          + "letters other than C, I, K, M, O and V",
      fix = "Write the postcode in capitals with one space, such as CV1 2WT.")
  static boolean notAPostcode(LearningDelivery aim, LearningDeliveryHE he) {
    return !isBlank(he.hePostCode()) && !Postcodes.hasForm(he.hePostCode());
  }
}
