package org.openilr.reports.monitoring;

import static org.openilr.funding.Aim.isOne;
import static org.openilr.funding.Aim.isOneOf;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Values;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.CellText;
import org.openilr.reports.Column;
import org.openilr.reports.ReportContext;

/** Checks of how learning ends. */
final class EndChecks {

  private static final int SIXTEEN_TO_NINETEEN = 25;
  private static final int ADULT_SKILLS = 35;
  private static final int APPRENTICESHIPS = 36;
  private static final int CONTINUING = 1;
  private static final int COMPLETED = 2;
  private static final int WITHDRAWN = 3;
  private static final int BREAK_IN_LEARNING = 6;
  private static final int OUTCOME_NOT_KNOWN = 8;
  private static final int REASON_NOT_KNOWN = 98;
  private static final int MONTHS_FOR_AN_OUTCOME = 6;
  private static final int DAYS_AFTER_QUALIFYING = 7;
  private static final int SHORT_AIM = 14;
  private static final int MONTHS_FOR_A_DESTINATION = 1;
  private static final Set<Integer> WITH_DESTINATION = Set.of(25, 35, 36, 70, 81);

  static final List<Check> ALL = List.of(
      Check.ofAims("Planned end has passed",
          "An aim that goes on after its planned end earns nothing more until it ends, and counts against timely achievement.",
          "Ask the tutor. If the learner has finished or left, record end, status and outcome; if not, leave the planned end as it is.",
          (aim, learner, context) -> plannedEndPassed(aim, context)),
      Check.ofAims("Outcome not known for months",
          "The learning is over, but outcome 8 says that the result is still awaited. The money for achieving is not paid, and at R14 the aim "
              + "counts as not achieved.",
          "Chase the result with the awarding organisation, then record outcome and, where the model has one, achievement date.",
          (aim, learner, context) -> outcomeAwaited(aim, context)),
      Check.ofAims("Completed in half the time",
          "An aim that took less than half of its planned days was planned badly, or is not finished. Auditors pick such aims for their samples.",
          "Compare with the register and the certificate. Correct the dates, or keep the evidence of the early finish.",
          (aim, learner, context) -> finishedEarly(aim)),
      Check.ofAims("Left just after qualifying",
          "The learner left within a week of the day from which the aim is paid for. Auditors ask whether the last day of learning is the true one.",
          "Compare with the register: the actual end date is the last day of learning, not the day on which the withdrawal was typed in.",
          EndChecks::leftAfterQualifying),
      Check.ofLearners("16-19 left after qualifying",
          "The student left within a week of the day from which a year's funding is due. Auditors ask whether the last day of learning is the "
              + "true one.",
          "Compare with the register: the actual end date is the last day of learning, not the day on which the withdrawal was typed in.",
          (learner, context) -> leftAfterQualifying(learner)),
      Check.ofAims("Withdrawal reason not known",
          "Reason 98 hides learners who moved to another aim or provider, whom the achievement rates treat differently.",
          "Ask why the learner left, and record the reason.",
          (aim, learner, context) -> isOne(aim.compStatus(), WITHDRAWN) && isOne(aim.withdrawReason(), REASON_NOT_KNOWN)
              ? "Withdrawn on %s for reason 98, not known.".formatted(day(aim.learnActEndDate())) : null),
      Check.ofLearners("No destination yet",
          "A learner whose funded learning has ended is to have a destination and progression record. Without it the outcome measures count nothing.",
          "Ask the learner what came next, and record it with a start on or after the last day of learning and the same reference number and ULN.",
          EndChecks::noDestination));

  private EndChecks() {}

  static LocalDate today(ReportContext context) {
    return context.submitted().toLocalDate();
  }

  static String day(LocalDate day) {
    return day == null ? "an unknown day" : CellText.of(day, Column.Kind.DATE);
  }

  static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private static String plannedEndPassed(LearningDelivery aim, ReportContext context) {
    LocalDate end = aim.learnPlanEndDate();
    return isOne(aim.compStatus(), CONTINUING) && end != null && end.isBefore(today(context))
        ? "Still continuing " + days(ChronoUnit.DAYS.between(end, today(context))) + " after the planned end." : null;
  }

  private static String outcomeAwaited(LearningDelivery aim, ReportContext context) {
    LocalDate end = aim.learnActEndDate();
    return isOne(aim.outcome(), OUTCOME_NOT_KNOWN) && end != null && !end.plusMonths(MONTHS_FOR_AN_OUTCOME).isAfter(today(context))
        ? "Outcome 8, not yet known, " + days(ChronoUnit.DAYS.between(end, today(context))) + " after the end." : null;
  }

  private static String finishedEarly(LearningDelivery aim) {
    if (!isOne(aim.compStatus(), COMPLETED) || aim.learnStartDate() == null || aim.learnPlanEndDate() == null || aim.learnActEndDate() == null) {
      return null;
    }
    long planned = ChronoUnit.DAYS.between(aim.learnStartDate(), aim.learnPlanEndDate()) + 1;
    long took = ChronoUnit.DAYS.between(aim.learnStartDate(), aim.learnActEndDate()) + 1;
    return planned >= SHORT_AIM && 2 * took < planned ? "Completed in %d of %d planned days.".formatted(took, planned) : null;
  }

  private static String leftAfterQualifying(LearningDelivery aim, FundedLearner learner, ReportContext context) {
    if (!isOne(aim.compStatus(), WITHDRAWN)) {
      return null;
    }
    FundingModel model = isOne(aim.fundModel(), ADULT_SKILLS) ? FundingModel.FM35
        : isOne(aim.fundModel(), APPRENTICESHIPS) ? FundingModel.FM36 : null;
    Values values = model == null ? null : learner.values(model, aim);
    return values == null ? null : closeTo(values.integer("ActualDaysIL"), values.integer("ThresholdDays"));
  }

  private static String leftAfterQualifying(FundedLearner learner) {
    Values values = learner.values(FundingModel.FM25);
    if (values == null || learner.learner().learningDeliveries().stream()
        .noneMatch(aim -> isOne(aim.fundModel(), SIXTEEN_TO_NINETEEN) && isOne(aim.compStatus(), WITHDRAWN))) {
      return null;
    }
    return closeTo(values.integer("ActualDaysILCurrYear"), values.integer("ThresholdDays"));
  }

  /** Of aims of a day or two, which are paid for at once, there is nothing to ask. */
  private static String closeTo(Integer days, Integer threshold) {
    return days != null && threshold != null && threshold > 1 && days >= threshold && days - threshold < DAYS_AFTER_QUALIFYING
        ? "In learning for %s; %s are enough to be paid for.".formatted(days(days), days(threshold)) : null;
  }

  private static String noDestination(FundedLearner learner, ReportContext context) {
    LearningDelivery last = null;
    boolean funded = false;
    for (LearningDelivery aim : learner.learner().learningDeliveries()) {
      if (aim.learnActEndDate() == null) {
        return null;
      }
      funded |= isOneOf(aim.fundModel(), WITH_DESTINATION) || aim.hasFAM("ADL", "1");
      last = last == null || aim.learnActEndDate().isAfter(last.learnActEndDate()) ? aim : last;
    }
    if (!funded || isOne(last.compStatus(), BREAK_IN_LEARNING)
        || last.learnActEndDate().plusMonths(MONTHS_FOR_A_DESTINATION).isAfter(today(context))) {
      return null;
    }
    for (DPOutcome outcome : learner.outcomes()) {
      if (outcome.outStartDate() != null && !outcome.outStartDate().isBefore(last.learnActEndDate())) {
        return null;
      }
    }
    return "All learning had ended by " + day(last.learnActEndDate()) + ", and no destination from that day on is recorded.";
  }
}
