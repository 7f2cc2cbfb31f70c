package org.openilr.funding.fm81;

import java.time.LocalDate;
import java.util.Set;
import org.openilr.funding.Days;
import org.openilr.funding.Rates;
import org.openilr.learners.LearningDelivery;

/** Steps 1, 2 and 10: what kind of aim it is, its days, and whether it started for English, maths and learning support. */
final class Categories {

  private static final Set<Integer> ENGLISH_MATHS = Set.of(10, 11, 30, 31);
  private static final int COMPLETED = 2;

  private Categories() {}

  static void put(TrailblazerAim aim, Rates rates) {
    LearningDelivery record = aim.record();
    LocalDate start = record.learnStartDate();
    LocalDate planned = record.learnPlanEndDate();
    LocalDate ended = record.learnActEndDate();
    boolean mathEng = aim.hasCommonComponent(ENGLISH_MATHS);
    aim.values().put("ProgAim", aim.isProgramme()).put("LearnDelMathEng", mathEng)
        .put("Achieved", TrailblazerAim.isOne(record.compStatus(), COMPLETED) && aim.hasAchievedOutcome() && ended != null)
        .put("EEF2", record.hasFAM("EEF", "2")).put("EEF3", record.hasFAM("EEF", "3")).put("EEF4", record.hasFAM("EEF", "4"))
        .put("AdjStartDate", aim.adjustedStart()).put("StartDatePeriodStart", Days.monthStart(start))
        .put("PlannedEndDatePeriodStartDayAfter", Days.monthStartOfDayAfter(planned))
        .put("ActEndDatePeriodStartDayAfter", Days.monthStartOfDayAfter(ended))
        .put("PlannedTotalDaysIL", Days.daysWithBoth(start, planned))
        .put("ActualDaysIL", ended == null ? Integer.valueOf(0) : Days.daysWithBoth(start, ended))
        .put("LearnDelDaysIL", mathEng ? Integer.valueOf(0) : Days.daysWithBoth(start, ended != null ? ended : planned));
    fundStart(aim, rates);
  }

  private static void fundStart(TrailblazerAim aim, Rates rates) {
    Integer planned = aim.integer("PlannedTotalDaysIL");
    Integer actual = aim.integer("ActualDaysIL");
    Integer threshold = planned == null ? null : Integer.valueOf(rates.number(
        planned < rates.number("MediumLearningDays") ? "ThresholdDaysShort"
            : planned < rates.number("LongLearningDays") ? "ThresholdDaysMedium" : "ThresholdDaysLong"));
    boolean stayed = aim.record().learnActEndDate() == null || aim.hasAchievedOutcome()
        || actual != null && threshold != null && actual >= threshold;
    aim.values().put("MathEngLSFThresholdDays", threshold).put("MathEngLSFFundStart", aim.hasStandard() && stayed);
  }
}
