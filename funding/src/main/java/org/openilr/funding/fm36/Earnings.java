package org.openilr.funding.fm36;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.max;
import static org.openilr.funding.Decimals.min;
import static org.openilr.funding.Decimals.minus;
import static org.openilr.funding.Decimals.orZero;
import static org.openilr.funding.Decimals.plus;
import static org.openilr.funding.Decimals.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.Days;
import org.openilr.funding.Decimals;
import org.openilr.funding.Rates;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.AppFinRecord;
import org.openilr.reference.ApprenticeshipFunding;

/** Steps 14 to 17: the price of an episode, what is left of it to pay, and the instalments, completion and balance that pay it. */
final class Earnings {

  /** Less than this is the remains of rounding. */
  private static final BigDecimal LEAST = new BigDecimal("0.000001");
  private static final int PRICES = 4;

  private final List<Episode> all;
  private final List<ApprenticeAim> aims;
  private final EarlierYears earlier;
  private final Rates rates;

  Earnings(List<Episode> all, List<ApprenticeAim> aims, EarlierYears earlier, Rates rates) {
    this.all = all;
    this.aims = aims;
    this.earlier = earlier;
    this.rates = rates;
  }

  static boolean isPositive(BigDecimal amount) {
    return amount != null && amount.compareTo(LEAST) >= 0;
  }

  static boolean isNegative(BigDecimal amount) {
    return amount != null && isPositive(amount.negate());
  }

  /** Works out an episode, all earlier ones having been. */
  void put(Episode episode) {
    dates(episode);
    EarlierYears.Agreed history = earlier.latest(episode);
    boolean secondVersion = episode.aim().is("LearnDelShouldUseSecVersion");
    boolean usesHistory = isEarliestInYear(episode) && (!secondVersion || history.ofSameProvider());
    for (int code = 1; code <= PRICES; code++) {
      episode.values().put(Episode.PRICE.get(code), price(episode, code, usesHistory ? history.price(code) : null, secondVersion));
    }
    episode.values().put("PriceRecordsDiffer", differ(episode, secondVersion));
    priceStart(episode);
    residual(episode, 3, usesHistory ? history.residual(3) : null);
    residual(episode, 4, usesHistory ? history.residual(4) : null);
    total(episode);
    earlierEarnings(episode);
    remaining(episode);
    instalments(episode);
    end(episode);
  }

  private static void dates(Episode episode) {
    episode.values().put("EpisodeStartDate", episode.start()).put("PriceEpisodeAimSeqNumber", episode.aim().aimSeqNumber())
        .put("PriceEpisodePlannedEndDate", episode.plannedEnd()).put("PriceEpisodeActualEndDate", episode.actualEnd())
        .put("PriceEpisodeActualEndDateIncEPA", episode.end()).put("PriceEpisodeCompleted", episode.isCompleted());
  }

  private static boolean isEarliestInYear(Episode episode) {
    return episode.previous() == null || !episode.previous().isSameYear(episode);
  }

  private BigDecimal price(Episode episode, int code, BigDecimal historic, boolean secondVersion) {
    BigDecimal own = ownPrice(episode, code);
    if (own != null) {
      return own;
    } else if (isPositive(historic)) {
      return historic;
    } else if (secondVersion) {
      return episode.previous() == null ? BigDecimal.ZERO : episode.previous().price(code);
    }
    return orZero(earlierPrice(episode, code));
  }

  /** The lowest of the records that made the episode; null for none. */
  private static BigDecimal ownPrice(Episode episode, int code) {
    BigDecimal lowest = null;
    for (AppFinRecord record : episode.prices()) {
      if (record.aFinCode() == code && record.aFinAmount() != null) {
        BigDecimal amount = Decimals.of(record.aFinAmount());
        lowest = lowest == null ? amount : lowest.min(amount);
      }
    }
    return lowest;
  }

  /** What the latest record before the episode says; null for none, and where several of its day differ. */
  private BigDecimal earlierPrice(Episode episode, int code) {
    List<AppFinRecord> latest = latest(episode, code);
    return latest.isEmpty() || differ(latest, code) ? null : Decimals.of(latest.get(0).aFinAmount());
  }

  /** The records of a code of the latest day before the episode. */
  private List<AppFinRecord> latest(Episode episode, int code) {
    List<AppFinRecord> latest = new ArrayList<>(1);
    for (ApprenticeAim aim : aims) {
      if (aim.isOfApprenticeship(episode.apprenticeship())) {
        for (AppFinRecord record : aim.record().appFinRecords()) {
          if (Relations.isPrice(record) && record.aFinCode() == code && record.aFinAmount() != null && record.aFinDate().isBefore(episode.start())) {
            if (!latest.isEmpty() && latest.get(0).aFinDate().isBefore(record.aFinDate())) {
              latest.clear();
            }
            if (latest.isEmpty() || latest.get(0).aFinDate().equals(record.aFinDate())) {
              latest.add(record);
            }
          }
        }
      }
    }
    return latest;
  }

  private static boolean differ(List<AppFinRecord> sameDay, int code) {
    Integer amount = null;
    for (AppFinRecord record : sameDay) {
      if (record.aFinCode() == code && record.aFinAmount() != null) {
        if (amount != null && !amount.equals(record.aFinAmount())) {
          return true;
        }
        amount = record.aFinAmount();
      }
    }
    return false;
  }

  /** Whether records of one code and day say different prices, which a valid return does not. */
  private boolean differ(Episode episode, boolean secondVersion) {
    boolean differ = false;
    for (int code = 1; code <= PRICES; code++) {
      boolean own = ownPrice(episode, code) != null;
      differ |= own ? differ(episode.prices(), code) : !secondVersion && differ(latest(episode, code), code);
    }
    return differ;
  }

  private void priceStart(Episode episode) {
    LocalDate start = episode.prices().isEmpty() ? null : episode.start();
    if (start == null && isEarliestThisYear(episode)) {
      start = earlier.priceStart(episode.aim());
    }
    if (start == null) {
      for (ApprenticeAim aim : aims) {
        for (AppFinRecord record : aim.record().appFinRecords()) {
          if (Relations.isPrice(record) && record.aFinDate().isBefore(episode.start())) {
            start = start == null ? record.aFinDate() : Days.max(start, record.aFinDate());
          }
        }
      }
    }
    episode.values().put("EpisodeEffectiveTNPStartDate", start);
  }

  private boolean isEarliestThisYear(Episode episode) {
    for (Episode other : all) {
      if (!other.start().isBefore(rates.month(1))) {
        return other.start().equals(episode.start());
      }
    }
    return false;
  }

  /** What is to be earned of a price that was left when the apprentice came. */
  private static void residual(Episode episode, int code, BigDecimal historic) {
    BigDecimal own = ownPrice(episode, code);
    BigDecimal left = episode.previous() == null ? BigDecimal.ZERO : episode.previous().residualLeft(code);
    episode.values().put(code == 3 ? "PriceEpisodeVirtualTNP3Price" : "PriceEpisodeVirtualTNP4Price", own != null ? own : isPositive(historic) ? historic
        : code == 3 || isPositive(left) ? left : BigDecimal.ZERO);
  }

  private static void total(Episode episode) {
    BigDecimal whole = plus(episode.price(1), episode.price(2));
    BigDecimal residual = plus(episode.price(3), episode.price(4));
    episode.values().put("PriceEpisodeTotalTNP1and2Price", whole)
        .put("PriceEpisodeTotalTNPPrice", isPositive(residual) ? residual : isPositive(whole) ? whole : BigDecimal.ZERO);
  }

  private void earlierEarnings(Episode episode) {
    Episode first = episode;
    BigDecimal thisYear = BigDecimal.ZERO;
    for (Episode other : all) {
      if (other.isSameYear(episode) && other.start().isBefore(episode.start())) {
        first = other.start().isBefore(first.start()) ? other : first;
        thisYear = plus(thisYear, other.total());
      }
    }
    if (first == episode) {
      episode.values().put("PriceEpisodeHistoryAmountToAdd", earlier.earnings(episode, false))
          .put("PriceEpisodeHistoryAmountToAddSameProvider", earlier.earnings(episode, true));
    } else {
      episode.values().put("PriceEpisodeHistoryAmountToAdd", first.decimal("PriceEpisodeHistoryAmountToAdd"))
          .put("PriceEpisodeHistoryAmountToAddSameProvider", first.decimal("PriceEpisodeHistoryAmountToAddSameProvider"));
    }
    episode.values().put("PriceEpisodePreviousEarnings", plus(thisYear, episode.decimal("PriceEpisodeHistoryAmountToAdd")))
        .put("PriceEpisodePreviousEarningsSameProvider", plus(thisYear, episode.decimal("PriceEpisodeHistoryAmountToAddSameProvider")));
  }

  private void remaining(Episode episode) {
    Values values = episode.values();
    ApprenticeshipFunding row = episode.aim().funding(episode.aim().date("AppAdjLearnStartDateMatchPathway"));
    BigDecimal limit = row == null ? BigDecimal.ZERO : orZero(row.maxEmployerLevyCap());
    BigDecimal third = values.decimal("PriceEpisodeVirtualTNP3Price");
    BigDecimal fourth = values.decimal("PriceEpisodeVirtualTNP4Price");
    BigDecimal price = values.decimal("PriceEpisodeTotalTNPPrice");
    BigDecimal remaining = isPositive(third) || isPositive(fourth) ? plus(third, fourth)
        : isPositive(values.decimal("PriceEpisodeTotalTNP1and2Price"))
            ? minus(price, values.decimal("PriceEpisodePreviousEarningsSameProvider")) : BigDecimal.ZERO;
    BigDecimal within = minus(limit, values.decimal("PriceEpisodePreviousEarnings"));
    BigDecimal adjustment = max(BigDecimal.ZERO, minus(remaining, within));
    BigDecimal capped = minus(remaining, adjustment);
    BigDecimal completion = max(BigDecimal.ZERO,
        min(times(minus(price, adjustment), rates.decimal("CompletionPercentage")), capped));
    values.put("PriceEpisodeUpperBandLimit", limit).put("PriceEpisodeRemainingTNPAmount", remaining)
        .put("PriceEpisodeRemainingAmountWithinUpperLimit", within).put("PriceEpisodeUpperLimitAdjustment", adjustment)
        .put("PriceEpisodeCappedRemainingTNPAmount", capped).put("PriceEpisodeCompletionElement", completion)
        .put("PriceEpisodeExpectedTotalMonthlyValue", Days.isBefore(episode.start(), episode.aim().start()) ? BigDecimal.ZERO
            : minus(capped, completion));
  }

  private void instalments(Episode episode) {
    Values values = episode.values();
    int planned = episode.plannedInstalments();
    BigDecimal monthly = values.decimal("PriceEpisodeExpectedTotalMonthlyValue");
    BigDecimal instalment = isPositive(monthly) && planned > 0 ? dividedBy(monthly, Decimals.of(planned)) : BigDecimal.ZERO;
    values.put("PriceEpisodePlannedInstalments", planned).put("PriceEpisodeActualInstalments", episode.actualInstalments())
        .put("PriceEpisodeInstalmentValue", instalment)
        .put("PriceEpisodeInstalmentsThisPeriod", episode.isOutside(rates) ? Series.ZERO
            : Series.ofBooleans(period -> episode.isDue(rates.month(period))))
        .put("PriceEpisodeOnProgPayment", episode.isOutside(rates) ? Series.ZERO
            : Series.of(period -> onProgramme(episode, monthly, instalment, rates.month(period))))
        .put("PriceEpisodeProgrammeAimTotOnProgPayments",
            episode.instalmentsUntilEnd(month -> onProgramme(episode, monthly, instalment, month)));
  }

  /** What was paid too much is taken back in the first month. */
  private static BigDecimal onProgramme(Episode episode, BigDecimal monthly, BigDecimal instalment, LocalDate month) {
    if (!episode.isDue(month)) {
      return BigDecimal.ZERO;
    } else if (isNegative(monthly)) {
      return month.equals(episode.firstMonth()) ? monthly : BigDecimal.ZERO;
    }
    return instalment;
  }

  private void end(Episode episode) {
    Values values = episode.values();
    boolean paid = episode.isCompleted() && episode.end().isBefore(episode.aim().fundingEnd());
    BigDecimal completion = values.decimal("PriceEpisodeCompletionElement");
    BigDecimal instalments = values.decimal("PriceEpisodeProgrammeAimTotOnProgPayments");
    BigDecimal left = minus(minus(values.decimal("PriceEpisodeCappedRemainingTNPAmount"), completion), instalments);
    BigDecimal balanceValue = paid && isPositive(left) ? left : BigDecimal.ZERO;
    BigDecimal completionValue = paid ? completion : BigDecimal.ZERO;
    int period = rates.period(episode.end());
    Series balance = Series.only(period, balanceValue);
    Series completed = Series.only(period, completionValue);
    Series onProgramme = values.series("PriceEpisodeOnProgPayment");
    BigDecimal monthly = values.decimal("PriceEpisodeExpectedTotalMonthlyValue");
    BigDecimal end = plus(balanceValue, completionValue);
    BigDecimal total = !isNegative(monthly) ? plus(plus(instalments, balanceValue), completionValue)
        : episode.actualInstalments() > 0 ? plus(monthly, end) : BigDecimal.ZERO;
    values.put("PriceEpisodeBalanceValue", Series.constant(balanceValue)).put("PriceEpisodeBalancePayment", balance)
        .put("PriceEpisodeCompletionPayment", completed)
        .put("PriceEpisodeTotProgFunding", onProgramme.plus(balance).plus(completed))
        .put("PriceEpisodeTotalEarnings", total);
    residualLeft(values, total);
  }

  private static void residualLeft(Values values, BigDecimal total) {
    BigDecimal third = values.decimal("PriceEpisodeVirtualTNP3Price");
    BigDecimal fourth = values.decimal("PriceEpisodeVirtualTNP4Price");
    BigDecimal ofThird = minus(third, total);
    values.put("PriceEpisodeVirtualTNP3EndofThisEpisode", isPositive(third) ? max(BigDecimal.ZERO, ofThird) : BigDecimal.ZERO)
        .put("PriceEpisodeVirtualTNP4EndofThisEpisode", isPositive(third) ? isPositive(ofThird) ? fourth : plus(fourth, ofThird)
            : isPositive(fourth) ? minus(fourth, total) : BigDecimal.ZERO);
  }
}
