package org.openilr.reports.funding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Series;
import org.openilr.funding.TextSeries;
import org.openilr.funding.Values;
import org.openilr.reports.ReportContext;
import org.openilr.reports.Totals;

/**
 * What learners earn, by funding line, attribute and month. Every amount counts as it is written to funding.csv, to five decimals, so that both add
 * up to the same. For one thread.
 */
public final class Earnings {

  private static final SummaryTable SUMMARY = SummaryTable.read(FundingSummaryReport.class, "funding-summary.csv");

  /** Shared by all reports on earnings by funding line. */
  public static final Totals<Earnings> TOTALS = new Adding();

  private static final Map<FundingModel, List<String>> ATTRIBUTES = SUMMARY.attributes();

  /** For each model and funding line, in units of the fifth decimal, the months of each attribute. */
  private final Map<FundingModel, Map<String, long[][]>> sums = new EnumMap<>(FundingModel.class);

  private Earnings() {}

  static SummaryTable summary() {
    return SUMMARY;
  }

  /** Adds and merges. */
  private static final class Adding implements Totals<Earnings> {

    @Override
    public Earnings none(ReportContext context) {
      return new Earnings();
    }

    @Override
    public void add(Earnings sums, FundedLearner learner, ReportContext context) {
      learner.fundings().forEach(sums::add);
    }

    @Override
    public void add(Earnings sums, Earnings later) {
      later.sums.forEach((model, lines) -> lines.forEach((line, months) -> {
        long[][] all = sums.of(model, line);
        for (int i = 0; i < all.length; i++) {
          for (int month = 0; month < Series.PERIODS; month++) {
            all[i][month] += months[i][month];
          }
        }
      }));
    }
  }

  private long[][] of(FundingModel model, String line) {
    return sums.computeIfAbsent(model, any -> new HashMap<>()).computeIfAbsent(line, any -> new long[ATTRIBUTES.get(model).size()][Series.PERIODS]);
  }

  private void add(LearnerFunding funding) {
    FundingModel model = funding.model();
    if (!ATTRIBUTES.containsKey(model)) {
      return;
    }
    if (model == FundingModel.FM25) {
      add(model, funding.learner());
    }
    for (int i = 0; i < funding.deliveries().size(); i++) {
      add(model, funding.deliveries().get(i).values());
    }
  }

  private void add(FundingModel model, Values values) {
    String line = model == FundingModel.FM36 ? null : values.text("FundLine");
    TextSeries lines = model == FundingModel.FM36 ? values.texts("FundLineType") : null;
    if (line == null && lines == null) {
      return;
    }
    List<String> attributes = ATTRIBUTES.get(model);
    String last = null;
    long[][] months = null;
    for (int i = 0; i < attributes.size(); i++) {
      Series series = values.series(attributes.get(i));
      if (series == null || series.isZero()) {
        continue;
      }
      for (int period = 1; period <= Series.PERIODS; period++) {
        long units = series.units(period);
        String of = units == 0 ? null : lines == null ? line : lines.at(period);
        if (of != null) {
          // Looked up again only when the line changes, which it seldom does.
          months = of.equals(last) ? months : of(model, of);
          last = of;
          months[i][period - 1] += units;
        }
      }
    }
  }

  /**
   * The sums of twelve months, in units of the fifth decimal.
   *
   * @param attributes that count
   * @param lines funding lines that count; letter case does not matter
   */
  public long[] months(FundingModel model, List<String> attributes, List<String> lines) {
    long[] months = new long[Series.PERIODS];
    sums.getOrDefault(model, Map.of()).forEach((line, amounts) -> {
      if (lines.stream().anyMatch(line::equalsIgnoreCase)) {
        for (String attribute : attributes) {
          long[] more = amounts[ATTRIBUTES.get(model).indexOf(attribute)];
          for (int i = 0; i < months.length; i++) {
            months[i] += more[i];
          }
        }
      }
    });
    return months;
  }
}
