package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Learners.isFirst;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Learners of 16 to 19 without a good GCSE in English have to go on with it, and their provider gets money for that.")
final class EngGradeRules {

  private EngGradeRules() {}

  @Rule(id = "EngGrade_01", reports = "FundModel",
      says = "A 16 to 19 funded learner has no GCSE English grade",
      when = "EngGrade is missing or blank and the aim has FundModel 25; raised once a learner, on the first such aim",
      fix = "Return the highest grade that the learner has, or NONE if there is none.")
  static boolean missing(Learner learner, LearningDelivery aim) {
    return isBlank(learner.engGrade()) && is(aim.fundModel(), 25) && isFirst(learner, aim, (one, each) -> is(each.fundModel(), 25));
  }

  @Rule(id = "EngGrade_02", reports = "EngGrade",
      says = "There is no such GCSE English grade",
      when = "EngGrade is not empty and not in the list of GCSE grades; letter case does not matter",
      fix = "Use a grade of the specification, NONE if the learner has none.")
  static boolean notAGrade(Learner learner, Facts facts) {
    return learner.engGrade() != null && !learner.engGrade().isEmpty() && !facts.codes("EngGrade").contains(learner.engGrade());
  }

  @Rule(id = "EngGrade_03",
      says = "A learner with a low GCSE English grade is not recorded as disadvantaged by it (EDF 2)",
      when = "EngGrade is D, DD, DE, E, EE, EF, F, FF, FG, G, GG, N, U, 3, 2 or 1, in capitals, and the learner has no EDF 2; whatever "
          + "FundModel the aims have",
      fix = "Record EDF 2, or correct the grade.")
  static boolean lowGradeWithoutEDF(Learner learner) {
    return isLow(learner.engGrade()) && !learner.hasFAM("EDF", 2);
  }

  private static boolean isLow(String grade) {
    return grade != null && switch (grade) {
      case "D", "DD", "DE", "E", "EE", "EF", "F", "FF", "FG", "G", "GG", "N", "U", "3", "2", "1" -> true;
      default -> false;
    };
  }

  @Rule(id = "EngGrade_04", reports = "EngGrade",
      says = "A learner who meets the English condition of funding by another qualification (ECF) must have the English grade NONE",
      when = "The learner has ECF 2, 3 or 4, and EngGrade is anything but NONE; a missing EngGrade too",
      fix = "Return NONE as the grade, or take ECF out.")
  static boolean gradeBesideAnotherQualification(Learner learner) {
    return !is(learner.engGrade(), "NONE")
        && (learner.hasFAM("ECF", 2) || learner.hasFAM("ECF", 3) || learner.hasFAM("ECF", 4));
  }
}
