package org.openilr.learners;

/** The provider's own note on the learner. */
public final class ProviderSpecLearnerMonitoring extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<ProviderSpecLearnerMonitoring> TYPE = new EntityType<>("ProviderSpecLearnerMonitoring", ProviderSpecLearnerMonitoring.class, ProviderSpecLearnerMonitoring::new,
      "ProvSpecLearnMonOccur", "ProvSpecLearnMon");

  private static final int PROV_SPEC_LEARN_MON_OCCUR = 0;
  private static final int PROV_SPEC_LEARN_MON = 1;

  private ProviderSpecLearnerMonitoring(Object[] values) {
    super(TYPE, values);
  }

  /** Provider specified learner monitoring occurrence; null where absent or not a value of its kind. */
  public String provSpecLearnMonOccur() {
    return text(PROV_SPEC_LEARN_MON_OCCUR);
  }

  /** Provider specified learner monitoring; null where absent or not a value of its kind. */
  public String provSpecLearnMon() {
    return text(PROV_SPEC_LEARN_MON);
  }
}
