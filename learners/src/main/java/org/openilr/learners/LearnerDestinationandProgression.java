package org.openilr.learners;

import java.util.List;

/** What became of a learner: destinations and progression (to 2023-24). */
public final class LearnerDestinationandProgression extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearnerDestinationandProgression> TYPE = new EntityType<>("LearnerDestinationandProgression", LearnerDestinationandProgression.class, LearnerDestinationandProgression::new,
      "LearnRefNumber", "ULN", "DPOutcome");

  private static final int LEARN_REF_NUMBER = 0;
  private static final int ULN = 1;
  private static final int DP_OUTCOME = 2;

  private LearnerDestinationandProgression(Object[] values) {
    super(TYPE, values);
  }

  /** Learn ref number (to 2023-24); null where absent or not a value of its kind. */
  public String learnRefNumber() {
    return text(LEARN_REF_NUMBER);
  }

  /** ULN (to 2023-24); null where absent or not a value of its kind. */
  public Long uln() {
    return longNumber(ULN);
  }

  /** The DPOutcome records (to 2023-24), in file order; empty where there are none. */
  public List<DPOutcome> dpOutcomes() {
    return children(DP_OUTCOME);
  }
}
