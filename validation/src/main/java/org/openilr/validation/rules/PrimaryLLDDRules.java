package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LLDDandHealthProblem;
import org.openilr.learners.Learner;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "One of the learner's difficulties is marked as the one that affects learning most.")
final class PrimaryLLDDRules {

  private static final LocalDate AUGUST_2015 = LocalDate.of(2015, 8, 1);

  private PrimaryLLDDRules() {}

  @Rule(id = "PrimaryLLDD_01",
      says = "None of the learner's difficulties is marked as the primary one",
      when = "LLDDHealthProb is 1, the earliest LearnStartDate of the learner's aims is on or after 1 August 2015, there are "
          + "LLDDandHealthProblem records, some of them with an LLDDCat other than 98 and 99, and none has PrimaryLLDD 1",
      fix = "Mark the difficulty that affects learning most with PrimaryLLDD 1.")
  static boolean nonePrimary(Learner learner) {
    return is(learner.llddHealthProb(), 1) && !learner.llddAndHealthProblems().isEmpty() && primaries(learner) == 0 && hasKnown(learner)
        && isOnOrAfter(DerivedData.firstStart(learner), AUGUST_2015);
  }

  private static boolean hasKnown(Learner learner) {
    for (LLDDandHealthProblem problem : learner.llddAndHealthProblems()) {
      if (!isOneOf(problem.llddCat(), 98, 99)) {
        return true;
      }
    }
    return false;
  }

  private static int primaries(Learner learner) {
    int primaries = 0;
    for (LLDDandHealthProblem problem : learner.llddAndHealthProblems()) {
      primaries += is(problem.primaryLLDD(), 1) ? 1 : 0;
    }
    return primaries;
  }

  @Rule(id = "PrimaryLLDD_02", reports = "PrimaryLLDD",
      says = "The mark of the primary difficulty is not 1",
      when = "PrimaryLLDD is returned and is not 1; raised for each such record",
      fix = "Return 1 for the primary difficulty and nothing for the others.")
  static boolean notOne(Learner learner, LLDDandHealthProblem problem) {
    return problem.primaryLLDD() != null && !is(problem.primaryLLDD(), 1);
  }

  @Rule(id = "PrimaryLLDD_03",
      says = "More than one difficulty is marked as the primary one",
      when = "More than one LLDDandHealthProblem record has PrimaryLLDD 1",
      fix = "Keep the mark at the difficulty that affects learning most.")
  static boolean severalPrimary(Learner learner) {
    return primaries(learner) > 1;
  }

  @Rule(id = "PrimaryLLDD_04",
      says = "The only difficulty of the learner is not marked as the primary one",
      when = "LLDDHealthProb is 1, there is exactly one LLDDandHealthProblem record, its LLDDCat is not 98 or 99, and it has no PrimaryLLDD; "
          + "whenever the learner started",
      fix = "Mark the difficulty with PrimaryLLDD 1.")
  static boolean onlyOneNotPrimary(Learner learner) {
    return is(learner.llddHealthProb(), 1) && learner.llddAndHealthProblems().size() == 1 && hasKnown(learner)
        && learner.llddAndHealthProblems().get(0).primaryLLDD() == null;
  }
}
