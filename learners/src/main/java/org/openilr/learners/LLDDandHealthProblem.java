package org.openilr.learners;

/** A learning difficulty, disability or health problem. */
public final class LLDDandHealthProblem extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LLDDandHealthProblem> TYPE = new EntityType<>("LLDDandHealthProblem", LLDDandHealthProblem.class, LLDDandHealthProblem::new,
      "LLDDCat", "PrimaryLLDD");

  private static final int LLDD_CAT = 0;
  private static final int PRIMARY_LLDD = 1;

  private LLDDandHealthProblem(Object[] values) {
    super(TYPE, values);
  }

  /** LLDD and health problem category; null where absent or not a value of its kind. */
  public Integer llddCat() {
    return number(LLDD_CAT);
  }

  /** Primary LLDD and health problem; null where absent or not a value of its kind. */
  public Integer primaryLLDD() {
    return number(PRIMARY_LLDD);
  }
}
