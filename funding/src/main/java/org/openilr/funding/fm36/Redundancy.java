package org.openilr.funding.fm36;

import static org.openilr.funding.fm36.ApprenticeAim.NEVER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.learners.LearnerEmploymentStatus;

/** Step 8: redundancy, which is funded to completion near the planned end, else for twelve weeks. */
final class Redundancy {

  private final List<ApprenticeAim> aims;
  private final List<ApprenticeAim> programmes;
  private final Employment employment;
  private final Rates rates;
  private final List<Event> events = new ArrayList<>();
  private LocalDate endOfTwelveWeeks = NEVER;

  /** A day on which the learner lost a job or found one. */
  private record Event(LocalDate day, boolean lost, List<ApprenticeAim> redundant) {}

  Redundancy(List<ApprenticeAim> aims, List<ApprenticeAim> programmes, Employment employment, Rates rates) {
    this.aims = aims;
    this.programmes = programmes;
    this.employment = employment;
    this.rates = rates;
    for (LearnerEmploymentStatus status : employment.statuses()) {
      boolean lost = employment.isLossOfJob(status);
      if (lost || employment.isNewJob(status)) {
        events.add(new Event(status.dateEmpStatApp(), lost, lost ? redundant(status.dateEmpStatApp()) : List.of()));
      }
    }
  }

  /** The programme aims that started last before the day. */
  private List<ApprenticeAim> redundant(LocalDate day) {
    LocalDate latest = null;
    for (ApprenticeAim aim : programmes) {
      if (Days.isOnOrAfter(day, aim.start()) && (latest == null || aim.start().isAfter(latest))) {
        latest = aim.start();
      }
    }
    List<ApprenticeAim> found = new ArrayList<>();
    for (ApprenticeAim aim : programmes) {
      if (latest != null && latest.equals(aim.start())) {
        found.add(aim);
      }
    }
    return found;
  }

  void put() {
    for (ApprenticeAim aim : aims) {
      dates(aim);
    }
    for (ApprenticeAim aim : aims) {
      LocalDate day = twelveWeeks(aim);
      LocalDate counted = day != null && Days.isBefore(aim.start(), day) ? day : NEVER;
      aim.values().put("LearnDelThresholdEndDateForRedNotFundedtoCompStage3", counted);
      endOfTwelveWeeks = aim.isProgramme() ? Days.min(endOfTwelveWeeks, counted) : endOfTwelveWeeks;
    }
    for (ApprenticeAim aim : aims) {
      LocalDate day = aim.date("LearnDelThresholdEndDateForRedNotFundedtoCompStage3");
      boolean stillRedundant = day.isBefore(NEVER) && aim.isOfApprenticeship(twelveWeeksOf(day.minusDays(1)));
      aim.values().put("LearnDelThresholdEndDateForRedNotFundedtoCompStage4", stillRedundant ? day : NEVER);
    }
    for (ApprenticeAim aim : aims) {
      LocalDate end = aim.is("LearnDelMathEng") ? endOfProgramme(aim) : aim.date("LearnDelThresholdEndDateForRedNotFundedtoCompStage4");
      aim.endFunding(end);
      aim.values().put("LearnDelThresholdEndDateForRedNotFundedtoComp", end);
    }
  }

  private void dates(ApprenticeAim aim) {
    LocalDate first = NEVER;
    int count = 0;
    for (Event event : events) {
      if (event.redundant().contains(aim)) {
        first = Days.min(first, event.day());
        count++;
      }
    }
    LocalDate decisive = decisive(aim, first);
    LocalDate toCompletion = NEVER;
    LocalDate twelveWeeks = NEVER;
    for (Event event : events) {
      if (event.redundant().contains(aim) && decisive != null) {
        boolean late = !event.day().isBefore(decisive);
        toCompletion = late ? Days.min(toCompletion, event.day()) : toCompletion;
        twelveWeeks = late ? twelveWeeks : Days.min(twelveWeeks, event.day());
      }
    }
    aim.values().put("LearnDelRedStartDate", first).put("LearnDelRedCode", count > 0 ? 1 : 0)
        .put("LearnDelReEmpStartDate", newJob(aim, first)).put("LearnDelThresholdDateForCompWithoutEmp", decisive)
        .put("LearnDelEarliestEmpStatDateForCompWithoutEmp", toCompletion)
        .put("LearnDelEarliestEmpStatDateRedunNotFundedtoComp", twelveWeeks);
  }

  private LocalDate newJob(ApprenticeAim aim, LocalDate lost) {
    for (Event event : events) {
      if (aim.isProgramme() && !event.lost() && Days.isOnOrAfter(event.day(), aim.start()) && event.day().isAfter(lost)
          && !aim.hasEndedBefore(event.day())) {
        return event.day();
      }
    }
    return NEVER;
  }

  /** The day from which a redundancy is funded to completion: six months before the planned end, or after three quarters of the time. */
  private LocalDate decisive(ApprenticeAim aim, LocalDate lost) {
    LocalDate planned = aim.plannedEnd();
    if (planned == null) {
      return null;
    }
    LocalDate sixMonths = planned.plusDays(1).minusMonths(rates.number("ThresholdMonthsToCompleteWithoutEmployment"));
    Integer before = aim.integer("LearnDelAppPrevAccDaysIL");
    if (lost.isBefore(rates.date("RedLongAppPolicyDate")) || before == null) {
      return sixMonths;
    }
    int days = Days.daysWithBoth(aim.date("LearnDelFirstDateThisYear"), planned) + before;
    BigDecimal lastQuarter = Decimals.of(days).multiply(rates.decimal("RedundancyPercForLongApps"));
    return Days.min(sixMonths, planned.minusDays(lastQuarter.setScale(0, RoundingMode.DOWN).intValueExact()));
  }

  /** The end of the twelve weeks of the aim's own redundancy, else of an earlier aim's; null where earlier ones differ or there is none. */
  private LocalDate twelveWeeks(ApprenticeAim aim) {
    LocalDate own = ownTwelveWeeks(aim);
    if (own != null) {
      return own;
    }
    LocalDate common = null;
    for (ApprenticeAim earlier : aim.before()) {
      LocalDate day = ownTwelveWeeks(earlier);
      if (day != null && common != null && !day.equals(common)) {
        return null;
      }
      common = day == null ? common : day;
    }
    return common;
  }

  private LocalDate ownTwelveWeeks(ApprenticeAim aim) {
    LocalDate lost = aim.date("LearnDelEarliestEmpStatDateRedunNotFundedtoComp");
    return lost.isBefore(NEVER) ? lost.plusWeeks(rates.number("ThresholdWeeksForRedundantApprentices")) : null;
  }

  private static LocalDate endOfProgramme(ApprenticeAim aim) {
    LocalDate earliest = NEVER;
    for (ApprenticeAim programme : aim.matching()) {
      LocalDate day = programme.date("LearnDelThresholdEndDateForRedNotFundedtoCompStage4");
      boolean within = Days.isOnOrAfter(day, aim.start()) && (aim.actualEnd() == null || !day.isAfter(aim.actualEnd()));
      earliest = within ? Days.min(earliest, day) : earliest;
    }
    return earliest;
  }

  private Event latest(LocalDate day) {
    Event latest = null;
    for (Event event : events) {
      latest = event.day().isAfter(day) ? latest : event;
    }
    return latest;
  }

  /** The apprenticeship that is funded to completion after a redundancy on a day; null for none. */
  String toCompletionOf(LocalDate day) {
    return identifier(latest(day), "LearnDelEarliestEmpStatDateForCompWithoutEmp");
  }

  /** The apprenticeship that is funded for twelve weeks after a redundancy on a day; null for none. */
  String twelveWeeksOf(LocalDate day) {
    return day.isBefore(endOfTwelveWeeks) ? identifier(latest(day), "LearnDelEarliestEmpStatDateRedunNotFundedtoComp") : null;
  }

  private static String identifier(Event event, String attribute) {
    if (event != null) {
      for (ApprenticeAim aim : event.redundant()) {
        if (event.day().equals(aim.date(attribute))) {
          return aim.identifier();
        }
      }
    }
    return null;
  }

  Employment employment() {
    return employment;
  }
}
