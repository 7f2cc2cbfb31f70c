package org.openilr.funding.fm81;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.orZero;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Logic;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;

/** Steps 7 to 9: what the employer gets for a young apprentice, for being small, and for the achievement. */
final class Incentives {

  private static final String YOUNG = "16-18 Trailblazer Apprenticeship";
  private static final int SMALL = 1;
  /** What stands for the size of an employer that is not known itself; where only the size is not known, nothing does. */
  private static final int NOT_KNOWN = 999;

  private final TrailblazerAim aim;
  private final List<LearnerEmploymentStatus> statuses;
  private final Rates rates;

  private Incentives(TrailblazerAim aim, Learner learner, Rates rates) {
    this.aim = aim;
    this.statuses = learner.learnerEmploymentStatuses();
    this.rates = rates;
  }

  static void put(TrailblazerAim aim, Learner learner, Rates rates) {
    Incentives incentives = new Incentives(aim, learner, rates);
    incentives.young();
    incentives.achievement();
    incentives.small();
  }

  /** The day on which the learner has been on the standard for a number of days in this delivery; null where that is in none of its days. */
  private LocalDate threshold(String parameter) {
    Integer before = aim.integer("LearnDelStandardPrevAccDaysIL");
    Integer after = aim.integer("LearnDelStandardAccDaysIL");
    int days = rates.number(parameter);
    boolean met = aim.isProgramme() && after != null && before < days && days <= after;
    return met ? aim.record().learnStartDate().plusDays(days - before) : null;
  }

  private void young() {
    Values values = aim.values();
    boolean eligible = aim.isProgramme() && values.text("FundLine") != null && (YOUNG.equals(values.text("FundLine")) || aim.is("EEF4"));
    LocalDate first = threshold("YoungAppFirstThresholdDays");
    LocalDate second = threshold("YoungAppSecondThresholdDays");
    BigDecimal half = dividedBy(orZero(aim.decimal("YoungAppApplicVal")), Decimals.of(2));
    int firstPeriod = eligible ? rates.period(first) : 0;
    int secondPeriod = eligible ? rates.period(second) : 0;
    values.put("YoungAppEligible", eligible).put("YoungAppFirstThresholdDate", first).put("YoungAppSecondThresholdDate", second)
        .put("EmpIdFirstYoungAppDate", employer(first)).put("EmpIdSecondYoungAppDate", employer(second))
        .put("YoungAppFirstPayment", Series.only(firstPeriod, half)).put("YoungAppSecondPayment", Series.only(secondPeriod, half))
        .put("YoungAppPayment", Series.of(period -> period == firstPeriod || period == secondPeriod ? half : BigDecimal.ZERO));
  }

  private void achievement() {
    LocalDate achieved = aim.record().achDate() != null ? aim.record().achDate() : aim.record().learnActEndDate();
    LocalDate day = aim.is("Achieved") ? achieved : rates.date("NoAchievementDate");
    boolean eligible = aim.isProgramme() && aim.is("Achieved");
    aim.values().put("AchEligible", eligible).put("AchApplicDate", day).put("EmpIdAchDate", employer(day))
        .put("AchPayment", Series.only(eligible ? rates.period(day) : 0, aim.decimal("AchievementApplicVal")));
  }

  private void small() {
    LocalDate start = aim.date("AdjProgStartDate");
    LocalDate threshold = threshold("SmallBusThresholdDays");
    Integer first = employer(start);
    Integer later = employer(threshold);
    Integer sizeAtStart = size(start);
    Integer sizeAtThreshold = size(threshold);
    Integer counted = first == null || later == null ? Integer.valueOf(NOT_KNOWN) : first.equals(later) ? sizeAtStart : sizeAtThreshold;
    Boolean eligible = Logic.and(aim.isProgramme(), counted == null ? null : Boolean.valueOf(counted == SMALL));
    aim.values().put("EmpIdFirstDayStandard", first).put("SmallBusThresholdDate", threshold).put("EmpIdSmallBusDate", later)
        .put("SmallBusStatusFirstDayStandard", sizeAtStart).put("SmallBusStatusThreshold", sizeAtThreshold)
        .put("SmallBusEmpStatThresholdDate", counted).put("SmallBusEligible", eligible)
        .put("SmallBusPayment", Series.only(Logic.holds(eligible) ? rates.period(threshold) : 0, aim.decimal("SmallBusApplicVal")));
  }

  /** Whether the status says something about the time of the delivery. */
  private boolean isConsidered(LearnerEmploymentStatus status) {
    LocalDate day = status.dateEmpStatApp();
    return Days.isOnOrAfter(aim.record().learnActEndDate(), day) || Days.isOnOrAfter(aim.record().learnPlanEndDate(), day);
  }

  /** The day of the statuses that hold on a day; null for none. */
  private LocalDate held(LocalDate day) {
    LocalDate latest = null;
    for (LearnerEmploymentStatus status : statuses) {
      if (isConsidered(status) && Days.isOnOrAfter(day, status.dateEmpStatApp())
          && (latest == null || status.dateEmpStatApp().isAfter(latest))) {
        latest = status.dateEmpStatApp();
      }
    }
    return latest;
  }

  /** The employer on a day, by the highest identifier; null where it is not known. */
  private Integer employer(LocalDate day) {
    LocalDate held = held(day);
    Integer highest = null;
    for (LearnerEmploymentStatus status : statuses) {
      if (held != null && held.equals(status.dateEmpStatApp()) && status.empId() != null) {
        highest = highest == null ? status.empId() : Integer.valueOf(Math.max(highest, status.empId()));
      }
    }
    return highest;
  }

  /** The code of the first small employer record on a day; null where there is none. */
  private Integer size(LocalDate day) {
    LocalDate held = held(day);
    for (LearnerEmploymentStatus status : statuses) {
      if (held != null && held.equals(status.dateEmpStatApp())) {
        for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
          if ("SEM".equalsIgnoreCase(monitoring.esmType())) {
            return monitoring.esmCode();
          }
        }
      }
    }
    return null;
  }
}
