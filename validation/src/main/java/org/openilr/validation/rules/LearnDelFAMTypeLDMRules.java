package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import java.time.Month;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.AimCategory;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Organisation;
import org.openilr.reference.ShortTermFundingInitiative;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "Monitoring codes mark aims of pilots, contracts and offers with conditions and money of their own; on the wrong "
    + "aim they pay for what the offer does not cover.")
final class LearnDelFAMTypeLDMRules {

  private static final LocalDate AUGUST_2013 = LocalDate.of(2013, 8, 1);
  private static final LocalDate NOVEMBER_2017 = LocalDate.of(2017, 11, 1);
  private static final LocalDate JANUARY_2018 = LocalDate.of(2018, 1, 1);
  private static final LocalDate MARCH_2022 = LocalDate.of(2022, 3, 31);
  private static final LocalDate JULY_2022 = LocalDate.of(2022, 7, 31);
  private static final LocalDate JULY_2024 = LocalDate.of(2024, 7, 31);
  private static final LocalDate AUGUST_2025 = LocalDate.of(2025, 8, 1);
  private static final int HIGH_VALUE_COURSE = 43;
  private static final int HIGH_VALUE_COURSE_ONLY = 44;
  private static final int LEVEL_3_OFFER = 48;

  private static final String PROXY = "LDM 118 stands for an aim whose details are not known yet.";
  private static final String REPLACE_PROXY = "Return the learning aim itself, without LDM 118.";
  private static final String HIGH_VALUE = "LDM 376 is the high value courses offer for school and college leavers.";
  private static final String VALUES = "Which values the department reports is not known in full.";
  private static final String SINCE_2425 = "First seen in the rules of 2024-25, it may have begun earlier.";

  private LearnDelFAMTypeLDMRules() {}

  @Rule(id = "LearnDelFAMType_15", reports = {"LearnActEndDate", "LearnDelFAMType", "LearnFAMCode:LearnDelFAMCode"},
      says = "A proxy aim has ended",
      when = "LearnActEndDate is returned and the record is LDM 118",
      fix = REPLACE_PROXY, note = PROXY)
  static boolean proxyAimEnded(LearningDelivery aim, LearningDeliveryFAM fam) {
    return aim.learnActEndDate() != null && isLdm(fam, "118");
  }

  @Rule(id = "LearnDelFAMType_16", reports = {"LearnActEndDate", "LearnDelFAMType", "LearnFAMCode:LearnDelFAMCode"},
      says = "A proxy aim is returned at the end of the year",
      when = "The return period is 12, 13 or 14 and the record is LDM 118",
      fix = REPLACE_PROXY,
      note = PROXY + " The period of the return counts, not the file's preparation date.")
  static boolean proxyAimAtTheEndOfTheYear(LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    return facts.period() >= 12 && isLdm(fam, "118");
  }

  @Rule(id = "LearnDelFAMType_39", severity = WARNING, reports = {"LearnStartDate", "FundModel", "ProgType"},
      says = "Learning with other funding has no monitoring code",
      when = "FundModel is 81 or 82, LearnStartDate is on or after 1 August 2013, ProgType is missing or not 25, and the aim has no LDM "
          + "record",
      fix = "Return the monitoring code of the programme that pays, if it has one.")
  static boolean otherFundingWithoutACode(LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 81, 82) && isOnOrAfter(aim.learnStartDate(), AUGUST_2013) && !is(aim.progType(), 25)
        && !aim.hasFAM("LDM");
  }

  @Rule(id = "LearnDelFAMType_68", reports = {"AimType", "FundModel", "LearnDelFAMType"},
      says = "Delivery to the provider's own employees is marked on an aim that is no apprenticeship's programme aim",
      when = "The record is LDM, in capitals, with code 356, and FundModel is not 36 or AimType not 1",
      fix = "Record LDM 356 on the programme aim of the apprenticeship only.")
  static boolean ownEmployeesElsewhere(LearningDelivery aim, LearningDeliveryFAM fam) {
    return "LDM".equals(fam.learnDelFAMType()) && is(fam.learnDelFAMCode(), "356")
        && !(is(aim.fundModel(), 36) && is(aim.aimType(), 1));
  }

  @Rule(id = "LearnDelFAMType_69", reports = {"LearnStartDate", "FundModel", "LearnDelFAMType", "LearnFAMCode:LearnDelFAMCode"},
      says = "The procured adult education budget is marked on learning that it does not pay for",
      when = "The record is LDM 357, and FundModel is neither 10 nor 35 or LearnStartDate is earlier than 1 November 2017",
      fix = "Take LDM 357 out, or correct funding model or start date.")
  static boolean procuredBudgetElsewhere(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isLdm(fam, "357") && !(isOneOf(aim.fundModel(), 10, 35) && isOnOrAfter(aim.learnStartDate(), NOVEMBER_2017));
  }

  @Rule(id = "LearnDelFAMType_70", reports = {"LearnStartDate", "LearnDelFAMType=LDM", "LearnDelFAMCode=358"},
      says = "LDM 358 stands on an apprenticeship that started before 2018",
      when = "The aim has LDM 358 and LearnStartDate is earlier than 1 January 2018",
      fix = "Take LDM 358 out, or correct the start date.")
  static boolean extendedAllocationBefore2018(LearningDelivery aim) {
    return isBefore(aim.learnStartDate(), JANUARY_2018) && aim.hasFAM("LDM", "358");
  }

  @Rule(id = "LearnDelFAMType_71", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=358"},
      says = "LDM 358 stands on an apprenticeship without the agency's contract",
      when = "The aim has LDM 358 but not ACT 2",
      fix = "Return contract type 2, or take LDM 358 out.")
  static boolean extendedAllocationWithoutContract(LearningDelivery aim) {
    return aim.hasFAM("LDM", "358") && !aim.hasFAM("ACT", "2");
  }

  @Rule(id = "LearnDelFAMType_72", reports = {"LearnDelFAMType", "LearnDelFAMType:LearnDelFAMCode", "FundModel"},
      says = "The career learning pilot is marked on learning without funding and without a loan",
      when = "FundModel is 99, the aim does not have ADL 1, and the record is LDM 359",
      fix = "Return the loan indicator (ADL 1), or take LDM 359 out.",
      note = "The code is reported under the name LearnDelFAMType, as in the department's service.")
  static boolean pilotWithoutALoan(LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(aim.fundModel(), 99) && isLdm(fam, "359") && !aim.hasFAM("ADL", "1");
  }

  @Rule(id = "LearnDelFAMType_73", reports = {"FundModel", "LearnDelFAMType=LDM", "LearnDelFAMCode=359"},
      says = "The career learning pilot is marked under a funding model that does not pay it",
      when = "FundModel is neither 81 nor 99 and the aim has LDM 359",
      fix = "Use funding model 81 or 99, or take LDM 359 out.")
  static boolean pilotElsewhere(LearningDelivery aim) {
    return !isOneOf(aim.fundModel(), 81, 99) && aim.hasFAM("LDM", "359");
  }

  @Rule(id = "LearnDelFAMType_75", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode"},
      says = "A monitoring code of national funding stands on learning that a combined authority or London pays for",
      when = "A SOF record is that of a combined authority or London, and the record is LDM 034, 357 or 363",
      fix = "Take the monitoring code out, or correct the source of funding.")
  static boolean nationalCodeOnDevolvedLearning(LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    return (isLdm(fam, "034") || isLdm(fam, "357") || isLdm(fam, "363")) && DerivedData.isDevolved(aim, facts);
  }

  @Rule(id = "LearnDelFAMType_83", needs = Table.SHORT_TERM_FUNDING_INITIATIVES, reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode"},
      says = "The provider does not take part in this short term funding initiative",
      when = "The record is LDM 370, 371, 372 or 373, and the provider has no initiative of that code on LearnStartDate",
      fix = "Take the monitoring code out, or ask the agency to record the initiative.",
      note = "A provider that the reference data do not have is raised.")
  static boolean initiativeNotHeld(LearningDelivery aim, LearningDeliveryFAM fam, Facts facts) {
    if (!isLdm(fam, "370") && !isLdm(fam, "371") && !isLdm(fam, "372") && !isLdm(fam, "373")) {
      return false;
    }
    Organisation provider = facts.reference().organisation(facts.ukprn());
    if (provider != null) {
      for (ShortTermFundingInitiative initiative : provider.shortTermFundingInitiatives()) {
        if (is(initiative.ldmCode(), fam.learnDelFAMCode()) && initiative.isOn(aim.learnStartDate())) {
          return false;
        }
      }
    }
    return true;
  }

  @Rule(id = "LearnDelFAMType_84", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=376", "FundModel=35", "DateOfBirth"},
      says = "The learner is too young for the high value courses offer",
      when = "FundModel is 35, the aim has LDM 376, and the learner is under 19 on 31 August of the teaching year (born after 31 August "
          + "2001 in 2020-21)",
      fix = "Take LDM 376 out, or correct the date of birth.", note = HIGH_VALUE)
  static boolean tooYoungForHighValueCourses(Learner learner, LearningDelivery aim, Facts facts) {
    return isHighValue(aim) && isAfter(learner.dateOfBirth(), LocalDate.of(facts.year().start() - 19, Month.AUGUST, 31));
  }

  @Rule(id = "LearnDelFAMType_85", needs = Table.LEARNING_DELIVERY_CATEGORY,
      says = "The aim is not part of the high value courses offer",
      when = "FundModel is 35, the aim has LDM 376, and LARS has it on no day in category 43 or 44, or not at all",
      fix = "Take LDM 376 out, or use an aim of the offer.", note = HIGH_VALUE)
  static Reported notAHighValueCourse(LearningDelivery aim, Facts facts) {
    if (!isHighValue(aim)) {
      return null;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && (lars.hasCategory(HIGH_VALUE_COURSE) || lars.hasCategory(HIGH_VALUE_COURSE_ONLY)) ? null : categories(lars);
  }

  @Rule(id = "LearnDelFAMType_86", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=376", "FundModel=35", "LearnPlanEndDate"},
      says = "The high value course is planned to end too late",
      when = "FundModel is 35, the aim has LDM 376, and LearnPlanEndDate is later than 31 March 2022",
      fix = "Take LDM 376 out, or correct the planned end date.", note = HIGH_VALUE)
  static boolean highValueCoursePlannedTooLong(LearningDelivery aim) {
    return isAfter(aim.learnPlanEndDate(), MARCH_2022) && isHighValue(aim);
  }

  @Rule(id = "LearnDelFAMType_87", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=376", "FundModel=35", "LearnActEndDate"},
      says = "The high value course ended too late",
      when = "FundModel is 35, the aim has LDM 376, and LearnActEndDate is later than 31 July 2022",
      fix = "Take LDM 376 out, or correct the actual end date.", note = HIGH_VALUE)
  static boolean highValueCourseEndedTooLate(LearningDelivery aim) {
    return isAfter(aim.learnActEndDate(), JULY_2022) && isHighValue(aim);
  }

  @Rule(id = "LearnDelFAMType_89", needs = Table.LEARNING_DELIVERY_CATEGORY,
      says = "An aim that only the high value courses offer pays for is not marked as such",
      when = "FundModel is 35, LARS has the aim in category 44, on any day, and the aim does not have LDM 376",
      fix = "Return LDM 376, or use another aim.",
      note = HIGH_VALUE + " An aim without any FAM record is raised too; the department's service broke down on it.")
  static Reported highValueCourseNotMarked(LearningDelivery aim, Facts facts) {
    if (!is(aim.fundModel(), 35) || aim.hasFAM("LDM", "376")) {
      return null;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && lars.hasCategory(HIGH_VALUE_COURSE_ONLY) ? categories(lars) : null;
  }

  @Rule(id = "LearnDelFAMType_98", from = "2425", needs = Table.LEARNING_DELIVERY_CATEGORY,
      reports = {"LearnStartDate", "FundModel", "LearnDelFAMType=LDM", "LearnDelFAMCode=378"},
      says = "The aim is not one of the free courses for jobs",
      when = "FundModel is 35, LearnStartDate is on or before 31 July 2024, the aim has LDM 378, and LARS has it on no day in category "
          + "45, 46, 48, 49 or 56, or not at all",
      fix = "Take LDM 378 out, or use an aim of the offer.",
      note = SINCE_2425 + " " + VALUES)
  static boolean notAFreeCourseForJobs(LearningDelivery aim, Facts facts) {
    if (!is(aim.fundModel(), 35) || !isOnOrBefore(aim.learnStartDate(), JULY_2024) || !aim.hasFAM("LDM", "378")) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars == null || !lars.hasCategory(45) && !lars.hasCategory(46) && !lars.hasCategory(LEVEL_3_OFFER) && !lars.hasCategory(49)
        && !lars.hasCategory(56);
  }

  @Rule(id = "LearnDelFAMType_99", from = "2425", needs = Table.LEARNING_DELIVERY_CATEGORY,
      reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=378", "FundModel", "LearnStartDate"},
      says = "An aim of the level 3 adult offer is not marked as such",
      when = "FundModel is 35, LearnStartDate is on or before 31 July 2024, LARS has the aim in category 48, on any day, and the aim has "
          + "neither LDM 378 nor the source of funding of a combined authority or London",
      fix = "Return LDM 378, or use another aim.",
      note = SINCE_2425 + " " + VALUES)
  static boolean levelThreeOfferNotMarked(LearningDelivery aim, Facts facts) {
    if (!is(aim.fundModel(), 35) || !isOnOrBefore(aim.learnStartDate(), JULY_2024) || aim.hasFAM("LDM", "378")) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && lars.hasCategory(LEVEL_3_OFFER) && !DerivedData.isDevolved(aim, facts);
  }

  @Rule(id = "LearnDelFAMType_108", from = "2425", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=382"},
      says = "Free courses for jobs on low wages are marked without the offer itself",
      when = "LearnStartDate is on or before 31 July 2024, and the aim has LDM 382 but not LDM 378",
      fix = "Return LDM 378 as well, or take LDM 382 out.",
      note = SINCE_2425)
  static boolean lowWagesWithoutTheOffer(LearningDelivery aim) {
    return isOnOrBefore(aim.learnStartDate(), JULY_2024) && aim.hasFAM("LDM", "382") && !aim.hasFAM("LDM", "378");
  }

  @Rule(id = "LearnDelFAMType_116", from = "2425", reports = {"LearnDelFAMType=LDM", "LearnDelFAMCode=388", "FundModel", "ProgType"},
      says = "The adult skills contract procured in 2023 is marked on learning that it does not pay for",
      when = "The aim has LDM 388, and FundModel is not 10, 11, 35 or 38, or there is no SOF 105, or ProgType is returned",
      fix = "Take LDM 388 out, or correct funding model, source of funding or programme type.",
      note = SINCE_2425)
  static boolean procurementOf2023Elsewhere(LearningDelivery aim) {
    return aim.hasFAM("LDM", "388")
        && (!isOneOf(aim.fundModel(), 10, 11, 35, 38) || !aim.hasFAM("SOF", "105") || aim.progType() != null);
  }

  @Rule(id = "LearnDelFAMType_127", from = "2425", reports = {"LearnDelFAMType", "LearnDelFAMCode", "FundModel"},
      says = "The Project S pilot is marked outside the Adult Skills Fund",
      when = "FundModel is not 38 and the record is LDM 395",
      fix = "Use funding model 38, or take LDM 395 out.")
  static boolean projectSElsewhere(LearningDelivery aim, LearningDeliveryFAM fam) {
    return isLdm(fam, "395") && !is(aim.fundModel(), 38);
  }

  @Rule(id = "LearnDelFAMType_131", from = "2526", reports = {"LearnStartDate", "FundModel", "LearnDelFAMType=LDM", "LearnDelFAMCode="},
      says = "Tailored learning does not say how it is funded",
      when = "FundModel is 11, LearnStartDate is on or after 1 August 2025, and the aim has none of LDM 399, 400 and 401",
      fix = "Return LDM 399, 400 or 401.")
  static boolean tailoredLearningWithoutItsFunding(LearningDelivery aim) {
    return is(aim.fundModel(), 11) && isOnOrAfter(aim.learnStartDate(), AUGUST_2025)
        && !aim.hasFAM("LDM", "399") && !aim.hasFAM("LDM", "400") && !aim.hasFAM("LDM", "401");
  }

  private static boolean isLdm(LearningDeliveryFAM fam, String code) {
    return is(fam.learnDelFAMType(), "LDM") && is(fam.learnDelFAMCode(), code);
  }

  private static boolean isHighValue(LearningDelivery aim) {
    return is(aim.fundModel(), 35) && aim.hasFAM("LDM", "376");
  }

  /** The categories of the aim, one after the other; none for an aim that LARS does not have. */
  private static Reported categories(LarsAim lars) {
    Reported reported = Reported.of("LearnDelFAMType", "LDM").and("LearnDelFAMCode", "376").and("FundModel", 35);
    if (lars != null) {
      for (AimCategory category : lars.categories()) {
        reported = reported.and("LarsCategoryRef", category.categoryRef());
      }
    }
    return reported;
  }
}
