package org.openilr.learners;

import java.util.List;

/** Higher education data of the learner. */
public final class LearnerHE extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearnerHE> TYPE = new EntityType<>("LearnerHE", LearnerHE.class, LearnerHE::new,
      "UCASPERID", "TTACCOM", "LearnerHEFinancialSupport");

  private static final int UCASPERID = 0;
  private static final int TTACCOM = 1;
  private static final int LEARNER_HE_FINANCIAL_SUPPORT = 2;

  private LearnerHE(Object[] values) {
    super(TYPE, values);
  }

  /** UCAS personal identifier; null where absent or not a value of its kind. */
  public String ucasperid() {
    return text(UCASPERID);
  }

  /** Term time accommodation; null where absent or not a value of its kind. */
  public Integer ttaccom() {
    return number(TTACCOM);
  }

  /** The LearnerHEFinancialSupport records, in file order; empty where there are none. */
  public List<LearnerHEFinancialSupport> learnerHEFinancialSupports() {
    return children(LEARNER_HE_FINANCIAL_SUPPORT);
  }
}
