package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBlank;

import java.time.LocalDate;
import org.openilr.learners.Learner;
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
}
