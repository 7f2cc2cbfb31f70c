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
      other &= is(aim.fundModel(), 99) && aim.hasFAM("SOF", "108");
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
}
