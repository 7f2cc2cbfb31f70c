package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isMore;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.Dates;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.Learners;

@Rules(why = "Providers owe support to learners with difficulties, disabilities or health problems, and have to know of them.")
final class LLDDHealthProbRules {

  private LLDDHealthProbRules() {}

  @Rule(id = "LLDDHealthProb_01", reports = "LLDDHealthProb",
      says = "There is no such answer on difficulties, disabilities and health problems",
      when = "LLDDHealthProb is not 1, 2 or 9",
      fix = "Return 1 for yes, 2 for no, 9 if the learner did not say.")
  static boolean notACode(Learner learner) {
    return !isOneOf(learner.llddHealthProb(), 1, 2, 9);
  }

  @Rule(id = "LLDDHealthProb_04", reports = "LLDDHealthProb",
      says = "A learner who says that there is no difficulty has records of one",
      when = "LLDDHealthProb is 2 and there is an LLDDandHealthProblem record",
      fix = "Take the records out, or return LLDDHealthProb 1.")
  static boolean recordsOfNone(Learner learner) {
    return is(learner.llddHealthProb(), 2) && !learner.llddAndHealthProblems().isEmpty();
  }

  @Rule(id = "LLDDHealthProb_06", severity = WARNING,
      says = "A learner has a difficulty, disability or health problem, but there is no record of what it is",
      when = "LLDDHealthProb is 1 and there is no LLDDandHealthProblem record; not where some aim is community learning (FundModel 10, or "
          + "99 with SOF 108), nor for a learner of 25 or older on the first LearnStartDate",
      fix = "Record the category, 98 if the learner prefers not to say.",
      note = "Published lists disagree on the severity; the later one says warning.")
  static boolean noRecord(Learner learner) {
    if (!isYesWithoutRecord(learner) || isTwentyFive(learner)) {
      return false;
    }
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (Learners.isCommunity(aim)) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "LLDDHealthProb_07", reports = {"DateOfBirth", "LLDDHealthProb"},
      says = "A learner in community learning of more than 10 hours has a difficulty, disability or health problem, but there is no record "
          + "of what it is",
      when = "PlanLearnHours is more than 10, LLDDHealthProb is 1, there is no LLDDandHealthProblem record, every aim has FundModel 10 "
          + "or 99, "
          + "and no aim with FundModel 99 has a LearningDeliveryFAM other than SOF 108; not for a learner of 25 or older on the first "
          + "LearnStartDate",
      fix = "Record the category, 98 if the learner prefers not to say.",
      note = "An aim with FundModel 99 and no LearningDeliveryFAM at all does not stop the rule, as in the department's service.")
  static boolean noRecordFrom11Hours(Learner learner) {
    if (!isMore(learner.planLearnHours(), 10) || !isYesWithoutRecord(learner) || isTwentyFive(learner)) {
      return false;
    }
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (!isOneOf(aim.fundModel(), 10, 99) || is(aim.fundModel(), 99) && hasOtherFAM(aim)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isYesWithoutRecord(Learner learner) {
    return is(learner.llddHealthProb(), 1) && learner.llddAndHealthProblems().isEmpty();
  }

  private static boolean isTwentyFive(Learner learner) {
    return isMore(Dates.age(learner.dateOfBirth(), DerivedData.firstStart(learner)), 24);
  }

  private static boolean hasOtherFAM(LearningDelivery aim) {
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (!is(fam.learnDelFAMType(), "SOF") || !is(fam.learnDelFAMCode(), "108")) {
        return true;
      }
    }
    return false;
  }
}
