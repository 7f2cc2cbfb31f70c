package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Learners.isFirst;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Learners of 16 to 19 without a good GCSE in maths have to go on with it, and their provider gets money for that.")
final class MathGradeRules {

  private MathGradeRules() {}

  @Rule(id = "MathGrade_01", reports = "FundModel",
      says = "A 16 to 19 funded learner has no GCSE maths grade",
      when = "MathGrade is missing or blank and the aim has FundModel 25; raised once a learner, on the first such aim",
      fix = "Return the highest grade that the learner has, or NONE if there is none.")
  static boolean missing(Learner learner, LearningDelivery aim) {
    return isBlank(learner.mathGrade()) && is(aim.fundModel(), 25) && isFirst(learner, aim, (one, each) -> is(each.fundModel(), 25));
  }

  @Rule(id = "MathGrade_02", reports = "MathGrade",
      says = "There is no such GCSE maths grade",
      when = "MathGrade is not empty and not in the list of GCSE grades; letter case does not matter",
      fix = "Use a grade of the specification, NONE if the learner has none.")
  static boolean notAGrade(Learner learner, Facts facts) {
    return learner.mathGrade() != null && !learner.mathGrade().isEmpty() && !facts.codes("MathGrade").contains(learner.mathGrade());
  }

  @Rule(id = "MathGrade_03", reports = {"MathGrade", "LearnFAMType=EDF", "LearnFAMCode=1"},
      says = "A learner with a low GCSE maths grade is not recorded as disadvantaged by it (EDF 1)",
      when = "MathGrade is D, DD, DE, E, EE, EF, F, FF, FG, G, GG, N, U, 3, 2 or 1, in capitals, and the learner has no EDF 1; whatever "
          + "FundModel the aims have",
      fix = "Record EDF 1, or correct the grade.")
  static boolean lowGradeWithoutEDF(Learner learner) {
    return isLow(learner.mathGrade()) && !learner.hasFAM("EDF", 1);
  }

  private static boolean isLow(String grade) {
    return grade != null && switch (grade) {
      case "D", "DD", "DE", "E", "EE", "EF", "F", "FF", "FG", "G", "GG", "N", "U", "3", "2", "1" -> true;
      default -> false;
    };
  }

  @Rule(id = "MathGrade_04", reports = "MathGrade",
      says = "A learner who meets the maths condition of funding by another qualification (MCF) must have the maths grade NONE",
      when = "The learner has MCF 2, 3 or 4, and MathGrade is present and not NONE; a missing MathGrade does not raise it",
      fix = "Return NONE as the grade, or take MCF out.")
  static boolean gradeBesideAnotherQualification(Learner learner) {
    return !isBlank(learner.mathGrade()) && !is(learner.mathGrade(), "NONE")
        && (learner.hasFAM("MCF", 2) || learner.hasFAM("MCF", 3) || learner.hasFAM("MCF", 4));
  }
}
