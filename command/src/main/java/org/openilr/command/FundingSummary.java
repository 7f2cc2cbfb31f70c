package org.openilr.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openilr.command.Screen.Style;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.processing.CheckResult;
import org.openilr.processing.FundingTotals;

/** What a return is worth, on the screen. */
final class FundingSummary {

  private static final int BAR = 40;
  private static final int MONTHS_IN_A_ROW = 6;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private final Screen screen;

  FundingSummary(Screen screen) {
    this.screen = screen;
  }

  void print(CheckResult result, FundingTotals totals) {
    LocalDate august = result.year().firstDay();
    screen.heading("What the valid learners earn, in pounds");
    if (totals.lines().isEmpty()) {
      screen.line("  Nothing.");
      return;
    }
    for (FundingModel model : FundingModel.values()) {
      model(model, totals, august);
    }
    months(totals.months(null), totals.whole(), august);
  }

  private void model(FundingModel model, FundingTotals totals, LocalDate august) {
    Map<String, List<BigDecimal>> lines = new LinkedHashMap<>();
    Map<String, BigDecimal> years = new LinkedHashMap<>();
    for (FundingTotals.Line line : totals.lines()) {
      if (line.model() == model) {
        lines.merge(line.line(), line.months(), FundingSummary::sum);
        years.merge(line.line(), line.year(), BigDecimal::add);
      }
    }
    if (lines.isEmpty()) {
      return;
    }
    screen.gap();
    row(screen.styled(Style.BOLD, model.name() + " " + model.title()), model.name().length() + 1 + model.title().length(),
        year(years.values()));
    lines.forEach((line, months) -> {
      row("  " + line, line.length() + 2, years.get(line));
      if (months.stream().allMatch(amount -> amount.signum() == 0)) {
        screen.line(screen.styled(Style.FAINT, "    for the year as a whole, not by month"));
        return;
      }
      for (int first = 0; first < Series.PERIODS; first += MONTHS_IN_A_ROW) {
        StringBuilder row = new StringBuilder("   ");
        for (int i = first; i < first + MONTHS_IN_A_ROW; i++) {
          row.append(" %s %11s".formatted(MONTH.format(august.plusMonths(i)), Pounds.text(months.get(i))));
        }
        screen.line(screen.styled(Style.FAINT, row.toString()));
      }
    });
  }

  private void row(String label, int length, BigDecimal amount) {
    screen.line(label + " ".repeat(Math.max(1, Math.min(screen.width(), 99) - 14 - length)) + "%14s".formatted(Pounds.text(amount)));
  }

  private void months(List<BigDecimal> months, BigDecimal whole, LocalDate august) {
    screen.heading("By month");
    BigDecimal largest = months.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElseThrow();
    for (int i = 0; i < Series.PERIODS; i++) {
      BigDecimal amount = months.get(i);
      int bar = largest.signum() == 0 ? 0 : amount.abs().multiply(BigDecimal.valueOf(BAR)).divide(largest, 0, RoundingMode.CEILING).intValue();
      screen.line("  %s %14s  %s".formatted(MONTH_AND_YEAR.format(august.plusMonths(i)), Pounds.text(amount), (amount.signum() < 0 ? "-" : "#").repeat(bar)));
    }
    if (whole.signum() != 0) {
      screen.line("  %-8s %14s".formatted("No month", Pounds.text(whole)));
    }
    screen.line("  %-8s %14s".formatted("Year", Pounds.text(year(months).add(whole))));
  }

  private static List<BigDecimal> sum(List<BigDecimal> some, List<BigDecimal> more) {
    List<BigDecimal> sums = new ArrayList<>();
    for (int i = 0; i < Series.PERIODS; i++) {
      sums.add(some.get(i).add(more.get(i)));
    }
    return sums;
  }

  private static BigDecimal year(Collection<BigDecimal> months) {
    return months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
