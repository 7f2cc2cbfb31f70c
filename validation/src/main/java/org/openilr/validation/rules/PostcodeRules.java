package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.isBlank;

import org.openilr.learners.Learner;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Postcodes;

@Rules(why = "The postcode says where the learner lives; devolved funding and statistics of areas depend on it.")
final class PostcodeRules {

  private PostcodeRules() {}

  @Rule(id = "Postcode_14", severity = WARNING, needs = Table.POSTCODES, reports = "Postcode",
      says = "The home postcode is not known",
      when = "Postcode is returned, is not ZZ99 9ZZ, and is not in the ONS postcode list; letter case does not matter there",
      fix = "Check the postcode. For a new one wait for the next postcode list; use ZZ99 9ZZ where the learner has none or does not say.")
  static boolean unknown(Learner learner, Facts facts) {
    return !isBlank(learner.postcode()) && !Postcodes.UNKNOWN.equals(learner.postcode()) && facts.reference().postcode(learner.postcode()).isEmpty();
  }

  @Rule(id = "Postcode_15", reports = "Postcode",
      says = "The home postcode is not written as a postcode",
      when = "Postcode is returned and is not one or two capital letters, a digit, perhaps another digit or letter, a space, a digit and two "
          + "capital letters other than C, I, K, M, O and V",
      fix = "Write the postcode in capitals with one space, such as CV1 2WT.")
  static boolean notAPostcode(Learner learner) {
    return !isBlank(learner.postcode()) && !Postcodes.hasForm(learner.postcode());
  }
}
