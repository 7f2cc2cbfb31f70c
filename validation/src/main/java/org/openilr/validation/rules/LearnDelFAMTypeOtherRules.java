package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Some funding and monitoring types belong to one kind of learning; elsewhere they are counted wrongly, and where "
    + "they are missing the learning is not counted.")
final class LearnDelFAMTypeOtherRules {

  private static final LocalDate AUGUST_2015 = LocalDate.of(2015, 8, 1);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);

  private LearnDelFAMTypeOtherRules() {}

  @Rule(id = "LearnDelFAMType_03", to = "2223", reports = {"FundModel", "LearnDelFAMType=ASL", "LearnDelFAMCode=1"},
      says = "Community learning has no provision type",
      when = "FundModel is 10, and the aim has FAM records but neither ASL nor LDM 340",
      fix = "Return an ASL record with the kind of community learning.",
      note = "An aim without any FAM record breaks LearnDelFAMType_01 instead.")
  static boolean noProvisionType(LearningDelivery aim) {
    return is(aim.fundModel(), 10) && !aim.learningDeliveryFAMs().isEmpty() && !aim.hasFAM("ASL") && !aim.hasFAM("LDM", "340");
  }

  @Rule(id = "LearnDelFAMType_03", from = "2324", to = "2526", reports = {"FundModel", "LearnDelFAMType=ASL", "LearnDelFAMCode=1"},
      says = "Community learning has neither provision type nor purpose",
      when = "FundModel is 10, and the aim has FAM records but neither ASL nor ACL nor LDM 340",
      fix = "Return an ACL record with the purpose of the learning, or ASL for learning from before August 2023.",
      note = "Inferred: ACL took the place of ASL in August 2023; the rule of these years was not readable.")
  static boolean noPurpose(LearningDelivery aim) {
    return noProvisionType(aim) && !aim.hasFAM("ACL");
  }

  @Rule(id = "LearnDelFAMType_27", to = "2526", reports = {"FundModel", "LearnDelFAMType"},
      says = "The community learning provision type stands on other funded learning",
      when = "FundModel is 25, 35, 36, 70, 81 or 82 and the record's type is ASL, in capitals",
      fix = "Take the ASL record out, or use funding model 10.")
  static boolean provisionTypeElsewhere(LearningDelivery aim, LearningDeliveryFAM fam) {
    return "ASL".equals(fam.learnDelFAMType()) && isOneOf(aim.fundModel(), 25, 35, 36, 70, 81, 82);
  }

  @Rule(id = "LearnDelFAMType_44", to = "2223",
      reports = {"AimType", "LearnStartDate", "FundModel", "ProgType", "LearnDelFAMType=LDM", "LearnDelFAMCode=034"},
      says = "The household situation is missing",
      when = "FundModel is 35, 70 or 81, LearnStartDate is on or after 1 August 2015, AimType is neither 3 nor 5, ProgType is missing or "
          + "not 25, and the aim has neither HHS nor LDM 034",
      fix = "Return the household situation (HHS); 98 if the learner does not want to say.",
      note = "The values reported name LDM 034, which exempts an aim, as in the department's service.")
  static boolean noHouseholdSituation(LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 35, 70, 81) && isOnOrAfter(aim.learnStartDate(), AUGUST_2015) && !isOneOf(aim.aimType(), 3, 5)
        && !is(aim.progType(), 25) && !aim.hasFAM("HHS") && !aim.hasFAM("LDM", "034");
  }

  @Rule(id = "LearnDelFAMType_46", to = "2324", reports = "LearnDelFAMType",
      says = "Family English, maths and language stands on learning without adult skills funding",
      when = "FundModel is not 35 and the record's type is FLN",
      fix = "Take the FLN record out, or use funding model 35.")
  static boolean familyLearningElsewhere(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "FLN") && !is(aim.fundModel(), 35);
  }

  @Rule(id = "LearnDelFAMType_46", from = "2425", reports = "LearnDelFAMType",
      says = "Family English, maths and language stands on learning without adult skills funding",
      when = "FundModel is neither 35 nor 38 and the record's type is FLN",
      fix = "Take the FLN record out, or use funding model 38.")
  static boolean familyLearningElsewhereFrom2024(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "FLN") && !isOneOf(aim.fundModel(), 35, 38);
  }

  @Rule(id = "LearnDelFAMType_50", reports = {"FundModel", "LearnDelFAMType"},
      says = "Learning support is recorded under a funding model that does not pay it",
      when = "FundModel is 10, 25, 70, 82 or 99 and the record's type is LSF",
      fix = "Take the LSF record out, or correct the funding model.")
  static boolean learningSupportElsewhere(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "LSF") && isOneOf(aim.fundModel(), 10, 25, 70, 82, 99);
  }

  @Rule(id = "LearnDelFAMType_78", from = "1920", to = "1920", reports = "LearnDelFAMType=DAM",
      says = "Devolved area monitoring stands on learning without adult skills funding",
      when = "FundModel is not 35 and the aim has a DAM record",
      fix = "Take the DAM record out, or correct the funding model.",
      note = "Whether the rule ran in 2019-20 is not known; community learning took DAM records from 2020-21 on.")
  static boolean devolvedMonitoringElsewhereIn2019(LearningDelivery aim) {
    return !is(aim.fundModel(), 35) && aim.hasFAM("DAM");
  }

  @Rule(id = "LearnDelFAMType_78", from = "2021", to = "2324", reports = "LearnDelFAMType=DAM",
      says = "Devolved area monitoring stands on learning that is neither adult skills nor community learning",
      when = "FundModel is neither 10 nor 35 and the aim has a DAM record",
      fix = "Take the DAM record out, or correct the funding model.")
  static boolean devolvedMonitoringElsewhere(LearningDelivery aim) {
    return !isOneOf(aim.fundModel(), 10, 35) && aim.hasFAM("DAM");
  }

  @Rule(id = "LearnDelFAMType_78", from = "2425", reports = {"LearnDelFAMType=DAM", "FundModel"},
      says = "Devolved area monitoring stands on learning that is neither adult skills nor tailored or community learning",
      when = "FundModel is not 10, 11, 35 or 38 and the aim has a DAM record",
      fix = "Take the DAM record out, or correct the funding model.")
  static boolean devolvedMonitoringElsewhereFrom2024(LearningDelivery aim) {
    return !isOneOf(aim.fundModel(), 10, 11, 35, 38) && aim.hasFAM("DAM");
  }

  @Rule(id = "LearnDelFAMType_126", from = "2425", reports = {"LearnStartDate", "FundModel", "LearnDelFAMType=ACL"},
      says = "Tailored learning does not say its purpose",
      when = "FundModel is 11, LearnStartDate is on or after 1 August 2024 and the aim has no ACL record",
      fix = "Return an ACL record with the purpose of the learning.")
  static boolean noPurposeOfTailoredLearning(LearningDelivery aim) {
    return is(aim.fundModel(), 11) && isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && !aim.hasFAM("ACL");
  }

  @Rule(id = "LearnDelFAMType_132", from = "2526", reports = {"LearnStartDate", "FundModel", "LearnDelFAMType", "LearnDelFAMCode"},
      says = "An event indicator stands outside a Skills Bootcamp",
      when = "The record's type is EVI and ProgType is missing or not 32",
      fix = "Take the EVI record out, or return programme type 32.")
  static boolean eventOutsideABootcamp(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "EVI") && !is(aim.progType(), 32);
  }

  @Rule(id = "LearnDelFAMType_133", from = "2526", reports = {"AimType", "LearnDelFAMType", "LearnDelFAMCode", "FundModel"},
      says = "An event indicator stands on an aim that is no programme aim",
      when = "The record's type is EVI and AimType is missing or not 1",
      fix = "Move the EVI record to the programme aim.")
  static boolean eventOutsideTheProgrammeAim(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "EVI") && !is(aim.aimType(), 1);
  }
}
