package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The actual end date says when the learning stopped. Funding stops with it, and completion and achievement are "
    + "counted from it.")
final class LearnActEndDateRules {

  private LearnActEndDateRules() {}

  @Rule(id = "LearnActEndDate_01", reports = {"LearnActEndDate", "LearnStartDate"},
      says = "The learning ended before it started",
      when = "LearnActEndDate is earlier than LearnStartDate",
      fix = "Correct the actual end date or the start date.")
  static boolean beforeTheStart(LearningDelivery aim) {
    return isBefore(aim.learnActEndDate(), aim.learnStartDate());
  }

  @Rule(id = "LearnActEndDate_04", severity = WARNING, reports = "LearnActEndDate",
      says = "The learning ends later than the day on which the file was prepared",
      when = "LearnActEndDate is later than the header's FilePreparationDate",
      fix = "Correct the actual end date; if it lies ahead, return it when the learning has ended.",
      note = "An older published list makes it an error.")
  static boolean afterTheFileWasPrepared(LearningDelivery aim, Facts facts) {
    return isAfter(aim.learnActEndDate(), facts.file().filePreparationDate());
  }
}
