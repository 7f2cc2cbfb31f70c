package org.openilr.reports;

import org.openilr.funding.FundedLearner;

/** Adds learners up for the reports that share the totals. */
final class TotalWork<T> implements Work<T> {

  private final Totals<T> totals;
  private final ReportContext context;
  private final T sums;

  TotalWork(Totals<T> totals, ReportContext context) {
    this.totals = totals;
    this.context = context;
    this.sums = totals.none(context);
  }

  @Override
  public T part() {
    return totals.none(context);
  }

  @Override
  public void add(T part, FundedLearner learner) {
    totals.add(part, learner, context);
  }

  @Override
  public void take(T part) {
    totals.add(sums, part);
  }

  T sums() {
    return sums;
  }

  @Override
  public void close() {
    // Holds nothing but memory.
  }
}
