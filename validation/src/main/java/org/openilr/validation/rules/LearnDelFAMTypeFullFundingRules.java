package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isMore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.Dated;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.BasicSkills;
import org.openilr.validation.derived.Benefits;
import org.openilr.validation.derived.Dates;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "The law entitles some adults to full funding; others share the cost. Full funding of a learner who is not "
    + "entitled is claimed back.")
final class LearnDelFAMTypeFullFundingRules {

  private static final LocalDate JULY_2016 = LocalDate.of(2016, 7, 31);
  private static final LocalDate AUGUST_2016 = LocalDate.of(2016, 8, 1);
  private static final LocalDate JULY_2017 = LocalDate.of(2017, 7, 31);
  private static final LocalDate AUGUST_2017 = LocalDate.of(2017, 8, 1);
  private static final LocalDate JULY_2020 = LocalDate.of(2020, 7, 31);
  private static final LocalDate AUGUST_2020 = LocalDate.of(2020, 8, 1);
  private static final LocalDate JULY_2024 = LocalDate.of(2024, 7, 31);
  private static final int LEVEL_2_ENTITLEMENT = 37;
  private static final int TRADE_UNION_AIMS = 19;
  private static final int MAXIMUM_AGE = 99;

  private static final String SAYS_YOUNG = "A learner of 19 to 23 with a level 2 or more is fully funded at level 2 or below";
  private static final String SAYS_LEVEL_2 = "A learner of 19 to 23 is fully funded on a level 2 aim outside the legal entitlement";
  private static final String SAYS_OLDER = "A learner of 24 or more is fully funded at level 2 or below";
  private static final String FIX = "Record co-funding (FFI 2), or correct what would entitle the learner to full funding.";
  private static final String ATTAINED = "PriorAttain is 2 to 5, 10 to 13, 97 or 98, ";
  private static final String LEVELS = "the LARS level is E, 1 or 2";
  private static final String ALWAYS = "not for apprenticeships, restarts and LDM 034, 328 and 347";
  private static final String TO_2016 = ALWAYS + ", traineeships, specialist designated colleges (USDC), learners on active benefits or "
      + "unemployed on other state benefits, English, maths and trade union aims (LARS category 19)";
  private static final String TO_2017 = ALWAYS + ", specialist designated colleges (USDC), ";
  private static final String TO_2020 = ALWAYS + " and 363, DAM 023, inflexible parts of traineeships, learners on benefits, English and "
      + "maths";
  private static final String OTHER_BENEFITS = ", learners unemployed on other state benefits";
  private static final String FROM_2020 = ALWAYS + " and 363, DAM 023, inflexible parts of traineeships, learners on benefits, English, "
      + "maths and digital skills";
  private static final String WITH_376 = ", LDM 376";
  private static final String ONE_ATTAINMENT = "Prior attainment is a single field until 2020-21 only. How the rule reads the records of "
      + "later years is not known.";

  private LearnDelFAMTypeFullFundingRules() {}

  @Rule(id = "LearnDelFAMType_56", to = "2021",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.LEARNING_DELIVERY_CATEGORY, Table.ORGANISATIONS},
      reports = {"UKPRN", "LearnAimRef", "ProgType", "FundModel", "LearnDelFAMType=FFI", "LearnDelFAMCode=1", "LearnStartDate",
          "DateOfBirth", "PriorAttain"},
      says = "A learner of 19 to 23 who started before August 2016 is fully funded at a level already reached",
      when = "FundModel is 35, FFI is 1, LearnStartDate is on or before 31 July 2016, the learner is 19 to 23 at the start, and either "
          + "PriorAttain is 2 to 5, 10 to 13, 97 or 98 and the LARS level E, 1 or 2, or PriorAttain is 3 to 5, 10 to 13, 97 or 98 and "
          + "the level 3 or 4; " + TO_2016,
      fix = FIX,
      note = ONE_ATTAINMENT)
  static boolean youngBefore2016(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFullyFunded(aim) || !isOnOrBefore(aim.learnStartDate(), JULY_2016) || !isYoung(learner, aim)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null
        && (hasLevel2(learner) && isUpToLevel2(lars) || hasLevel3(learner) && (isLevel(lars, "3") || isLevel(lars, "4")))
        && !isExemptTo2016(learner, aim, lars, facts);
  }

  @Rule(id = "LearnDelFAMType_57",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.LEARNING_DELIVERY_CATEGORY, Table.ORGANISATIONS},
      reports = {"UKPRN", "LearnAimRef", "ProgType", "FundModel", "LearnDelFAMType=FFI", "LearnDelFAMCode=1", "LearnStartDate",
          "DateOfBirth"},
      says = "A learner of 24 or more who started before August 2016 is fully funded at level 2 or below",
      when = "FundModel is 35, FFI is 1, LearnStartDate is on or before 31 July 2016, the learner is 24 or more at the start, and the "
          + "LARS level is E, 1 or 2; " + TO_2016,
      fix = FIX)
  static boolean olderBefore2016(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFullyFunded(aim) || !isOnOrBefore(aim.learnStartDate(), JULY_2016) || !isMore(age(learner, aim), 23)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isUpToLevel2(lars) && !isExemptTo2016(learner, aim, lars, facts);
  }

  @Rule(id = "LearnDelFAMType_59", to = "2021",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.ORGANISATIONS},
      reports = {"UKPRN", "LearnAimRef", "ProgType", "FundModel", "LearnDelFAMType=FFI", "LearnDelFAMCode=1", "LearnStartDate",
          "DateOfBirth"},
      says = SAYS_YOUNG,
      when = "FundModel is 35, FFI is 1, LearnStartDate is from 1 August 2016 to 31 July 2017, the learner is 19 to 23 at the start, "
          + ATTAINED + "and " + LEVELS + "; " + TO_2017 + "traineeships, learners on benefits, English and maths",
      fix = FIX,
      note = ONE_ATTAINMENT)
  static boolean youngIn2016(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFullyFunded(aim) || !isBetween(aim.learnStartDate(), AUGUST_2016, JULY_2017) || !isYoung(learner, aim)
        || !hasLevel2(learner) || is(aim.progType(), 24)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isUpToLevel2(lars) && !isExempt(aim) && !isSpecialistCollege(facts)
        && !Benefits.onBenefitsTo2020(learner, aim) && !BasicSkills.isEnglishOrMaths(aim, lars);
  }

  @Rule(id = "LearnDelFAMType_60",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.VALIDITY, Table.LEARNING_DELIVERY_CATEGORY, Table.ORGANISATIONS},
      reports = {"FundModel", "LearnDelFAMType", "LearnDelFAMCode", "LearnStartDate", "DateOfBirth"},
      says = SAYS_OLDER,
      when = "FundModel is 35, the record is FFI 1, LearnStartDate is from 1 August 2016 to 31 July 2017, the learner is 24 to 99 at the "
          + "start, and " + LEVELS + "; " + TO_2017 + "inflexible parts of traineeships, learners on benefits, English and maths that may "
          + "be used on the start date" + OTHER_BENEFITS,
      fix = FIX)
  static boolean olderIn2016(Learner learner, LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    if (!isFullyFunded(aim, fam) || !isBetween(aim.learnStartDate(), AUGUST_2016, JULY_2017)
        || !isBetween(age(learner, aim), 24, MAXIMUM_AGE)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isUpToLevel2(lars) && !isExempt(aim) && !isSpecialistCollege(facts)
        && !DerivedData.isInflexibleTraineeship(aim, facts)
        && !Benefits.onBenefitsTo2020(learner, aim) && !Benefits.unemployedOnOtherBenefits(learner, aim)
        && !(Dated.on(lars.validities(), aim.learnStartDate()) != null && BasicSkills.isEverEnglishOrMaths(lars));
  }

  @Rule(id = "LearnDelFAMType_61",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"FundModel", "LearnDelFAMType", "LearnDelFAMCode", "LearnStartDate", "DateOfBirth"},
      says = SAYS_LEVEL_2,
      when = "FundModel is 35, the record is FFI 1, LearnStartDate is from 1 August 2017 to 31 July 2020, the learner is 19 to 23 at the "
          + "start, and the aim is of level 2 and, on any day, outside LARS category 37; " + TO_2020 + OTHER_BENEFITS,
      fix = FIX)
  static boolean youngAtLevel2From2017(Learner learner, LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    if (!isFullyFunded(aim, fam) || !isBetween(aim.learnStartDate(), AUGUST_2017, JULY_2020) || !isYoung(learner, aim)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isLevel(lars, "2") && !lars.hasCategory(LEVEL_2_ENTITLEMENT)
        && !isExemptFrom2017(aim, facts) && !isEnglishOrMaths(aim, lars)
        && !Benefits.onBenefitsTo2020(learner, aim) && !Benefits.unemployedOnOtherBenefits(learner, aim);
  }

  @Rule(id = "LearnDelFAMType_65", to = "2021",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"FundModel", "LearnDelFAMType", "LearnDelFAMCode", "LearnStartDate", "DateOfBirth"},
      says = SAYS_YOUNG,
      when = "FundModel is 35, the record is FFI 1, LearnStartDate is from 1 August 2017 to 31 July 2020, the learner is 19 to 23 at the "
          + "start, " + ATTAINED + "and " + LEVELS + "; " + TO_2020,
      fix = FIX,
      note = ONE_ATTAINMENT)
  static boolean youngFrom2017(Learner learner, LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    if (!isFullyFunded(aim, fam) || !isBetween(aim.learnStartDate(), AUGUST_2017, JULY_2020) || !isYoung(learner, aim)
        || !hasLevel2(learner)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isUpToLevel2(lars) && !isExemptFrom2017(aim, facts) && !isEnglishOrMaths(aim, lars)
        && !Benefits.onBenefitsTo2020(learner, aim);
  }

  @Rule(id = "LearnDelFAMType_66",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"FundModel", "LearnDelFAMType=FFI", "LearnDelFAMCode=1", "LearnStartDate", "DateOfBirth"},
      says = SAYS_OLDER,
      when = "FundModel is 35, FFI is 1, LearnStartDate is from 1 August 2017 to 31 July 2020, the learner is 24 to 99 at the start, and "
          + LEVELS + "; " + TO_2020 + OTHER_BENEFITS,
      fix = FIX)
  static boolean olderFrom2017(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFullyFunded(aim) || !isBetween(aim.learnStartDate(), AUGUST_2017, JULY_2020)
        || !isBetween(age(learner, aim), 24, MAXIMUM_AGE)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isUpToLevel2(lars) && !isExemptFrom2017(aim, facts) && !isEnglishOrMaths(aim, lars)
        && !Benefits.onBenefitsTo2020(learner, aim) && !Benefits.unemployedOnOtherBenefits(learner, aim);
  }

  @Rule(id = "LearnDelFAMType_79",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"UKPRN", "DateOfBirth", "LearnAimRef", "LearnStartDate", "FundModel", "ProgType", "LearnDelFAMType=FFI",
          "LearnDelFAMCode=1"},
      says = SAYS_LEVEL_2,
      when = "FundModel is 35, FFI is 1, LearnStartDate is on or after 1 August 2020, the learner is 19 to 23 at the start, and the aim "
          + "is of level 2 and, on any day, outside LARS category 37; " + FROM_2020 + OTHER_BENEFITS + WITH_376,
      fix = FIX)
  static boolean youngAtLevel2From2020(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFullyFunded(aim) || !isOnOrAfter(aim.learnStartDate(), AUGUST_2020) || !isYoung(learner, aim) || aim.hasFAM("LDM", "376")) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isLevel(lars, "2") && !lars.hasCategory(LEVEL_2_ENTITLEMENT)
        && !isExemptFrom2017(aim, facts) && !isBasicSkill(aim, lars)
        && !Benefits.onBenefitsFrom2020(learner, aim) && !Benefits.unemployedOnOtherBenefitsFrom2020(learner, aim);
  }

  @Rule(id = "LearnDelFAMType_80", to = "2021",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"UKPRN", "DateOfBirth", "LearnAimRef", "LearnStartDate", "FundModel", "ProgType", "LearnDelFAMType=FFI",
          "LearnDelFAMCode=1"},
      says = SAYS_YOUNG,
      when = "FundModel is 35, FFI is 1, LearnStartDate is on or after 1 August 2020, the learner is 19 to 23 at the start, " + ATTAINED
          + "and " + LEVELS + "; " + FROM_2020 + WITH_376,
      fix = FIX,
      note = ONE_ATTAINMENT)
  static boolean youngFrom2020(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFullyFunded(aim) || !isOnOrAfter(aim.learnStartDate(), AUGUST_2020) || !isYoung(learner, aim) || !hasLevel2(learner)
        || aim.hasFAM("LDM", "376")) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isUpToLevel2(lars) && !isExemptFrom2017(aim, facts) && !isBasicSkill(aim, lars)
        && !Benefits.onBenefitsFrom2020(learner, aim);
  }

  @Rule(id = "LearnDelFAMType_81", to = "2324",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"UKPRN", "DateOfBirth", "LearnAimRef", "LearnStartDate", "FundModel", "ProgType", "LearnDelFAMType=FFI",
          "LearnDelFAMCode=1"},
      says = SAYS_OLDER,
      when = "FundModel is 35, FFI is 1, LearnStartDate is on or after 1 August 2020, the learner is 24 or more at the start, and " + LEVELS
          + "; " + FROM_2020 + OTHER_BENEFITS,
      fix = FIX)
  static boolean olderFrom2020(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFullyFunded(aim) || !isOnOrAfter(aim.learnStartDate(), AUGUST_2020) || !isMore(age(learner, aim), 23)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isUpToLevel2(lars) && !isExemptFrom2017(aim, facts) && !isBasicSkill(aim, lars)
        && !Benefits.onBenefitsFrom2020(learner, aim) && !Benefits.unemployedOnOtherBenefitsFrom2020(learner, aim);
  }

  @Rule(id = "LearnDelFAMType_81", from = "2425",
      needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.LEARNING_DELIVERY_CATEGORY},
      reports = {"UKPRN", "DateOfBirth", "LearnAimRef", "LearnStartDate", "FundModel", "ProgType", "LearnDelFAMType=FFI",
          "LearnDelFAMCode=1"},
      says = SAYS_OLDER,
      when = "FundModel is 35, FFI is 1, LearnStartDate is from 1 August 2020 to 31 July 2024, the learner is 24 or more at the start, and "
          + LEVELS + "; " + FROM_2020 + OTHER_BENEFITS,
      fix = FIX,
      note = "Not all exemptions of these years could be read; those of 2020-21 are kept.")
  static boolean olderFrom2020To2024(Learner learner, LearningDelivery aim, Facts facts) {
    return isOnOrBefore(aim.learnStartDate(), JULY_2024) && olderFrom2020(learner, aim, facts);
  }

  private static boolean isFullyFunded(LearningDelivery aim) {
    return is(aim.fundModel(), 35) && aim.hasFAM("FFI", "1");
  }

  private static boolean isFullyFunded(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(aim.fundModel(), 35) && is(fam.learnDelFAMType(), "FFI") && is(fam.learnDelFAMCode(), "1");
  }

  private static Integer age(Learner learner, LearningDelivery aim) {
    return Dates.age(learner.dateOfBirth(), aim.learnStartDate());
  }

  private static boolean isYoung(Learner learner, LearningDelivery aim) {
    return isBetween(age(learner, aim), 19, 23);
  }

  private static boolean hasLevel2(Learner learner) {
    return is(learner.priorAttain(), 2) || hasLevel3(learner);
  }

  private static boolean hasLevel3(Learner learner) {
    return isOneOf(learner.priorAttain(), 3, 4, 5, 10, 11, 12, 13, 97, 98);
  }

  private static boolean isUpToLevel2(LarsAim lars) {
    return isLevel(lars, "E") || isLevel(lars, "1") || isLevel(lars, "2");
  }

  private static boolean isLevel(LarsAim lars, String level) {
    return level.equals(lars.notionalNVQLevelv2());
  }

  /** What exempts an aim in all years. */
  private static boolean isExempt(LearningDelivery aim) {
    return DerivedData.isApprenticeship(aim) || aim.hasFAM("RES")
        || aim.hasFAM("LDM", "034") || aim.hasFAM("LDM", "328") || aim.hasFAM("LDM", "347");
  }

  private static boolean isExemptTo2016(Learner learner, LearningDelivery aim, LarsAim lars, Facts facts) {
    return isExempt(aim) || is(aim.progType(), 24) || lars.hasCategory(TRADE_UNION_AIMS) || isSpecialistCollege(facts)
        || Benefits.onActiveBenefits(learner, aim) || Benefits.unemployedOnOtherBenefits(learner, aim)
        || BasicSkills.isEnglishOrMaths(aim, lars);
  }

  private static boolean isExemptFrom2017(LearningDelivery aim, Facts facts) {
    return isExempt(aim) || aim.hasFAM("LDM", "363") || aim.hasFAM("DAM", "023") || DerivedData.isInflexibleTraineeship(aim, facts);
  }

  private static boolean isSpecialistCollege(Facts facts) {
    Organisation provider = facts.reference().organisation(facts.ukprn());
    return provider != null && "USDC".equals(provider.legalOrgType());
  }

  /** From August 2017 on: the dates of the aim itself count, not those of its annual values. */
  private static boolean isEnglishOrMaths(LearningDelivery aim, LarsAim lars) {
    return lars.isOn(aim.learnStartDate()) && BasicSkills.isEverEnglishOrMaths(lars);
  }

  /** The same with essential digital skills, which came in August 2020. */
  private static boolean isBasicSkill(LearningDelivery aim, LarsAim lars) {
    return isEnglishOrMaths(aim, lars) || lars.isOn(aim.learnStartDate()) && BasicSkills.isEverDigitalSkills(lars);
  }
}
