package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isBlank;

import java.util.Locale;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.CheckDigits;

@Rules(why = "The student support number joins the record to the student's loans.")
final class SSNRules {

  private SSNRules() {}

  @Rule(id = "SSN_02", reports = "SSN",
      says = "The student support number is mistyped",
      when = "SSN is not blank and, in capitals, is not four letters other than I, O, Q and Z, eight digits and one letter other than I, O and Q "
          + "that follows from the rest: the letters count A 0, B 1 and so on to Y 21, without I, O and Q; the twelve values are multiplied by "
          + "13, 12 and so on to 2 and added; the rest of a division by 23, taken from 23, is the number of the letter, A being 1 and Z 23",
      fix = "Copy the number from the letter of the Student Loans Company.")
  static boolean mistyped(LearningDelivery aim, LearningDeliveryHE he) {
    return !isBlank(he.ssn()) && !CheckDigits.isStudentSupportNumber(he.ssn().toUpperCase(Locale.ROOT));
  }
}
