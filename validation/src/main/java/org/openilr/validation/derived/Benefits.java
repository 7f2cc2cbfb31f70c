package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.util.function.Predicate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;

/** Whether a learner with adult skills funding is on benefits when an aim starts: the derived data that differ by benefit and year. */
public final class Benefits {

  private Benefits() {}

  /** DD11: on any benefit (BSI 1 to 6) in the status that holds at the start. */
  public static boolean onAnyBenefit(Learner learner, LearningDelivery aim) {
    LearnerEmploymentStatus status = statusAtStart(learner, aim);
    return status != null && (has(status, 1) || has(status, 2) || has(status, 3) || has(status, 4) || has(status, 5) || has(status, 6));
  }

  /** DD12: on active benefits (BSI 1 or 2, or 4 with LDM 318) in the status that holds at the start. */
  public static boolean onActiveBenefits(Learner learner, LearningDelivery aim) {
    LearnerEmploymentStatus status = statusAtStart(learner, aim);
    return status != null && (has(status, 1) || has(status, 2) || has(status, 4) && aim.hasFAM("LDM", "318"));
  }

  /**
   * DD21: unemployed and on other benefits (BSI 3, or BSI 4 without LDM 318) in the status that holds at the start. As in the department's
   * service, BSI 4 fails only where all FAM records of the aim are of type LDM and one of them is 318.
   */
  public static boolean unemployedOnOtherBenefits(Learner learner, LearningDelivery aim) {
    LearnerEmploymentStatus status = statusAtStart(learner, aim);
    return status != null && isOneOf(status.empStat(), 11, 12)
        && (has(status, 3) || has(status, 4) && (hasOtherThanLdm(aim) || !aim.hasFAM("LDM", "318")));
  }

  private static boolean hasOtherThanLdm(LearningDelivery aim) {
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (!is(fam.learnDelFAMType(), "LDM")) {
        return true;
      }
    }
    return false;
  }

  /** DD28: on benefits by the codes that held up to July 2020, in the status that holds at the start. */
  public static boolean onBenefitsTo2020(Learner learner, LearningDelivery aim) {
    LearnerEmploymentStatus status = statusAtStart(learner, aim);
    return status != null
        && (isOneOf(status.empStat(), 10, 11, 12, 98) && (has(status, 1) || has(status, 2))
            || isOneOf(status.empStat(), 11, 12) && (has(status, 3) || has(status, 4))
            || worksFewHours(status) && (has(status, 3) || has(status, 4)));
  }

  /**
   * DD37: unemployed and on other benefits by the codes from August 2020, in any status up to the start, not only the latest, as in the
   * department's service.
   */
  public static boolean unemployedOnOtherBenefitsFrom2020(Learner learner, LearningDelivery aim) {
    return anyUpToStart(learner, aim, status -> isOneOf(status.empStat(), 11, 12)
        && (has(status, 6) || has(status, 4) && !aim.hasFAM("LDM", "318")));
  }

  /** DD38: on benefits by the codes from August 2020, in any status up to the start, not only the latest, as in the department's service. */
  public static boolean onBenefitsFrom2020(Learner learner, LearningDelivery aim) {
    return anyUpToStart(learner, aim, status -> isOneOf(status.empStat(), 10, 11, 12, 98) && has(status, 1)
        || (isOneOf(status.empStat(), 11, 12) || worksFewHours(status)) && (has(status, 4) || has(status, 5) || has(status, 6)));
  }

  private static boolean worksFewHours(LearnerEmploymentStatus status) {
    return is(status.empStat(), 10)
        && (status.hasMonitoring("EII", 2) || status.hasMonitoring("EII", 5) || status.hasMonitoring("EII", 6));
  }

  private static LearnerEmploymentStatus statusAtStart(Learner learner, LearningDelivery aim) {
    return is(aim.fundModel(), 35) ? EmploymentStatuses.on(learner, aim.learnStartDate()) : null;
  }

  private static boolean anyUpToStart(Learner learner, LearningDelivery aim, Predicate<LearnerEmploymentStatus> fits) {
    if (is(aim.fundModel(), 35)) {
      for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
        if (isOnOrBefore(status.dateEmpStatApp(), aim.learnStartDate()) && fits.test(status)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(LearnerEmploymentStatus status, int benefit) {
    return status.hasMonitoring("BSI", benefit);
  }
}
