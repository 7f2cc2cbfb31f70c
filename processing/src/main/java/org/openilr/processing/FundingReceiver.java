package org.openilr.processing;

import java.io.IOException;
import java.util.List;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Values;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;

/**
 * Takes what valid learners are funded. Learners come in parts, each a run of learners that follow each other in the file: parts are filled
 * by the threads that do the calculations, and taken in the order of the file by the one that called.
 *
 * @param <P> a part
 */
public interface FundingReceiver<P> {

  /** The values of the provider as a whole, model by model, before any learner. */
  void provider(FundingModel model, Values values) throws IOException;

  /** Starts a part; called by any thread. */
  P part();

  /**
   * Puts a learner into a part; called by the thread that fills the part.
   *
   * @param outcomes of the learner's destination and progression records, in file order
   * @param funding of one model; a learner of several comes once for each, in the order of the models
   */
  void add(P part, Learner learner, List<DPOutcome> outcomes, LearnerFunding funding);

  /**
   * Takes the next part.
   *
   * @throws IOException when it cannot be kept; the calculation ends with it
   */
  void take(P part) throws IOException;
}
