package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isBefore;

import org.openilr.learners.DPOutcome;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "An outcome lasts from its start date to its end date.")
final class OutEndDateRules {

  private OutEndDateRules() {}

  @Rule(id = "OutEndDate_01", reports = {"OutStartDate", "OutEndDate"},
      says = "An outcome ends before it starts",
      when = "OutEndDate is earlier than OutStartDate",
      fix = "Correct the dates of the outcome.")
  static boolean beforeItsStart(LearnerDestinationandProgression destination, DPOutcome outcome) {
    return isBefore(outcome.outEndDate(), outcome.outStartDate());
  }
}
