package org.openilr.processing;

import java.io.IOException;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Values;

/**
 * Takes the valid learners with what they are funded, also those who enter no model. Learners come in parts, each a run of learners that follow
 * each other in the file: parts are filled by the threads that do the calculations, and taken in the order of the file by the one that called.
 *
 * @param <P> a part
 */
public interface FundingReceiver<P> {

  /**
   * The check is done and the funding begins.
   *
   * @param result what the check found
   * @param facts what the calculations know beside the learners
   */
  default void start(CheckResult result, FundingFacts facts) throws IOException {
    // Most care for the learners alone.
  }

  /** The values of the provider as a whole, model by model, before any learner. */
  default void provider(FundingModel model, Values values) throws IOException {
    // Most care for the learners alone.
  }

  /** Starts a part; called by any thread. */
  P part();

  /** Puts a learner into a part; called by the thread that fills the part. */
  void add(P part, FundedLearner learner);

  /**
   * Takes the next part.
   *
   * @throws IOException when it cannot be kept; the calculation ends with it
   */
  void take(P part) throws IOException;
}
