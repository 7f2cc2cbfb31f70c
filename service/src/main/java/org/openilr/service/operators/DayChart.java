package org.openilr.service.operators;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Submissions by day as bars, in the units of the picture. Of a long period weeks or months are added up, so that bars stay wide enough to be seen.
 *
 * @param unit what a bar is: day, week or month
 * @param bars from left to right
 * @param most the largest count
 */
record DayChart(String unit, List<Bar> bars, long most) {

  static final int WIDTH = 640;
  static final int HEIGHT = 120;
  /** With more, a bar and its gap would be narrower than ten units. */
  static final int MOST_BARS = 64;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

  /** A bar; its label names the time and the count. */
  record Bar(String x, String width, String y, String height, String label) {}

  /** A chart of all days of a time, one after the other. */
  static DayChart of(List<PeriodReturns.Day> days) {
    if (days.size() <= MOST_BARS) {
      return of("day", days, day -> day, DAY::format);
    }
    return days.size() <= MOST_BARS * 7 - 6 ? of("week", days, day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), monday -> "Week of " + DAY.format(monday))
        : of("month", days, day -> day.withDayOfMonth(1), MONTH::format);
  }

  private static DayChart of(String unit, List<PeriodReturns.Day> days, Function<LocalDate, LocalDate> first, Function<LocalDate, String> label) {
    Map<LocalDate, Long> counts = new TreeMap<>();
    days.forEach(day -> counts.merge(first.apply(day.day()), day.count(), Long::sum));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    double step = counts.isEmpty() ? 0 : (double) WIDTH / counts.size();
    List<Bar> bars = new ArrayList<>();
    counts.forEach((from, count) -> {
      double height = most == 0 ? 0 : (double) HEIGHT * count / most;
      bars.add(new Bar(number(bars.size() * step), number(step * 0.8), number(HEIGHT - height), number(height), label.apply(from) + ": " + count));
    });
    return new DayChart(unit, bars, most);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
