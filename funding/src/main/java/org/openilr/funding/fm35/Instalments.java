package org.openilr.funding.fm35;

import static org.openilr.funding.Decimals.minus;
import static org.openilr.funding.Decimals.proportion;
import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;

/** Steps 12 and 13: what the aim is worth, and in how many instalments that is paid. */
final class Instalments {

  private static final int DOUBLE = 2;

  private Instalments() {}

  static void put(AdultAim aim, Rates rates) {
    value(aim, rates);
    periods(aim, rates);
    numbers(aim);
  }

  private static void value(AdultAim aim, Rates rates) {
    boolean started = aim.is("FundStart");
    boolean worth = started && aim.line() != FundingLine.NONE;
    BigDecimal value = !worth ? BigDecimal.ZERO : aim.line() == null ? null
        : times(aim.decimal("ApplicWeightFundRate"), aim.decimal("AppAgeFact"), aim.decimal("SpecResUplift"), aim.decimal("LTRCUpliftFctr"),
            aim.decimal("AreaCostFactAdj"), aim.decimal("DisUpFactAdj"), aim.decimal("LargeEmployerFM35Fctr"),
            aim.decimal("AppFuncSkill1618AdjFact"), aim.decimal("ReservedUpliftFactor1"));
    BigDecimal base = !worth ? BigDecimal.ZERO : aim.line() == null ? null : aim.decimal("ApplicUnweightFundRate");
    BigDecimal contribution = aim.is("FullyFund") ? BigDecimal.ZERO
        : times(rates.decimal("NationalNonGovtPercentage"), aim.is("App") ? value : base);
    BigDecimal other = proportion(aim.record().otherFundAdj());
    BigDecimal remain = times(other, proportion(aim.record().priorLearnFundAdj()));
    aim.values().put("AimValue", value).put("BaseValueUnweight", base).put("NonGovCont", contribution)
        .put("NetAimValue", minus(value, contribution)).put("PropFundRemain", remain)
        .put("PropFundRemainAch", aim.is("Restart") ? other : remain);
  }

  /** The first day of the month in which no instalment is due any more. */
  static LocalDate end(AdultAim aim) {
    LocalDate planned = aim.date("PlannedEndDatePeriodStartDayAfter");
    return aim.record().learnActEndDate() == null ? planned : Days.min(aim.date("ActEndDatePeriodStartDayAfter"), planned);
  }

  private static void periods(AdultAim aim, Rates rates) {
    LocalDate start = aim.date("StartDatePeriodStart");
    LocalDate end = end(aim);
    aim.values().put("InstPerPeriod", Series.of(period -> {
      LocalDate month = rates.month(period);
      return Decimals.of(month.equals(start) ? DOUBLE : Days.isBefore(start, month) && Days.isBefore(month, end) ? 1 : 0);
    }));
  }

  private static void numbers(AdultAim aim) {
    Values values = aim.values();
    boolean started = aim.is("FundStart");
    boolean plannedWithin = aim.is("PlannedEndDatePeriodIsStartDatePeriod");
    LocalDate start = aim.date("StartDatePeriodStart");
    Integer planned = !started ? Integer.valueOf(0) : number(plannedWithin, start, aim.date("PlannedEndDatePeriodStartDayAfter"));
    Integer actual = aim.record().learnActEndDate() == null ? planned : !started ? Integer.valueOf(0)
        : number(plannedWithin || aim.is("ActEndDatePeriodIsStartDatePeriod"), start, end(aim));
    values.put("PlannedNumOnProgInstalm", planned).put("ActualNumInstalm", actual)
        .put("OutstndNumOnProgInstalm", planned == null || actual == null ? null : Integer.valueOf(planned - actual));
  }

  /** One for each month and one more for the first; two for learning within one month. Null where a day is not known. */
  static Integer number(boolean withinMonth, LocalDate start, LocalDate end) {
    Integer months = Days.months(start, end);
    return withinMonth ? Integer.valueOf(DOUBLE) : months == null ? null : Integer.valueOf(1 + months);
  }
}
