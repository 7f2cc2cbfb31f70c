package org.openilr.reports;

import java.io.IOException;
import org.openilr.funding.FundedLearner;

/**
 * What is done for a report while learners pass.
 *
 * @param <P> what is made of a part of the learners
 */
interface Work<P> extends AutoCloseable {

  P part();

  void add(P part, FundedLearner learner);

  void take(P part) throws IOException;

  @Override
  void close() throws IOException;
}
