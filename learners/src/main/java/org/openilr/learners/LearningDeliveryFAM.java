package org.openilr.learners;

import java.time.LocalDate;

/** A funding and monitoring record of a delivery. */
public final class LearningDeliveryFAM extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearningDeliveryFAM> TYPE = new EntityType<>("LearningDeliveryFAM", LearningDeliveryFAM.class, LearningDeliveryFAM::new,
      "LearnDelFAMType", "LearnDelFAMCode", "LearnDelFAMDateFrom", "LearnDelFAMDateTo");

  private static final int LEARN_DEL_FAM_TYPE = 0;
  private static final int LEARN_DEL_FAM_CODE = 1;
  private static final int LEARN_DEL_FAM_DATE_FROM = 2;
  private static final int LEARN_DEL_FAM_DATE_TO = 3;

  private LearningDeliveryFAM(Object[] values) {
    super(TYPE, values);
  }

  /** Learning delivery funding and monitoring type, code; null where absent or not a value of its kind. */
  public String learnDelFAMType() {
    return text(LEARN_DEL_FAM_TYPE);
  }

  /** Learning delivery funding and monitoring type, code; null where absent or not a value of its kind. */
  public String learnDelFAMCode() {
    return text(LEARN_DEL_FAM_CODE);
  }

  /** Date applies from; null where absent or not a value of its kind. */
  public LocalDate learnDelFAMDateFrom() {
    return date(LEARN_DEL_FAM_DATE_FROM);
  }

  /** Date applies to; null where absent or not a value of its kind. */
  public LocalDate learnDelFAMDateTo() {
    return date(LEARN_DEL_FAM_DATE_TO);
  }
}
