package org.openilr.funding.fm36;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.reference.EarningsHistory;
import org.openilr.specification.Year;

/** Step 13: what the learner did on which apprenticeship in which year, this one included, with whichever provider. */
final class EarlierYears {

  static final String NONE = "None";

  private final List<PastYear> years = new ArrayList<>();

  /** An apprenticeship in a year with a provider. */
  private record Key(String identifier, int year, int ukprn) {}

  EarlierYears(Relations relations, int ukprn, Year current, List<Episode> episodes) {
    Map<Key, List<EarningsHistory>> rows = new LinkedHashMap<>();
    Map<Key, List<YearRecord>> own = new LinkedHashMap<>();
    for (EarningsHistory row : relations.history()) {
      int year = year(row.collectionYear());
      if (year > 0 && row.appIdentifier() != null && row.ukprn() != null) {
        rows.computeIfAbsent(new Key(row.appIdentifier(), year, row.ukprn()), any -> new ArrayList<>()).add(row);
      }
    }
    for (ApprenticeAim aim : relations.programmes()) {
      for (int year = YearRecord.firstYear(); aim.identifier() != null && year <= current.start(); year++) {
        if (YearRecord.isIn(aim, year)) {
          Key key = new Key(aim.identifier(), year, ukprn);
          rows.computeIfAbsent(key, any -> List.of());
          own.computeIfAbsent(key, any -> new ArrayList<>()).add(new YearRecord(aim, year));
        }
      }
    }
    rows.forEach((key, found) -> years.add(new PastYear(key.identifier(), key.year(), found, own.getOrDefault(key, List.of()), episodes,
        found.isEmpty() || relations.isSameProvider(key.ukprn()))));
    for (PastYear year : years) {
      if (year.isOwn() && isContradicted(year)) {
        year.ignore();
      }
    }
    complete(relations);
  }

  /** The calendar year in which the academic year 1920 starts; 0 for a text that is none. */
  private static int year(String code) {
    if (code == null || code.length() != 4) {
      return 0;
    }
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return 0;
      }
    }
    return 2000 + Integer.parseInt(code.substring(0, 2));
  }

  /** Whether the provider's own year does not fit with others: too many days, the same apprenticeship, or an end on the same day. */
  private boolean isContradicted(PastYear of) {
    int days = 0;
    boolean contradicted = false;
    for (PastYear other : years) {
      if (other.year() == of.year()) {
        days += other.days() == null ? 0 : other.days();
        contradicted |= other != of && (other.identifier().equals(of.identifier()) || of.upTo() != null && of.upTo().equals(other.upTo()));
      }
    }
    long total = ChronoUnit.DAYS.between(YearRecord.firstDay(of.year()), YearRecord.lastDay(of.year())) + 1;
    return contradicted || days > total;
  }

  private void complete(Relations relations) {
    for (PastYear year : years) {
      for (PastYear other : years) {
        if (!year.isIgnored() && other.isCompleted() && other.identifier().equals(year.identifier())) {
          year.complete();
        }
      }
      for (ApprenticeAim aim : relations.programmes()) {
        if (aim.is("LearnDelCompletedMatchingProgAims") && isMatching(year, aim)) {
          year.complete();
        }
      }
    }
  }

  private static boolean isMatching(PastYear year, ApprenticeAim aim) {
    return !year.isIgnored() && aim.isOfApprenticeship(year.identifier())
        && Days.isBefore(year.upTo(), aim.date("LearnDelEarliestStartThisFundYearMatchingPathways"));
  }

  private static boolean isRelated(PastYear year, ApprenticeAim aim) {
    return Relations.hasCodes(aim, year.progType(), year.stdCode(), year.fworkCode())
        && (year.completedIdentifier().equals(NONE) || year.completedIdentifier().equals(aim.identifier()));
  }

  /** The days of earlier years on the same apprenticeship, whatever the pathway; null where a row lacks them. */
  Integer days(ApprenticeAim aim) {
    return days(year -> Days.isBefore(year.upTo(), aim.date("LearnDelEarliestStartThisFundYearIgnoringPathways")) && isRelated(year, aim));
  }

  /** The days of earlier years on any apprenticeship since a day; null where a row lacks them. */
  Integer daysOnAny(ApprenticeAim aim, LocalDate since) {
    LocalDate before = aim.date("LearnDelEarlSDAnyAppThisFundYear");
    for (PastYear year : years) {
      if (!year.isIgnored() && Days.isBefore(year.upTo(), before) && year.criteriaDate() == null) {
        return 0;
      }
    }
    return days(year -> Days.isBefore(year.upTo(), before) && !year.criteriaDate().isBefore(since));
  }

  private Integer days(Predicate<PastYear> counts) {
    int days = 0;
    for (PastYear year : years) {
      if (!year.isIgnored() && counts.test(year)) {
        if (year.days() == null) {
          return null;
        }
        days += year.days();
      }
    }
    return days;
  }

  /** The start of the price at the end of the latest earlier year of the same apprenticeship; null where it is not known. */
  LocalDate priceStart(ApprenticeAim aim) {
    LocalDate start = null;
    boolean found = false;
    for (PastYear year : latest(year -> isMatching(year, aim))) {
      if (found && (start == null || !start.equals(year.priceStart()))) {
        return null;
      }
      start = year.priceStart();
      found = true;
    }
    return start;
  }

  private List<PastYear> latest(Predicate<PastYear> counts) {
    List<PastYear> latest = new ArrayList<>();
    for (PastYear year : years) {
      if (counts.test(year)) {
        if (!latest.isEmpty() && latest.get(0).upTo().isBefore(year.upTo())) {
          latest.clear();
        }
        if (latest.isEmpty() || latest.get(0).upTo().equals(year.upTo())) {
          latest.add(year);
        }
      }
    }
    return latest;
  }

  private static boolean isBefore(PastYear year, Episode episode) {
    return !year.isIgnored() && Days.isBefore(year.upTo(), episode.start());
  }

  private static boolean isPrevious(PastYear year, Episode episode) {
    return isBefore(year, episode) && year.identifier().equals(episode.apprenticeship());
  }

  /** What the latest earlier years of the episode's apprenticeship agree on. */
  record Agreed(List<PastYear> years, boolean ofSameProvider) {

    /** The price of a code; null where they do not agree or it is not known. */
    BigDecimal price(int code) {
      return agreed(year -> year.price(code));
    }

    BigDecimal residual(int code) {
      return agreed(year -> year.residual(code));
    }

    private BigDecimal agreed(Function<PastYear, BigDecimal> value) {
      BigDecimal common = null;
      for (PastYear year : years) {
        BigDecimal one = value.apply(year);
        if (one == null || common != null && common.compareTo(one) != 0) {
          return null;
        }
        common = one;
      }
      return common;
    }
  }

  Agreed latest(Episode episode) {
    List<PastYear> latest = latest(year -> isPrevious(year, episode));
    boolean same = false;
    for (PastYear year : latest) {
      same |= year.isSameProvider();
    }
    return new Agreed(latest, same);
  }

  /** What the apprenticeship earned in earlier years; 0 where that is not known. */
  BigDecimal earnings(Episode episode, boolean ofSameProvider) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PastYear year : years) {
      if (isPrevious(year, episode) && (!ofSameProvider || year.isSameProvider())) {
        sum = Decimals.plus(sum, year.earnings());
      }
    }
    return Decimals.orZero(sum);
  }

  /** The framework uplift of earlier years, whatever the pathway; 0 where that is not known. */
  BigDecimal uplift(Episode episode) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PastYear year : years) {
      if (isBefore(year, episode) && isRelated(year, episode.aim())) {
        sum = Decimals.plus(sum, year.uplift());
      }
    }
    return Decimals.orZero(sum);
  }
}
