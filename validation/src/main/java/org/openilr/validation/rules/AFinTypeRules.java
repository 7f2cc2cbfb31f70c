package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;
import static org.openilr.validation.derived.FinancialRecords.has;

import org.openilr.learners.AppFinRecord;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Financial records hold the prices agreed with the employer and the payments made; the funding of an apprenticeship is worked "
    + "out from them.")
final class AFinTypeRules {

  private AFinTypeRules() {}

  @Rule(id = "AFinType_01", reports = {"AFinType=TNP", "AFinCode=1"},
      says = "A standard under other adult funding has no total training price",
      when = "FundModel is 81, ProgType is 25, AimType is 1 and there is no TNP 1 record",
      fix = "Return the total price of the training as a TNP 1 record.")
  static boolean noTrainingPriceOnAnOlderStandard(LearningDelivery aim) {
    return is(aim.fundModel(), 81) && is(aim.progType(), 25) && is(aim.aimType(), 1) && !has(aim, "TNP", 1);
  }

  @Rule(id = "AFinType_02", reports = {"AFinType", "AFinCode"},
      says = "There is no financial record of this type and code",
      when = "AFinType with AFinCode is not TNP 1 to 4 or PMR 1 to 3; letter case does not matter",
      fix = "Use TNP 1 to 4 for prices and PMR 1 to 3 for payments.")
  static boolean notACode(LearningDelivery aim, AppFinRecord record, Facts facts) {
    return !facts.codes(is(record.aFinType(), "TNP") ? "AFinCode.TNP" : is(record.aFinType(), "PMR") ? "AFinCode.PMR" : "")
        .contains(record.aFinCode());
  }

  @Rule(id = "AFinType_04", reports = {"FundModel", "AimType", "ProgType"},
      says = "Financial records do not belong on this aim",
      when = "There is a financial record and the aim is neither a programme aim (AimType 1) with FundModel 36 nor the programme aim of a "
          + "standard (ProgType 25) with FundModel 81",
      fix = "Put the prices and payments on the programme aim of the apprenticeship, or take them out.")
  static boolean onAnAimWithoutPrices(LearningDelivery aim) {
    return !aim.appFinRecords().isEmpty()
        && !(is(aim.fundModel(), 81) && is(aim.aimType(), 1) && is(aim.progType(), 25))
        && !(is(aim.fundModel(), 36) && is(aim.aimType(), 1));
  }

  @Rule(id = "AFinType_07", reports = {"AFinType=PMR", "AFinCode=2"},
      says = "A payment for assessment is recorded but no price for it",
      when = "ProgType is 25, AimType is 1, there is a PMR 2 record and neither a TNP 2 nor a TNP 4 record",
      fix = "Return the agreed price of the end-point assessment (TNP 2, or TNP 4 for what remains), or correct the payment's code.")
  static boolean assessmentPaidWithoutAPrice(LearningDelivery aim) {
    return is(aim.progType(), 25) && is(aim.aimType(), 1) && has(aim, "PMR", 2) && !hasAssessmentPrice(aim);
  }

  @Rule(id = "AFinType_08", reports = "FundModel",
      says = "Residual prices belong only to apprenticeships funded from May 2017",
      when = "FundModel is not 36 and there is a TNP 3 or TNP 4 record",
      fix = "Use the total prices TNP 1 and TNP 2 under other funding models.")
  static boolean residualPriceUnderOtherFunding(LearningDelivery aim) {
    return !is(aim.fundModel(), 36) && (has(aim, "TNP", 3) || has(aim, "TNP", 4));
  }

  @Rule(id = "AFinType_10", severity = WARNING, reports = {"AimType", "FundModel", "ProgType"},
      says = "The standard has no price for its end-point assessment",
      when = "ProgType is 25, AimType is 1, FundModel is not 99, and there is neither a TNP 2 nor a TNP 4 record",
      fix = "Return the price of the end-point assessment as soon as it is agreed.")
  static boolean standardWithoutAnAssessmentPrice(LearningDelivery aim) {
    return is(aim.progType(), 25) && is(aim.aimType(), 1) && !is(aim.fundModel(), 99) && !hasAssessmentPrice(aim);
  }

  @Rule(id = "AFinType_11", reports = {"FundModel", "ProgType"},
      says = "An assessment code does not belong on an apprenticeship framework",
      when = "FundModel is 36, ProgType is not 25, and a financial record of any type has code 2 or 4",
      fix = "Frameworks have no end-point assessment: use TNP 1 or 3 for the price and PMR 1 for payments.",
      note = "The type is not looked at, so a payment for assessment (PMR 2) raises the rule too, as in the department's service.")
  static boolean assessmentCodeOnAFramework(LearningDelivery aim) {
    if (is(aim.fundModel(), 36) && !is(aim.progType(), 25)) {
      for (AppFinRecord record : aim.appFinRecords()) {
        if (isOneOf(record.aFinCode(), 2, 4)) {
          return true;
        }
      }
    }
    return false;
  }

  @Rule(id = "AFinType_12", reports = "AFinType=TNP",
      says = "The apprenticeship has no price",
      when = "FundModel is 36, AimType is 1 and there is no TNP record",
      fix = "Return the price agreed with the employer, dated on the first day of the programme.")
  static boolean noPrice(LearningDelivery aim) {
    return is(aim.fundModel(), 36) && is(aim.aimType(), 1) && !has(aim, "TNP");
  }

  @Rule(id = "AFinType_13", reports = {"LearnStartDate", "AFinType=TNP", "AFinDate="},
      says = "The apprenticeship has no price dated on its first day",
      when = "FundModel is 36, AimType is 1 and no TNP record has the LearnStartDate as its AFinDate",
      fix = "Date the first agreed price on the start date of the programme aim.")
  static boolean noPriceOnTheFirstDay(LearningDelivery aim) {
    if (!is(aim.fundModel(), 36) || !is(aim.aimType(), 1)) {
      return false;
    }
    for (AppFinRecord record : aim.appFinRecords()) {
      if (is(record.aFinType(), "TNP") && isSame(record.aFinDate(), aim.learnStartDate())) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "AFinType_14", reports = {"AFinType=PMR", "AFinCode=1"},
      says = "A payment for training is recorded but no price for it",
      when = "AimType is 1, there is a PMR 1 record and neither a TNP 1 nor a TNP 3 record",
      fix = "Return the agreed price of the training (TNP 1, or TNP 3 for what remains), or correct the payment's code.")
  static boolean trainingPaidWithoutAPrice(LearningDelivery aim) {
    return is(aim.aimType(), 1) && has(aim, "PMR", 1) && !has(aim, "TNP", 1) && !has(aim, "TNP", 3);
  }

  private static boolean hasAssessmentPrice(LearningDelivery aim) {
    return has(aim, "TNP", 2) || has(aim, "TNP", 4);
  }
}
