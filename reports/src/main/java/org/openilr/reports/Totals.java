package org.openilr.reports;

import org.openilr.funding.FundedLearner;

/**
 * How learners are added up. Parts of a return are added up apart, each by one thread, and put together in the end.
 *
 * @param <T> what holds the sums
 */
public interface Totals<T> {

  /** Sums of nobody. */
  T none(ReportContext context);

  /** Adds a learner. */
  void add(T sums, FundedLearner learner, ReportContext context);

  /** Adds the sums of a later part of the file. */
  void add(T sums, T later);
}
