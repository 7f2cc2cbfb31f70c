package org.openilr.funding.fm35;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openilr.funding.Parameters;
import org.openilr.funding.Series;
import org.openilr.specification.Year;

/** The parameters and months of a year, read once and shared by all threads. */
final class Rates {

  private final Year year;
  private final Parameters parameters;
  private final LocalDate[] months = new LocalDate[Series.PERIODS];
  private final Map<String, BigDecimal> decimals = new ConcurrentHashMap<>();
  private final Map<String, LocalDate> dates = new ConcurrentHashMap<>();
  private final Map<LocalDate, EsolBands> esolBands = new ConcurrentHashMap<>();

  Rates(Parameters parameters, Year year) {
    this.parameters = parameters;
    this.year = year;
    for (int period = 1; period <= Series.PERIODS; period++) {
      months[period - 1] = year.firstDay().plusMonths(period - 1L);
    }
  }

  /** A parameter that holds for the whole year. */
  BigDecimal decimal(String name) {
    return decimals.computeIfAbsent(name, any -> parameters.decimal(any, year.firstDay()));
  }

  /** A day on which the rules change. */
  LocalDate date(String name) {
    return dates.computeIfAbsent(name, any -> parameters.date(any, year.firstDay()));
  }

  /** A parameter that depends on a day of the delivery. */
  BigDecimal decimal(String name, LocalDate day) {
    return parameters.decimal(name, day);
  }

  /** What ESOL is worth by additional hours. */
  EsolBands esolBands(LocalDate applicFactDate) {
    LocalDate changed = date("ESOLRatePolicyChangeDate");
    return esolBands.computeIfAbsent(applicFactDate.isBefore(changed) ? changed.minusDays(1) : changed,
        day -> EsolBands.of(parameters.text("ESOLRates", day)));
  }

  /** The first day of a period's month. */
  LocalDate month(int period) {
    return months[period - 1];
  }

  /** The period whose month the day lies in; 0 where that is none of the year's or the day is not known. */
  int period(LocalDate day) {
    if (day == null || day.isBefore(year.firstDay()) || day.isAfter(year.lastDay())) {
      return 0;
    }
    return (day.getMonthValue() + Series.PERIODS - year.firstDay().getMonthValue()) % Series.PERIODS + 1;
  }

  /** 31 August of the year. */
  LocalDate august31st() {
    return year.firstDay().withDayOfMonth(year.firstDay().lengthOfMonth());
  }
}
