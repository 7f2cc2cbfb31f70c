package org.openilr.reports;

import java.util.List;

/**
 * A report that adds up: learners go into totals, sheets are made from the totals. Reports that use the same {@link Totals} object share what it
 * adds up.
 *
 * @param <T> the totals
 */
public abstract non-sealed class TotalReport<T> implements Report {

  private final ReportInfo info;
  private final Totals<T> totals;

  protected TotalReport(ReportInfo info, Totals<T> totals) {
    this.info = info;
    this.totals = totals;
  }

  /** Makes the sheets; a CSV has one. */
  protected abstract List<GridSheet> sheets(T sums, ReportContext context);

  /** The list of the learners behind the figures; null for none. */
  protected LearnersBehind<?> behind() {
    return null;
  }

  @Override
  public final ReportInfo info() {
    return info;
  }

  final Totals<T> totals() {
    return totals;
  }
}
