package org.openilr.learners;

/** Financial support of a learner in higher education. */
public final class LearnerHEFinancialSupport extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearnerHEFinancialSupport> TYPE = new EntityType<>("LearnerHEFinancialSupport", LearnerHEFinancialSupport.class, LearnerHEFinancialSupport::new,
      "FINTYPE", "FINAMOUNT");

  private static final int FINTYPE = 0;
  private static final int FINAMOUNT = 1;

  private LearnerHEFinancialSupport(Object[] values) {
    super(TYPE, values);
  }

  /** Financial support type; null where absent or not a value of its kind. */
  public Integer fintype() {
    return number(FINTYPE);
  }

  /** Financial support amount; null where absent or not a value of its kind. */
  public Integer finamount() {
    return number(FINAMOUNT);
  }
}
