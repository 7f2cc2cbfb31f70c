package org.openilr.funding.fm35;

import org.openilr.funding.Aim;
import org.openilr.funding.Values;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.LarsAim;

/** A delivery of adult skills on its way through the steps. */
final class AdultAim extends Aim {

  private FundingLine line;

  AdultAim(LearningDelivery record, LarsAim lars, Values values) {
    super(record, lars, values);
  }

  void put(FundingLine found) {
    line = found;
    values().put("FundLine", found == null ? null : found.title());
  }

  /** Null where it cannot be told. */
  FundingLine line() {
    return line;
  }

  /** Whether there is a record of the type whose code is that number (not 0), with zeros before it or without. */
  boolean hasNumberedFAM(String type, String number) {
    for (LearningDeliveryFAM fam : record().learningDeliveryFAMs()) {
      if (type.equalsIgnoreCase(fam.learnDelFAMType()) && fam.learnDelFAMCode() != null) {
        String code = fam.learnDelFAMCode();
        int zeros = 0;
        while (zeros < code.length() && code.charAt(zeros) == '0') {
          zeros++;
        }
        if (code.length() == zeros + number.length() && code.endsWith(number)) {
          return true;
        }
      }
    }
    return false;
  }
}
