package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.PriorAttain;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.EmploymentStatuses;

@Rules(why = "Adult funding pays for a learner only up to a level, and for some kinds of aims only in some situations.")
final class LearnAimRefFundingRules {

  private static final LocalDate AUGUST_2015 = LocalDate.of(2015, 8, 1);
  private static final LocalDate AUGUST_2016 = LocalDate.of(2016, 8, 1);
  private static final LocalDate AUGUST_2017 = LocalDate.of(2017, 8, 1);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);
  private static final int LICENCE_TO_PRACTISE = 20;
  private static final int NOT_FOR_OFFENDERS = 22;
  private static final int LEVEL_3_ENTITLEMENT = 38;
  private static final String ENDS = "Taken to end with the European Social Fund, whose funding model it names.";
  private static final String REPORTS_UNKNOWN = "The values that the department's service reports are not known.";

  private LearnAimRefFundingRules() {}

  private static final String PRIOR_LEVELS = "From 2021-22 on prior attainment is recorded by PriorLevel; the codes are those of "
      + "LearnAimRef_137, and any PriorAttain record counts.";
  private static final String CHECK = "Check the aim in LARS and the funding model; if the learner pays, or an employer, use FundModel 99.";

  @Rule(id = "LearnAimRef_56", to = "2223", needs = {Table.LEARNING_DELIVERY, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "The aim is not funded for offenders",
      when = "FundModel is 35, 70 or 81, LearnStartDate is on or after 1 August 2015, the aim has LDM 034 or 328, and LARS puts it into category 22, on "
          + "any date",
      fix = CHECK,
      note = ENDS)
  static boolean notForOffenders(LearningDelivery aim, Facts facts) {
    return isOneOf(aim.fundModel(), 35, 70, 81) && isOnOrAfter(aim.learnStartDate(), AUGUST_2015)
        && (aim.hasFAM("LDM", "034") || aim.hasFAM("LDM", "328")) && hasCategory(aim, facts, NOT_FOR_OFFENDERS);
  }

  @Rule(id = "LearnAimRef_57", to = "2223", needs = {Table.LEARNING_DELIVERY, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"LearnAimRef", "LearnStartDate"},
      says = "A licence to practise is not funded for a learner on these benefits",
      when = "FundModel is 35, 70 or 81, LearnStartDate is from 1 August 2015 to 31 July 2016, the aim has no LDM 347, LARS puts it into category 20, on "
          + "any date, and the first employment status in the file is dated on or before LearnStartDate and has BSI 3, or BSI 4 where the aim has "
          + "no LDM 318",
      fix = CHECK,
      note = "Only the first employment status of the file counts, as in the department's service. " + ENDS)
  static boolean licenceOnBenefitsIn2015(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isOneOf(aim.fundModel(), 35, 70, 81) || !isOnOrAfter(aim.learnStartDate(), AUGUST_2015)
        || !isBefore(aim.learnStartDate(), AUGUST_2016) || learner.learnerEmploymentStatuses().isEmpty()) {
      return false;
    }
    LearnerEmploymentStatus first = learner.learnerEmploymentStatuses().get(0);
    return isOnOrBefore(first.dateEmpStatApp(), aim.learnStartDate())
        && (first.hasMonitoring("BSI", 3) || first.hasMonitoring("BSI", 4) && !aim.hasFAM("LDM", "318"))
        && !aim.hasFAM("LDM", "347") && hasCategory(aim, facts, LICENCE_TO_PRACTISE);
  }

  @Rule(id = "LearnAimRef_78", needs = {Table.LEARNING_DELIVERY, Table.LEARNING_DELIVERY_CATEGORY, Table.ORGANISATIONS},
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "Adult skills funding does not pay for this level 3 aim",
      when = "FundModel is 35, LearnStartDate is from 1 August 2016 to 31 July 2017, the aim is level 3 in LARS, LARS does not put it into category 38 on "
          + "any date, it has none of RES, LDM 034 and LDM 347, it belongs to no apprenticeship, and the provider is not a specialist designated "
          + "college (USDC)",
      fix = CHECK)
  static boolean level3In2016(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && startsIn2016(aim) && !aim.hasFAM("RES") && !aim.hasFAM("LDM", "034") && !aim.hasFAM("LDM", "347")
        && !DerivedData.isApprenticeship(aim) && isLevel(aim, facts, "3") && !hasCategory(aim, facts, LEVEL_3_ENTITLEMENT)
        && !isSpecialistDesignatedCollege(facts);
  }

  @Rule(id = "LearnAimRef_79", needs = Table.LEARNING_DELIVERY, reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "Adult skills funding does not pay for level 4 aims",
      when = "FundModel is 35, LearnStartDate is on or after 1 August 2016, the aim is level 4 in LARS or unknown to it, it has none of RES, LDM 034, LDM "
          + "347 and DAM 023, and it belongs to no apprenticeship",
      fix = CHECK,
      note = "Levels above 4 are not looked at.")
  static boolean level4(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && isOnOrAfter(aim.learnStartDate(), AUGUST_2016) && !aim.hasFAM("RES") && !aim.hasFAM("LDM", "034")
        && !aim.hasFAM("LDM", "347") && !aim.hasFAM("DAM", "023") && !DerivedData.isApprenticeship(aim)
        && (isLevel(aim, facts, "4") || facts.reference().aim(aim.learnAimRef()) == null);
  }

  @Rule(id = "LearnAimRef_80", to = "2021", needs = {Table.LEARNING_DELIVERY, Table.ORGANISATIONS},
      reports = {"PriorAttain", "LearnAimRef", "LearnStartDate", "FundModel"},
      says = "The learner already has a full level 3, so adult skills funding does not pay for another level 3 aim",
      when = "FundModel is 35, PriorAttain is 3, 4, 5, 10 to 13, 97 or 98, LearnStartDate is from 1 August 2016 to 31 July 2017, the aim is level 3 in LARS "
          + "and has no RES, it belongs to no apprenticeship, and the provider is not a specialist designated college (USDC)",
      fix = CHECK)
  static boolean secondLevel3In2016(Learner learner, LearningDelivery aim, Facts facts) {
    return isSecondLevel3In2016(aim, facts) && hasLevel3(learner.priorAttain());
  }

  @Rule(id = "LearnAimRef_80", from = "2122", needs = {Table.LEARNING_DELIVERY, Table.ORGANISATIONS},
      fields = "PriorLevel", reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "The learner already has a full level 3, so adult skills funding does not pay for another level 3 aim",
      when = "FundModel is 35, a PriorLevel of the learner is 6, 7, 8, 9, 10, 97 or 98, LearnStartDate is from 1 August 2016 to 31 July 2017, the aim is "
          + "level 3 in LARS and has no RES, it belongs to no apprenticeship, and the provider is not a specialist designated college (USDC)",
      fix = CHECK,
      note = PRIOR_LEVELS)
  static boolean secondLevel3In2016ByPriorLevel(Learner learner, LearningDelivery aim, Facts facts) {
    return isSecondLevel3In2016(aim, facts) && hasLevel3(learner);
  }

  private static boolean isSecondLevel3In2016(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && startsIn2016(aim) && !aim.hasFAM("RES") && !DerivedData.isApprenticeship(aim)
        && isLevel(aim, facts, "3") && !isSpecialistDesignatedCollege(facts);
  }

  @Rule(id = "LearnAimRef_81", to = "2223", needs = {Table.LEARNING_DELIVERY, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"ESMType=BSI", "ESMCode=3", "LearnAimRef", "LearnStartDate", "FundModel"},
      says = "A licence to practise is not funded for a learner on another state benefit",
      when = "FundModel is 35, 70 or 81, LearnStartDate is on or after 1 August 2016, the employment status on LearnStartDate has BSI 3, LARS puts the aim "
          + "into category 20, on any date, and the aim has no LDM 347",
      fix = CHECK,
      note = ENDS)
  static boolean licenceOnAnotherBenefit(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isOneOf(aim.fundModel(), 35, 70, 81) || !isOnOrAfter(aim.learnStartDate(), AUGUST_2016) || aim.hasFAM("LDM", "347")) {
      return false;
    }
    LearnerEmploymentStatus status = EmploymentStatuses.on(learner, aim.learnStartDate());
    return status != null && status.hasMonitoring("BSI", 3) && hasCategory(aim, facts, LICENCE_TO_PRACTISE);
  }

  @Rule(id = "LearnAimRef_84", needs = {Table.LEARNING_DELIVERY, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "Adult skills funding does not pay for this level 3 aim",
      when = "FundModel is 35, LearnStartDate is on or after 1 August 2017, the aim is level 3 in LARS, LARS does not put it into category 38 on any date, it "
          + "has none of RES, LDM 034, LDM 347, LDM 376 and DAM 023, and it belongs to neither an apprenticeship nor a traineeship",
      fix = CHECK)
  static boolean level3(LearningDelivery aim, Facts facts) {
    return isLevel3From2017(aim, facts) && !aim.hasFAM("LDM", "034") && !aim.hasFAM("LDM", "347")
        && !hasCategory(aim, facts, LEVEL_3_ENTITLEMENT);
  }

  @Rule(id = "LearnAimRef_85", to = "2021", needs = Table.LEARNING_DELIVERY,
      reports = {"PriorAttain", "LearnAimRef", "LearnStartDate", "FundModel"},
      says = "The learner already has a full level 3, so adult skills funding does not pay for another level 3 aim",
      when = "FundModel is 35, PriorAttain is 3, 4, 5, 10 to 13, 97 or 98, LearnStartDate is on or after 1 August 2017, the aim is level 3 in LARS, it has "
          + "none of RES, LDM 376 and DAM 023, and it belongs to neither an apprenticeship nor a traineeship",
      fix = CHECK)
  static boolean secondLevel3(Learner learner, LearningDelivery aim, Facts facts) {
    return hasLevel3(learner.priorAttain()) && isLevel3From2017(aim, facts);
  }

  @Rule(id = "LearnAimRef_85", from = "2122", needs = Table.LEARNING_DELIVERY, fields = "PriorLevel",
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "The learner already has a full level 3, so adult skills funding does not pay for another level 3 aim",
      when = "FundModel is 35, a PriorLevel of the learner is 6, 7, 8, 9, 10, 97 or 98, LearnStartDate is on or after 1 August 2017, the aim is level 3 in "
          + "LARS, it has none of RES, LDM 376 and DAM 023, and it belongs to neither an apprenticeship nor a traineeship",
      fix = CHECK,
      note = PRIOR_LEVELS + " By 2024-25 the rule also looks at benefits (derived data 38); how is not known.")
  static boolean secondLevel3ByPriorLevel(Learner learner, LearningDelivery aim, Facts facts) {
    return isLevel3From2017(aim, facts) && hasLevel3(learner);
  }

  private static boolean isLevel3From2017(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 35) && isOnOrAfter(aim.learnStartDate(), AUGUST_2017) && !is(aim.progType(), 24)
        && !DerivedData.isApprenticeship(aim) && !aim.hasFAM("RES") && !aim.hasFAM("LDM", "376") && !aim.hasFAM("DAM", "023")
        && isLevel(aim, facts, "3");
  }

  @Rule(id = "LearnAimRef_135", from = "2425", needs = Table.LEARNING_DELIVERY, reports = {"LearnStartDate", "FundModel", "LearnAimRef"},
      says = "The Adult Skills Fund does not pay for level 4 aims",
      when = "FundModel is 38, LearnStartDate is on or after 1 August 2024, the aim is level 4 in LARS and has no DAM 023",
      fix = CHECK)
  static boolean level4UnderTheAdultSkillsFund(LearningDelivery aim, Facts facts) {
    return isUnderTheAdultSkillsFund(aim) && !aim.hasFAM("DAM", "023") && isLevel(aim, facts, "4");
  }

  @Rule(id = "LearnAimRef_136", from = "2425", needs = {Table.LEARNING_DELIVERY, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "The Adult Skills Fund does not pay for this level 3 aim",
      when = "FundModel is 38, LearnStartDate is on or after 1 August 2024, the aim is level 3 in LARS, LARS does not put it into category 38 on "
          + "LearnStartDate, and it has none of RES, DAM 023, LDM 378 and LDM 395",
      fix = CHECK,
      note = REPORTS_UNKNOWN)
  static boolean level3UnderTheAdultSkillsFund(LearningDelivery aim, Facts facts) {
    if (!isUnderTheAdultSkillsFund(aim) || aim.hasFAM("RES") || aim.hasFAM("DAM", "023") || aim.hasFAM("LDM", "378")
        || aim.hasFAM("LDM", "395")) {
      return false;
    }
    return isLevel(aim, facts, "3")
        && !facts.reference().aim(aim.learnAimRef()).hasCategory(LEVEL_3_ENTITLEMENT, aim.learnStartDate());
  }

  @Rule(id = "LearnAimRef_137", from = "2425", needs = Table.LEARNING_DELIVERY, fields = "PriorLevel",
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "The learner already has a full level 3 and is not recorded as earning little, so the Adult Skills Fund does not pay for another level 3 aim",
      when = "FundModel is 38, LearnStartDate is on or after 1 August 2024, a PriorLevel of the learner is 6, 7, 8, 9, 10, 97 or 98, the aim is level 3 in "
          + "LARS, and it has none of LDM 391, RES and DAM 023",
      fix = "Record LDM 391 if the learner earns less than the threshold. Otherwise check the aim in LARS and the funding model.",
      note = REPORTS_UNKNOWN + " Any PriorAttain record counts.")
  static boolean secondLevel3UnderTheAdultSkillsFund(Learner learner, LearningDelivery aim, Facts facts) {
    return isUnderTheAdultSkillsFund(aim) && !aim.hasFAM("LDM", "391") && !aim.hasFAM("RES") && !aim.hasFAM("DAM", "023")
        && isLevel(aim, facts, "3") && hasLevel3(learner);
  }

  private static boolean startsIn2016(LearningDelivery aim) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2016) && isBefore(aim.learnStartDate(), AUGUST_2017);
  }

  private static boolean isUnderTheAdultSkillsFund(LearningDelivery aim) {
    return is(aim.fundModel(), 38) && isOnOrAfter(aim.learnStartDate(), AUGUST_2024);
  }

  private static boolean isLevel(LearningDelivery aim, Facts facts, String level) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && level.equals(lars.notionalNVQLevelv2());
  }

  private static boolean hasCategory(LearningDelivery aim, Facts facts, int category) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && lars.hasCategory(category);
  }

  private static boolean isSpecialistDesignatedCollege(Facts facts) {
    Organisation provider = facts.reference().organisation(facts.ukprn());
    return provider != null && "USDC".equals(provider.legalOrgType());
  }

  private static boolean hasLevel3(Integer priorAttain) {
    return isOneOf(priorAttain, 3, 4, 5, 10, 11, 12, 13, 97, 98);
  }

  private static boolean hasLevel3(Learner learner) {
    for (PriorAttain attained : learner.priorAttains()) {
      if (isOneOf(attained.priorLevel(), 6, 7, 8, 9, 10, 97, 98)) {
        return true;
      }
    }
    return false;
  }
}
