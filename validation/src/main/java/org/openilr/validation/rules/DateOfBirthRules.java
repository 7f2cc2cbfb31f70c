package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isLess;
import static org.openilr.validation.derived.Compare.isMore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Dates.age;
import static org.openilr.validation.derived.Learners.isFirst;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.EsfEligibility;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.CheckDigits;
import org.openilr.validation.derived.Dates;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.EsfContracts;

@Rules(why = "Age decides which budget may pay for the learning, and it cannot be checked without the date of birth.")
final class DateOfBirthRules {

  private static final String RETURN_IT = "Return the learner's date of birth.";
  private static final String CHECK_AGE = "Check the date of birth, the start date and the funding model: the learner may belong to "
      + "another budget.";
  private static final String CHECK_BUDGET = "Check the date of birth, the funding model and the source of funding (SOF).";

  private DateOfBirthRules() {}

  @Rule(id = "DateOfBirth_01", to = "2324", reports = "DateOfBirth",
      says = "A learner with funded learning has no date of birth",
      when = "DateOfBirth is missing and an aim has FundModel 25, 35, 36, 70, 81 or 82 and not LDM 034; raised on the first such aim",
      fix = RETURN_IT)
  static boolean missingForFundedLearning(Learner learner, LearningDelivery aim) {
    return learner.dateOfBirth() == null && isFirst(learner, aim,
        (one, each) -> isOneOf(each.fundModel(), 25, 35, 36, 70, 81, 82) && !each.hasFAM("LDM", "034"));
  }

  @Rule(id = "DateOfBirth_01", from = "2425", to = "2425", reports = {"DateOfBirth", "FundModel"},
      says = "A learner with funded learning has no date of birth",
      when = "DateOfBirth is missing and an aim has FundModel 25, 35, 36, 37, 38, 70, 81 or 82 and not LDM 034; raised on the first such "
          + "aim",
      fix = RETURN_IT)
  static boolean missingForFundedLearningIn2024(Learner learner, LearningDelivery aim) {
    return learner.dateOfBirth() == null && isFirst(learner, aim,
        (one, each) -> isOneOf(each.fundModel(), 25, 35, 36, 37, 38, 70, 81, 82) && !each.hasFAM("LDM", "034"));
  }

  @Rule(id = "DateOfBirth_01", from = "2526", reports = {"DateOfBirth", "FundModel"},
      says = "A learner with funded learning has no date of birth",
      when = "DateOfBirth is missing and an aim has FundModel 25, 35, 36, 37, 38, 81 or 82 and not LDM 034; raised on the first such aim",
      fix = RETURN_IT)
  static boolean missingForFundedLearningSince2025(Learner learner, LearningDelivery aim) {
    return learner.dateOfBirth() == null && isFirst(learner, aim,
        (one, each) -> isOneOf(each.fundModel(), 25, 35, 36, 37, 38, 81, 82) && !each.hasFAM("LDM", "034"));
  }

  @Rule(id = "DateOfBirth_02", severity = WARNING, to = "2324", reports = "DateOfBirth",
      says = "The learner has no date of birth",
      when = "DateOfBirth is missing and an aim has FundModel 10 or 99 and no FAM record of type ADL; raised on the first such aim",
      fix = RETURN_IT)
  static boolean missing(Learner learner, LearningDelivery aim) {
    return learner.dateOfBirth() == null && isFirst(learner, aim,
        (one, each) -> isOneOf(each.fundModel(), 10, 99) && !each.hasFAM("ADL"));
  }

  @Rule(id = "DateOfBirth_02", severity = WARNING, from = "2425", reports = {"DateOfBirth", "FundModel", "LearnDelFAMType=ADL"},
      says = "The learner has no date of birth",
      when = "DateOfBirth is missing and an aim has FundModel 10, 11 or 99 and no FAM record of type ADL; raised on the first such aim",
      fix = RETURN_IT)
  static boolean missingSince2024(Learner learner, LearningDelivery aim) {
    return learner.dateOfBirth() == null && isFirst(learner, aim,
        (one, each) -> isOneOf(each.fundModel(), 10, 11, 99) && !each.hasFAM("ADL"));
  }

  @Rule(id = "DateOfBirth_04", reports = "DateOfBirth",
      says = "The learner would be 115 or older",
      when = "The learner is 115 or older on 1 August, the first day of the teaching year",
      fix = "Correct the date of birth.")
  static boolean tooOldToBeTrue(Learner learner, Facts facts) {
    return isAtLeast(learner, 115, facts.yearStart());
  }

  @Rule(id = "DateOfBirth_05", severity = WARNING, reports = {"DateOfBirth", "LearnStartDate"},
      says = "The learner was under 4 at the start",
      when = "FundModel is 10 or 99 and the learner is under 4 on LearnStartDate; raised on the first such aim",
      fix = "Check the date of birth and the start date. Children who only come along with an adult are not learners.")
  static boolean underFour(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim,
        (one, each) -> isOneOf(each.fundModel(), 10, 99) && isUnder(one, 4, each.learnStartDate()));
  }

  @Rule(id = "DateOfBirth_06", severity = WARNING, reports = "DateOfBirth",
      says = "A learner on 16 to 19 funding is under 13",
      when = "FundModel is 25 or 82 and the learner is under 13 on 31 August of the teaching year; raised on the first such aim",
      fix = CHECK_AGE)
  static boolean underThirteen(Learner learner, LearningDelivery aim, Facts facts) {
    return isUnder(learner, 13, august31(facts)) && isFirst(learner, aim, (one, each) -> isOneOf(each.fundModel(), 25, 82));
  }

  @Rule(id = "DateOfBirth_07", withAim = false, reports = "DateOfBirth",
      says = "A learner of 25 or older is paid for from the 16 to 19 budget",
      when = "The learner is 25 or older on 31 August of the teaching year and an aim has FundModel 25 or 82 and SOF 107; raised once a "
          + "learner",
      fix = CHECK_BUDGET)
  static boolean tooOldFor16To19(Learner learner, LearningDelivery aim, Facts facts) {
    return isAtLeast(learner, 25, august31(facts))
        && isFirst(learner, aim, (one, each) -> isOneOf(each.fundModel(), 25, 82) && each.hasFAM("SOF", "107"));
  }

  @Rule(id = "DateOfBirth_12", reports = {"DateOfBirth", "FundModel"},
      says = "A learner under 19 does community learning that is for adults",
      when = "FundModel is 10, the aim has ASL 1 or 2 and the learner is under 19 on LearnStartDate; raised on the first such aim",
      fix = "Check the date of birth and the start. Children and parents together are family learning (ASL 3 or 4).")
  static boolean tooYoungForCommunityLearning(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> is(each.fundModel(), 10) && (each.hasFAM("ASL", "1") || each.hasFAM("ASL", "2"))
        && isUnder(one, 19, each.learnStartDate()));
  }

  @Rule(id = "DateOfBirth_13", severity = WARNING, withAim = false, reports = "DateOfBirth",
      says = "A learner in higher education is under 16",
      when = "An aim has FundModel 99 and SOF 1 and the learner is under 16 on 31 July, the last day of the teaching year; raised once a "
          + "learner",
      fix = CHECK_BUDGET)
  static boolean tooYoungForHigherEducation(Learner learner, LearningDelivery aim, Facts facts) {
    return isUnder(learner, 16, facts.yearEnd())
        && isFirst(learner, aim, (one, each) -> is(each.fundModel(), 99) && each.hasFAM("SOF", "1"));
  }

  @Rule(id = "DateOfBirth_14", severity = WARNING, withAim = false, reports = "DateOfBirth",
      says = "A learner in custody on adult funding was under 18 at the start",
      when = "An aim has FundModel 35 or 81 and LDM 034 and the learner is under 18 on its LearnStartDate; raised once a learner",
      fix = CHECK_AGE)
  static boolean tooYoungInCustody(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> isOneOf(each.fundModel(), 35, 81) && each.hasFAM("LDM", "034")
        && isUnder(one, 18, each.learnStartDate()));
  }

  @Rule(id = "DateOfBirth_20", to = "2324", reports = "DateOfBirth",
      says = "A learner under 19 on 16 to 19 funding has another source of funding",
      when = "FundModel is 25 or 82, ProgType is not 24, the aim has SOF records and none with code 107, and the learner is under 19 on "
          + "31 August of the teaching year; raised on the first such aim",
      fix = CHECK_BUDGET)
  static boolean youngWithAnotherSource(Learner learner, LearningDelivery aim, Facts facts) {
    return isUnder(learner, 19, august31(facts)) && isFirst(learner, aim,
        (one, each) -> isOneOf(each.fundModel(), 25, 82) && !is(each.progType(), 24) && hasAnotherSource(each));
  }

  @Rule(id = "DateOfBirth_20", from = "2425", reports = {"DateOfBirth", "FundModel", "LearnDelFAMType=SOF"},
      says = "A learner under 19 on 16 to 19 funding has another source of funding",
      when = "FundModel is 25 or 82, the aim has SOF records and none with code 107, and the learner is under 19 on 31 August of the "
          + "teaching year; raised on the first such aim",
      fix = CHECK_BUDGET,
      note = "Traineeships are no longer excepted.")
  static boolean youngWithAnotherSourceSince2024(Learner learner, LearningDelivery aim, Facts facts) {
    return isUnder(learner, 19, august31(facts))
        && isFirst(learner, aim, (one, each) -> isOneOf(each.fundModel(), 25, 82) && hasAnotherSource(each));
  }

  @Rule(id = "DateOfBirth_23", withAim = false, reports = "DateOfBirth",
      says = "A learner with an advanced learner loan has no date of birth",
      when = "DateOfBirth is missing and an aim has FundModel 99, a FAM record of type ADL and not LDM 034; raised once a learner",
      fix = RETURN_IT)
  static boolean missingWithALoan(Learner learner, LearningDelivery aim) {
    return learner.dateOfBirth() == null && isFirst(learner, aim,
        (one, each) -> is(each.fundModel(), 99) && each.hasFAM("ADL") && !each.hasFAM("LDM", "034"));
  }

  @Rule(id = "DateOfBirth_24",
      says = "A learner with a unique learner number has no date of birth",
      when = "ULN is not 9999999999 and DateOfBirth is missing",
      why = "A unique learner number is given on the strength of name and date of birth, so the date is known.",
      fix = "Return the date of birth with which the ULN is registered.")
  static boolean missingWithALearnerNumber(Learner learner) {
    return learner.dateOfBirth() == null && learner.uln() != null && learner.uln() != CheckDigits.NO_ULN;
  }

  @Rule(id = "DateOfBirth_25", to = "2324", reports = "DateOfBirth",
      says = "A learner under 19 is on adult skills funding",
      when = "FundModel is 35, the aim belongs to no apprenticeship and has neither LDM 034 nor 376, and the learner is under 19 on 31 "
          + "August of the teaching year; raised on the first such aim",
      fix = CHECK_AGE)
  static boolean tooYoungForAdultSkills(Learner learner, LearningDelivery aim, Facts facts) {
    return isUnder(learner, 19, august31(facts)) && isFirst(learner, aim, (one, each) -> is(each.fundModel(), 35)
        && !DerivedData.isApprenticeship(each) && !each.hasFAM("LDM", "034") && !each.hasFAM("LDM", "376"));
  }

  @Rule(id = "DateOfBirth_25", from = "2425", reports = {"DateOfBirth", "FundModel"},
      says = "A learner under 19 is on adult funding",
      when = "FundModel is 35 outside an apprenticeship, 37 or 38, the aim has not LDM 034, and the learner is under 19 on 31 August of "
          + "the teaching year; raised on the first such aim",
      fix = CHECK_AGE,
      note = "The published rule of 2024-25 no longer excepts LDM 376.")
  static boolean tooYoungForAdultFunding(Learner learner, LearningDelivery aim, Facts facts) {
    return isUnder(learner, 19, august31(facts)) && isFirst(learner, aim,
        (one, each) -> (is(each.fundModel(), 35) && !DerivedData.isApprenticeship(each) || isOneOf(each.fundModel(), 37, 38))
            && !each.hasFAM("LDM", "034"));
  }

  @Rule(id = "DateOfBirth_26", reports = "DateOfBirth",
      says = "A learner with an advanced learner loan was under 19 at the start",
      when = "FundModel is 99, the aim has a FAM record of type ADL and the learner is under 19 on LearnStartDate; raised on the first "
          + "such aim",
      fix = CHECK_AGE)
  static boolean tooYoungForALoan(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim,
        (one, each) -> is(each.fundModel(), 99) && each.hasFAM("ADL") && isUnder(one, 19, each.learnStartDate()));
  }

  @Rule(id = "DateOfBirth_27", reports = "DateOfBirth",
      says = "The learner was born in this teaching year or later",
      when = "DateOfBirth is on or after 1 August, the first day of the teaching year",
      fix = "Correct the date of birth.")
  static boolean bornInTheTeachingYear(Learner learner, Facts facts) {
    return isOnOrAfter(learner.dateOfBirth(), facts.yearStart());
  }

  @Rule(id = "DateOfBirth_30", to = "2324", reports = {"DateOfBirth", "FundModel"},
      says = "A learner of 19 to 24 with an education, health and care plan is not paid for from the 16 to 19 budget",
      when = "The learner has a FAM record of type EHC and is 19 to 24 on 31 August of the teaching year; the aim has FundModel 25, 35, "
          + "81 or 82, belongs to no apprenticeship, has SOF records and none with code 107, and not LDM 034; raised on the first such aim",
      fix = CHECK_BUDGET)
  static boolean planWithAnotherSource(Learner learner, LearningDelivery aim, Facts facts) {
    return learner.hasFAM("EHC") && isBetween19And24(learner, facts) && isFirst(learner, aim,
        (one, each) -> isOneOf(each.fundModel(), 25, 35, 81, 82) && isToComeFrom16To19(each));
  }

  @Rule(id = "DateOfBirth_30", from = "2425", reports = {"DateOfBirth", "FundModel", "LearnFAMType=EHC", "LearnDelFAMType=SOF"},
      says = "A learner of 19 to 24 with an education, health and care plan is not paid for from the 16 to 19 budget",
      when = "The learner has a FAM record of type EHC and is 19 to 24 on 31 August of the teaching year; the aim has FundModel 25, 35, "
          + "38, 81 or 82, belongs to no apprenticeship, has SOF records and none with code 107, and not LDM 034; raised on the first "
          + "such aim",
      fix = CHECK_BUDGET)
  static boolean planWithAnotherSourceSince2024(Learner learner, LearningDelivery aim, Facts facts) {
    return learner.hasFAM("EHC") && isBetween19And24(learner, facts) && isFirst(learner, aim,
        (one, each) -> isOneOf(each.fundModel(), 25, 35, 38, 81, 82) && isToComeFrom16To19(each));
  }

  private static boolean isToComeFrom16To19(LearningDelivery aim) {
    return !DerivedData.isApprenticeship(aim) && hasAnotherSource(aim) && !aim.hasFAM("LDM", "034");
  }

  @Rule(id = "DateOfBirth_34", reports = {"LearnFAMType=HNS", "DateOfBirth", "FundModel"},
      says = "A learner of 19 to 24 with high needs on 16 to 19 funding has no education, health and care plan",
      when = "FundModel is 25, the learner is 19 to 24 on 31 August of the teaching year and has a FAM record of type HNS but none of "
          + "type EHC",
      fix = "Return EHC if there is a plan. Without one, high needs funding ends with 18: check HNS.",
      note = "The department's service reports HNS under the name LearnFAMCode.")
  static boolean highNeedsWithoutAPlan(Learner learner, LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 25) && learner.hasFAM("HNS") && !learner.hasFAM("EHC") && isBetween19And24(learner, facts);
  }

  @Rule(id = "DateOfBirth_41", severity = WARNING, reports = "DateOfBirth",
      says = "A learner under 19 is on other adult funding",
      when = "FundModel is 81, the aim belongs to no apprenticeship and has none of LDM 034, 353, 354 and 355, and the learner is under "
          + "19 on 31 August of the teaching year; raised on the first such aim",
      fix = CHECK_AGE)
  static boolean tooYoungForOtherAdultFunding(Learner learner, LearningDelivery aim, Facts facts) {
    return isUnder(learner, 19, august31(facts)) && isFirst(learner, aim,
        (one, each) -> is(each.fundModel(), 81) && !DerivedData.isApprenticeship(each) && !each.hasFAM("LDM", "034")
            && !each.hasFAM("LDM", "353") && !each.hasFAM("LDM", "354") && !each.hasFAM("LDM", "355"));
  }

  @Rule(id = "DateOfBirth_43", to = "2223", reports = {"FundModel", "DateOfBirth"},
      says = "The learner was under 15 at the start of the European Social Fund contract",
      when = "The aim is the first with FundModel 70, and the learner is under 15 on the LearnStartDate of the latest completed "
          + "(CompStatus 2) ZESF0001 aim of its ConRefNumber",
      fix = "Check the date of birth and the start and assessment aim (ZESF0001).")
  static boolean tooYoungForTheSocialFund(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> is(each.fundModel(), 70))
        && isLess(EsfContracts.ageAtStart(learner, aim.conRefNumber()), 15);
  }

  @Rule(id = "DateOfBirth_44", to = "2223", needs = {Table.CONTRACTS, Table.ESF_ELIGIBILITY}, reports = "DateOfBirth",
      says = "The learner's age is outside the range of the European Social Fund contract",
      when = "FundModel is 70, the contract of ConRefNumber limits the age, and the learner's age on the LearnStartDate of the latest "
          + "completed ZESF0001 under it lies below MinAge or above MaxAge",
      fix = "Check the date of birth and the contract: the learner may not be eligible under it.")
  static boolean ageOutsideTheContract(Learner learner, LearningDelivery aim, Facts facts) {
    EsfEligibility eligibility = is(aim.fundModel(), 70) ? EsfContracts.eligibility(aim, facts) : null;
    Integer age = eligibility == null ? null : EsfContracts.ageAtStart(learner, aim.conRefNumber());
    return age != null
        && (eligibility.minAge() != null && age < eligibility.minAge() || eligibility.maxAge() != null && age > eligibility.maxAge());
  }

  private static boolean hasAnotherSource(LearningDelivery aim) {
    return aim.hasFAM("SOF") && !aim.hasFAM("SOF", "107");
  }

  private static boolean isBetween19And24(Learner learner, Facts facts) {
    return isBetween(age(learner.dateOfBirth(), august31(facts)), 19, 24);
  }

  private static boolean isUnder(Learner learner, int years, LocalDate day) {
    return isLess(age(learner.dateOfBirth(), day), years);
  }

  private static boolean isAtLeast(Learner learner, int years, LocalDate day) {
    return isMore(age(learner.dateOfBirth(), day), years - 1);
  }

  private static LocalDate august31(Facts facts) {
    return Dates.august31(facts.yearStart());
  }
}
