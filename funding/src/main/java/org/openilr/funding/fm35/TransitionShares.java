package org.openilr.funding.fm35;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.minus;
import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;

/** The second part of step 17: the proportions of those who started before 1 August 2013, spread over what remained from then on. */
final class TransitionShares {

  private TransitionShares() {}

  static void put(AdultAim aim, Rates rates) {
    if (aim.is("Trans")) {
      numbers(aim, rates);
      shares(aim, rates);
      outcomes(aim, rates);
    } else {
      aim.values().put("PlannedNumOnProgInstalmTrans", 0).put("ActualNumInstalmTrans", 0).put("OutstndNumOnProgInstalmTrans", 0)
          .put("TransInstPerPeriod", Series.ZERO).put("OnProgPayPctTrans", Series.ZERO).put("BalancePctTrans", Series.ZERO)
          .put("EmpOutcomePctHeldBackTrans", BigDecimal.ZERO).put("EmpOutcomePctTrans", Series.ZERO).put("AchievePayPctTrans", Series.ZERO);
    }
  }

  private static void numbers(AdultAim aim, Rates rates) {
    LocalDate ended = aim.record().learnActEndDate();
    LocalDate last = ended == null ? aim.record().learnPlanEndDate() : Days.min(aim.record().learnPlanEndDate(), ended);
    Integer planned = number(aim.record().learnPlanEndDate(), aim.date("PlannedEndDatePeriodStartDayAfter"), rates);
    Integer actual = ended == null ? planned : number(last, Instalments.end(aim), rates);
    LocalDate change = rates.date("TransDate");
    LocalDate end = Instalments.end(aim);
    boolean goesOn = Days.isOnOrAfter(last, rates.date("TransPeriodEnd"));
    aim.values().put("PlannedNumOnProgInstalmTrans", planned).put("ActualNumInstalmTrans", actual)
        .put("OutstndNumOnProgInstalmTrans", planned == null || actual == null ? null : Integer.valueOf(planned - actual))
        .put("TransInstPerPeriod", Series.ofBooleans(period ->
            goesOn && Days.isOnOrAfter(rates.month(period), change) && Days.isBefore(rates.month(period), end)));
  }

  /** Months from the change on; null where the day is not known. */
  private static Integer number(LocalDate last, LocalDate end, Rates rates) {
    LocalDate firstEnd = rates.date("TransPeriodEnd");
    return last == null ? null : last.isBefore(firstEnd) ? Integer.valueOf(0) : last.equals(firstEnd) ? Integer.valueOf(1)
        : Days.months(rates.date("TransDate"), end);
  }

  private static void shares(AdultAim aim, Rates rates) {
    BigDecimal onProgramme = minus(aim.decimal("StartPropTrans"), aim.decimal("AchPayTransHeldBack"));
    BigDecimal planned = Decimals.of(aim.integer("PlannedNumOnProgInstalmTrans"));
    boolean any = planned != null && planned.signum() > 0;
    Series instalments = aim.series("TransInstPerPeriod");
    BigDecimal balance = any ? dividedBy(times(onProgramme, Decimals.of(aim.integer("OutstndNumOnProgInstalmTrans"))), planned)
        : Decimals.isMore(onProgramme, BigDecimal.ZERO) ? onProgramme : BigDecimal.ZERO;
    LocalDate balanceDate = Days.max(aim.record().learnActEndDate(), rates.date("TransDate"));
    aim.values().put("TransBalDate", balanceDate)
        .put("OnProgPayPctTrans", any ? Series.of(period -> dividedBy(times(onProgramme, instalments.at(period)), planned)) : Series.ZERO)
        .put("BalancePctTrans", aim.is("Achieved") ? Series.only(rates.period(balanceDate), balance) : Series.ZERO);
  }

  private static void outcomes(AdultAim aim, Rates rates) {
    Values values = aim.values();
    LocalDate ended = aim.record().learnActEndDate();
    LocalDate change = rates.date("TransDate");
    boolean job = aim.is("EmpOutcomePayElig");
    BigDecimal held = aim.decimal("AchPayTransHeldBack");
    BigDecimal forJob = job && Days.isOnOrAfter(ended, change)
        ? Decimals.min(times(held, rates.decimal("TransJobOutcomeShare")),
            times(rates.decimal("JobOutcomePercentageDefault"), aim.decimal("PropFundRemainAch")))
        : BigDecimal.ZERO;
    LocalDate achieved = !aim.is("AchievePayElig") ? null
        : Days.max(aim.is("KnowledgeCompetencyAim") ? aim.date("AppPathwayProgAimLatestActEndDate") : ended, change);
    values.put("EmpOutcomePctHeldBackTrans", forJob).put("EmpOutcomePctTrans", Series.only(rates.period(ended), forJob))
        .put("TransAimAchDate", achieved)
        .put("AchievePayPctTrans", Series.only(rates.period(achieved), job ? minus(held, forJob) : held));
  }
}
