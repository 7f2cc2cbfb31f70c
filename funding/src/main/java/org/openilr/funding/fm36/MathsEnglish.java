package org.openilr.funding.fm36;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;

/** The instalments of steps 5 and 6: English and maths, in monthly instalments with the rest on an early completion. */
final class MathsEnglish {

  private MathsEnglish() {}

  static void put(ApprenticeAim aim, Rates rates) {
    Values values = aim.values();
    Integer planned = Days.isSameMonth(aim.plannedEnd(), aim.start()) ? Integer.valueOf(1)
        : Days.months(Days.monthStart(aim.start()), Days.monthStartOfDayAfter(aim.plannedEnd()));
    Integer actual = actual(aim);
    Integer outstanding = planned == null || actual == null ? null : Integer.valueOf(planned - actual);
    Series instalments = Series.ofBooleans(period -> isDue(aim, rates.month(period)));
    values.put("PlannedNumOnProgInstalm", planned).put("ActualNumInstalm", actual).put("OutstandNumOnProgInstalm", outstanding)
        .put("InstPerPeriod", instalments);
    boolean funded = aim.is("FundStart") && aim.is("LearnDelMathEng");
    BigDecimal value = values.decimal("MathEngAimValue");
    BigDecimal share = values.decimal("CombinedAdjProp");
    BigDecimal number = Decimals.of(planned);
    boolean balanced = funded && aim.is("Completed") && outstanding != null && outstanding > 0;
    values.put("MathEngOnProgPayment", !funded ? Series.ZERO
            : Series.of(period -> dividedBy(times(value, instalments.at(period), share), number)))
        .put("MathEngBalPayment", !balanced ? Series.ZERO
            : Series.only(rates.period(aim.actualEnd()), dividedBy(times(value, Decimals.of(outstanding), share), number)));
  }

  private static Integer actual(ApprenticeAim aim) {
    LocalDate ended = aim.actualEnd();
    if (ended == null) {
      return null;
    }
    boolean cut = !aim.unpaidFrom().isAfter(ended);
    return Days.isSameMonth(ended, aim.start()) ? Integer.valueOf(cut ? 0 : 1)
        : Days.months(Days.monthStart(aim.start()), cut ? aim.unpaidFrom() : Days.monthStartOfDayAfter(ended));
  }

  /** Whether the aim starts in the month or runs on its last day. */
  private static boolean isDue(ApprenticeAim aim, LocalDate month) {
    LocalDate start = Days.monthStart(aim.start());
    if (!month.isBefore(aim.unpaidFrom())) {
      return false;
    } else if (month.equals(start)) {
      return true;
    }
    return Days.isBefore(start, month) && Days.isBefore(month, Days.monthStartOfDayAfter(aim.plannedEnd()))
        && (aim.actualEnd() == null || month.isBefore(Days.monthStartOfDayAfter(aim.actualEnd())));
  }
}
