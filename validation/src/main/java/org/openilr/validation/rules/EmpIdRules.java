package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.CheckDigits;
import org.openilr.validation.derived.Dates;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.EmploymentStatuses;

@Rules(why = "The employer identifier says who employs the learner; 999999999 stands in for at most sixty days.")
final class EmpIdRules {

  private static final int PLACEHOLDER = 999999999;

  private EmpIdRules() {}

  @Rule(id = "EmpId_01", needs = Table.EMPLOYERS, reports = "EmpId",
      says = "The employer identifier is not known",
      when = "EmpId is returned, is not 999999999, and is not in the employer data service",
      fix = "Look the employer up in the employer data service.")
  static boolean unknown(LearnerEmploymentStatus status, Facts facts) {
    return isNumber(status) && facts.reference().employer(status.empId()) == null;
  }

  @Rule(id = "EmpId_02", reports = "EmpId",
      says = "The employer identifier is mistyped",
      when = "EmpId is returned, is not 999999999, and has not nine digits or a wrong last digit",
      fix = "Look the employer up in the employer data service.")
  static boolean wrongCheckDigit(LearnerEmploymentStatus status) {
    return isNumber(status) && !CheckDigits.isEmployer(status.empId());
  }

  private static boolean isNumber(LearnerEmploymentStatus status) {
    return status.empId() != null && status.empId() != PLACEHOLDER;
  }

  @Rule(id = "EmpId_10", reports = {"LearnStartDate", "EmpStat=10", "EmpId=(missing)"},
      says = "The employer of an apprentice is missing",
      when = "The aim is the programme aim (AimType 1) of an apprenticeship and the status that holds on LearnStartDate has EmpStat 10 but no EmpId",
      fix = "Return the employer's identifier in the status that holds at the start.")
  static boolean missingForAnApprentice(Learner learner, LearningDelivery aim) {
    if (!is(aim.aimType(), 1) || !DerivedData.isApprenticeship(aim)) {
      return false;
    }
    LearnerEmploymentStatus status = EmploymentStatuses.on(learner, aim.learnStartDate());
    return status != null && is(status.empStat(), 10) && status.empId() == null;
  }

  @Rule(id = "EmpId_13", reports = "LearnStartDate",
      says = "The employer of an apprentice has not been named within sixty days",
      when = "Some status of the learner has EmpId 999999999 and the programme aim (AimType 1) of an apprenticeship started more than 60 days before the "
          + "file was prepared; raised once a learner",
      fix = "Return the employer's identifier.")
  static boolean placeholderForTooLong(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isOldApprenticeship(aim, facts) || !hasPlaceholder(learner)) {
      return false;
    }
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (isOldApprenticeship(each, facts)) {
        return each == aim;
      }
    }
    return false;
  }

  private static boolean isOldApprenticeship(LearningDelivery aim, Facts facts) {
    return is(aim.aimType(), 1) && DerivedData.isApprenticeship(aim) && aim.learnStartDate() != null
        && facts.file().filePreparationDate() != null && Dates.days(aim.learnStartDate(), facts.file().filePreparationDate()) > 60;
  }

  private static boolean hasPlaceholder(Learner learner) {
    for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
      if (is(status.empId(), PLACEHOLDER)) {
        return true;
      }
    }
    return false;
  }

  @Rule(id = "EmpId_14",
      says = "An employer is named for somebody on an apprenticeship who is not employed",
      when = "The aim belongs to an apprenticeship and some status of the learner, of any date, has an EmpId with EmpStat 11 or 12",
      fix = "Take the employer's identifier out of that status, or correct the employment status.")
  static Reported employerWithoutEmployment(Learner learner, LearningDelivery aim) {
    if (DerivedData.isApprenticeship(aim)) {
      for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
        if (status.empId() != null && isOneOf(status.empStat(), 11, 12)) {
          return Reported.of("ProgType", aim.progType()).and("EmpStat", status.empStat()).and("EmpId", status.empId());
        }
      }
    }
    return null;
  }
}
