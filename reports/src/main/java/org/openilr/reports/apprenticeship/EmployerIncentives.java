package org.openilr.reports.apprenticeship;

import java.util.Map;
import java.util.TreeMap;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Series;
import org.openilr.funding.Values;
import org.openilr.reports.ReportContext;
import org.openilr.reports.Totals;

/** What trailblazer apprenticeships earn for employers, by employer, kind and month. For one thread. */
final class EmployerIncentives {

  static final Totals<EmployerIncentives> TOTALS = new Adding();

  private static final int SMALL = 0;
  private static final int YOUNG = 1;
  private static final int ACHIEVED = 2;
  private static final int KINDS = 3;

  /** By employer identifier, in units of the fifth decimal, the months of each kind. */
  private final Map<Integer, long[][]> months = new TreeMap<>();

  /** The amounts of each employer in the order of their identifiers: by kind and month, in units of the fifth decimal. */
  Map<Integer, long[][]> byEmployer() {
    return months;
  }

  /** Adds and merges. */
  private static final class Adding implements Totals<EmployerIncentives> {

    @Override
    public EmployerIncentives none(ReportContext context) {
      return new EmployerIncentives();
    }

    @Override
    public void add(EmployerIncentives sums, FundedLearner learner, ReportContext context) {
      LearnerFunding funding = learner.funding(FundingModel.FM81);
      if (funding != null) {
        funding.deliveries().forEach(delivery -> sums.add(delivery.values()));
      }
    }

    @Override
    public void add(EmployerIncentives sums, EmployerIncentives later) {
      later.months.forEach((employer, more) -> {
        long[][] all = sums.of(employer);
        for (int kind = 0; kind < KINDS; kind++) {
          for (int month = 0; month < Series.PERIODS; month++) {
            all[kind][month] += more[kind][month];
          }
        }
      });
    }
  }

  private void add(Values values) {
    add(values, "EmpIdSmallBusDate", SMALL, "SmallBusPayment");
    add(values, "EmpIdFirstYoungAppDate", YOUNG, "YoungAppFirstPayment");
    add(values, "EmpIdSecondYoungAppDate", YOUNG, "YoungAppSecondPayment");
    add(values, "EmpIdAchDate", ACHIEVED, "AchPayment");
  }

  /** An employer has a row even where no amount falls into the year. */
  private void add(Values values, String employer, int kind, String payment) {
    Integer id = values.integer(employer);
    if (id != null) {
      EpisodeRow.add(of(id)[kind], values, payment);
    }
  }

  private long[][] of(Integer employer) {
    return months.computeIfAbsent(employer, any -> new long[KINDS][Series.PERIODS]);
  }
}
