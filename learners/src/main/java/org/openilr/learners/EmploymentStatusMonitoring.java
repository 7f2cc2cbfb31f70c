package org.openilr.learners;

/** A detail of an employment status. */
public final class EmploymentStatusMonitoring extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<EmploymentStatusMonitoring> TYPE = new EntityType<>("EmploymentStatusMonitoring", EmploymentStatusMonitoring.class, EmploymentStatusMonitoring::new,
      "ESMType", "ESMCode");

  private static final int ESM_TYPE = 0;
  private static final int ESM_CODE = 1;

  private EmploymentStatusMonitoring(Object[] values) {
    super(TYPE, values);
  }

  /** Employment status monitoring type, code; null where absent or not a value of its kind. */
  public String esmType() {
    return text(ESM_TYPE);
  }

  /** Employment status monitoring type, code; null where absent or not a value of its kind. */
  public Integer esmCode() {
    return number(ESM_CODE);
  }
}
