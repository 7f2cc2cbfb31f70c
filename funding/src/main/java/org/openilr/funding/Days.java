package org.openilr.funding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The calendar of the calculations. Null stands for a date that is not known: what is worked out from it is not known either. */
public final class Days {

  private Days() {}

  /** The first day of the month. */
  public static LocalDate monthStart(LocalDate date) {
    return date == null ? null : date.withDayOfMonth(1);
  }

  /** The last day of the month. */
  public static LocalDate monthEnd(LocalDate date) {
    return date == null ? null : date.withDayOfMonth(date.lengthOfMonth());
  }

  /** The first day of the month in which the day after lies: the next month's for the last day of a month. */
  public static LocalDate monthStartOfDayAfter(LocalDate date) {
    return date == null ? null : monthStart(date.plusDays(1));
  }

  /** Days between, never negative. */
  public static Integer days(LocalDate one, LocalDate other) {
    return one == null || other == null ? null : (int) Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /** Days from one to the other with both counted, never less than 1. */
  public static Integer daysWithBoth(LocalDate one, LocalDate other) {
    Integer between = days(one, other);
    return between == null ? null : between + 1;
  }

  /** Whole months between, never negative. */
  public static Integer months(LocalDate one, LocalDate other) {
    return one == null || other == null ? null : (int) Math.abs(ChronoUnit.MONTHS.between(one, other));
  }

  /** Completed years from the first to the second, never negative. */
  public static Integer years(LocalDate from, LocalDate to) {
    return from == null || to == null ? null : (int) Math.abs(ChronoUnit.YEARS.between(from, to));
  }

  /** The earlier one; null where either is not known. */
  public static LocalDate min(LocalDate one, LocalDate other) {
    return one == null || other == null ? null : one.isBefore(other) ? one : other;
  }

  /** The later one; null where either is not known. */
  public static LocalDate max(LocalDate one, LocalDate other) {
    return one == null || other == null ? null : one.isAfter(other) ? one : other;
  }

  /** Whether both lie in the same month of the same year; false where either is not known. */
  public static boolean isSameMonth(LocalDate one, LocalDate other) {
    return one != null && other != null && one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
  }

  /** Whether the date is on or after the other; false where either is not known. */
  public static boolean isOnOrAfter(LocalDate date, LocalDate other) {
    return date != null && other != null && !date.isBefore(other);
  }

  /** Whether the date is before the other; false where either is not known. */
  public static boolean isBefore(LocalDate date, LocalDate other) {
    return date != null && other != null && date.isBefore(other);
  }

  /** Whether the date lies between two, both included; false where any is not known. */
  public static boolean isBetween(LocalDate date, LocalDate first, LocalDate last) {
    return isOnOrAfter(date, first) && isOnOrAfter(last, date);
  }
}
