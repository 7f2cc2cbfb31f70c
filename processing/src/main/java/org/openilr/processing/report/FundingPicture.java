package org.openilr.processing.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.processing.FundingTotals;
import org.openilr.specification.Year;

/**
 * What the page shows of the money. Public only because the template lies in another package.
 *
 * @param months the twelve months with the money of all lines
 * @param lines the money by funding model and funding line
 * @param whole what of it belongs to no month; empty where that is nothing
 * @param year the money of the year
 */
public record FundingPicture(List<Month> months, List<Line> lines, String whole, String year) {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  /**
   * The money of a month.
   *
   * @param bar its length in hundredths of the longest
   */
  public record Month(String name, String amount, String bar, boolean negative) {}

  /** The money of a funding line, month by month. */
  public record Line(String model, String name, List<String> months, String year) {}

  /** The picture of some totals. */
  public static FundingPicture of(FundingTotals totals, Year year) {
    List<BigDecimal> all = totals.months(null);
    BigDecimal longest = all.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElseThrow();
    List<Month> months = new ArrayList<>();
    LocalDate august = year.firstDay();
    for (int i = 0; i < Series.PERIODS; i++) {
      BigDecimal amount = all.get(i);
      BigDecimal bar = longest.signum() == 0 ? BigDecimal.ZERO : amount.abs().movePointRight(2).divide(longest, 1, RoundingMode.HALF_UP);
      months.add(new Month(NAME.format(august.plusMonths(i)), pounds(amount), bar.toPlainString(), amount.signum() < 0));
    }
    BigDecimal whole = totals.whole();
    Map<List<Object>, BigDecimal[]> byLine = new LinkedHashMap<>();
    for (FundingTotals.Line line : totals.lines()) {
      BigDecimal[] sums = byLine.computeIfAbsent(List.of(line.model(), line.line()), any -> zeros());
      sums[Series.PERIODS] = sums[Series.PERIODS].add(line.year());
      for (int i = 0; i < Series.PERIODS; i++) {
        sums[i] = sums[i].add(line.months().get(i));
      }
    }
    List<Line> lines = new ArrayList<>();
    byLine.forEach((key, sums) -> {
      FundingModel model = (FundingModel) key.get(0);
      List<BigDecimal> amounts = List.of(sums).subList(0, Series.PERIODS);
      lines.add(new Line(model.name() + " " + model.title(), (String) key.get(1), amounts.stream().map(FundingPicture::pounds).toList(),
          pounds(sums[Series.PERIODS])));
    });
    return new FundingPicture(months, lines, whole.signum() == 0 ? "" : pounds(whole), pounds(sum(all).add(whole)));
  }

  private static BigDecimal[] zeros() {
    BigDecimal[] zeros = new BigDecimal[1 + Series.PERIODS];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String pounds(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount.setScale(2, RoundingMode.HALF_UP));
  }
}
