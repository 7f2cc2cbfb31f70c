package org.openilr.service.operators;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Submissions by day as bars, in the units of the picture.
 *
 * @param bars one for each day, from left to right
 * @param most the largest count
 */
record DayChart(List<Bar> bars, long most) {

  static final int WIDTH = 640;
  static final int HEIGHT = 120;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  /** A bar; its label names the day and the count. */
  record Bar(String x, String width, String y, String height, String label) {}

  static DayChart of(List<PeriodReturns.Day> days) {
    long most = days.stream().mapToLong(PeriodReturns.Day::count).max().orElse(0);
    double step = days.isEmpty() ? 0 : (double) WIDTH / days.size();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      double height = most == 0 ? 0 : (double) HEIGHT * days.get(i).count() / most;
      bars.add(new Bar(number(i * step), number(Math.max(0.5, step * 0.8)), number(HEIGHT - height), number(height),
          DAY.format(days.get(i).day()) + ": " + days.get(i).count()));
    }
    return new DayChart(bars, most);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
