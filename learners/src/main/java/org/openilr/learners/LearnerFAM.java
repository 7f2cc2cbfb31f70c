package org.openilr.learners;

/** A funding and monitoring record of the learner. */
public final class LearnerFAM extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearnerFAM> TYPE = new EntityType<>("LearnerFAM", LearnerFAM.class, LearnerFAM::new,
      "LearnFAMType", "LearnFAMCode");

  private static final int LEARN_FAM_TYPE = 0;
  private static final int LEARN_FAM_CODE = 1;

  private LearnerFAM(Object[] values) {
    super(TYPE, values);
  }

  /** Learner funding and monitoring type, code; null where absent or not a value of its kind. */
  public String learnFAMType() {
    return text(LEARN_FAM_TYPE);
  }

  /** Learner funding and monitoring type, code; null where absent or not a value of its kind. */
  public Integer learnFAMCode() {
    return number(LEARN_FAM_CODE);
  }
}
