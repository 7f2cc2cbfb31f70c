package org.openilr.funding.fm36;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.AppFinRecord;

/** A price episode, step 12: a stretch of an apprenticeship with one price and one contract type. */
final class Episode {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final int AUGUST = 8;
  /** The attributes of the prices, by their code. */
  static final List<String> PRICE = List.of("", "TNP1", "TNP2", "TNP3", "TNP4");
  /** What is left of residual prices, by their code. */
  static final List<String> LEFT = List.of("", "", "", "PriceEpisodeVirtualTNP3EndofThisEpisode", "PriceEpisodeVirtualTNP4EndofThisEpisode");

  private final ApprenticeAim aim;
  private final LocalDate start;
  private final Values values;
  private final List<AppFinRecord> prices = new ArrayList<>();
  private Episode previous;
  private Episode next;
  private LocalDate actualEnd;
  private LocalDate end;
  private boolean workedOut;

  Episode(ApprenticeAim aim, LocalDate start, Values values) {
    this.aim = aim;
    this.start = start;
    this.values = values;
  }

  /** {@code 25-100-01/08/2020}. */
  String identifier() {
    return apprenticeship() + "-" + DAY.format(start);
  }

  String apprenticeship() {
    return aim.identifier();
  }

  ApprenticeAim aim() {
    return aim;
  }

  LocalDate start() {
    return start;
  }

  /** The first day of the month in which it starts. */
  LocalDate firstMonth() {
    return start.withDayOfMonth(1);
  }

  /** The calendar year in which the academic year of its start begins. */
  int year() {
    return start.getMonthValue() >= AUGUST ? start.getYear() : start.getYear() - 1;
  }

  boolean isOf(String apprenticeship, int inYear) {
    return apprenticeship().equals(apprenticeship) && year() == inYear;
  }

  boolean isSameYear(Episode other) {
    return isOf(other.apprenticeship(), other.year());
  }

  Values values() {
    return values;
  }

  /** The price records that made it; empty where something else did. */
  List<AppFinRecord> prices() {
    return prices;
  }

  void link(Episode newPrevious, Episode newNext) {
    previous = newPrevious;
    next = newNext;
    actualEnd = until(aim.actualEnd());
    end = until(aim.end());
  }

  /** The one before it of the same apprenticeship; null for none. */
  Episode previous() {
    return previous;
  }

  /** The one after it of the same apprenticeship; null for none. */
  Episode next() {
    return next;
  }

  private LocalDate until(LocalDate end) {
    LocalDate dayBefore = next == null ? null : next.start.minusDays(1);
    return end == null ? dayBefore : dayBefore == null ? end : Days.min(end, dayBefore);
  }

  /** The end of learning or the day before the next one; null while there is neither. */
  LocalDate actualEnd() {
    return actualEnd;
  }

  /** The same with the achievement of a standard. */
  LocalDate end() {
    return end;
  }

  LocalDate plannedEnd() {
    return aim.plannedEnd();
  }

  boolean isCompleted() {
    return aim.is("Completed") && aim.date("ApplicCompDate").equals(end());
  }

  /** Whether it is one in the month of which the aim itself starts. */
  private boolean startsWithAim() {
    return Days.isSameMonth(aim.start(), start);
  }

  int plannedInstalments() {
    if (Days.isSameMonth(plannedEnd(), start)) {
      return 1;
    }
    return Days.isBefore(plannedEnd(), start) ? 0 : Days.months(firstMonth(), Days.monthStartOfDayAfter(plannedEnd()));
  }

  int actualInstalments() {
    LocalDate ended = actualEnd;
    if (ended == null || ended.isBefore(start)) {
      return 0;
    }
    LocalDate unpaid = aim.unpaidFrom();
    boolean cut = !unpaid.isAfter(ended);
    if (Days.isSameMonth(ended, start) && ended.equals(aim.actualEnd()) && startsWithAim()) {
      return cut ? 0 : 1;
    }
    return Days.months(firstMonth(), cut ? unpaid : Days.monthStartOfDayAfter(ended));
  }

  /** Whether an instalment is due in a month: the episode runs on its last day, or the aim starts in it. */
  boolean isDue(LocalDate month) {
    LocalDate ended = actualEnd;
    if (!month.isBefore(aim.unpaidFrom()) || month.isBefore(firstMonth())) {
      return false;
    } else if (month.equals(firstMonth())) {
      LocalDate last = ended == null ? plannedEnd() : ended;
      return Days.isOnOrAfter(last, Days.monthEnd(month)) || startsWithAim() && (ended == null || ended.equals(aim.actualEnd()));
    }
    return Days.isBefore(month, Days.monthStartOfDayAfter(plannedEnd()))
        && (ended == null || month.isBefore(Days.monthStartOfDayAfter(ended)));
  }

  /** What the instalments come to, month by month until the end, those after the year included. */
  BigDecimal instalmentsUntilEnd(Function<LocalDate, BigDecimal> instalment) {
    LocalDate last = actualEnd == null ? plannedEnd() : actualEnd;
    BigDecimal sum = BigDecimal.ZERO;
    if (last.isBefore(start)) {
      return sum;
    }
    LocalDate limit = last.plusMonths(1);
    for (LocalDate month = firstMonth(); Days.monthEnd(month).isBefore(limit); month = month.plusMonths(1)) {
      sum = Decimals.plus(sum, instalment.apply(month));
    }
    return sum;
  }

  /** Whether none of the year's months can belong to it. */
  boolean isOutside(Rates rates) {
    return start.isAfter(rates.lastDay()) || end != null && end.isBefore(rates.month(1));
  }

  /** Whether money of a month can belong to it. */
  boolean isFundedIn(LocalDate month, Rates rates) {
    boolean within = !month.isBefore(firstMonth()) && !month.isAfter(end == null ? rates.lastDay() : end);
    return within || month.equals(firstMonth()) && Days.isSameMonth(end, start);
  }

  void finish() {
    workedOut = true;
  }

  /** Whether its earnings are known. */
  boolean isWorkedOut() {
    return workedOut;
  }

  BigDecimal decimal(String name) {
    return values.decimal(name);
  }

  Series series(String name) {
    return values.series(name);
  }

  /** A price by its code, 1 to 4. */
  BigDecimal price(int code) {
    return decimal(PRICE.get(code));
  }

  /** What is left of a residual price at its end, by its code, 3 or 4. */
  BigDecimal residualLeft(int code) {
    return decimal(LEFT.get(code));
  }

  BigDecimal total() {
    return decimal("PriceEpisodeTotalEarnings");
  }

  BigDecimal upliftTotal() {
    return decimal("PriceEpisode1618FUTotEarnings");
  }
}
