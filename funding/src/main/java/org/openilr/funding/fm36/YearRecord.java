package org.openilr.funding.fm36;

import java.time.LocalDate;
import org.openilr.funding.Days;
import org.openilr.learners.AppFinRecord;

/** A programme aim in one of the years in which it ran, part of step 13. */
final class YearRecord {

  /** Until this year the actual end decides whether the aim ran on; later the achievement of a standard does. */
  private static final int LAST_BY_ACTUAL_END = 2018;
  private static final int FIRST = 2016;

  private final ApprenticeAim aim;
  private final int year;

  YearRecord(ApprenticeAim aim, int year) {
    this.aim = aim;
    this.year = year;
  }

  /** The first year that is told apart; everything before May 2017 falls into it. */
  static int firstYear() {
    return FIRST;
  }

  static LocalDate firstDay(int year) {
    return LocalDate.of(year, 8, 1);
  }

  static LocalDate lastDay(int year) {
    return LocalDate.of(year + 1, 7, 31);
  }

  /** Whether the aim ran in the year that starts in that calendar year. */
  static boolean isIn(ApprenticeAim aim, int year) {
    if (aim.start() == null || aim.start().isAfter(lastDay(year))) {
      return false;
    }
    LocalDate end = year <= LAST_BY_ACTUAL_END ? aim.actualEnd() : aim.end();
    return year == FIRST || end == null || !end.isBefore(firstDay(year));
  }

  ApprenticeAim aim() {
    return aim;
  }

  LocalDate lastDate() {
    return aim.hasEndedBefore(lastDay(year)) ? aim.end() : lastDay(year);
  }

  int days() {
    LocalDate first = firstDay(year);
    return aim.hasEndedBefore(first) ? 0 : Days.daysWithBoth(Days.max(aim.start(), first), lastDate());
  }

  boolean isCompleted() {
    return aim.is("Completed") && Days.isBetween(aim.date("ApplicCompDate"), firstDay(year), lastDay(year));
  }

  /** The latest day of a price until the end of the year; null for none. */
  LocalDate priceStart() {
    LocalDate latest = null;
    for (AppFinRecord record : aim.record().appFinRecords()) {
      if (Relations.isPrice(record) && !record.aFinDate().isAfter(lastDay(year))) {
        latest = latest == null ? record.aFinDate() : Days.max(latest, record.aFinDate());
      }
    }
    return latest;
  }
}
