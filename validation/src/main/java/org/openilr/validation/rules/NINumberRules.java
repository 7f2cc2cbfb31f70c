package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isBlank;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The tax office knows people by the National Insurance number; it joins the ILR to records of pay and benefits.")
final class NINumberRules {

  private static final String FIRST_LETTERS = "ABCEGHJKLMNOPRSTWXYZ";
  private static final String SECOND_LETTERS = "ABCEGHJKLMNPRSTWXYZ";

  private NINumberRules() {}

  @Rule(id = "NINumber_01", reports = "NINumber",
      says = "The National Insurance number is not written as one",
      when = "NINumber is not blank and, spaces around it taken off, is not two capital letters, six digits and perhaps one letter A to D; "
          + "the first letter cannot be D, F, I, Q, U or V, the second not D, F, I, O, Q, U or V",
      fix = "Write the number in capitals without spaces, such as AB123456C, or leave it out.",
      note = "The list of 2024-25 says that the rule changed; what changed is not known, so the form of 2020-21 is kept.")
  static boolean wrongForm(Learner learner) {
    return !isBlank(learner.niNumber()) && !hasForm(learner.niNumber().trim());
  }

  @Rule(id = "NINumber_02", reports = "NINumber",
      says = "An apprentice under a contract of the apprenticeship service has no National Insurance number",
      when = "NINumber is missing or blank and the aim has ACT 1",
      fix = "Return the number; the employer has it from the payroll.")
  static boolean missing(Learner learner, LearningDelivery aim) {
    return isBlank(learner.niNumber()) && aim.hasFAM("ACT", "1");
  }

  private static boolean hasForm(String number) {
    if (number.length() != 8 && number.length() != 9) {
      return false;
    }
    for (int i = 2; i < 8; i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return false;
      }
    }
    return FIRST_LETTERS.indexOf(number.charAt(0)) >= 0 && SECOND_LETTERS.indexOf(number.charAt(1)) >= 0
        && (number.length() == 8 || "ABCD".indexOf(number.charAt(8)) >= 0);
  }
}
