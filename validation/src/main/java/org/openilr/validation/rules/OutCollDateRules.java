package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;

import org.openilr.learners.DPOutcome;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The collection date says when the provider learned of the outcome.")
final class OutCollDateRules {

  private OutCollDateRules() {}

  @Rule(id = "OutCollDate_01",
      says = "An outcome was collected after the day on which the file was prepared",
      when = "Some OutCollDate of the record is later than the header's FilePreparationDate",
      fix = "Correct the collection date.")
  static Reported afterTheFileWasPrepared(LearnerDestinationandProgression destination, Facts facts) {
    for (DPOutcome outcome : destination.dpOutcomes()) {
      if (isAfter(outcome.outCollDate(), facts.file().filePreparationDate())) {
        return Reported.of("OutCollDate", outcome.outCollDate());
      }
    }
    return null;
  }

  @Rule(id = "OutCollDate_02", reports = "OutCollDate",
      says = "An outcome was collected more than ten years before this teaching year",
      when = "OutCollDate is earlier than 1 August ten years before the teaching year",
      fix = "Correct the collection date.")
  static boolean tenYearsAgo(LearnerDestinationandProgression destination, DPOutcome outcome, Facts facts) {
    return isBefore(outcome.outCollDate(), facts.yearStart().minusYears(10));
  }
}
