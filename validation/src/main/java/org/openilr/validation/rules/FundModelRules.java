package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "The funding model decides which calculation pays for the aim; the wrong one pays nothing, or money that is claimed back.")
final class FundModelRules {

  private static final LocalDate MAY_2017 = LocalDate.of(2017, 5, 1);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);

  private FundModelRules() {}

  @Rule(id = "FundModel_01", reports = "FundModel",
      says = "The funding model is not a code of the list",
      when = "FundModel is not one of the codes of the year",
      fix = "Use a funding model of the year's specification.")
  static boolean notACode(LearningDelivery aim, Facts facts) {
    return !facts.codes("FundModel").contains(aim.fundModel());
  }

  @Rule(id = "FundModel_03", reports = "FundModel",
      says = "An aim paid by an advanced learner loan has a funding model other than 99",
      when = "FundModel is not 99 and the aim has an ADL record",
      fix = "Use funding model 99 for loan-financed learning, or take the ADL record out.")
  static boolean loanWithFunding(LearningDelivery aim) {
    return !is(aim.fundModel(), 99) && aim.hasFAM("ADL");
  }

  @Rule(id = "FundModel_04", reports = "FundModel",
      says = "16 to 19 funding does not pay for an apprenticeship",
      when = "FundModel is 25 or 82 and the aim belongs to an apprenticeship",
      fix = "Use funding model 36 for the apprenticeship, or correct the programme type.")
  static boolean youngPeoplesFundingOnAnApprenticeship(LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 25, 82) && DerivedData.isApprenticeship(aim);
  }

  @Rule(id = "FundModel_05", reports = {"FundModel", "LearnStartDate"},
      says = "Apprenticeship funding (36) is recorded for a start before May 2017",
      when = "FundModel is 36 and LearnStartDate is earlier than 1 May 2017",
      fix = "Use the funding model of that time (35 or 81), or correct the start date.")
  static boolean apprenticeshipFundingBeforeMay2017(LearningDelivery aim) {
    return is(aim.fundModel(), 36) && isBefore(aim.learnStartDate(), MAY_2017);
  }

  @Rule(id = "FundModel_06", reports = "FundModel",
      says = "Apprenticeship funding (36) is recorded on an aim outside an apprenticeship",
      when = "FundModel is 36 and ProgType is missing or not that of an apprenticeship (2, 3, 20 to 23, 25)",
      fix = "Return the programme type of the apprenticeship, or correct the funding model.")
  static boolean apprenticeshipFundingOutsideOne(LearningDelivery aim) {
    return is(aim.fundModel(), 36) && !DerivedData.isApprenticeship(aim);
  }

  @Rule(id = "FundModel_07", reports = "FundModel",
      says = "An apprenticeship that started from May 2017 on is not under apprenticeship funding",
      when = "AimType is 1, the aim belongs to an apprenticeship, LearnStartDate is on or after 1 May 2017, FundModel is neither 36 nor 99, and "
          + "the aim has neither RES nor LDM 353, 354 or 355",
      fix = "Use funding model 36, or 99 if the apprenticeship is not funded.")
  static boolean apprenticeshipUnderOtherFunding(LearningDelivery aim) {
    return is(aim.aimType(), 1) && !isOneOf(aim.fundModel(), 36, 99) && isOnOrAfter(aim.learnStartDate(), MAY_2017)
        && DerivedData.isApprenticeship(aim) && !aim.hasFAM("RES")
        && !aim.hasFAM("LDM", "353") && !aim.hasFAM("LDM", "354") && !aim.hasFAM("LDM", "355");
  }

  @Rule(id = "FundModel_08", to = "2425", reports = "FundModel",
      says = "An apprenticeship framework that started before May 2017 has the wrong funding model",
      when = "AimType is 1, ProgType is 2, 3 or 20 to 23, LearnStartDate is earlier than 1 May 2017 and FundModel is not 35, 81 or 99",
      fix = "Use funding model 35, or 99 if the apprenticeship is not funded.")
  static boolean olderFrameworkUnderOtherFunding(LearningDelivery aim) {
    return is(aim.aimType(), 1) && !isOneOf(aim.fundModel(), 35, 81, 99) && isBefore(aim.learnStartDate(), MAY_2017)
        && !is(aim.progType(), 25) && DerivedData.isApprenticeship(aim);
  }

  @Rule(id = "FundModel_09", reports = "FundModel",
      says = "An apprenticeship standard that started before May 2017 has the wrong funding model",
      when = "AimType is 1, ProgType is 25, LearnStartDate is earlier than 1 May 2017 and FundModel is neither 81 nor 99",
      fix = "Use funding model 81, or 99 if the apprenticeship is not funded.")
  static boolean olderStandardUnderOtherFunding(LearningDelivery aim) {
    return is(aim.aimType(), 1) && !isOneOf(aim.fundModel(), 81, 99) && isBefore(aim.learnStartDate(), MAY_2017) && is(aim.progType(), 25);
  }

  @Rule(id = "FundModel_10",
      says = "Funding of a combined authority or London is recorded under a funding model that it does not pay for",
      when = "The aim has the source of funding (SOF) of a combined authority or of the Greater London Authority, and FundModel is neither 10 "
          + "nor 35",
      fix = "Correct the source of funding or the funding model.",
      to = "2324")
  static Reported devolvedFundingOfAnotherModel(LearningDelivery aim, Facts facts) {
    return DerivedData.isDevolved(aim, facts) && !isOneOf(aim.fundModel(), 10, 35) ? firstSource(aim).and("FundModel", aim.fundModel()) : null;
  }

  @Rule(id = "FundModel_11", from = "2021", reports = {"FundModel", "ProgType"},
      says = "A T Level is not under 16 to 19 funding",
      when = "ProgType is 31 and FundModel is not 25",
      fix = "Use funding model 25 for a T Level.",
      note = "Starts with T Levels in 2020-21.")
  static boolean tLevelUnderOtherFunding(LearningDelivery aim) {
    return is(aim.progType(), 31) && !is(aim.fundModel(), 25);
  }

  @Rule(id = "FundModel_12", from = "2021", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=376", "FundModel"},
      says = "The high value courses offer (LDM 376) is recorded outside adult skills funding",
      when = "The aim has LDM 376 and FundModel is not 35",
      fix = "Take LDM 376 out, or correct the funding model.",
      note = "Starts with the offer in 2020-21.")
  static boolean highValueOfferUnderOtherFunding(LearningDelivery aim) {
    return !is(aim.fundModel(), 35) && aim.hasFAM("LDM", "376");
  }

  @Rule(id = "FundModel_13", reports = {"FundModel", "ProgType"},
      says = "A traineeship is under a funding model that does not pay for it",
      when = "ProgType is 24 and FundModel is neither 25 nor 35",
      fix = "Use funding model 25 or 35, by the age of the trainee.")
  static boolean traineeshipUnderOtherFunding(LearningDelivery aim) {
    return is(aim.progType(), 24) && !isOneOf(aim.fundModel(), 25, 35);
  }

  @Rule(id = "FundModel_14", fields = "OTJActHours", reports = {"FundModel", "OtjActHours:OTJActHours"},
      says = "Actual hours of off-the-job training are recorded outside apprenticeship funding",
      when = "OTJActHours is returned and FundModel is not 36",
      fix = "Take the actual hours out, or correct the funding model.")
  static boolean offTheJobHoursUnderOtherFunding(LearningDelivery aim) {
    return aim.otjActHours() != null && !is(aim.fundModel(), 36);
  }

  @Rule(id = "FundModel_15", from = "2122", to = "2324", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=378", "FundModel"},
      says = "Free courses for jobs (LDM 378) are recorded outside adult skills funding",
      when = "The aim has LDM 378 and FundModel is not 35",
      fix = "Take LDM 378 out, or correct the funding model.",
      note = "The form before 2024-25 is worked out from the later one, which added funding model 38; the first year is inferred from the offer.")
  static boolean freeCoursesUnderOtherFunding(LearningDelivery aim) {
    return !is(aim.fundModel(), 35) && aim.hasFAM("LDM", "378");
  }

  @Rule(id = "FundModel_15", from = "2425", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=378", "FundModel"},
      says = "Free courses for jobs (LDM 378) are recorded outside adult skills funding",
      when = "The aim has LDM 378 and FundModel is neither 35 nor 38",
      fix = "Take LDM 378 out, or correct the funding model.")
  static boolean freeCoursesUnderOtherFundingOf2425(LearningDelivery aim) {
    return !isOneOf(aim.fundModel(), 35, 38) && aim.hasFAM("LDM", "378");
  }

  @Rule(id = "FundModel_18", from = "2425",
      says = "Learning that a combined authority or London funds from August 2024 on is not under the Adult Skills Fund or tailored learning",
      when = "LearnStartDate is on or after 1 August 2024, the aim has the source of funding (SOF) of a combined authority or of the Greater "
          + "London Authority, FundModel is neither 38 nor 11, and the aim has no RES",
      fix = "Use funding model 38 or 11, or correct the source of funding.")
  static Reported devolvedStartOutsideTheAdultSkillsFund(LearningDelivery aim, Facts facts) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && DerivedData.isDevolved(aim, facts) && !isOneOf(aim.fundModel(), 38, 11)
        && !aim.hasFAM("RES")
        ? firstSource(aim).and("LearnStartDate", aim.learnStartDate()).and("FundModel", aim.fundModel())
        : null;
  }

  @Rule(id = "FundModel_19", from = "2425", reports = {"FundModel", "LearnStartDate"},
      says = "The Adult Skills Fund (38) is recorded for a start before August 2024",
      when = "FundModel is 38 and LearnStartDate is earlier than 1 August 2024",
      fix = "Use funding model 35 for earlier starts, or correct the start date.")
  static boolean adultSkillsFundBeforeAugust2024(LearningDelivery aim) {
    return is(aim.fundModel(), 38) && isBefore(aim.learnStartDate(), AUGUST_2024);
  }

  @Rule(id = "FundModel_21", from = "2425", reports = {"FundModel", "LearnStartDate", "OrigLearnStartDate"},
      says = "The Adult Skills Fund (38) is recorded for learning that first started before August 2024",
      when = "FundModel is 38, LearnStartDate is on or after 1 August 2024 and OrigLearnStartDate is earlier than that",
      fix = "Use funding model 35 for a restart of learning that began before August 2024.")
  static boolean adultSkillsFundOnAnOlderRestart(LearningDelivery aim) {
    return is(aim.fundModel(), 38) && isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && isBefore(aim.origLearnStartDate(), AUGUST_2024);
  }

  private static Reported firstSource(LearningDelivery aim) {
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMType(), "SOF")) {
        return Reported.of("LearnDelFAMType", "SOF").and("LearnDelFAMCode", fam.learnDelFAMCode());
      }
    }
    throw new IllegalStateException("A devolved aim has a source of funding");
  }
}
