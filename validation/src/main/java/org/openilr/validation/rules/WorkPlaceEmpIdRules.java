package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryWorkPlacement;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.CheckDigits;
import org.openilr.validation.derived.Dates;

@Rules(why = "The employer number says with whom the learner is on placement; 999999999 stands in for at most sixty days.")
final class WorkPlaceEmpIdRules {

  private static final int PLACEHOLDER = 999999999;
  private static final int DAYS_OF_GRACE = 60;

  private WorkPlaceEmpIdRules() {}

  @Rule(id = "WorkPlaceEmpId_01", needs = Table.EMPLOYERS, reports = "WorkPlaceEmpId",
      says = "The employer number of the work placement is not known",
      when = "WorkPlaceEmpId is returned, is not 999999999, and is not in the employer data service",
      fix = "Look the employer up in the employer data service.")
  static boolean unknown(LearningDelivery aim, LearningDeliveryWorkPlacement placement, Facts facts) {
    return isNumber(placement) && facts.reference().employer(placement.workPlaceEmpId()) == null;
  }

  @Rule(id = "WorkPlaceEmpId_02", reports = "WorkPlaceEmpId",
      says = "The employer number of the work placement is mistyped",
      when = "WorkPlaceEmpId is returned, is not 999999999, and has not nine digits or a wrong last digit",
      fix = "Look the employer up in the employer data service.")
  static boolean wrongCheckDigit(LearningDelivery aim, LearningDeliveryWorkPlacement placement) {
    return isNumber(placement) && !CheckDigits.isEmployer(placement.workPlaceEmpId());
  }

  @Rule(id = "WorkPlaceEmpId_03", severity = WARNING, reports = "WorkPlaceEmpId=999999999",
      says = "The employer of the work placement is still to be named",
      when = "ProgType is 24 and some work placement has the number 999999999 and started at most 60 days before the file was prepared",
      fix = "Return the employer's number as soon as it is known, within 60 days of the start of the placement.")
  static boolean placeholder(LearningDelivery aim, Facts facts) {
    return hasPlaceholder(aim, facts, false);
  }

  @Rule(id = "WorkPlaceEmpId_04", reports = "WorkPlaceEmpId=999999999",
      says = "The employer of the work placement has not been named within sixty days",
      when = "ProgType is 24 and some work placement has the number 999999999 and started more than 60 days before the file was prepared",
      fix = "Return the employer's number.")
  static boolean placeholderForTooLong(LearningDelivery aim, Facts facts) {
    return hasPlaceholder(aim, facts, true);
  }

  @Rule(id = "WorkPlaceEmpId_05", reports = "ProgType",
      says = "The work placement of a traineeship has no employer number",
      when = "ProgType is 24 and some work placement has no WorkPlaceEmpId",
      fix = "Return the employer's number, or 999999999 for at most 60 days.")
  static boolean missing(LearningDelivery aim) {
    if (is(aim.progType(), 24)) {
      for (LearningDeliveryWorkPlacement placement : aim.learningDeliveryWorkPlacements()) {
        if (placement.workPlaceEmpId() == null) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNumber(LearningDeliveryWorkPlacement placement) {
    return placement.workPlaceEmpId() != null && placement.workPlaceEmpId() != PLACEHOLDER;
  }

  private static boolean hasPlaceholder(LearningDelivery aim, Facts facts, boolean tooLong) {
    if (is(aim.progType(), 24) && facts.file().filePreparationDate() != null) {
      for (LearningDeliveryWorkPlacement placement : aim.learningDeliveryWorkPlacements()) {
        if (is(placement.workPlaceEmpId(), PLACEHOLDER) && placement.workPlaceStartDate() != null
            && Dates.days(placement.workPlaceStartDate(), facts.file().filePreparationDate()) > DAYS_OF_GRACE == tooLong) {
          return true;
        }
      }
    }
    return false;
  }
}
