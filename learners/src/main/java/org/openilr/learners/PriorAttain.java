package org.openilr.learners;

import java.time.LocalDate;

/** A level of prior attainment with the date from which it applies (from 2021-22). */
public final class PriorAttain extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<PriorAttain> TYPE = new EntityType<>("PriorAttain", PriorAttain.class, PriorAttain::new,
      "PriorLevel", "DateLevelApp");

  private static final int PRIOR_LEVEL = 0;
  private static final int DATE_LEVEL_APP = 1;

  private PriorAttain(Object[] values) {
    super(TYPE, values);
  }

  /** Prior level (from 2021-22); null where absent or not a value of its kind. */
  public Integer priorLevel() {
    return number(PRIOR_LEVEL);
  }

  /** Date level applies from (from 2021-22); null where absent or not a value of its kind. */
  public LocalDate dateLevelApp() {
    return date(DATE_LEVEL_APP);
  }
}
