package org.openilr.funding.alb;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Parameters;

/** The parameters of the year. */
record Rates(FundingFacts facts, BigDecimal[] monthly, LocalDate loansPolicyStartDate, LocalDate factorTransDate, int minDaysForALB,
    BigDecimal specResUplift) {

  Rates(Parameters parameters, FundingFacts facts) {
    this(facts, new BigDecimal[] {BigDecimal.ZERO, rate(parameters, facts, 1), rate(parameters, facts, 2), rate(parameters, facts, 3)},
        parameters.date("LoansPolicyStartDate", facts.year().firstDay()), parameters.date("FactorTransDate", facts.year().firstDay()),
        parameters.decimal("MinDaysForALB", facts.year().firstDay()).intValueExact(), parameters.decimal("SpecResUplift", facts.year().firstDay()));
  }

  private static BigDecimal rate(Parameters parameters, FundingFacts facts, int code) {
    return parameters.decimal("LoanALB" + code + "Rate", facts.year().firstDay());
  }
}
