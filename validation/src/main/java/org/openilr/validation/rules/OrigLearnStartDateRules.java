package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.reference.Validity;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.LarsValidity;

@Rules(why = "For a learner who starts again, the original start date keeps the rates and the rules of the first start.")
final class OrigLearnStartDateRules {

  private static final LocalDate MAY_2017 = LocalDate.of(2017, 5, 1);

  private OrigLearnStartDateRules() {}

  @Rule(id = "OrigLearnStartDate_01", reports = {"LearnStartDate", "OrigLearnStartDate"},
      says = "The original start is more than ten years before this start",
      when = "FundModel is 35, 36, 81 or 99 and OrigLearnStartDate is earlier than LearnStartDate less ten years",
      fix = "Correct the original start date or the start date.")
  static boolean tenYearsBeforeTheStart(LearningDelivery aim) {
    return hasOriginalStart(aim) && aim.learnStartDate() != null && isBefore(aim.origLearnStartDate(), aim.learnStartDate().minusYears(10));
  }

  @Rule(id = "OrigLearnStartDate_02", reports = {"LearnStartDate", "OrigLearnStartDate"},
      says = "The original start is not before this start",
      when = "FundModel is 35, 36, 81 or 99 and OrigLearnStartDate is on or after LearnStartDate",
      fix = "Return the day of the first start as the original start date, or take it out where the learner did not start again.")
  static boolean notBeforeTheStart(LearningDelivery aim) {
    return hasOriginalStart(aim) && isOnOrAfter(aim.origLearnStartDate(), aim.learnStartDate());
  }

  @Rule(id = "OrigLearnStartDate_03", reports = {"OrigLearnStartDate", "FundModel"},
      says = "An original start date does not belong to this funding model",
      when = "OrigLearnStartDate is returned and FundModel is 10, 25 or 82",
      fix = "Take the original start date out.",
      note = "The department's 2020-21 service puts LearnStartDate where the original start belongs in its report; we report the original start.")
  static boolean onAnotherFundingModel(LearningDelivery aim) {
    return aim.origLearnStartDate() != null && isOneOf(aim.fundModel(), 10, 25, 82);
  }

  @Rule(id = "OrigLearnStartDate_04", reports = "OrigLearnStartDate",
      says = "An original start date is returned for an aim that is not marked as a restart",
      when = "OrigLearnStartDate is returned, FundModel is 35, 36, 81 or 99, and the aim has no RES record",
      fix = "Add the restart indicator (RES 1), or take the original start date out.")
  static boolean withoutARestart(LearningDelivery aim) {
    return hasOriginalStart(aim) && !aim.hasFAM("RES");
  }

  @Rule(id = "OrigLearnStartDate_05", severity = WARNING, needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"OrigLearnStartDate", "FundModel", "AimType"},
      says = "LARS did not offer this part of an apprenticeship framework on the original start date",
      when = "OrigLearnStartDate is returned, FundModel is 35 or 36, the aim is a component (AimType 3) of an apprenticeship framework (ProgType 2, "
          + "3 or 20 to 23), and no LARS validity row APPRENTICESHIPS of the aim holds on OrigLearnStartDate, from its start to its end date",
      fix = "Check the aim and the original start date in LARS.",
      note = "An older published list makes it an error.")
  static boolean notValidForFrameworks(LearningDelivery aim, Facts facts) {
    return aim.origLearnStartDate() != null && isOneOf(aim.fundModel(), 35, 36) && is(aim.aimType(), 3) && !is(aim.progType(), 25)
        && DerivedData.isApprenticeship(aim) && !wasValid(aim, facts, "APPRENTICESHIPS");
  }

  @Rule(id = "OrigLearnStartDate_06", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY}, reports = "OrigLearnStartDate",
      says = "LARS did not offer this aim for adult skills on the original start date",
      when = "OrigLearnStartDate is returned, FundModel is 35, the aim belongs to no apprenticeship, and no LARS validity row ADULT_SKILLS, "
          + "UNEMPLOYED or OLASS_ADULT of the aim holds on OrigLearnStartDate, from its start to its end date",
      fix = "Check the aim and the original start date in LARS.")
  static boolean notValidForAdultSkills(LearningDelivery aim, Facts facts) {
    return aim.origLearnStartDate() != null && is(aim.fundModel(), 35) && !DerivedData.isApprenticeship(aim)
        && !wasValid(aim, facts, "ADULT_SKILLS") && !wasValid(aim, facts, "UNEMPLOYED") && !wasValid(aim, facts, "OLASS_ADULT");
  }

  @Rule(id = "OrigLearnStartDate_07", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY}, reports = "OrigLearnStartDate",
      says = "LARS did not hold this aim as valid on the original start date",
      when = "OrigLearnStartDate is returned, FundModel is 81, or 36 with ProgType 25, and no LARS validity row ANY of the aim holds on "
          + "OrigLearnStartDate, from its start to its end date",
      fix = "Check the aim and the original start date in LARS.")
  static boolean notValidForAnyFunding(LearningDelivery aim, Facts facts) {
    return aim.origLearnStartDate() != null && (is(aim.fundModel(), 81) || is(aim.fundModel(), 36) && is(aim.progType(), 25))
        && !wasValid(aim, facts, "ANY");
  }

  @Rule(id = "OrigLearnStartDate_08", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY}, reports = "OrigLearnStartDate",
      says = "LARS did not offer this aim for learner loans on the original start date",
      when = "OrigLearnStartDate is returned, FundModel is 99, the aim has ADL, and no LARS validity row ADV_LEARN_LOAN of the aim holds on "
          + "OrigLearnStartDate, from its start to its end date",
      fix = "Check the aim and the original start date in LARS.")
  static boolean notValidForLoans(LearningDelivery aim, Facts facts) {
    return aim.origLearnStartDate() != null && is(aim.fundModel(), 99) && aim.hasFAM("ADL") && !wasValid(aim, facts, "ADV_LEARN_LOAN");
  }

  @Rule(id = "OrigLearnStartDate_09", reports = "OrigLearnStartDate",
      says = "The original start of an apprenticeship lies before the funding of May 2017",
      when = "FundModel is 36 and OrigLearnStartDate is earlier than 1 May 2017",
      why = "An apprentice who first started before 1 May 2017 stays on the funding of that time.",
      fix = "Correct the original start date, or return the programme under FundModel 35 or 81.")
  static boolean beforeMay2017(LearningDelivery aim) {
    return is(aim.fundModel(), 36) && isBefore(aim.origLearnStartDate(), MAY_2017);
  }

  private static boolean hasOriginalStart(LearningDelivery aim) {
    return aim.origLearnStartDate() != null && isOneOf(aim.fundModel(), 35, 36, 81, 99);
  }

  private static boolean wasValid(LearningDelivery aim, Facts facts, String category) {
    return LarsValidity.any(aim, facts, category, aim.origLearnStartDate(), Validity::isOn);
  }
}
