package org.openilr.funding.fm36;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openilr.funding.Aim;
import org.openilr.funding.Days;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;

/** Step 7: where the learner was employed on a day. */
final class Employment {

  private static final int EMPLOYED = 10;
  private static final Set<Integer> UNEMPLOYED = Set.of(11, 12);

  private final List<LearnerEmploymentStatus> statuses = new ArrayList<>();

  Employment(Learner learner) {
    for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
      if (status.dateEmpStatApp() != null) {
        statuses.add(status);
      }
    }
    statuses.sort(Comparator.comparing(LearnerEmploymentStatus::dateEmpStatApp));
  }

  /** By their days. */
  List<LearnerEmploymentStatus> statuses() {
    return statuses;
  }

  /** The status that holds on a day; null before the first. */
  LearnerEmploymentStatus at(LocalDate day) {
    LearnerEmploymentStatus held = null;
    for (LearnerEmploymentStatus status : statuses) {
      boolean later = held == null || status.dateEmpStatApp().isAfter(held.dateEmpStatApp());
      held = later && Days.isOnOrAfter(day, status.dateEmpStatApp()) ? status : held;
    }
    return held;
  }

  private LearnerEmploymentStatus before(LearnerEmploymentStatus status) {
    return at(status.dateEmpStatApp().minusDays(1));
  }

  /** Null where it is not known. */
  Integer employer(LocalDate day) {
    LearnerEmploymentStatus held = at(day);
    return held == null ? null : held.empId();
  }

  boolean isLossOfJob(LearnerEmploymentStatus status) {
    LearnerEmploymentStatus before = before(status);
    return before != null && Aim.isOne(before.empStat(), EMPLOYED) && isWithoutJob(status);
  }

  boolean isNewJob(LearnerEmploymentStatus status) {
    LearnerEmploymentStatus before = before(status);
    return before != null && isWithoutJob(before) && Aim.isOne(status.empStat(), EMPLOYED);
  }

  private static boolean isWithoutJob(LearnerEmploymentStatus status) {
    return Aim.isOneOf(status.empStat(), UNEMPLOYED);
  }

  /** The day of the status that holds at the start of the apprenticeship; null for none. */
  LocalDate applicable(LocalDate start) {
    LearnerEmploymentStatus held = at(start);
    return held == null ? null : held.dateEmpStatApp();
  }

  /** The statuses that decide whether the employer is a small one: that at the start, and those that name another employer. */
  List<LearnerEmploymentStatus> employers(LocalDate applicable) {
    List<LearnerEmploymentStatus> found = new ArrayList<>(statuses.size());
    for (LearnerEmploymentStatus status : statuses) {
      if (status.dateEmpStatApp().equals(applicable) || isOtherEmployer(status)) {
        found.add(status);
      }
    }
    return found;
  }

  /** Whether the employer on a day is a small one, by the statuses that decide. */
  static boolean isSmallEmployer(List<LearnerEmploymentStatus> employers, LocalDate day) {
    LearnerEmploymentStatus latest = null;
    for (LearnerEmploymentStatus status : employers) {
      boolean later = latest == null || status.dateEmpStatApp().isAfter(latest.dateEmpStatApp());
      latest = later && Days.isOnOrAfter(day, status.dateEmpStatApp()) ? status : latest;
    }
    return latest != null && isSmall(latest);
  }

  private boolean isOtherEmployer(LearnerEmploymentStatus status) {
    LearnerEmploymentStatus before = before(status);
    return !Objects.equals(status.empId(), before == null ? null : before.empId());
  }

  private static boolean isSmall(LearnerEmploymentStatus status) {
    for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
      if ("SEM".equalsIgnoreCase(monitoring.esmType())) {
        return Aim.isOne(monitoring.esmCode(), 1);
      }
    }
    return false;
  }

  /** Whether the learner was without a job on some day of a span; null where nothing says so and some of its days are not known. */
  Boolean isEverWithoutJob(LocalDate from, LocalDate to) {
    for (int i = 0; i < statuses.size(); i++) {
      LocalDate first = statuses.get(i).dateEmpStatApp();
      LocalDate last = i + 1 < statuses.size() ? statuses.get(i + 1).dateEmpStatApp().minusDays(1) : null;
      boolean overlaps = (to == null || !first.isAfter(to)) && (last == null || !last.isBefore(from));
      if (overlaps && isWithoutJob(statuses.get(i)) && (last == null || !last.isBefore(first))) {
        return true;
      }
    }
    boolean known = !statuses.isEmpty() && !from.isBefore(statuses.get(0).dateEmpStatApp());
    return known ? Boolean.FALSE : null;
  }
}
