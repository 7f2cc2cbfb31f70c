package org.openilr.validation.derived;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Differences between days and the dates of the teaching year, as the department's 2020-21 service reckons them. No argument may be null. */
public final class Dates {

  private Dates() {}

  /** Whole years from one day to another: an age. 29 February counts from 28 February in other years; negative backwards. */
  public static int years(LocalDate from, LocalDate to) {
    int years = to.getYear() - from.getYear();
    return to.isBefore(from.plusYears(years)) ? years - 1 : years;
  }

  /** Whole years up to the day, or null where either is absent. */
  public static Integer age(LocalDate birth, LocalDate day) {
    return birth == null || day == null ? null : years(birth, day);
  }

  /** Months between the two, forwards or backwards; the day of the month does not matter. */
  public static int months(LocalDate one, LocalDate other) {
    return Math.abs(12 * (one.getYear() - other.getYear()) + one.getMonthValue() - other.getMonthValue());
  }

  /** Days from one to the other; 0 for the same day, negative backwards. */
  public static int days(LocalDate from, LocalDate to) {
    return (int) ChronoUnit.DAYS.between(from, to);
  }

  /** Days of the span with both ends counted, forwards or backwards. */
  public static int wholeDays(LocalDate one, LocalDate other) {
    return Math.abs(days(one, other)) + 1;
  }

  /**
   * 1 August of the teaching year. A day in August falls into the year before: a defect of the department's service that rules built on it
   * keep.
   */
  public static LocalDate commencement(LocalDate day) {
    return LocalDate.of(day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1, Month.AUGUST, 1);
  }

  /** 31 July before the teaching year, with the August defect of {@link #commencement}. */
  public static LocalDate previousYearEnd(LocalDate day) {
    return commencement(day).minusDays(1);
  }

  /** 31 August of the teaching year that the day lies in. */
  public static LocalDate august31(LocalDate day) {
    return LocalDate.of(day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1, Month.AUGUST, 31);
  }

  /** 1 August that counts for a traineeship: of the day's calendar year up to August, of the next one after. */
  public static LocalDate traineeshipAugust(LocalDate day) {
    return LocalDate.of(day.getMonthValue() <= 8 ? day.getYear() : day.getYear() + 1, Month.AUGUST, 1);
  }

  /** The last Friday of June: of the day's calendar year up to August, of the next one after. */
  public static LocalDate lastFridayInJune(LocalDate day) {
    int year = day.getMonthValue() <= 8 ? day.getYear() : day.getYear() + 1;
    return LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
  }
}
