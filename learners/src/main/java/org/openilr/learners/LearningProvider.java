package org.openilr.learners;

/** The provider whose return it is. */
public final class LearningProvider extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearningProvider> TYPE = new EntityType<>("LearningProvider", LearningProvider.class, LearningProvider::new,
      "UKPRN");

  private static final int UKPRN = 0;

  private LearningProvider(Object[] values) {
    super(TYPE, values);
  }

  /** UK provider reference number; null where absent or not a value of its kind. */
  public Integer ukprn() {
    return number(UKPRN);
  }
}
