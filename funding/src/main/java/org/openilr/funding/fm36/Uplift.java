package org.openilr.funding.fm36;

import static org.openilr.funding.Decimals.dividedBy;
import static org.openilr.funding.Decimals.max;
import static org.openilr.funding.Decimals.min;
import static org.openilr.funding.Decimals.minus;
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

/** Step 18: the uplift for young apprentices on frameworks, paid in instalments beside the price. */
final class Uplift {

  private final List<Episode> all;
  private final EarlierYears earlier;
  private final Rates rates;

  Uplift(List<Episode> all, EarlierYears earlier, Rates rates) {
    this.all = all;
    this.earlier = earlier;
    this.rates = rates;
  }

  /** The episodes of the same year and framework, whatever the pathway, by start. */
  private List<Episode> family(Episode of) {
    List<Episode> family = new ArrayList<>();
    for (Episode episode : all) {
      if (episode.year() == of.year()
          && Relations.hasCodes(of.aim(), episode.aim().record().progType(), episode.aim().record().stdCode(), episode.aim().record().fworkCode())
          && (!episode.isCompleted() || episode.apprenticeship().equals(of.apprenticeship()))) {
        family.add(episode);
      }
    }
    return family;
  }

  /** Works out an episode, all earlier ones having been. */
  void put(Episode episode) {
    List<Episode> family = family(episode);
    BigDecimal history = history(episode, family);
    BigDecimal previous = BigDecimal.ZERO;
    for (Episode other : family) {
      previous = other.start().isBefore(episode.start()) ? plus(previous, other.upliftTotal()) : previous;
    }
    previous = plus(previous, history);
    Values values = episode.values();
    BigDecimal uplift = episode.aim().decimal("LearnDelApplicProv1618FrameworkUplift");
    BigDecimal unpaid = minus(uplift, previous);
    BigDecimal completion = unpaid.signum() < 0 ? BigDecimal.ZERO : min(times(uplift, rates.decimal("CompletionPercentage")), unpaid);
    BigDecimal remaining = Days.isBefore(episode.start(), episode.aim().start()) ? BigDecimal.ZERO
        : max(BigDecimal.ZERO, minus(minus(uplift, completion), previous));
    int planned = values.integer("PriceEpisodePlannedInstalments");
    BigDecimal instalment = Earnings.isPositive(remaining) && planned > 0 ? dividedBy(remaining, Decimals.of(planned)) : BigDecimal.ZERO;
    values.put("PriceEpisode1618FUHistAmountToAdd", history).put("PriceEpisode1618FrameworkUpliftTotPrevEarnings", previous)
        .put("PriceEpisodeApplic1618FrameworkUpliftCompElement", completion)
        .put("PriceEpisode1618FrameworkUpliftRemainingAmount", remaining).put("PriceEpisode1618FUMonthInstValue", instalment);
    payments(episode, instalment, remaining, completion);
  }

  private BigDecimal history(Episode episode, List<Episode> family) {
    if (isFirst(episode, family)) {
      return earlier.uplift(episode);
    }
    BigDecimal common = null;
    for (Episode other : family) {
      if (isFirst(other, family(other))) {
        BigDecimal amount = other.decimal("PriceEpisode1618FUHistAmountToAdd");
        if (amount == null || common != null && common.compareTo(amount) != 0) {
          return BigDecimal.ZERO;
        }
        common = amount;
      }
    }
    return Decimals.orZero(common);
  }

  private static boolean isFirst(Episode episode, List<Episode> family) {
    for (Episode other : family) {
      if (other.start().isBefore(episode.start())) {
        return false;
      }
    }
    return true;
  }

  private void payments(Episode episode, BigDecimal instalment, BigDecimal remaining, BigDecimal completion) {
    LocalDate ended = episode.actualEnd();
    boolean paid = episode.isCompleted() && Days.isBefore(ended, episode.aim().fundingEnd());
    BigDecimal instalments = instalment.signum() == 0 ? BigDecimal.ZERO : episode.instalmentsUntilEnd(month -> episode.isDue(month) ? instalment : BigDecimal.ZERO);
    BigDecimal left = minus(remaining, instalments);
    BigDecimal balance = paid && Earnings.isPositive(left) ? left : BigDecimal.ZERO;
    BigDecimal completed = paid ? completion : BigDecimal.ZERO;
    int period = rates.period(episode.end());
    episode.values().put("PriceEpisode1618FUBalValue", balance)
        .put("PriceEpisodeApplic1618FrameworkUpliftOnProgPayment",
            instalment.signum() == 0 ? Series.ZERO : Series.of(one -> episode.isDue(rates.month(one)) ? instalment : BigDecimal.ZERO))
        .put("PriceEpisodeApplic1618FrameworkUpliftBalancing", Series.only(period, balance))
        .put("PriceEpisodeApplic1618FrameworkUpliftCompletionPayment", Series.only(period, completed))
        .put("PriceEpisode1618FUTotEarnings", plus(plus(instalments, balance), completed));
  }
}
