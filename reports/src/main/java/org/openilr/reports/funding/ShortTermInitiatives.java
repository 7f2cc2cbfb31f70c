package org.openilr.reports.funding;

import org.openilr.learners.LearningDelivery;

/** The short term funding initiatives of adult education, 1 to 4, whose aims carry a code of learning delivery monitoring. */
final class ShortTermInitiatives {

  private static final String[] CODES = {"370", "371", "372", "373"};

  private ShortTermInitiatives() {}

  static boolean isOne(LearningDelivery aim) {
    for (String code : CODES) {
      if (aim.hasFAM("LDM", code)) {
        return true;
      }
    }
    return false;
  }
}
