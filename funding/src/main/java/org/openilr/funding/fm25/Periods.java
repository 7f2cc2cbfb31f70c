package org.openilr.funding.fm25;

import static org.openilr.funding.Decimals.dividedBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;

/** The periodisation: an amount for each month of a traineeship that is funded as for adults. */
final class Periods {

  private Periods() {}

  static void put(Student student, Rates rates) {
    Values values = student.values();
    boolean trainee = Amounts.isTrainee(values.text("FundLine"));
    LocalDate first = rates.month(1);
    LocalDate last = rates.lastDay();
    LocalDate start = trainee ? Days.max(values.date("LearnerStartDate"), first) : first;
    LocalDate ended = values.date("LearnerActEndDate") == null ? last : values.date("LearnerActEndDate");
    LocalDate end = !trainee ? last : Days.isBefore(values.date("LearnerPlanEndDate"), first) ? ended
        : Days.min(Days.min(values.date("LearnerPlanEndDate"), ended), last);
    LocalDate firstMonth = Days.monthStart(start);
    LocalDate lastMonth = Days.monthStart(end);
    int months = Days.isOnOrAfter(lastMonth, firstMonth) ? Days.months(firstMonth, lastMonth) + 1 : 0;
    BigDecimal monthly = dividedBy(values.decimal("OnProgPayment"), Decimals.of(months));
    values.put("LnrIsTrainee", trainee).put("LnrPrdStartDate", start).put("LnrPrdEndDate", end).put("LnrPrdInLearning", months)
        .put("LnrMnthlyAmnt", monthly).put("LnrOnProgPay", !trainee ? Series.ZERO : Series.of(period ->
            Days.isBetween(rates.month(period), firstMonth, lastMonth) ? monthly : BigDecimal.ZERO));
  }
}
