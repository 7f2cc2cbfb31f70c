package org.openilr.service.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The months of a year as bars, in the units of the picture. Money that is taken back hangs below the line.
 *
 * @param zero where the line is
 */
record MonthChart(List<Bar> bars, String zero) {

  static final int WIDTH = 720;
  static final int HEIGHT = 160;
  static final List<String> MONTHS = List.of("Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul");

  /** A bar, and the place of its month below it. */
  record Bar(String x, String width, String y, String height, String middle, String month) {}

  static MonthChart of(List<BigDecimal> months) {
    double highest = months.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    double lowest = Math.min(0, months.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
    double unit = HEIGHT / Math.max(1e-9, Math.max(0, highest) - lowest);
    double zero = Math.max(0, highest) * unit;
    double step = (double) WIDTH / MONTHS.size();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < MONTHS.size(); i++) {
      double height = months.get(i).doubleValue() * unit;
      bars.add(new Bar(number(i * step + step * 0.1), number(step * 0.8), number(height < 0 ? zero : zero - height), number(Math.abs(height)),
          number((i + 0.5) * step), MONTHS.get(i)));
    }
    return new MonthChart(bars, number(zero));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
