package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.keys.DestinationKey;
import org.openilr.validation.keys.LearnerKey;
import org.openilr.validation.keys.TraineeshipKey;

@Rules(why = "Learners and their destination and progression records are told apart by reference number and ULN: what is returned twice or under "
    + "different numbers cannot be brought together.")
final class AcrossTheReturnRules {

  private static final String DESTINATIONS = "LearnerDestinationandProgression";
  private static final String WHY_DESTINATIONS = "What became of the learners is how the success of provision is measured.";
  private static final String RETURN_OUTCOME = "Find out what became of the learner and return it as an outcome that starts on or after the day on which "
      + "the learning ended.";
  private static final String SERVICE_LETTER_CASE = "As in the department's service, ";

  private AcrossTheReturnRules() {}

  @Rule(id = "R06",
      says = "The learner reference number is used by more than one learner",
      when = "more than one Learner record has the LearnRefNumber, letter case ignored",
      fix = "Merge the records if they are of one person; otherwise give each learner a number of their own.",
      note = SERVICE_LETTER_CASE + "every one of these findings names the number as it is spelt first. All of the learners are invalid, however they "
          + "spell it, whereas the service lets those with another spelling pass.")
  static Reported usedTwice(LearnerKey learner) {
    return learner.sharesLearnRefNumber() ? Reported.NOTHING.on(learner.firstOfNumber().learnRefNumber()) : null;
  }

  @Rule(id = "R59", severity = WARNING,
      says = "The ULN is used by more than one learner",
      when = "more than one Learner record has the ULN, and it is not the temporary number 9999999999",
      fix = "Find out whose ULN it is in the Learning Records Service, and correct the others or merge the records of one person.")
  static Reported sharedUln(LearnerKey learner, Facts facts) {
    return learner.sharesUln() ? Reported.of("UKPRN", facts.ukprn()).and("ULN", learner.uln()) : null;
  }

  @Rule(id = "R69",
      says = "The same destination outcome is returned twice",
      when = "two outcomes of the record have the same OutType (letter case ignored), OutCode and OutStartDate",
      fix = "Take one of the outcomes out.")
  static boolean outcomeTwice(LearnerDestinationandProgression destination) {
    List<DPOutcome> outcomes = destination.dpOutcomes();
    for (int i = 1; i < outcomes.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (isSame(outcomes.get(i), outcomes.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSame(DPOutcome one, DPOutcome other) {
    return one.outType().equalsIgnoreCase(other.outType()) && Objects.equals(one.outCode(), other.outCode())
        && Objects.equals(one.outStartDate(), other.outStartDate());
  }

  @Rule(id = "R71", fields = DESTINATIONS,
      says = "There is more than one destination and progression record for the learner",
      when = "more than one LearnerDestinationandProgression record has the LearnRefNumber, letter case ignored; raised once, on the first of them",
      fix = "Put all outcomes of the learner into one record.")
  static boolean secondRecord(DestinationKey destination) {
    return destination.sharesLearnRefNumber() && destination.isFirstOfNumber();
  }

  @Rule(id = "R85", fields = DESTINATIONS,
      says = "The ULN of the destination and progression record is not the learner's",
      when = "a LearnerDestinationandProgression record has the learner's LearnRefNumber, spelt alike, and another ULN",
      fix = "Correct the wrong one of the two ULNs, or the LearnRefNumber of the record.")
  static List<Reported> anotherUln(LearnerKey learner) {
    List<Reported> raised = List.of();
    for (DestinationKey destination : learner.destinations()) {
      if (learner.isSpeltLike(destination) && destination.uln() != learner.uln()) {
        raised = raised.isEmpty() ? new ArrayList<>(1) : raised;
        raised.add(Reported.of("ULN", learner.uln()).and("LearnerDestinationandProgression.ULN", destination.uln())
            .and("LearnerDestinationandProgression.LearnRefNumber", destination.learnRefNumber()));
      }
    }
    return raised;
  }

  @Rule(id = "R107", severity = WARNING, fields = DESTINATIONS, why = WHY_DESTINATIONS,
      says = "A learner who has finished should have a destination outcome",
      when = "every aim has LearnActEndDate, the aim that ended last (the first of them in the file) does not have CompStatus 6, an aim has FundModel "
          + "25, 35, 70 or 81, no aim has ProgType 24 or 25, and the first destination and progression record of the learner, its number spelt alike, "
          + "is missing or has no outcome that starts on or after the last end date",
      fix = RETURN_OUTCOME)
  static boolean finishedWithoutOutcome(LearnerKey learner) {
    if (!hasFinishedFundedLearning(learner) || learner.hasTraineeshipOrStandard()) {
      return false;
    }
    for (DestinationKey destination : learner.destinations()) {
      if (learner.isSpeltLike(destination)) {
        return destination.latestOutcome().isBefore(learner.endDate());
      }
    }
    return true;
  }

  @Rule(id = "R108", severity = WARNING, fields = DESTINATIONS, why = WHY_DESTINATIONS,
      says = "A learner who finished two months ago must have a destination outcome",
      when = "every aim has LearnActEndDate, the aim that ended last (the first of them in the file) does not have CompStatus 6, an aim has FundModel "
          + "25, 35, 70 or 81, an aim has neither ProgType 24 nor 25, FilePreparationDate is on or after the last end date plus two months, and no "
          + "destination and progression record of the learner has an outcome that starts on or after the last end date",
      fix = RETURN_OUTCOME,
      note = "Published lists disagree on the severity; the later one says warning. " + SERVICE_LETTER_CASE + "letter case and programmes are "
          + "treated otherwise than by R107.")
  static boolean longFinishedWithoutOutcome(LearnerKey learner, Facts facts) {
    LocalDate prepared = facts.file().filePreparationDate();
    if (!hasFinishedFundedLearning(learner) || !learner.hasOtherProgramme() || prepared == null
        || prepared.isBefore(learner.endDate().plusMonths(2))) {
      return false;
    }
    for (DestinationKey destination : learner.destinations()) {
      if (!destination.latestOutcome().isBefore(learner.endDate())) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasFinishedFundedLearning(LearnerKey learner) {
    return learner.endDate() != null && !learner.endsInBreak()
        && (learner.hasFundModel(25) || learner.hasFundModel(35) || learner.hasFundModel(70) || learner.hasFundModel(81));
  }

  @Rule(id = "Outcome_07", fields = DESTINATIONS, why = WHY_DESTINATIONS,
      says = "A traineeship that was not achieved, or in part only, needs a destination and progression record",
      when = "AimType is 1, ProgType is 24, Outcome is 2 or 3, and there is no destination and progression record of the learner, letter case ignored",
      fix = RETURN_OUTCOME)
  static Reported traineeshipWithoutOutcome(TraineeshipKey aim) {
    return aim.outcome() != 1 && aim.learner().destinations().isEmpty()
        ? Reported.of("LearnRefNumber", aim.learner().learnRefNumber()).and("AimType", 1).and("ProgType", 24).and("Outcome", aim.outcome())
        : null;
  }

  private static final LocalDate AUGUST_2015 = LocalDate.of(2015, 8, 1);

  @Rule(id = "Outcome_08", fields = DESTINATIONS, why = WHY_DESTINATIONS,
      says = "An achieved traineeship needs an outcome in work, an apprenticeship or further education",
      when = "LearnStartDate is on or after 1 August 2015, AimType is 1, ProgType is 24, Outcome is 1, and the first destination and progression "
          + "record of the learner (letter case ignored) has no outcome EMP 1, EMP 4, EDU 2, EDU 4 or EDU 5 that starts before LearnActEndDate plus six "
          + "months; without LearnActEndDate its start does not matter",
      fix = "A traineeship is achieved only when it leads to work, an apprenticeship or further education within six months. Return that outcome, "
          + "or correct Outcome.",
      note = "Outcomes from before the traineeship count too, as in the department's service.")
  static Reported traineeshipWithoutProgression(TraineeshipKey aim) {
    if (aim.outcome() != 1 || aim.learnStartDate().isBefore(AUGUST_2015)) {
      return null;
    }
    List<DestinationKey> destinations = aim.learner().destinations();
    LocalDate progressed = destinations.isEmpty() ? null : destinations.get(0).earliestProgression();
    boolean inTime = progressed != null && (aim.learnActEndDate() == null || progressed.isBefore(aim.learnActEndDate().plusMonths(6)));
    return inTime ? null : Reported.of("LearnStartDate", aim.learnStartDate()).and("ProgType", 24)
        .and("LearnActEndDate", aim.learnActEndDate()).and("Outcome", aim.outcome());
  }
}
