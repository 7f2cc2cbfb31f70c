package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;

import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.CheckDigits;

@Rules(why = "The unique learner number joins outcomes to the learning that they came of.")
final class OutULNRules {

  private OutULNRules() {}

  @Rule(id = "OutULN_01", reports = "OutULN:ULN",
      says = "The unique learner number of the destination record is mistyped",
      when = "The last digit of ULN is not the one that follows from the others; 9999999999 is right",
      fix = "Look the learner up in the Learning Records Service.")
  static boolean wrongCheckDigit(LearnerDestinationandProgression destination) {
    return destination.uln() != null && !CheckDigits.isUln(destination.uln());
  }

  @Rule(id = "OutULN_02", severity = WARNING, needs = Table.ULNS, reports = "ULN",
      says = "The unique learner number of the destination record has not been issued",
      when = "ULN is not 9999999999 and is not in the list of issued numbers",
      fix = "Look the learner up in the Learning Records Service.",
      note = "Published lists disagree on the severity; the later one says warning.")
  static boolean notIssued(LearnerDestinationandProgression destination, Facts facts) {
    return destination.uln() != null && destination.uln() != CheckDigits.NO_ULN && !facts.reference().issued(destination.uln());
  }
}
