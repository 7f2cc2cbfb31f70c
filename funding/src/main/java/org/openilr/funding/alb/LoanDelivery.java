package org.openilr.funding.alb;

import static org.openilr.funding.Days.isBefore;
import static org.openilr.funding.Days.isBetween;
import static org.openilr.funding.Days.isOnOrAfter;
import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.isMore;
import static org.openilr.funding.Decimals.minus;
import static org.openilr.funding.Decimals.proportion;
import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.AreaCost;
import org.openilr.reference.Funding;
import org.openilr.reference.LarsAim;

/** What can be worked out of a delivery on its own. The steps stand in the order in which they build on each other. */
final class LoanDelivery {

  private static final BigDecimal NOTHING = BigDecimal.ZERO;

  private final LearningDelivery aim;
  private final Rates rates;
  private final Values values;

  LoanDelivery(LearningDelivery aim, Rates rates, Values values) {
    this.aim = aim;
    this.rates = rates;
    this.values = values;
    eligibility();
    liability();
    bursaryRates();
    areaUplift();
    instalments();
    areaPayments();
    labels();
  }

  int aimSeqNumber() {
    return aim.aimSeqNumber() == null ? 0 : aim.aimSeqNumber();
  }

  LocalDate start() {
    return aim.learnStartDate();
  }

  Values values() {
    return values;
  }

  boolean hasBursarySupport() {
    return values.is("LoanBursSupp");
  }

  BigDecimal rate(int period) {
    return values.series("ALBRateLiabilityDates").at(period);
  }

  BigDecimal code(int period) {
    return values.series("ALBCodeLiabilityDates").at(period);
  }

  private void eligibility() {
    boolean restart = aim.hasFAM("RES", "1");
    LocalDate adjusted = aim.origLearnStartDate() != null ? aim.origLearnStartDate() : aim.learnStartDate();
    boolean loan = isOnOrAfter(adjusted, rates.loansPolicyStartDate()) && aim.hasFAM("ADL", "1");
    int minDays = restart ? 0 : rates.minDaysForALB();
    LocalDate liability = aim.learnStartDate() == null ? null : aim.learnStartDate().plusDays(minDays);
    boolean fundStart = isOnOrAfter(aim.learnPlanEndDate(), liability)
        && (aim.learnActEndDate() == null || isOnOrAfter(aim.learnActEndDate(), liability));
    values.put("Restart", restart).put("StartDateAdjusted", adjusted).put("AdvLoan", loan)
        .put("ApplicFactDate", Days.max(adjusted, rates.factorTransDate().minusDays(1)))
        .put("MinDaysForALB", minDays).put("LiabilityDate", liability).put("FirstLiabilityDatePeriodStart", Days.monthStart(liability))
        .put("FundStart", fundStart)
        .put("LoanBursSupp", fundStart && loan && (aim.hasFAM("ALB", "1") || aim.hasFAM("ALB", "2") || aim.hasFAM("ALB", "3")))
        .put("Achieved", isOne(aim.compStatus(), 2) && (isOne(aim.outcome(), 1) || isOne(aim.outcome(), 6) || isOne(aim.outcome(), 7))
            && aim.learnActEndDate() != null);
  }

  private static boolean isOne(Integer value, int code) {
    return value != null && value == code;
  }

  private void liability() {
    LocalDate end = aim.learnActEndDate();
    if (end == null) {
      for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
        if ("ALB".equalsIgnoreCase(fam.learnDelFAMType())) {
          if (fam.learnDelFAMDateTo() == null) {
            end = null;
            break;
          }
          end = end == null || fam.learnDelFAMDateTo().isAfter(end) ? fam.learnDelFAMDateTo() : end;
        }
      }
    }
    values.put("KnownEndDateALB", end).put("LastLiabilityDate", Days.monthStart(end));
  }

  /** The day of a period on which the bursary is decided; null for none. */
  private LocalDate testDate(int period) {
    LocalDate month = rates.facts().periodStart(period);
    if (month.equals(values.date("FirstLiabilityDatePeriodStart"))) {
      return values.date("LiabilityDate");
    }
    return isBetween(month, values.date("LiabilityDate"), values.date("LastLiabilityDate")) ? month : null;
  }

  private void bursaryRates() {
    int[] codes = new int[Series.PERIODS + 1];
    for (int period = 1; values.is("LoanBursSupp") && period <= Series.PERIODS; period++) {
      codes[period] = highestCode(testDate(period));
    }
    // A higher code pays a higher rate, so that the highest code also has the highest rate.
    values.put("ALBRateLiabilityDates", Series.of(period -> rates.monthly()[codes[period]]));
    values.put("ALBCodeLiabilityDates", Series.of(period -> Decimals.of(codes[period])));
  }

  private int highestCode(LocalDate day) {
    int highest = 0;
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if ("ALB".equalsIgnoreCase(fam.learnDelFAMType()) && isBetween(day, fam.learnDelFAMDateFrom(), fam.learnDelFAMDateTo())) {
        highest = Math.max(highest, switch (fam.learnDelFAMCode() == null ? "" : fam.learnDelFAMCode()) {
          case "1" -> 1;
          case "2" -> 2;
          case "3" -> 3;
          default -> 0;
        });
      }
    }
    return highest;
  }

  private void areaUplift() {
    BigDecimal factor = areaCostFactor(values.date("ApplicFactDate"));
    BigDecimal adjusted = values.is("AdvLoan") && isMore(factor, BigDecimal.ONE) ? minus(factor, BigDecimal.ONE) : NOTHING;
    boolean uplift = values.is("FundStart") && values.is("AdvLoan") && adjusted.signum() > 0;
    BigDecimal base = matrixRate(values.date("StartDateAdjusted"));
    BigDecimal rate = uplift ? base : NOTHING;
    BigDecimal known = times(proportion(aim.priorLearnFundAdj()), proportion(aim.otherFundAdj()));
    values.put("AreaCostFactor", factor).put("AreaCostFactAdj", adjusted).put("LoanBursAreaUplift", uplift).put("BaseWeightedRate", base)
        .put("WeightedRate", rate).put("KnownFundAdj", known).put("AreaUpliftAimValue", times(rate, adjusted, known, rates.specResUplift()));
  }

  private BigDecimal areaCostFactor(LocalDate day) {
    for (AreaCost cost : rates.facts().reference().areaCosts(aim.delLocPostCode())) {
      if (cost.isOn(day)) {
        return cost.areaCostFactor();
      }
    }
    return null;
  }

  private BigDecimal matrixRate(LocalDate day) {
    LarsAim lars = rates.facts().reference().aim(aim.learnAimRef());
    if (lars != null) {
      for (Funding funding : lars.fundings()) {
        if ("MATRIX".equals(funding.fundingCategory()) && funding.isOn(day)) {
          return Decimals.orZero(funding.rateWeighted());
        }
      }
    }
    return NOTHING;
  }

  private void instalments() {
    boolean uplift = values.is("LoanBursAreaUplift");
    LocalDate first = values.date("FirstLiabilityDatePeriodStart");
    int planned = uplift ? 1 + Days.months(first, aim.learnPlanEndDate()) : 0;
    int actual = aim.learnActEndDate() == null ? planned : uplift ? 1 + Days.months(first, aim.learnActEndDate()) : 0;
    int outstanding = uplift && actual < planned ? planned - actual : 0;
    values.put("PlannedNumOnProgInstalm", planned).put("ActualNumInstalm", actual).put("OutstndNumOnProgInstalm", outstanding)
        .put("AreaCostInstalment", planned > 0 ? dividedBy(values.decimal("AreaUpliftAimValue"), Decimals.of(planned)) : NOTHING)
        .put("LearnDelApplicEndDate", aim.learnActEndDate() == null ? aim.learnPlanEndDate() : Days.min(aim.learnPlanEndDate(), aim.learnActEndDate()))
        .put("QualifyAreaUpliftBalancingPayment", uplift && actual < planned && values.is("Achieved"));
  }

  private void areaPayments() {
    LocalDate first = values.date("FirstLiabilityDatePeriodStart");
    LocalDate last = Days.monthEnd(values.date("LearnDelApplicEndDate"));
    LocalDate ended = Days.monthStart(aim.learnActEndDate());
    BigDecimal instalment = values.decimal("AreaCostInstalment");
    BigDecimal balance = times(Decimals.of(values.integer("OutstndNumOnProgInstalm")), instalment);
    values.put("AreaUpliftOnProgPayment", Series.of(period ->
        values.is("LoanBursAreaUplift") && isBetween(rates.facts().periodStart(period), first, last) ? instalment : NOTHING));
    values.put("AreaUpliftBalPayment", Series.of(period ->
        values.is("QualifyAreaUpliftBalancingPayment") && rates.facts().periodStart(period).equals(ended) ? balance : NOTHING));
  }

  private void labels() {
    values.put("ApplicProgWeightFact", "A");
    values.put("FundLine", values.is("LoanBursAreaUplift") || values.is("LoanBursSupp") ? "Advanced Learner Loans Bursary" : "None");
  }
}
