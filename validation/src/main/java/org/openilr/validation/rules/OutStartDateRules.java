package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;

import org.openilr.learners.DPOutcome;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Outcomes are counted by the date on which they began.")
final class OutStartDateRules {

  private OutStartDateRules() {}

  @Rule(id = "OutStartDate_01", reports = "OutStartDate",
      says = "An outcome started more than ten years before this teaching year",
      when = "OutStartDate is earlier than 1 August ten years before the teaching year",
      fix = "Correct the start date of the outcome.")
  static boolean tenYearsAgo(LearnerDestinationandProgression destination, DPOutcome outcome, Facts facts) {
    return isBefore(outcome.outStartDate(), facts.yearStart().minusYears(10));
  }

  @Rule(id = "OutStartDate_02", reports = "OutStartDate",
      says = "An outcome starts more than a year after this teaching year",
      when = "OutStartDate is later than 31 July of the next teaching year",
      fix = "Correct the start date of the outcome.")
  static boolean farAhead(LearnerDestinationandProgression destination, DPOutcome outcome, Facts facts) {
    return isAfter(outcome.outStartDate(), facts.yearEnd().plusYears(1));
  }
}
