package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.reference.AnnualValue;
import org.openilr.reference.LarsAim;
import org.openilr.validation.Facts;

/** Whether an aim is English or maths, or another basic skill, by the BasicSkillsType of its LARS annual values. */
public final class BasicSkills {

  private static final int DIGITAL_SKILLS = 43;

  private BasicSkills() {}

  /** Whether a LARS annual value that holds on LearnStartDate makes the aim English or maths; false for an aim that LARS does not have. */
  public static boolean isEnglishOrMaths(LearningDelivery aim, Facts facts) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isEnglishOrMaths(aim, lars);
  }

  /** The same for the LARS entry of the aim. */
  public static boolean isEnglishOrMaths(LearningDelivery aim, LarsAim lars) {
    for (AnnualValue value : lars.annualValues()) {
      if (isEnglishOrMaths(value) && value.isOn(aim.learnStartDate())) {
        return true;
      }
    }
    return false;
  }

  /** Whether some annual value of the aim, of any dates, is English or maths. */
  public static boolean isEverEnglishOrMaths(LarsAim lars) {
    for (AnnualValue value : lars.annualValues()) {
      if (isEnglishOrMaths(value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some annual value of the aim, of any dates, is the essential digital skills qualification. */
  public static boolean isEverDigitalSkills(LarsAim lars) {
    for (AnnualValue value : lars.annualValues()) {
      if (is(value.basicSkillsType(), DIGITAL_SKILLS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnglishOrMaths(AnnualValue value) {
    return isOneOf(value.basicSkillsType(), 1, 2, 11, 12, 13, 14, 19, 20, 21, 23, 24, 25, 29, 30, 31, 32, 33, 34, 35);
  }
}
