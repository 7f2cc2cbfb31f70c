package org.openilr.funding.fm36;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.isMore;
import static org.openilr.funding.Decimals.orZero;
import static org.openilr.funding.Logic.holds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.reference.ApprenticeshipFunding;
import org.openilr.reference.Disadvantage;

/** Steps 9 and 10: days on the apprenticeship, and what is paid when 60, 90 and 365 of them are reached. */
final class Incentives {

  private static final BigDecimal HALVES = BigDecimal.valueOf(2);
  private static final int OLDEST_CARE_LEAVER = 24;

  private final List<ApprenticeAim> programmes;
  private final EarlierYears earlier;
  private final List<Disadvantage> places;
  private final Rates rates;

  Incentives(Learner learner, List<ApprenticeAim> programmes, EarlierYears earlier, FundingFacts facts, Rates rates) {
    this.programmes = programmes;
    this.earlier = earlier;
    this.places = facts.reference().disadvantages(learner.postcodePrior());
    this.rates = rates;
  }

  /** Step 9 and the amounts of step 10, which need nothing of redundancies. */
  void amounts(ApprenticeAim aim) {
    days(aim);
    Values values = aim.values();
    LocalDate start = aim.date("AppAdjLearnStartDate");
    Integer age = aim.integer("AgeAtProgStart");
    boolean funded = aim.is("FundStart") && aim.hasTypeOfProgramme();
    boolean young = funded && holds(values.is("LearnDel1618AtStart"));
    ApprenticeshipFunding row = aim.hasTypeOfProgramme() ? aim.funding(start) : null;
    BigDecimal young1618 = young && row != null ? orZero(row.employerAdditionalPayment1618()) : BigDecimal.ZERO;
    boolean careLeaver = funded && age != null && age <= OLDEST_CARE_LEAVER && aim.is("EEF4")
        && Days.isOnOrAfter(start, rates.date("CareLeaverPolicyStartDate"));
    BigDecimal disadvantage = aim.isFramework() && aim.isProgramme() ? disadvantage(start) : BigDecimal.ZERO;
    values.put("LearnDelApplicEmp1618Incentive", Categories.isHiddenCareLeaver(aim, rates) ? BigDecimal.ZERO : young1618)
        .put("LearnDelApplicProv1618Incentive", young1618)
        .put("LearnDelApplicCareLeaverIncentive", careLeaver && row != null ? orZero(row.careLeaverAdditionalPayment()) : BigDecimal.ZERO)
        .put("LearnDelApplicProv1618FrameworkUplift",
            young && aim.isFramework() && row != null ? orZero(row.frameworkUplift1618()) : BigDecimal.ZERO)
        .put("LearnDelDisadAmount", disadvantage).put("LearnDelEligDisadvPayment", disadvantage.signum() > 0)
        .put("LearnDelApplicDisadvAmount", dividedBy(disadvantage, HALVES));
    thresholds(aim);
  }

  private BigDecimal disadvantage(LocalDate day) {
    for (Disadvantage place : places) {
      if ("APPRENTICESHIP".equals(place.scheme()) && place.isOn(day)) {
        return isMore(place.uplift(), BigDecimal.ZERO) ? place.uplift() : BigDecimal.ZERO;
      }
    }
    return BigDecimal.ZERO;
  }

  private void days(ApprenticeAim aim) {
    Integer history = aim.hasTypeOfProgramme() ? earlier.days(aim) : Integer.valueOf(0);
    Integer historyOnAny = aim.hasTypeOfProgramme() ? earlier.daysOnAny(aim, rates.date("CareLeaverPolicyStartDate")) : Integer.valueOf(0);
    int before = 0;
    for (ApprenticeAim other : aim.before()) {
      before += other.integer("LearnDelDaysThisYear");
    }
    int beforeOnAny = 0;
    for (ApprenticeAim other : programmes) {
      boolean counts = Days.isOnOrAfter(other.date("AppAdjLearnStartDate"), rates.date("CareLeaverPolicyStartDate"));
      beforeOnAny += counts && Days.isBefore(other.start(), aim.start()) ? other.integer("LearnDelDaysThisYear") : 0;
    }
    Integer own = aim.integer("LearnDelDaysThisYear");
    Integer previous = history == null ? null : Integer.valueOf(before + history);
    Integer previousOnAny = historyOnAny == null ? null : Integer.valueOf(beforeOnAny + historyOnAny);
    aim.values().put("LearnDelHistDaysThisApp", history).put("LearnDelAppPrevAccDaysIL", previous)
        .put("LearnDelAppAccDaysIL", plus(previous, own)).put("LearnDelHistDaysCareLeavers", historyOnAny)
        .put("LearnDelPrevAccDaysILCareLeavers", previousOnAny).put("LearnDelAccDaysILCareLeavers", plus(previousOnAny, own));
  }

  private static Integer plus(Integer one, Integer other) {
    return one == null || other == null ? null : Integer.valueOf(one + other);
  }

  private void thresholds(ApprenticeAim aim) {
    boolean careLeaver = aim.decimal("LearnDelApplicCareLeaverIncentive").signum() > 0;
    aim.values().put("FirstIncentiveThresholdDate",
            reached(aim, "FirstAdditionalPaymentThreshold", "LearnDelAppPrevAccDaysIL", "LearnDelAppAccDaysIL"))
        .put("SecondIncentiveThresholdDate",
            reached(aim, "SecondAdditionalPaymentThreshold", "LearnDelAppPrevAccDaysIL", "LearnDelAppAccDaysIL"))
        .put("LearnDelLearnerAddPayThresholdDate", !careLeaver ? null
            : reached(aim, "CareLeaverAddPayThresholdDays", "LearnDelPrevAccDaysILCareLeavers", "LearnDelAccDaysILCareLeavers"));
  }

  /** The day on which the days are reached; null where that is in none of the aim's days of the year. */
  private LocalDate reached(ApprenticeAim aim, String parameter, String before, String after) {
    int days = rates.number(parameter);
    Integer previous = aim.integer(before);
    Integer all = aim.integer(after);
    boolean met = aim.isProgramme() && aim.is("FundStart") && previous != null && all != null && previous <= days && days <= all;
    return met ? aim.date("LearnDelFirstDateThisYear").plusDays(days - 1L - previous) : null;
  }

  void payments(ApprenticeAim aim, Redundancy redundancy) {
    LocalDate first = aim.date("FirstIncentiveThresholdDate");
    LocalDate second = aim.date("SecondIncentiveThresholdDate");
    LocalDate careLeaver = aim.date("LearnDelLearnerAddPayThresholdDate");
    BigDecimal employer = dividedBy(aim.decimal("LearnDelApplicEmp1618Incentive"), HALVES);
    BigDecimal provider = dividedBy(aim.decimal("LearnDelApplicProv1618Incentive"), HALVES);
    BigDecimal disadvantage = aim.decimal("LearnDelApplicDisadvAmount");
    aim.values().put("DisadvFirstPayment", pay(aim, first, disadvantage)).put("DisadvSecondPayment", pay(aim, second, disadvantage))
        .put("LearnDelFirstProv1618Pay", pay(aim, first, provider)).put("LearnDelSecondProv1618Pay", pay(aim, second, provider))
        .put("LearnDelFirstEmp1618Pay", isRedundant(aim, first, redundancy) ? Series.ZERO : pay(aim, first, employer))
        .put("LearnDelSecondEmp1618Pay", isRedundant(aim, second, redundancy) ? Series.ZERO : pay(aim, second, employer))
        .put("LearnDelLearnAddPayment", pay(aim, careLeaver, aim.decimal("LearnDelApplicCareLeaverIncentive")))
        .put("LearnDelEmpIdFirstAdditionalPaymentThreshold", redundancy.employment().employer(first))
        .put("LearnDelEmpIdSecondAdditionalPaymentThreshold", redundancy.employment().employer(second));
  }

  private Series pay(ApprenticeAim aim, LocalDate day, BigDecimal amount) {
    return day == null || !day.isBefore(aim.fundingEnd()) ? Series.ZERO : Series.only(rates.period(day), Decimals.orZero(amount));
  }

  private static boolean isRedundant(ApprenticeAim aim, LocalDate day, Redundancy redundancy) {
    return day != null && (aim.isOfApprenticeship(redundancy.toCompletionOf(day)) || aim.isOfApprenticeship(redundancy.twelveWeeksOf(day)));
  }
}
