package org.openilr.validation.rules;

import java.time.LocalDate;
import org.openilr.learners.LLDDandHealthProblem;
import org.openilr.learners.Learner;
import org.openilr.specification.CodeList;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "The kind of difficulty or disability decides on support, and on money for it.")
final class LLDDCatRules {

  private LLDDCatRules() {}

  @Rule(id = "LLDDCat_01",
      says = "There is no such category of difficulty, disability or health problem",
      when = "Some LLDDCat of the learner is not in the list of the year; raised once a learner, for the first such record",
      fix = "Use a category of the specification.")
  static Reported notACode(Learner learner, Facts facts) {
    for (LLDDandHealthProblem problem : learner.llddAndHealthProblems()) {
      if (!facts.codes("LLDDCat").contains(problem.llddCat())) {
        return Reported.of("LLDDCat", problem.llddCat());
      }
    }
    return null;
  }

  @Rule(id = "LLDDCat_02",
      says = "A category of difficulty, disability or health problem was not in use when the learner started",
      when = "Some LLDDCat of the learner is in the list of the year, but the earliest LearnStartDate of the learner's aims is not within "
          + "its dates; raised once a learner",
      fix = "Use a category that was in use when the learner started.")
  static boolean notCurrent(Learner learner, Facts facts) {
    if (learner.llddAndHealthProblems().isEmpty()) {
      return false;
    }
    LocalDate start = DerivedData.firstStart(learner);
    CodeList codes = facts.codes("LLDDCat");
    for (LLDDandHealthProblem problem : learner.llddAndHealthProblems()) {
      if (start != null && codes.contains(problem.llddCat()) && !codes.isCurrent(problem.llddCat(), start)) {
        return true;
      }
    }
    return false;
  }
}
