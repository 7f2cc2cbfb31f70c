package org.openilr.funding.fm81;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.proportion;
import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;

/** Step 11: English and maths, in monthly instalments with the rest on an early achievement. */
final class MathsEnglish {

  private MathsEnglish() {}

  static void put(TrailblazerAim aim, Rates rates) {
    Values values = aim.values();
    values.put("MathEngAimValue", aim.is("LearnDelMathEng") ? rates.decimal("MathsEnglishRate") : BigDecimal.ZERO)
        .put("CombinedAdjProp", times(proportion(aim.record().otherFundAdj()), proportion(aim.record().priorLearnFundAdj())));
    numbers(aim);
    payments(aim, rates);
  }

  private static void numbers(TrailblazerAim aim) {
    LocalDate ended = aim.record().learnActEndDate();
    Integer planned = number(aim, aim.record().learnPlanEndDate());
    Integer actual = ended == null ? null : number(aim, ended);
    aim.values().put("PlannedNumOnProgInstalm", planned).put("ActualNumInstalm", actual)
        .put("OutstandNumOnProgInstalm", planned == null || actual == null ? null : Integer.valueOf(planned - actual));
  }

  /** The months until an end; one for English and maths within one month. */
  private static Integer number(TrailblazerAim aim, LocalDate end) {
    boolean withinMonth = aim.is("LearnDelMathEng") && Days.isSameMonth(end, aim.record().learnStartDate());
    return withinMonth ? Integer.valueOf(1) : Days.months(aim.date("StartDatePeriodStart"), Days.monthStartOfDayAfter(end));
  }

  private static void payments(TrailblazerAim aim, Rates rates) {
    Values values = aim.values();
    boolean mathEng = aim.is("LearnDelMathEng");
    boolean funded = mathEng && aim.is("MathEngLSFFundStart");
    LocalDate start = aim.date("StartDatePeriodStart");
    LocalDate planned = aim.date("PlannedEndDatePeriodStartDayAfter");
    LocalDate end = aim.record().learnActEndDate() == null ? planned : Days.min(aim.date("ActEndDatePeriodStartDayAfter"), planned);
    Series instalments = Series.of(period -> Decimals.of(mathEng && isDue(rates.month(period), start, end) ? 1 : 0));
    BigDecimal number = Decimals.of(values.integer("PlannedNumOnProgInstalm"));
    BigDecimal proportion = values.decimal("CombinedAdjProp");
    Series share = !funded ? Series.ZERO : Series.of(period -> dividedBy(times(instalments.at(period), proportion), number));
    BigDecimal value = values.decimal("MathEngAimValue");
    Integer outstanding = values.integer("OutstandNumOnProgInstalm");
    boolean balanced = funded && aim.is("Achieved") && number != null && number.signum() > 0 && outstanding != null && outstanding > 0;
    int balancePeriod = balanced ? rates.period(aim.record().learnActEndDate()) : 0;
    values.put("InstPerPeriod", instalments).put("MathEngOnProgPct", share)
        .put("MathEngOnProgPayment", !funded ? Series.ZERO
            : Series.of(period -> dividedBy(times(value, instalments.at(period), proportion), number)))
        .put("MathEngBalPct", Series.only(balancePeriod, dividedBy(times(Decimals.of(outstanding), proportion), number)))
        .put("MathEngBalPayment", Series.only(balancePeriod, dividedBy(times(value, Decimals.of(outstanding), proportion), number)));
  }

  private static boolean isDue(LocalDate month, LocalDate start, LocalDate end) {
    return month.equals(start) || Days.isBefore(start, month) && Days.isBefore(month, end);
  }
}
