package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isBlank;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.specification.CodeList;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Grades feed achievement rates and performance tables, so they have to fit the qualification and the outcome.")
final class OutGradeRules {

  private static final LocalDate AUGUST_2014 = LocalDate.of(2014, 8, 1);

  private OutGradeRules() {}

  @Rule(id = "OutGrade_01", reports = "OutGrade",
      says = "The outcome grade is not a code of the list",
      when = "OutGrade is returned, is not blank, and is not in the year's list of grades; letter case does not matter",
      fix = "Use a grade of the year's specification.",
      note = "On the desktop the department's service tells small letters from capitals; here, as online, it does not.")
  static boolean notACode(LearningDelivery aim, Facts facts) {
    return !isBlank(aim.outGrade()) && !facts.codes("OutGrade").contains(aim.outGrade());
  }

  @Rule(id = "OutGrade_04", reports = {"Outcome", "OutGrade"},
      says = "The aim has a grade although its outcome is not known yet",
      when = "OutGrade is returned, is not blank, and Outcome is missing or 8",
      fix = "Return the outcome that belongs to the grade, or take the grade out.")
  static boolean gradedBeforeTheOutcome(LearningDelivery aim) {
    return !isBlank(aim.outGrade()) && (aim.outcome() == null || is(aim.outcome(), 8));
  }

  @Rule(id = "OutGrade_05", reports = {"Outcome", "OutGrade"},
      says = "The aim is achieved although its grade is a fail",
      when = "Outcome is 1 and OutGrade is FL, U, N, X or Y; letter case does not matter",
      fix = "Correct the grade or the outcome.")
  static boolean achievedWithAFail(LearningDelivery aim) {
    return is(aim.outcome(), 1) && (is(aim.outGrade(), "FL") || is(aim.outGrade(), "U") || is(aim.outGrade(), "N") || is(aim.outGrade(), "X")
        || is(aim.outGrade(), "Y"));
  }

  @Rule(id = "OutGrade_06", reports = {"Outcome", "OutGrade"},
      says = "The aim is not achieved although its grade is a pass",
      when = "Outcome is 3, OutGrade is returned and is not FL, U, N, X or Y, in capitals",
      fix = "Correct the grade or the outcome.",
      note = "A fail in small letters counts as a pass here, as in the department's service; OutGrade_05 ignores letter case.")
  static boolean notAchievedWithAPass(LearningDelivery aim) {
    return is(aim.outcome(), 3) && aim.outGrade() != null && switch (aim.outGrade()) {
      case "FL", "U", "N", "X", "Y" -> false;
      default -> true;
    };
  }

  @Rule(id = "OutGrade_07", needs = Table.LEARNING_DELIVERY, reports = {"LearnAimRef", "LearnActEndDate", "Outcome", "OutGrade"},
      says = "The grade is not one that qualifications of this kind give",
      when = "Outcome is 1, LearnActEndDate is missing or on or after 1 August 2014, OutGrade is returned, LearnAimRefType of the aim in LARS is "
          + "0001, 0002, 0003, 1413, 1422, 1430, 1433, 1434, 1435, 1453 or 2999 (GCSEs and A levels), and OutGrade is not among the "
          + "year's grades of that type; letter case does not matter",
      fix = "Correct the grade, or check that the aim is the qualification that the learner took.")
  static boolean notAGradeOfTheQualification(LearningDelivery aim, Facts facts) {
    if (aim.outGrade() == null || !is(aim.outcome(), 1) || isBefore(aim.learnActEndDate(), AUGUST_2014)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (lars == null || lars.learnAimRefType() == null) {
      return false;
    }
    CodeList grades = facts.codes("OutGrade." + lars.learnAimRefType());
    return !grades.codes().isEmpty() && !grades.contains(aim.outGrade());
  }
}
