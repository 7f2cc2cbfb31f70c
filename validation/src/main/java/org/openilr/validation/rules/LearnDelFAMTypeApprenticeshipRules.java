package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.BasicSkills;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "Contract type and enhanced funding decide who pays for an apprenticeship and how much; they count on certain "
    + "aims of it only.")
final class LearnDelFAMTypeApprenticeshipRules {

  private static final LocalDate APRIL_2021 = LocalDate.of(2021, 4, 1);
  private static final int SIGN_LANGUAGE = 20;

  private LearnDelFAMTypeApprenticeshipRules() {}

  @Rule(id = "LearnDelFAMType_14", reports = {"FundModel", "LearnDelFAMType=EEF"},
      says = "Enhanced apprenticeship funding is recorded outside a funded apprenticeship",
      when = "The aim has an EEF record, and FundModel is not 35, 36 or 81 or the aim belongs to no apprenticeship",
      fix = "Take the EEF record out, or correct funding model and programme type.")
  static boolean enhancedFundingElsewhere(LearningDelivery aim) {
    return (!isOneOf(aim.fundModel(), 35, 36, 81) || !DerivedData.isApprenticeship(aim)) && aim.hasFAM("EEF");
  }

  @Rule(id = "LearnDelFAMType_54", reports = {"ProgType", "LearnDelFAMType=EEF", "LearnDelFAMCode=2"},
      says = "An apprentice paid for at the 16 to 18 rate is recorded as co-funded",
      when = "FundModel is not 36, ProgType is missing or not 25, and the aim has EEF 2 and FFI 2",
      fix = "Record full funding (FFI 1), or take EEF 2 out.")
  static boolean enhancedFundingAndCoFunding(LearningDelivery aim) {
    return !is(aim.fundModel(), 36) && !is(aim.progType(), 25) && aim.hasFAM("EEF", "2") && aim.hasFAM("FFI", "2");
  }

  @Rule(id = "LearnDelFAMType_63", severity = WARNING, needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE},
      reports = {"AimType", "FundModel", "LearnDelFAMType=ACT"},
      says = "The apprenticeship contract type stands on an aim that takes none",
      when = "The aim has an ACT record, but is not FundModel 36 with AimType 1, or AimType 3 and English, maths or British sign language "
          + "in LARS",
      fix = "Keep the contract type on the programme aim and on English, maths and sign language aims only.",
      note = "Published lists disagree on the severity; the later one says warning. A component aim that LARS does not have is raised.")
  static boolean contractTypeElsewhere(LearningDelivery aim, Facts facts) {
    return aim.hasFAM("ACT") && !(is(aim.fundModel(), 36) && isPaidByContractType(aim, facts));
  }

  @Rule(id = "LearnDelFAMType_64", needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE},
      reports = {"AimType", "FundModel", "LearnDelFAMType=ACT"},
      says = "The apprenticeship contract type is missing",
      when = "FundModel is 36, AimType is 1, or 3 with English, maths or British sign language in LARS, and the aim has no ACT record",
      fix = "Return ACT 1 or 2 with the day from which it applies.")
  static boolean noContractType(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 36) && !aim.hasFAM("ACT") && isPaidByContractType(aim, facts);
  }

  @Rule(id = "LearnDelFAMType_67", needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE},
      reports = {"AimType", "FundModel", "LearnDelFAMType=LSF"},
      says = "Learning support stands on a component aim of an apprenticeship that is not paid for by itself",
      when = "FundModel is 36, AimType is 3, the aim has an LSF record, and LARS has it neither as English or maths on its start date nor "
          + "as British sign language",
      fix = "Record the learning support on the programme aim.")
  static boolean learningSupportOnAComponent(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 36) && is(aim.aimType(), 3) && aim.hasFAM("LSF") && !isPaidByContractType(aim, facts);
  }

  @Rule(id = "LearnDelFAMType_92", reports = {"LearnStartDate", "AimType", "LearnDelFAMType=ACT", "LearnDelFAMCode=2"},
      says = "An apprenticeship that started from April 2021 on is under a contract with the agency",
      when = "AimType is 1, LearnStartDate is on or after 1 April 2021, and the aim has ACT 2 but no RES record",
      fix = "Use contract type 1: new apprentices are paid for through the employer's account.")
  static boolean agencyContractFromApril2021(LearningDelivery aim) {
    return is(aim.aimType(), 1) && isOnOrAfter(aim.learnStartDate(), APRIL_2021) && aim.hasFAM("ACT", "2") && !aim.hasFAM("RES");
  }

  /** Whether an apprentice's aim is paid for by itself: programme aims, English and maths, British sign language. */
  private static boolean isPaidByContractType(LearningDelivery aim, Facts facts) {
    if (is(aim.aimType(), 1)) {
      return true;
    }
    LarsAim lars = is(aim.aimType(), 3) ? facts.reference().aim(aim.learnAimRef()) : null;
    return lars != null && (is(lars.frameworkCommonComponent(), SIGN_LANGUAGE) || BasicSkills.isEnglishOrMaths(aim, lars));
  }
}
