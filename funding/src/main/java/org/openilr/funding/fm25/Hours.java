package org.openilr.funding.fm25;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.times;
import static org.openilr.funding.Logic.and;
import static org.openilr.funding.Logic.holds;
import static org.openilr.funding.Logic.isAtLeast;
import static org.openilr.funding.Logic.not;
import static org.openilr.funding.Logic.or;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openilr.funding.Aim;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Values;

/** Steps 3 and 4: planned hours, their band and national rate, and whether the learner stayed long enough. */
final class Hours {

  private static final int ADULT = 18;
  private static final int SCHOOL_AGE = 15;
  private static final BigDecimal TWO_YEARS = BigDecimal.valueOf(2);

  private final Student student;
  private final Rates rates;

  private Hours(Student student, Rates rates) {
    this.student = student;
    this.rates = rates;
  }

  static void put(Student student, Rates rates) {
    Hours hours = new Hours(student, rates);
    Values values = student.values();
    values.put("LearnerHours", hours.hours()).put("HNS", Aim.isOne(student.fam("HNS"), 1));
    values.put("FullTimeEquiv", dividedBy(student.hours(), rates.decimal("FundedHoursPerFTE")));
    hours.band();
    hours.start();
  }

  /** Those of the T Level where it gives any; null where it gives some and not all. */
  private BigDecimal hours() {
    if (student.is("TLevelStudent")) {
      boolean given = false;
      boolean missing = false;
      int highest = 0;
      for (YoungAim aim : student.funded()) {
        if (aim.isProgrammeAim(YoungAim.T_LEVEL)) {
          Integer hours = aim.record().pHours();
          given |= hours != null;
          missing |= hours == null;
          highest = hours == null ? highest : Math.max(highest, hours);
        }
      }
      if (given) {
        return missing ? null : Decimals.of(highest);
      }
    }
    Integer learning = student.record().planLearnHours();
    Integer enrichment = student.record().planEEPHours();
    return Decimals.of((learning == null ? 0L : learning) + (enrichment == null ? 0L : enrichment));
  }

  private Boolean isAtLeastHours(String threshold) {
    return isAtLeast(student.hours(), rates.decimal(threshold));
  }

  private void band() {
    boolean tLevel = student.is("TLevelStudent");
    boolean highNeeds = student.is("HNS");
    Boolean adult = isAtLeast(student.age(), ADULT);
    boolean thirdYear = Days.isOnOrAfter(rates.date("TLevelYear3LastStart"), student.values().date("LatestStartDate"));
    Boolean partTime4 = isAtLeastHours("LHThresholdPartTime4");
    // In the order of the first that holds; one that cannot be told leaves band and rate open.
    if (isChosen(tLevel && thirdYear, "T level is in year 3, not funded", BigDecimal.ZERO)
        || isChosen(and(tLevel, isAtLeastHours("NationalRateTLevelBand7Hours")), "1300 hours (T level Band 7)", tLevelRate(7))
        || isChosen(and(tLevel, isAtLeastHours("NationalRateTLevelBand6Hours")), "1100 hours (T level Band 6)", tLevelRate(6))
        || isChosen(and(isAtLeastHours("LHThresholdFullTime"), or(not(adult), highNeeds, tLevel)), "540+ hours (Band 5)",
            rates.decimal("NationalRateFullTime"))
        || isChosen(and(partTime4, adult, !highNeeds), "450+ hours (Band 4a)", rates.decimal("NationalRatePartTime4"))
        || isChosen(partTime4, "450 to 539 hours (Band 4b)", rates.decimal("NationalRatePartTime4"))
        || isChosen(isAtLeastHours("LHThresholdPartTime3"), "360 to 449 hours (Band 3)", rates.decimal("NationalRatePartTime3"))
        || isChosen(isAtLeastHours("LHThresholdPartTime2"), "280 to 359 hours (Band 2)", rates.decimal("NationalRatePartTime2"))) {
      return;
    }
    isChosen(true, "Up to 279 hours (Band 1)", times(rates.decimal("NationalRatePartTime1FTE"), student.values().decimal("FullTimeEquiv")));
  }

  private BigDecimal tLevelRate(int band) {
    return dividedBy(rates.decimal("NationalRateTLevelBand" + band), TWO_YEARS);
  }

  private boolean isChosen(Boolean condition, String band, BigDecimal rate) {
    if (holds(condition)) {
      student.values().put("RateBand", band).put("NatRate", rate);
    }
    return condition == null || condition;
  }

  private void start() {
    Values values = student.values();
    int planned = values.integer("PlannedDaysILCurrYear");
    Boolean large = isAtLeastHours("LongLearningHours");
    boolean longPlanned = planned >= rates.number("LongLearningDays");
    Integer threshold = large == null ? null : Integer.valueOf(large || longPlanned ? rates.number("ThresholdDaysLong")
        : planned >= rates.number("MediumLearningDays") ? rates.number("ThresholdDaysMedium") : 0);
    LocalDate june = rates.date("CurrentYear1stJune");
    Boolean summerSchool = and(not(isAtLeast(student.age(), SCHOOL_AGE + 1)),
        Days.isOnOrAfter(values.date("LearnerStartDate"), june));
    Boolean stayed = threshold == null ? null : Boolean.valueOf(threshold > 0 && values.integer("ActualDaysILCurrYear") >= threshold);
    Boolean started = and(stayed, not(summerSchool));
    values.put("ThresholdDays", threshold).put("SummerSchool", summerSchool).put("StartFund", started)
        .put("AcadMonthPayment", started == null ? null : Integer.valueOf(started ? rates.period(values.date("StartDateThisYear")) : 0));
  }
}
