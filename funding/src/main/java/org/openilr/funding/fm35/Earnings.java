package org.openilr.funding.fm35;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.minus;
import static org.openilr.funding.Decimals.plus;
import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import java.util.List;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;

/** Steps 14 to 16: the proportions of each period, the cap of a learner's aims, and the payments. */
final class Earnings {

  private Earnings() {}

  /** The proportions and what they come to before the cap. */
  static void shares(AdultAim aim, Rates rates) {
    boolean early = aim.is("Trans");
    Values values = aim.values();
    values.put("OnProgPayPct", early ? aim.series("OnProgPayPctTrans") : onProgramme(aim, rates))
        .put("BalancePct", early ? aim.series("BalancePctTrans") : balance(aim, rates));
    if (early) {
      values.put("EmpOutcomePct", aim.series("EmpOutcomePctTrans")).put("AchievePayPct", aim.series("AchievePayPctTrans"));
    } else {
      outcomes(aim, rates);
    }
    BigDecimal base = aim.decimal("BaseValueUnweight");
    values.put("OnProgPaymentUncapped", aim.is("FundStart") ? amount(aim.series("OnProgPayPct"), base) : Series.ZERO)
        .put("BalancePaymentUncapped", amount(aim.series("BalancePct"), base));
  }

  private static Series onProgramme(AdultAim aim, Rates rates) {
    if (!aim.is("FundStart")) {
      return Series.ZERO;
    }
    BigDecimal share = minus(BigDecimal.ONE, rates.decimal("AchPercentageDefault"));
    BigDecimal planned = Decimals.of(aim.integer("PlannedNumOnProgInstalm"));
    Series instalments = aim.series("InstPerPeriod");
    BigDecimal remain = aim.decimal("PropFundRemain");
    return Series.of(period -> dividedBy(times(share, instalments.at(period), remain), planned));
  }

  private static Series balance(AdultAim aim, Rates rates) {
    Integer planned = aim.integer("PlannedNumOnProgInstalm");
    if (!aim.is("Achieved") || planned == null || planned == 0) {
      return Series.ZERO;
    }
    BigDecimal share = minus(BigDecimal.ONE, rates.decimal("AchPercentageDefault"));
    return Series.only(rates.period(aim.record().learnActEndDate()),
        dividedBy(times(share, Decimals.of(aim.integer("OutstndNumOnProgInstalm")), aim.decimal("PropFundRemain")), Decimals.of(planned)));
  }

  private static void outcomes(AdultAim aim, Rates rates) {
    boolean job = aim.is("EmpOutcomePayElig");
    BigDecimal remain = aim.decimal("PropFundRemainAch");
    BigDecimal forJob = rates.decimal(aim.is("LearnDelEligResUplift") ? "StandardResJobOutcomePct" : "JobOutcomePercentageDefault");
    BigDecimal share = rates.decimal("AchPercentageDefault");
    aim.values()
        .put("EmpOutcomePct", job ? Series.only(rates.period(aim.record().learnActEndDate()), times(forJob, remain)) : Series.ZERO)
        .put("AchievePayPct", Series.only(rates.period(aim.date("AchApplicDate")), times(job ? minus(share, forJob) : share, remain)));
  }

  /** What the aims of a learner come to together, and what the cap leaves of each pound. */
  static void cap(List<AdultAim> aims, Values learner, Rates rates) {
    BigDecimal total = BigDecimal.ZERO;
    for (AdultAim aim : aims) {
      if (!aim.is("App")) {
        total = plus(total, plus(aim.series("OnProgPaymentUncapped").sum(), aim.series("BalancePaymentUncapped").sum()));
      }
    }
    BigDecimal cap = times(rates.decimal("YearlyCap"), minus(BigDecimal.ONE, rates.decimal("AchPercentageDefault")));
    learner.put("TotalUncappedFunding", total).put("YearlyCapExcludingAch", cap)
        .put("LearnerCapFactor", total == null ? null : Decimals.isMore(total, cap) ? dividedBy(cap, total) : BigDecimal.ONE);
  }

  static void put(AdultAim aim, BigDecimal learnerCapFactor, Rates rates) {
    BigDecimal factor = aim.is("App") ? BigDecimal.ONE : learnerCapFactor;
    BigDecimal net = aim.decimal("NetAimValue");
    aim.values().put("CapFactor", factor)
        .put("OnProgPayment", aim.is("FundStart") ? amount(aim.series("OnProgPayPct"), net, factor) : Series.ZERO)
        .put("BalancePayment", amount(aim.series("BalancePct"), net, factor))
        .put("AchievePayment", amount(aim.series("AchievePayPct"), net, factor))
        .put("EmpOutcomePay", amount(aim.series("EmpOutcomePct"), net, factor))
        .put("AchieveElement", aim.is("Trans") ? times(net, aim.decimal("AchPayTransHeldBack"), factor)
            : times(net, rates.decimal("AchPercentageDefault"), factor, aim.decimal("PropFundRemainAch")));
  }

  private static Series amount(Series share, BigDecimal value) {
    return Series.of(period -> times(value, share.at(period)));
  }

  private static Series amount(Series share, BigDecimal value, BigDecimal factor) {
    return Series.of(period -> times(value, share.at(period), factor));
  }
}
