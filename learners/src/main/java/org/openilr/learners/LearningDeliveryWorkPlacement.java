package org.openilr.learners;

import java.time.LocalDate;

/** A work placement of a delivery. */
public final class LearningDeliveryWorkPlacement extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearningDeliveryWorkPlacement> TYPE = new EntityType<>("LearningDeliveryWorkPlacement", LearningDeliveryWorkPlacement.class, LearningDeliveryWorkPlacement::new,
      "WorkPlaceStartDate", "WorkPlaceEndDate", "WorkPlaceHours", "WorkPlaceMode", "WorkPlaceEmpId");

  private static final int WORK_PLACE_START_DATE = 0;
  private static final int WORK_PLACE_END_DATE = 1;
  private static final int WORK_PLACE_HOURS = 2;
  private static final int WORK_PLACE_MODE = 3;
  private static final int WORK_PLACE_EMP_ID = 4;

  private LearningDeliveryWorkPlacement(Object[] values) {
    super(TYPE, values);
  }

  /** Work placement start date, end date, hours, mode; null where absent or not a value of its kind. */
  public LocalDate workPlaceStartDate() {
    return date(WORK_PLACE_START_DATE);
  }

  /** Work placement start date, end date, hours, mode; null where absent or not a value of its kind. */
  public LocalDate workPlaceEndDate() {
    return date(WORK_PLACE_END_DATE);
  }

  /** Work placement start date, end date, hours, mode; null where absent or not a value of its kind. */
  public Integer workPlaceHours() {
    return number(WORK_PLACE_HOURS);
  }

  /** Work placement start date, end date, hours, mode; null where absent or not a value of its kind. */
  public Integer workPlaceMode() {
    return number(WORK_PLACE_MODE);
  }

  /** Work placement employer identifier; null where absent or not a value of its kind. */
  public Integer workPlaceEmpId() {
    return number(WORK_PLACE_EMP_ID);
  }
}
