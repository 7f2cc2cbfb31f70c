package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The completion status says whether the learner is still learning, has finished, has left or is on a break; funding stops or "
    + "goes on by it.")
final class CompStatusRules {

  private static final LocalDate AUGUST_2019 = LocalDate.of(2019, 8, 1);

  private CompStatusRules() {}

  @Rule(id = "CompStatus_01", reports = "CompStatus",
      says = "The completion status is not a code of the list",
      when = "CompStatus is not 1, 2, 3 or 6",
      fix = "Use 1 continuing, 2 completed, 3 withdrawn or 6 on a planned break.")
  static boolean notACode(LearningDelivery aim, Facts facts) {
    return !facts.codes("CompStatus").contains(aim.compStatus());
  }

  @Rule(id = "CompStatus_02", reports = {"CompStatus", "LearnActEndDate"},
      says = "The aim has an actual end date but is recorded as continuing",
      when = "LearnActEndDate is returned, CompStatus is 1, FundModel is not 36 and ProgType is not 25",
      fix = "Change the completion status to 2, 3 or 6, or take the actual end date out.")
  static boolean continuingAfterTheEnd(LearningDelivery aim) {
    return aim.learnActEndDate() != null && is(aim.compStatus(), 1) && !is(aim.fundModel(), 36) && !is(aim.progType(), 25);
  }

  @Rule(id = "CompStatus_03", reports = "CompStatus",
      says = "The aim is finished but has no actual end date",
      when = "LearnActEndDate is missing and CompStatus is not 1",
      fix = "Return the last day of learning, or set the completion status to 1.")
  static boolean finishedWithoutAnEnd(LearningDelivery aim) {
    return aim.learnActEndDate() == null && !is(aim.compStatus(), 1);
  }

  @Rule(id = "CompStatus_04", reports = "CompStatus",
      says = "The aim is finished but has no outcome",
      when = "Outcome is missing and CompStatus is not 1",
      fix = "Return the outcome, 8 if it is not known yet, or set the completion status to 1.")
  static boolean finishedWithoutAnOutcome(LearningDelivery aim) {
    return aim.outcome() == null && !is(aim.compStatus(), 1);
  }

  @Rule(id = "CompStatus_05", to = "2122", reports = {"CompStatus", "Outcome"},
      says = "The aim has an outcome but is recorded as continuing",
      when = "Outcome is returned, CompStatus is 1, and the aim is not on a standard (ProgType 25) with FundModel 36",
      fix = "Take the outcome out, or change the completion status.")
  static boolean continuingWithAnOutcome(LearningDelivery aim) {
    return aim.outcome() != null && is(aim.compStatus(), 1) && !(is(aim.progType(), 25) && is(aim.fundModel(), 36));
  }

  @Rule(id = "CompStatus_05", from = "2223", reports = {"CompStatus", "Outcome"},
      says = "The aim has an outcome but is recorded as continuing",
      when = "Outcome is returned, CompStatus is 1, and the aim is neither on a standard (ProgType 25) with FundModel 36 or 99 nor on a Skills "
          + "Bootcamp (ProgType 32 with FundModel 37)",
      fix = "Take the outcome out, or change the completion status.",
      note = "Read in the rules of 2024-25; taken to hold since Skills Bootcamps came in 2022-23.")
  static boolean continuingWithAnOutcomeButNoBootcamp(LearningDelivery aim) {
    return aim.outcome() != null && is(aim.compStatus(), 1)
        && !(is(aim.progType(), 25) && isOneOf(aim.fundModel(), 36, 99)) && !isBootcamp(aim);
  }

  @Rule(id = "CompStatus_06", to = "2122", reports = {"CompStatus", "Outcome"},
      says = "A withdrawn or interrupted aim is recorded as achieved or awaiting its outcome",
      when = "Outcome is 1 or 8 and CompStatus is 3 or 6",
      fix = "Correct the outcome or the completion status.")
  static boolean leftButAchieved(LearningDelivery aim) {
    return isOneOf(aim.outcome(), 1, 8) && isOneOf(aim.compStatus(), 3, 6);
  }

  @Rule(id = "CompStatus_06", from = "2223", reports = {"CompStatus", "Outcome"},
      says = "A withdrawn or interrupted aim is recorded as achieved or awaiting its outcome",
      when = "Outcome is 1 or 8, CompStatus is 3 or 6, and the aim is not on a Skills Bootcamp (ProgType 32 with FundModel 37)",
      fix = "Correct the outcome or the completion status.",
      note = "Read in the rules of 2024-25; taken to hold since Skills Bootcamps came in 2022-23.")
  static boolean leftButAchievedAndNoBootcamp(LearningDelivery aim) {
    return leftButAchieved(aim) && !isBootcamp(aim);
  }

  @Rule(id = "CompStatus_07", reports = {"FundModel", "ProgType", "CompStatus", "LearnStartDate", "AchDate"},
      says = "An achieved standard is not recorded as completed",
      when = "AimType is 1, FundModel is 36, ProgType is 25, CompStatus is not 2, LearnActEndDate is on or after 1 August 2019 and AchDate is "
          + "returned",
      fix = "Set the completion status to 2, or take the achievement date out.")
  static boolean achievedButNotCompleted(LearningDelivery aim) {
    return is(aim.aimType(), 1) && is(aim.fundModel(), 36) && is(aim.progType(), 25) && !is(aim.compStatus(), 2)
        && isOnOrAfter(aim.learnActEndDate(), AUGUST_2019) && aim.achDate() != null;
  }

  @Rule(id = "CompStatus_08", from = "2223",
      says = "An achieved Skills Bootcamp is not recorded as completed",
      when = "AimType is 1, FundModel is 37, ProgType is 32, AchDate is returned and CompStatus is not 2",
      fix = "Set the completion status to 2, or take the achievement date out.",
      note = "Read in the lists of 2024-25 and 2025-26; taken to start with Skills Bootcamps in 2022-23.")
  static boolean achievedBootcampNotCompleted(LearningDelivery aim) {
    return is(aim.aimType(), 1) && isBootcamp(aim) && aim.achDate() != null && !is(aim.compStatus(), 2);
  }

  @Rule(id = "CompStatus_09", from = "2223", severity = WARNING,
      says = "An event of a Skills Bootcamp is not recorded as completed",
      when = "LearnAimRef is Z0059747, Z0059748 or Z0059749 and CompStatus is not 2",
      fix = "Record a bootcamp event when it has taken place, with completion status 2.",
      note = "Read in the lists of 2024-25 and 2025-26; taken to start with Skills Bootcamps in 2022-23.")
  static boolean bootcampEventNotCompleted(LearningDelivery aim) {
    return !is(aim.compStatus(), 2)
        && (is(aim.learnAimRef(), "Z0059747") || is(aim.learnAimRef(), "Z0059748") || is(aim.learnAimRef(), "Z0059749"));
  }

  private static boolean isBootcamp(LearningDelivery aim) {
    return is(aim.fundModel(), 37) && is(aim.progType(), 32);
  }
}
