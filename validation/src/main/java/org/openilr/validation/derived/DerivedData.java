package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.validation.Facts;

/** The derived data DD01, DD04 … of the rule catalogue that look at a delivery alone. */
public final class DerivedData {

  private DerivedData() {}

  /** DD07: whether the aim belongs to an apprenticeship, framework or standard. */
  public static boolean isApprenticeship(LearningDelivery aim) {
    return isOneOf(aim.progType(), 2, 3, 20, 21, 22, 23, 25);
  }

  /**
   * DD35: whether a combined authority or the Greater London Authority funds the aim: a source of funding (SOF) from 110 on that the
   * year's list has.
   */
  public static boolean isDevolved(LearningDelivery aim, Facts facts) {
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (Compare.is(fam.learnDelFAMType(), "SOF") && isDevolved(fam.learnDelFAMCode(), facts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDevolved(String code, Facts facts) {
    return code != null && code.length() == 3 && code.compareTo("110") >= 0 && code.compareTo("199") <= 0
        && facts.codes("LearnDelFAMCode.SOF").contains(code);
  }
}
