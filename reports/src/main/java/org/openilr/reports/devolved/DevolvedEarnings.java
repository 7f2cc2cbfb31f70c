package org.openilr.reports.devolved;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.ReportContext;
import org.openilr.reports.Totals;

/**
 * What aims earn that devolved areas pay for, by area, funding line, attribute and month. Every amount counts as it is written to funding.csv, to five
 * decimals. For one thread.
 */
final class DevolvedEarnings {

  static final Totals<DevolvedEarnings> TOTALS = new Adding();

  private static final List<String> PAYMENTS = List.of("OnProgPayment", "AchievePayment", "EmpOutcomePay", "BalancePayment", "LearnSuppFundCash");

  /** What is added up apart. */
  private record Key(String area, String line, String payment) {}

  /** Twelve months, in units of the fifth decimal. Lines in small letters. */
  private final Map<Key, long[]> sums = new HashMap<>();

  private DevolvedEarnings() {}

  /** Adds and merges. */
  private static final class Adding implements Totals<DevolvedEarnings> {

    @Override
    public DevolvedEarnings none(ReportContext context) {
      return new DevolvedEarnings();
    }

    @Override
    public void add(DevolvedEarnings sums, FundedLearner learner, ReportContext context) {
      if (learner.funding(FundingModel.FM35) == null) {
        return;
      }
      for (LearningDelivery aim : learner.learner().learningDeliveries()) {
        String area = Areas.code(aim);
        Values values = area == null ? null : learner.values(FundingModel.FM35, aim);
        String line = values == null ? null : values.text("FundLine");
        for (int i = 0; line != null && i < PAYMENTS.size(); i++) {
          sums.add(new Key(area, lower(line), PAYMENTS.get(i)), values.series(PAYMENTS.get(i)));
        }
      }
    }

    @Override
    public void add(DevolvedEarnings sums, DevolvedEarnings later) {
      later.sums.forEach((key, months) -> sums.add(months, key));
    }
  }

  private void add(Key key, Series series) {
    if (series == null || series.isZero()) {
      return;
    }
    series.addTo(sums.computeIfAbsent(key, any -> new long[Series.PERIODS]));
  }

  private void add(long[] more, Key key) {
    long[] months = sums.computeIfAbsent(key, any -> new long[Series.PERIODS]);
    for (int i = 0; i < months.length; i++) {
      months[i] += more[i];
    }
  }

  private static String lower(String line) {
    return line.toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The sums of twelve months, in units of the fifth decimal.
   *
   * @param area source of funding code
   * @param payments that count
   * @param lines funding lines that count; letter case does not matter
   */
  long[] months(String area, List<String> payments, List<String> lines) {
    DevolvedEarnings all = new DevolvedEarnings();
    Key sum = new Key(area, "", "");
    all.add(new long[Series.PERIODS], sum);
    for (String line : lines) {
      for (String payment : payments) {
        long[] months = sums.get(new Key(area, lower(line), payment));
        if (months != null) {
          all.add(months, sum);
        }
      }
    }
    return all.sums.get(sum);
  }
}
