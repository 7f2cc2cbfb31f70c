package org.openilr.learners;

import java.time.LocalDate;

/** An apprenticeship financial record: a negotiated price or a payment. */
public final class AppFinRecord extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<AppFinRecord> TYPE = new EntityType<>("AppFinRecord", AppFinRecord.class, AppFinRecord::new,
      "AFinType", "AFinCode", "AFinDate", "AFinAmount");

  private static final int AFIN_TYPE = 0;
  private static final int AFIN_CODE = 1;
  private static final int AFIN_DATE = 2;
  private static final int AFIN_AMOUNT = 3;

  private AppFinRecord(Object[] values) {
    super(TYPE, values);
  }

  /** Apprenticeship financial type, code; null where absent or not a value of its kind. */
  public String aFinType() {
    return text(AFIN_TYPE);
  }

  /** Apprenticeship financial type, code; null where absent or not a value of its kind. */
  public Integer aFinCode() {
    return number(AFIN_CODE);
  }

  /** Apprenticeship financial record date; null where absent or not a value of its kind. */
  public LocalDate aFinDate() {
    return date(AFIN_DATE);
  }

  /** Apprenticeship financial amount; null where absent or not a value of its kind. */
  public Integer aFinAmount() {
    return number(AFIN_AMOUNT);
  }
}
