package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.isBlank;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.FinancialRecords.has;

import org.openilr.learners.AppFinRecord;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.AssessmentOrganisation;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "A standard ends with an assessment by an organisation that is registered for it; its price is part of what the employer pays.")
final class EPAOrgIDRules {

  private EPAOrgIDRules() {}

  @Rule(id = "EPAOrgID_01", severity = WARNING, needs = Table.ASSESSMENT_ORGANISATIONS, reports = {"EPAOrgID", "StdCode", "LearnPlanEndDate"},
      says = "The assessment organisation is not registered for this standard on the planned end date",
      when = "EPAOrgID and StdCode are returned and the register has no row of this organisation and standard whose dates include "
          + "LearnPlanEndDate, both ends included; letter case does not matter",
      fix = "Check the organisation in the register of end-point assessment organisations, or the standard's code.",
      note = "Published lists disagree on the severity; the later one says warning.")
  static boolean notRegisteredForTheStandard(LearningDelivery aim, Facts facts) {
    if (aim.epaOrgID() == null || aim.stdCode() == null) {
      return false;
    }
    for (AssessmentOrganisation row : facts.reference().assessmentOrganisation(aim.epaOrgID())) {
      if (aim.stdCode() == row.standardCode() && row.isOn(aim.learnPlanEndDate())) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "EPAOrgID_02", reports = {"AFinType", "AFinCode"},
      says = "An assessment price is recorded but no assessment organisation",
      when = "EPAOrgID is missing and a financial record is TNP 2 or TNP 4",
      fix = "Return the identifier of the organisation that will assess the apprentice.",
      note = "The type must be written in capitals, as in the department's service.")
  static boolean missingWithAnAssessmentPrice(LearningDelivery aim, AppFinRecord record) {
    return (aim.epaOrgID() == null || aim.epaOrgID().isEmpty()) && "TNP".equals(record.aFinType()) && isOneOf(record.aFinCode(), 2, 4);
  }

  @Rule(id = "EPAOrgID_03", reports = "EPAOrgID",
      says = "An assessment organisation is named but no assessment price is recorded",
      when = "EPAOrgID is returned and there is neither a TNP 2 nor a TNP 4 record",
      fix = "Return the price of the end-point assessment, or take the organisation out until one is agreed.")
  static boolean withoutAnAssessmentPrice(LearningDelivery aim) {
    return !isBlank(aim.epaOrgID()) && !has(aim, "TNP", 2) && !has(aim, "TNP", 4);
  }
}
