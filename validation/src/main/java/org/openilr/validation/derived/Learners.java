package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;

import java.util.function.BiPredicate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;

/** What all aims of a learner have in common. */
public final class Learners {

  private Learners() {}

  /**
   * Whether the learner does community learning only: all aims have FundModel 10, or all have FundModel 99 with SOF 108. A mixture of both is
   * not. True for a learner without aims.
   */
  public static boolean isCommunityOnly(Learner learner) {
    boolean community = true;
    boolean other = true;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      community &= is(aim.fundModel(), 10);
      other &= is(aim.fundModel(), 99) && isCommunity(aim);
    }
    return community || other;
  }

  /** Whether some aim has one of these funding models. */
  public static boolean hasFundModel(Learner learner, int... fundModels) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (Compare.isOneOf(aim.fundModel(), fundModels)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the aim is the first of the learner's aims, in file order, that fits: for rules raised once a learner. */
  public static boolean isFirst(Learner learner, LearningDelivery aim, BiPredicate<Learner, LearningDelivery> fits) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (fits.test(learner, each)) {
        return each == aim;
      }
    }
    return false;
  }

  /** Whether the aim is community learning: FundModel 10, or FundModel 99 with SOF 108. */
  public static boolean isCommunity(LearningDelivery aim) {
    return is(aim.fundModel(), 10) || is(aim.fundModel(), 99) && aim.hasFAM("SOF", "108");
  }

  /** Whether every aim is community learning of either kind: unlike {@link #isCommunityOnly}, a mixture of both counts. */
  public static boolean isCommunityOfAnyKind(Learner learner) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (!isCommunity(aim)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the learner's ULN is the number of those who have none yet, 9999999999. */
  public static boolean hasTemporaryUln(Learner learner) {
    return learner.uln() != null && learner.uln() == CheckDigits.NO_ULN;
  }

  /** Whether the learner has a ULN of their own, right or wrong. */
  public static boolean hasOwnUln(Learner learner) {
    return learner.uln() != null && learner.uln() != CheckDigits.NO_ULN;
  }

  /** PlanLearnHours and PlanEEPHours together; a missing value counts as 0. */
  public static int plannedHours(Learner learner) {
    return orZero(learner.planLearnHours()) + orZero(learner.planEEPHours());
  }

  private static int orZero(Integer hours) {
    return hours == null ? 0 : hours;
  }

  /** Whether some aim of the learner has no LearnActEndDate. */
  public static boolean hasOpenAim(Learner learner) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (aim.learnActEndDate() == null) {
        return true;
      }
    }
    return false;
  }
}
