package org.openilr.funding.fm36;

import static org.openilr.funding.Decimals.minus;
import static org.openilr.funding.Decimals.plus;
import static org.openilr.funding.Decimals.times;
import static org.openilr.funding.Logic.and;
import static org.openilr.funding.Logic.holds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openilr.funding.Days;
import org.openilr.funding.LearningSupport;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;

/** Step 19: the money of a delivery, the government's and the employer's share of it, and learning support. */
final class CoInvestment {

  private static final int OF_PROGRAMME = 2;
  private static final int OF_OTHERS = 1;

  private final Redundancy redundancy;
  private final Rates rates;

  CoInvestment(Redundancy redundancy, Rates rates) {
    this.redundancy = redundancy;
    this.rates = rates;
  }

  /** A share of the government, and whether it applies without regard to the levy; both null where they cannot be told. */
  private record Share(BigDecimal government, BigDecimal withoutLevy) {}

  private static final Share WHOLE = new Share(BigDecimal.ONE, BigDecimal.ONE);
  private static final Share NOT_KNOWN = new Share(null, null);

  void put(ApprenticeAim aim) {
    sums(aim);
    thisYear(aim);
    Values values = aim.values();
    values.put("LearnDelSEMContWaiver", Series.ofBooleans(period -> isWaived(aim, rates.month(period))));
    Share[] shares = new Share[Series.PERIODS + 1];
    Series government = Series.of(period -> share(aim, period, shares).government());
    values.put("LearnDelSFAContribPct", government).put("LearnDelESFAContribPct", government)
        .put("LearnDelLevyNonPayInd", Series.of(period -> share(aim, period, shares).withoutLevy()));
    for (Episode episode : aim.episodes()) {
      put(episode, aim);
    }
    values.put("ProgrammeAimProgFundIndMinCoInvest", sum(aim, "PriceEpisodeProgFundIndMinCoInvest"))
        .put("ProgrammeAimProgFundIndMaxEmpCont", sum(aim, "PriceEpisodeProgFundIndMaxEmpCont"));
  }

  /** The share of a month, worked out once. */
  private Share share(ApprenticeAim aim, int period, Share[] shares) {
    if (shares[period] == null) {
      shares[period] = aim.is("LearnDelMathEng") ? WHOLE : share(aim, referenceDay(aim, rates.month(period)));
    }
    return shares[period];
  }

  private static Series sum(ApprenticeAim aim, String attribute) {
    Series sum = Series.ZERO;
    for (Episode episode : aim.episodes()) {
      sum = sum.plus(episode.series(attribute));
    }
    return sum;
  }

  private static void sums(ApprenticeAim aim) {
    BigDecimal uplift = BigDecimal.ZERO;
    for (Episode episode : aim.episodes()) {
      uplift = plus(uplift, episode.upliftTotal());
    }
    aim.values().put("ProgrammeAimOnProgPayment", sum(aim, "PriceEpisodeOnProgPayment"))
        .put("ProgrammeAimBalPayment", sum(aim, "PriceEpisodeBalancePayment"))
        .put("ProgrammeAimCompletionPayment", sum(aim, "PriceEpisodeCompletionPayment"))
        .put("ProgrammeAimTotProgFund", sum(aim, "PriceEpisodeTotProgFunding"))
        .put("LDApplic1618FrameworkUpliftOnProgPayment", sum(aim, "PriceEpisodeApplic1618FrameworkUpliftOnProgPayment"))
        .put("LDApplic1618FrameworkUpliftBalancingPayment", sum(aim, "PriceEpisodeApplic1618FrameworkUpliftBalancing"))
        .put("LDApplic1618FrameworkUpliftCompletionPayment", sum(aim, "PriceEpisodeApplic1618FrameworkUpliftCompletionPayment"))
        .put("LDApplic1618FrameworkUpliftTotalActEarnings", uplift);
  }

  private void thisYear(ApprenticeAim aim) {
    LocalDate last = Days.isBefore(aim.actualEnd(), rates.lastDay()) ? aim.actualEnd() : rates.lastDay();
    boolean within = Days.isOnOrAfter(last, aim.date("LearnDelFirstDateThisYear"));
    LocalDate completed = aim.is("Completed") ? aim.date("ApplicCompDate") : null;
    aim.values().put("LearnDelLastDateThisYear", last)
        .put("LearnDelProgAimOnProgPaymentsThisYear", within ? aim.series("ProgrammeAimOnProgPayment").sum() : BigDecimal.ZERO)
        .put("LearnDelCompletionPaymentThisYear", at(aim, "ProgrammeAimCompletionPayment", completed))
        .put("LearnDelBalancingPaymentThisYear", at(aim, "ProgrammeAimBalPayment", completed));
  }

  private BigDecimal at(ApprenticeAim aim, String attribute, LocalDate day) {
    int period = rates.period(day);
    return period == 0 ? BigDecimal.ZERO : aim.series(attribute).at(period);
  }

  private static boolean isPaid(ApprenticeAim aim, String attribute) {
    return Earnings.isPositive(aim.decimal(attribute));
  }

  /** Whether the employer is too small to contribute for a young apprentice on a day; null where that cannot be told. */
  private Boolean isWaived(ApprenticeAim aim, LocalDate day) {
    if (Categories.isHiddenCareLeaver(aim, rates)) {
      return false;
    }
    Boolean young = aim.values().is("LearnDel1618AtStart");
    boolean within = Days.isOnOrAfter(day, aim.start()) && !aim.hasEndedBefore(day);
    if (Boolean.FALSE.equals(young) || !aim.is("FundStart") || !within && !endsInFirstMonth(aim, day)) {
      return false;
    }
    return and(Employment.isSmallEmployer(redundancy.employment().employers(aim.date("LearnDelApplicEmpDate")), day), young);
  }

  private static boolean endsInFirstMonth(ApprenticeAim aim, LocalDate day) {
    return Days.isSameMonth(aim.actualEnd(), day) && Days.isSameMonth(aim.actualEnd(), aim.start())
        && isPaid(aim, "LearnDelProgAimOnProgPaymentsThisYear");
  }

  private LocalDate referenceDay(ApprenticeAim aim, LocalDate month) {
    if (Days.isSameMonth(aim.end(), month)
        && (isPaid(aim, "LearnDelBalancingPaymentThisYear") || isPaid(aim, "LearnDelCompletionPaymentThisYear"))) {
      return aim.end();
    }
    return aim.is("FundStart") && endsInFirstMonth(aim, month) ? aim.actualEnd() : Days.monthEnd(month);
  }

  private Share share(ApprenticeAim aim, LocalDate day) {
    Boolean waived = isWaived(aim, day);
    String toCompletion = redundancy.toCompletionOf(day);
    String twelveWeeks = redundancy.twelveWeeksOf(day);
    if (waived == null) {
      return NOT_KNOWN;
    } else if (waived) {
      return WHOLE;
    } else if (aim.identifier() == null && (toCompletion != null || twelveWeeks != null)) {
      return NOT_KNOWN;
    } else if (aim.isOfApprenticeship(toCompletion) || aim.isOfApprenticeship(twelveWeeks)) {
      return WHOLE;
    }
    LocalDate start = aim.date("AppAdjLearnStartDate");
    String parameter = Contracts.ESFA.equals(Contracts.on(aim, day)) ? "DefaultEmpContPercACT2" : "DefaultEmpContPercACT1";
    return new Share(start == null ? null : minus(BigDecimal.ONE, rates.decimal(parameter, start)), BigDecimal.ZERO);
  }

  private void put(Episode episode, ApprenticeAim aim) {
    Function<String, Series> funded = attribute -> {
      Series of = aim.series(attribute);
      return of.isZero() || episode.isOutside(rates) ? Series.ZERO : Series.of(period -> episode.isFundedIn(rates.month(period), rates) ? of.at(period) : BigDecimal.ZERO);
    };
    Series government = funded.apply("LearnDelSFAContribPct");
    Series total = episode.series("PriceEpisodeTotProgFunding");
    Values values = episode.values();
    values.put("PriceEpisodeSFAContribPct", government).put("PriceEpisodeESFAContribPct", government)
        .put("PriceEpisodeLevyNonPayInd", funded.apply("LearnDelLevyNonPayInd"))
        .put("PriceEpisodeProgFundIndMinCoInvest", total.isZero() ? total
            : Series.of(period -> times(total.at(period), government.at(period))))
        .put("PriceEpisodeProgFundIndMaxEmpCont", total.isZero() ? total
            : Series.of(period -> times(total.at(period), minus(BigDecimal.ONE, government.at(period)))));
    LocalDate first = aim.date("FirstIncentiveThresholdDate");
    LocalDate second = aim.date("SecondIncentiveThresholdDate");
    LocalDate careLeaver = aim.date("LearnDelLearnerAddPayThresholdDate");
    values.put("PriceEpisodeFirstAdditionalPaymentThresholdDate", first).put("PriceEpisodeSecondAdditionalPaymentThresholdDate", second)
        .put("PriceEpisodeLearnerAdditionalPaymentThresholdDate", careLeaver)
        .put("PriceEpisodeFirstDisadvantagePayment", qualified(episode, first, aim.series("DisadvFirstPayment")))
        .put("PriceEpisodeFirstEmp1618Pay", qualified(episode, first, aim.series("LearnDelFirstEmp1618Pay")))
        .put("PriceEpisodeFirstProv1618Pay", qualified(episode, first, aim.series("LearnDelFirstProv1618Pay")))
        .put("PriceEpisodeSecondDisadvantagePayment", qualified(episode, second, aim.series("DisadvSecondPayment")))
        .put("PriceEpisodeSecondEmp1618Pay", qualified(episode, second, aim.series("LearnDelSecondEmp1618Pay")))
        .put("PriceEpisodeSecondProv1618Pay", qualified(episode, second, aim.series("LearnDelSecondProv1618Pay")))
        .put("PriceEpisodeLearnerAdditionalPayment", qualified(episode, careLeaver, aim.series("LearnDelLearnAddPayment")));
  }

  private static Series qualified(Episode episode, LocalDate day, Series payment) {
    boolean qualifies = !payment.isZero() && Days.isOnOrAfter(day, episode.start()) && (episode.end() == null || !day.isAfter(episode.end()));
    return qualifies ? payment : Series.ZERO;
  }

  /** Learning support for one delivery of the learner a month; of its price episodes the latest of the month has it. */
  void support(List<ApprenticeAim> aims) {
    List<LearningSupport.Claim> claims = new ArrayList<>(aims.size());
    for (ApprenticeAim aim : aims) {
      boolean counts = aim.is("FundStart") && (aim.hasTypeOfProgramme() || aim.is("LearnDelMathEng"));
      Series needed = LearningSupport.needed(aim.record(), counts, aim.end(), rates);
      Series paid = needed.isZero() ? needed : Series.of(period -> rates.month(period).isBefore(aim.unpaidFrom()) ? needed.at(period) : BigDecimal.ZERO);
      aim.values().put("LearnSuppFund", paid);
      claims.add(new LearningSupport.Claim(paid, rates.decimal("LSFRate"), aim.hasTypeOfProgramme() ? OF_PROGRAMME : OF_OTHERS,
          aim.start(), aim.aimSeqNumber()));
    }
    List<Series> payments = LearningSupport.pay(claims);
    for (int i = 0; i < payments.size(); i++) {
      Series payment = payments.get(i);
      aims.get(i).values().put("LearnSuppFundCash", payment);
      for (Episode episode : aims.get(i).episodes()) {
        episode.values().put("PriceEpisodeLSFCash", payment.isZero() ? payment
            : Series.of(period -> holds(isSupported(episode, rates.month(period))) ? payment.at(period) : BigDecimal.ZERO));
      }
    }
  }

  private boolean isSupported(Episode episode, LocalDate month) {
    LocalDate next = episode.next() == null ? null : episode.next().firstMonth();
    boolean isLatest = next == null || month.isBefore(next);
    LocalDate end = episode.end();
    boolean runs = !month.isBefore(episode.firstMonth())
        && (end == null ? !month.isAfter(rates.lastDay()) : month.isBefore(Days.monthStartOfDayAfter(end)));
    return isLatest && runs;
  }
}
