package org.openilr.learners;

import java.time.LocalDate;

/** One outcome of a destination and progression record. */
public final class DPOutcome extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<DPOutcome> TYPE = new EntityType<>("DPOutcome", DPOutcome.class, DPOutcome::new,
      "OutType", "OutCode", "OutStartDate", "OutEndDate", "OutCollDate");

  private static final int OUT_TYPE = 0;
  private static final int OUT_CODE = 1;
  private static final int OUT_START_DATE = 2;
  private static final int OUT_END_DATE = 3;
  private static final int OUT_COLL_DATE = 4;

  private DPOutcome(Object[] values) {
    super(TYPE, values);
  }

  /** Outcome type, code (to 2023-24); null where absent or not a value of its kind. */
  public String outType() {
    return text(OUT_TYPE);
  }

  /** Outcome type, code (to 2023-24); null where absent or not a value of its kind. */
  public Integer outCode() {
    return number(OUT_CODE);
  }

  /** Outcome start date, end date (to 2023-24); null where absent or not a value of its kind. */
  public LocalDate outStartDate() {
    return date(OUT_START_DATE);
  }

  /** Outcome start date, end date (to 2023-24); null where absent or not a value of its kind. */
  public LocalDate outEndDate() {
    return date(OUT_END_DATE);
  }

  /** Outcome collection date (to 2023-24); null where absent or not a value of its kind. */
  public LocalDate outCollDate() {
    return date(OUT_COLL_DATE);
  }
}
