package org.openilr.reports;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openilr.funding.Series;

/** The months of a funding year, period 1 to 12. */
public final class Months {

  /** August to July. */
  public static final List<String> NAMES = IntStream.rangeClosed(1, Series.PERIODS)
      .mapToObj(period -> Month.JULY.plus(period).getDisplayName(TextStyle.FULL, Locale.UK)).toList();

  private Months() {}

  /** {@code Aug-2020} to {@code Jul-2021}. */
  public static List<String> withYears(ReportContext context) {
    return withYears(context, '-');
  }

  /** @param between what stands between month and year */
  public static List<String> withYears(ReportContext context, char between) {
    return IntStream.rangeClosed(1, Series.PERIODS)
        .mapToObj(period -> NAMES.get(period - 1).substring(0, 3) + between + context.month(period).getYear()).toList();
  }
}
