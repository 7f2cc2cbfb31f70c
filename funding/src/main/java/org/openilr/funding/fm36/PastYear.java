package org.openilr.funding.fm36;

import static org.openilr.funding.Logic.holds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.reference.EarningsHistory;

/**
 * An apprenticeship with a provider in a year, a virtual history of step 13: as the earnings history has it, or, where that has none, as the
 * provider's own return does. What depends on price episodes is worked out when asked, from the episodes worked out until then.
 */
final class PastYear {

  private final String identifier;
  private final int year;
  private final List<EarningsHistory> rows;
  private final List<YearRecord> own;
  private final List<Episode> episodes;
  private final boolean sameProvider;
  private boolean ignored;
  private String completedIdentifier = EarlierYears.NONE;

  /**
   * @param rows of the earnings history; empty where the provider's own return counts
   * @param own the provider's records of the year
   * @param episodes of the learner, which grow
   */
  PastYear(String identifier, int year, List<EarningsHistory> rows, List<YearRecord> own, List<Episode> episodes, boolean sameProvider) {
    this.identifier = identifier;
    this.year = year;
    this.rows = rows;
    this.own = own;
    this.episodes = episodes;
    this.sameProvider = sameProvider;
  }

  String identifier() {
    return identifier;
  }

  int year() {
    return year;
  }

  boolean isOwn() {
    return rows.isEmpty();
  }

  boolean isSameProvider() {
    return sameProvider;
  }

  void ignore() {
    ignored = true;
  }

  boolean isIgnored() {
    return ignored;
  }

  void complete() {
    completedIdentifier = identifier;
  }

  /** The identifier where the apprenticeship is completed, else "None". */
  String completedIdentifier() {
    return completedIdentifier;
  }

  /** Null where a row lacks them. */
  Integer days() {
    int days = 0;
    for (YearRecord record : own) {
      days += isOwn() ? record.days() : 0;
    }
    for (EarningsHistory row : rows) {
      if (row.daysInYear() == null) {
        return null;
      }
      days += row.daysInYear();
    }
    return days;
  }

  LocalDate upTo() {
    if (!isOwn()) {
      return max(rows, EarningsHistory::uptoEndDate);
    }
    LocalDate latest = null;
    for (YearRecord record : own) {
      latest = latest == null ? record.lastDate() : Days.max(latest, record.lastDate());
    }
    return latest;
  }

  Integer progType() {
    return isOwn() ? own.get(0).aim().record().progType() : max(rows, EarningsHistory::progType);
  }

  Integer stdCode() {
    return isOwn() ? own.get(0).aim().record().stdCode() : max(rows, EarningsHistory::stdCode);
  }

  Integer fworkCode() {
    return isOwn() ? own.get(0).aim().record().fworkCode() : max(rows, EarningsHistory::fworkCode);
  }

  boolean isCompleted() {
    boolean completed = false;
    for (YearRecord record : own) {
      completed |= isOwn() && record.isCompleted();
    }
    for (EarningsHistory row : rows) {
      completed |= holds(row.appProgCompletedInTheYearInput());
    }
    return completed;
  }

  private LocalDate programmeStart() {
    if (!isOwn()) {
      return Relations.min(rows, EarningsHistory::programmeStartDateIgnorePathway);
    }
    LocalDate earliest = own.get(0).aim().date("AppAdjLearnStartDate");
    for (YearRecord record : own) {
      earliest = Days.min(earliest, record.aim().date("AppAdjLearnStartDate"));
    }
    return earliest;
  }

  /** The earlier one of the start of the programme and the last day of the year's learning. */
  LocalDate criteriaDate() {
    return Days.min(upTo(), programmeStart());
  }

  /** The start of the price that held at the end of the year; null where it is not known. */
  LocalDate priceStart() {
    if (!isOwn()) {
      return max(rows, EarningsHistory::historicEffectiveTNPStartDateInput);
    }
    LocalDate latest = null;
    for (YearRecord record : own) {
      LocalDate day = record.priceStart();
      latest = latest == null ? day : day == null ? latest : Days.max(latest, day);
    }
    return latest;
  }

  /** A price that held at the end of the year, by its code 1 to 4; null where it is not known. */
  BigDecimal price(int code) {
    if (isOwn()) {
      Episode latest = latestEpisode();
      return latest == null ? null : latest.price(code);
    }
    return max(rows, switch (code) {
      case 1 -> EarningsHistory::historicTNP1Input;
      case 2 -> EarningsHistory::historicTNP2Input;
      case 3 -> EarningsHistory::historicTNP3Input;
      default -> EarningsHistory::historicTNP4Input;
    });
  }

  /** What was left of a residual price at the end of the year, by its code 3 or 4; null where it is not known. */
  BigDecimal residual(int code) {
    if (isOwn()) {
      Episode latest = latestEpisode();
      return latest == null ? null : latest.residualLeft(code);
    }
    return max(rows, code == 3 ? EarningsHistory::historicVirtualTNP3EndOfTheYearInput
        : EarningsHistory::historicVirtualTNP4EndOfTheYearInput);
  }

  /** What the programme aims earned in the year; null where a row lacks it. */
  BigDecimal earnings() {
    return isOwn() ? sum(Episode::total) : max(rows, EarningsHistory::totalProgAimPaymentsInTheYear);
  }

  /** The framework uplift of the year; null where a row lacks it. */
  BigDecimal uplift() {
    return isOwn() ? sum(Episode::upliftTotal) : max(rows, EarningsHistory::historicTotal1618UpliftPaymentsInTheYearInput);
  }

  private BigDecimal sum(Function<Episode, BigDecimal> amount) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Episode episode : episodes) {
      if (episode.isOf(identifier, year) && episode.isWorkedOut()) {
        sum = Decimals.plus(sum, amount.apply(episode));
      }
    }
    return sum;
  }

  private Episode latestEpisode() {
    Episode latest = null;
    for (Episode episode : episodes) {
      latest = episode.isOf(identifier, year) && episode.isWorkedOut() ? episode : latest;
    }
    return latest;
  }

  /** The largest value of a column; null where a row lacks it. */
  private static <T extends Comparable<? super T>> T max(List<EarningsHistory> rows, Function<EarningsHistory, T> column) {
    T most = null;
    for (EarningsHistory row : rows) {
      T value = column.apply(row);
      if (value == null) {
        return null;
      }
      most = most == null || value.compareTo(most) > 0 ? value : most;
    }
    return most;
  }
}
