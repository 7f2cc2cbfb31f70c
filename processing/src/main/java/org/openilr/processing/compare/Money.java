package org.openilr.processing.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.openilr.funding.Calculation;
import org.openilr.funding.Calculations;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Payments;
import org.openilr.funding.Units;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;

/** The year's money of a learner. */
final class Money {

  private Money() {}

  static BigDecimal of(Learner learner, List<DPOutcome> outcomes, FundingFacts facts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Calculation calculation : Calculations.of(facts.year())) {
      if (calculation.takes(learner)) {
        sum = sum.add(of(calculation.calculate(learner, outcomes, facts)));
      }
    }
    return sum;
  }

  static BigDecimal of(LearnerFunding funding) {
    BigDecimal[] sum = {BigDecimal.ZERO};
    Payments.each(funding, (payment, delivery, line, period, amount) ->
        sum[0] = sum[0].add(amount.setScale(Units.SCALE, RoundingMode.HALF_UP)));
    return sum[0];
  }
}
