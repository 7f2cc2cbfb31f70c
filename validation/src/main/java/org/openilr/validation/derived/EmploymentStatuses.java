package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrBefore;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;

/** A learner's employment status on a day. */
public final class EmploymentStatuses {

  private EmploymentStatuses() {}

  /** The status with the latest DateEmpStatApp on or before the day, the first in file order on equal dates; null where there is none. */
  public static LearnerEmploymentStatus on(Learner learner, LocalDate day) {
    LearnerEmploymentStatus latest = null;
    for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
      if (isOnOrBefore(status.dateEmpStatApp(), day) && (latest == null || isAfter(status.dateEmpStatApp(), latest.dateEmpStatApp()))) {
        latest = status;
      }
    }
    return latest;
  }

  /** Whether some status is dated before the day. */
  public static boolean anyBefore(Learner learner, LocalDate day) {
    for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
      if (isBefore(status.dateEmpStatApp(), day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some status is dated on or before the day. */
  public static boolean anyOnOrBefore(Learner learner, LocalDate day) {
    for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
      if (isOnOrBefore(status.dateEmpStatApp(), day)) {
        return true;
      }
    }
    return false;
  }
}
