package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBlank;

import java.time.LocalDate;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Contract;
import org.openilr.reference.EsfEligibility;
import org.openilr.validation.Facts;

/** What rules on the European Social Fund ask about an aim's contract. */
public final class EsfContracts {

  private EsfContracts() {}

  /** Who and where the contract of the aim is for; null without a contract of that number or where the contract does not say. */
  public static EsfEligibility eligibility(LearningDelivery aim, Facts facts) {
    if (isBlank(aim.conRefNumber())) {
      return null;
    }
    for (Contract contract : facts.reference().contracts(aim.conRefNumber())) {
      if (contract.esfEligibility() != null) {
        return contract.esfEligibility();
      }
    }
    return null;
  }

  /**
   * DD22: the start under the contract of this aim: the latest LearnStartDate of the learner's completed ZESF0001 aims of the same contract;
   * null where there is none. LearnAimRef is compared exactly, the contract without regard to letter case.
   */
  public static LocalDate start(Learner learner, LearningDelivery aim) {
    LocalDate start = null;
    if (!isBlank(aim.conRefNumber())) {
      for (LearningDelivery each : learner.learningDeliveries()) {
        if ("ZESF0001".equals(each.learnAimRef()) && is(each.compStatus(), 2) && is(each.conRefNumber(), aim.conRefNumber())
            && (start == null || isAfter(each.learnStartDate(), start))) {
          start = each.learnStartDate();
        }
      }
    }
    return start;
  }

  /**
   * DD23: the learner's age at the start under a contract: on the LearnStartDate of the latest completed ZESF0001 aim of that contract number,
   * letter case ignored, a missing number equal to a missing one; null where there is none or no date of birth.
   */
  public static Integer ageAtStart(Learner learner, String conRefNumber) {
    LearningDelivery first = latestAssessment(learner, conRefNumber);
    return first == null ? null : Dates.age(learner.dateOfBirth(), first.learnStartDate());
  }

  /** DD25: the code of the length of unemployment (LOU) in the status that holds on the day of DD23; null where any part is missing. */
  public static Integer unemploymentAtStart(Learner learner, String conRefNumber) {
    LearningDelivery first = latestAssessment(learner, conRefNumber);
    LearnerEmploymentStatus status = first == null ? null : EmploymentStatuses.on(learner, first.learnStartDate());
    if (status != null) {
      for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
        if (is(monitoring.esmType(), "LOU")) {
          return monitoring.esmCode();
        }
      }
    }
    return null;
  }

  /** DD26: whether the learner is on any benefit (BSI) at the start of the first completed ZESF0001 aim, in file order, of the contract. */
  public static boolean onBenefitsAtStart(Learner learner, String conRefNumber) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (isAssessment(each, conRefNumber)) {
        LearnerEmploymentStatus status = EmploymentStatuses.on(learner, each.learnStartDate());
        return status != null && status.hasMonitoring("BSI");
      }
    }
    return false;
  }

  private static LearningDelivery latestAssessment(Learner learner, String conRefNumber) {
    LearningDelivery latest = null;
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (isAssessment(each, conRefNumber) && (latest == null || isAfter(each.learnStartDate(), latest.learnStartDate()))) {
        latest = each;
      }
    }
    return latest;
  }

  private static boolean isAssessment(LearningDelivery aim, String conRefNumber) {
    return is(aim.learnAimRef(), "ZESF0001") && is(aim.compStatus(), 2)
        && (conRefNumber == null ? aim.conRefNumber() == null : is(aim.conRefNumber(), conRefNumber));
  }
}
