package org.openilr.funding.fm70;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;

/** Step 5: the destinations that an assessment aim earns from. */
final class Progression {

  private static final int BY_LEARNING = 1;
  private static final int BY_ASSESSMENT = 2;

  private final SocialAim aim;
  private final List<Destination> eligible = new ArrayList<>();
  private final List<Destination> latest = new ArrayList<>();
  private final List<Destination> relevant = new ArrayList<>();

  Progression(SocialAim aim, List<Destination> destinations, Rates rates) {
    this.aim = aim;
    dates(rates);
    if (aim.is("PotentiallyEligibleForProgression")) {
      select(destinations);
    }
  }

  private void dates(Rates rates) {
    LocalDate first = null;
    LocalDate last = null;
    boolean funded = false;
    for (SocialAim one : aim.group()) {
      if (one.isFunded()) {
        LocalDate start = one.record().learnStartDate();
        LocalDate end = one.record().learnActEndDate();
        funded = true;
        first = first == null ? start : Days.min(first, start);
        last = last == null || end == null ? last == null ? end : last : Days.max(last, end);
      }
    }
    Integer method = aim.calcMethod();
    boolean byAssessment = SocialAim.isOne(method, BY_ASSESSMENT);
    boolean byLearning = method == null || method == BY_LEARNING;
    boolean assessed = aim.is("IsAssessmentAim") && aim.is("FundStart");
    Boolean potential = assessed && method == null && !funded ? null : Boolean.valueOf(assessed && (byAssessment || byLearning && funded));
    boolean counts = Boolean.TRUE.equals(potential);
    LocalDate end = !counts ? null : byAssessment ? aim.record().learnActEndDate() : last;
    aim.values().put("CalcMethod", method).put("EarliestNonRegulatedStartDate", first)
        .put("LatestActualEndDateForFundingPurposes", last).put("PotentiallyEligibleForProgression", potential)
        .put("ProgressionEndDate", end)
        .put("LatestPossibleStartDate", end == null ? null : end.plusDays(rates.number("MaxDaysBeforeProgression")))
        .put("StartDateForProgression", !counts ? null : byAssessment ? aim.record().learnStartDate() : first);
  }

  private void select(List<Destination> destinations) {
    for (Destination destination : destinations) {
      boolean alreadyEmployed = aim.is("LearnDelLearnerEmpAtStart") && destination.isPaidEmployment();
      if (destination.isProgression() && !alreadyEmployed
          && Days.isBetween(destination.start(), aim.date("StartDateForProgression"), aim.date("LatestPossibleStartDate"))) {
        eligible.add(destination);
      }
    }
    LocalDate start = null;
    for (Destination destination : eligible) {
      start = start == null ? destination.start() : Days.max(start, destination.start());
    }
    BigDecimal highest = BigDecimal.ZERO;
    for (Destination destination : eligible) {
      if (destination.start().equals(start)) {
        latest.add(destination);
        highest = highest.max(cost(destination));
      }
    }
    int first = Integer.MAX_VALUE;
    for (Destination destination : latest) {
      first = cost(destination).compareTo(highest) == 0 ? Math.min(first, destination.priority()) : first;
    }
    for (Destination destination : latest) {
      if (cost(destination).compareTo(highest) == 0 && destination.priority() == first) {
        relevant.add(destination);
      }
    }
  }

  private BigDecimal cost(Destination destination) {
    return Decimals.orZero(aim.unitCost("PG0" + destination.deliverable()));
  }

  /** Names the destination, if it is one only and no other delivery's. */
  void putOutcome(List<Progression> all) {
    Destination found = null;
    boolean sameType = true;
    boolean sameCode = true;
    for (Destination destination : latest) {
      int deliveries = 0;
      for (Progression progression : all) {
        deliveries += progression.eligible.contains(destination) ? 1 : 0;
      }
      if (deliveries == 1) {
        found = found == null ? destination : found;
        sameType &= Objects.equals(destination.record().outType(), found.record().outType());
        sameCode &= Objects.equals(destination.record().outCode(), found.record().outCode());
      }
    }
    if (found != null) {
      Values values = aim.values();
      values.put("EligibleProgressionOutomeStartDate", found.start());
      values.put("EligibleProgressionOutcomeType", sameType ? found.record().outType() : null);
      values.put("EligibleProgressionOutcomeCode", sameCode ? found.record().outCode() : null);
    }
  }

  /** The first day of the month in which the latest destinations started. */
  LocalDate month() {
    return latest.isEmpty() ? null : Days.monthStart(latest.get(0).start());
  }

  boolean isRelevant(int deliverable) {
    for (Destination destination : relevant) {
      if (destination.deliverable() == deliverable) {
        return true;
      }
    }
    return false;
  }

  /** Whether a latest destination with that deliverable lasted the months. */
  boolean isSustained(int deliverable, int months) {
    for (Destination destination : latest) {
      if (destination.deliverable() == deliverable && destination.isReached(months)) {
        return true;
      }
    }
    return false;
  }
}
