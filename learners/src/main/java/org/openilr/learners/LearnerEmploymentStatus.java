package org.openilr.learners;

import java.time.LocalDate;
import java.util.List;

/** An employment status of the learner, from a date on. */
public final class LearnerEmploymentStatus extends Entity {

  /** What the record can hold in any year, in the order of the file. */
  public static final EntityType<LearnerEmploymentStatus> TYPE = new EntityType<>("LearnerEmploymentStatus", LearnerEmploymentStatus.class, LearnerEmploymentStatus::new,
      "EmpStat", "DateEmpStatApp", "EmpId", "AgreeId", "EmploymentStatusMonitoring");

  private static final int EMP_STAT = 0;
  private static final int DATE_EMP_STAT_APP = 1;
  private static final int EMP_ID = 2;
  private static final int AGREE_ID = 3;
  private static final int EMPLOYMENT_STATUS_MONITORING = 4;

  private LearnerEmploymentStatus(Object[] values) {
    super(TYPE, values);
  }

  /** Employment status; null where absent or not a value of its kind. */
  public Integer empStat() {
    return number(EMP_STAT);
  }

  /** Date employment status applies; null where absent or not a value of its kind. */
  public LocalDate dateEmpStatApp() {
    return date(DATE_EMP_STAT_APP);
  }

  /** Employer identifier; null where absent or not a value of its kind. */
  public Integer empId() {
    return number(EMP_ID);
  }

  /** Agreement identifier (to 2019-20); null where absent or not a value of its kind. */
  public String agreeId() {
    return text(AGREE_ID);
  }

  /** The EmploymentStatusMonitoring records, in file order; empty where there are none. */
  public List<EmploymentStatusMonitoring> employmentStatusMonitorings() {
    return children(EMPLOYMENT_STATUS_MONITORING);
  }

  /** Whether the status has a monitoring record of the type, of any code; letter case does not matter. */
  public boolean hasMonitoring(String type) {
    for (EmploymentStatusMonitoring monitoring : employmentStatusMonitorings()) {
      if (LetterCase.isSame(type, monitoring.esmType())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the status has a monitoring record of the type and code; letter case does not matter. */
  public boolean hasMonitoring(String type, int code) {
    for (EmploymentStatusMonitoring monitoring : employmentStatusMonitorings()) {
      if (LetterCase.isSame(type, monitoring.esmType()) && monitoring.esmCode() != null && monitoring.esmCode() == code) {
        return true;
      }
    }
    return false;
  }
}
