package org.openilr.processing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Payments;
import org.openilr.funding.Series;
import org.openilr.funding.Units;

/**
 * What a return is worth, by funding model, funding line, kind of payment and month. Every amount counts as it is written to funding.csv, to
 * five decimals, so that both add up to the same. For one thread.
 */
public final class FundingTotals {

  /** The amount of the year as a whole, then those of the months. */
  private final Map<Key, long[]> amounts = new HashMap<>();
  private final Map<FundingModel, Integer> learners = new HashMap<>();
  private Key last;
  private long[] lastAmounts;

  private record Key(FundingModel model, String line, Payments.Payment payment) {}

  /**
   * The money of one kind in one funding line.
   *
   * @param kind what it is for
   * @param months twelve amounts in pounds to five decimals, August to July
   * @param whole amount of the year as a whole, which belongs to no month
   */
  public record Line(FundingModel model, String line, String kind, List<BigDecimal> months, BigDecimal whole) {

    /** The amount of the year. */
    public BigDecimal year() {
      return months.stream().reduce(whole, BigDecimal::add);
    }
  }

  /** Adds the amounts of a learner in one model. */
  public void add(LearnerFunding funding) {
    learners.merge(funding.model(), 1, Integer::sum);
    Payments.each(funding, (payment, delivery, line, period, amount) -> add(payment, line, period, amount));
  }

  private void add(Payments.Payment payment, String line, int period, BigDecimal amount) {
    // The months of a payment come one after the other and mostly belong to one line.
    if (last == null || last.payment() != payment || !last.line().equals(line)) {
      last = new Key(payment.model(), line, payment);
      lastAmounts = amounts.computeIfAbsent(last, any -> new long[1 + Series.PERIODS]);
    }
    lastAmounts[period] += Units.of(amount);
  }

  /** Adds all that others have added up. */
  public void add(FundingTotals others) {
    others.learners.forEach((model, count) -> learners.merge(model, count, Integer::sum));
    others.amounts.forEach((key, months) -> {
      long[] sums = amounts.computeIfAbsent(key, any -> new long[1 + Series.PERIODS]);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += months[i];
      }
    });
  }

  /** How many valid learners entered a model, whether or not there is money for them. */
  public int learners(FundingModel model) {
    return learners.getOrDefault(model, 0);
  }

  /** The money, by model, funding line and then kind in the order of {@link Payments}. */
  public List<Line> lines() {
    List<Map.Entry<Key, long[]>> entries = new ArrayList<>(amounts.entrySet());
    entries.sort(Comparator.comparing((Map.Entry<Key, long[]> entry) -> entry.getKey().model()).thenComparing(entry -> entry.getKey().line())
        .thenComparingInt(entry -> Payments.of(entry.getKey().model()).indexOf(entry.getKey().payment())));
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<Key, long[]> entry : entries) {
      Key key = entry.getKey();
      Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      boolean same = last != null && last.model() == key.model() && last.line().equals(key.line()) && last.kind().equals(key.payment().kind());
      if (same) {
        lines.remove(lines.size() - 1);
      }
      List<BigDecimal> months = new ArrayList<>(Series.PERIODS);
      for (int i = 0; i < Series.PERIODS; i++) {
        BigDecimal amount = Units.pounds(entry.getValue()[i + 1]);
        months.add(same ? last.months().get(i).add(amount) : amount);
      }
      BigDecimal whole = Units.pounds(entry.getValue()[0]);
      lines.add(new Line(key.model(), key.line(), key.payment().kind(), List.copyOf(months), same ? last.whole().add(whole) : whole));
    }
    return lines;
  }

  /** What belongs to no month, of all models. */
  public BigDecimal whole() {
    return lines().stream().map(Line::whole).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The money by month of all lines of a model, of all models for null; twelve amounts. */
  public List<BigDecimal> months(FundingModel model) {
    List<BigDecimal> sums = new ArrayList<>(Collections.nCopies(Series.PERIODS, BigDecimal.ZERO));
    for (Line line : lines()) {
      for (int i = 0; i < Series.PERIODS && (model == null || line.model() == model); i++) {
        sums.set(i, sums.get(i).add(line.months().get(i)));
      }
    }
    return sums;
  }
}
