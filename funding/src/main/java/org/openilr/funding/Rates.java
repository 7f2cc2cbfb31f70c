package org.openilr.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openilr.specification.Year;

/** The parameters of a model for a year, and the months of the year; made once and shared by all threads. */
public final class Rates {

  private final Year year;
  private final Parameters parameters;
  private final LocalDate[] months = new LocalDate[Series.PERIODS];
  private final Map<String, BigDecimal> decimals = new ConcurrentHashMap<>();
  private final Map<String, LocalDate> dates = new ConcurrentHashMap<>();
  private final Map<LocalDate, EsolBands> esolBands = new ConcurrentHashMap<>();

  /** @param year of the return */
  public Rates(Parameters parameters, Year year) {
    this.parameters = parameters;
    this.year = year;
    for (int period = 1; period <= Series.PERIODS; period++) {
      months[period - 1] = year.firstDay().plusMonths(period - 1L);
    }
  }

  /** A parameter that holds for the whole year. */
  public BigDecimal decimal(String name) {
    return decimals.computeIfAbsent(name, any -> parameters.decimal(any, year.firstDay()));
  }

  /** A day on which the rules change. */
  public LocalDate date(String name) {
    return dates.computeIfAbsent(name, any -> parameters.date(any, year.firstDay()));
  }

  /** A parameter that depends on a day of the delivery. */
  public BigDecimal decimal(String name, LocalDate day) {
    return parameters.decimal(name, day);
  }

  /** A number that holds for the whole year. */
  public int number(String name) {
    return decimal(name).intValueExact();
  }

  /** A name that holds for the whole year. */
  public String text(String name) {
    return parameters.text(name, year.firstDay());
  }

  /**
   * What ESOL is worth by additional hours: parameter {@code ESOLRates}, whose bands change with {@code ESOLRatePolicyChangeDate}.
   *
   * @param applicFactDate the day of the delivery that decides
   */
  public EsolBands esolBands(LocalDate applicFactDate) {
    LocalDate changed = date("ESOLRatePolicyChangeDate");
    return esolBands.computeIfAbsent(applicFactDate.isBefore(changed) ? changed.minusDays(1) : changed,
        day -> EsolBands.of(parameters.text("ESOLRates", day)));
  }

  /** The first day of a period's month. */
  public LocalDate month(int period) {
    return months[period - 1];
  }

  /** The period whose month the day lies in; 0 where that is none of the year's or the day is not known. */
  public int period(LocalDate day) {
    if (day == null || day.isBefore(year.firstDay()) || day.isAfter(year.lastDay())) {
      return 0;
    }
    return (day.getMonthValue() + Series.PERIODS - year.firstDay().getMonthValue()) % Series.PERIODS + 1;
  }

  /** The last day of the year. */
  public LocalDate lastDay() {
    return year.lastDay();
  }

  /** 31 August of the year. */
  public LocalDate august31st() {
    return year.firstDay().withDayOfMonth(year.firstDay().lengthOfMonth());
  }
}
