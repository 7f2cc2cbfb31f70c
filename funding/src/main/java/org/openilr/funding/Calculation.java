package org.openilr.funding;

import java.util.List;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;

/**
 * A funding model's calculation for one year. It looks at one valid learner at a time and keeps nothing between learners, so that it is
 * safe for many threads.
 */
public interface Calculation {

  FundingModel model();

  /** Whether the learner enters the calculation. */
  boolean takes(Learner learner);

  /**
   * Values a learner. Missing reference rows and contradictory records give the defined results of the model, never an exception.
   *
   * @param learner one that the calculation {@link #takes}
   * @param outcomes of all destination and progression records of the learner, in file order
   */
  LearnerFunding calculate(Learner learner, List<DPOutcome> outcomes, FundingFacts facts);

  /** The values of the provider as a whole, such as versions. */
  Values provider(FundingFacts facts);
}
