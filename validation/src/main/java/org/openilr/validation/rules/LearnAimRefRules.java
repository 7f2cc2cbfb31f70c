package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "LARS says what an aim is, whether it is funded and at what rate; everything about the aim starts from its "
    + "reference.")
final class LearnAimRefRules {

  private static final LocalDate AUGUST_2017 = LocalDate.of(2017, 8, 1);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);
  private static final String[] WORK_PLACEMENTS = {"Z0007834", "Z0007835", "Z0007836", "Z0007837", "Z0007838", "ZWRKX001"};
  private static final String[] NOT_IN_T_LEVELS =
      {"Z0007834", "Z0007835", "Z0007836", "Z0007837", "Z0007838", "Z0002347", "ZWRKX001", "ZWRKX002"};
  private static final String[] WORK_EXPERIENCE = {"ZWRKX001", "ZWRKX002", "ZWRKX003"};
  private static final String[] HGV_EVENTS = {"Z0060439", "Z0009541", "Z0060440", "Z0060441", "Z0060442", "Z0060443"};

  private LearnAimRefRules() {}

  @Rule(id = "LearnAimRef_01", needs = Table.LEARNING_DELIVERY, reports = "LearnAimRef",
      says = "LARS does not hold the aim",
      when = "LARS has no learning aim of this reference; letter case and dates do not matter",
      fix = "Correct the reference. If the aim is new, check against a newer download of LARS.")
  static boolean unknown(LearningDelivery aim, Facts facts) {
    return facts.reference().aim(aim.learnAimRef()) == null;
  }

  @Rule(id = "LearnAimRef_29", to = "2223", reports = {"LearnAimRef", "FundModel"},
      says = "The start and assessment aim of the European Social Fund is returned under another funding model",
      when = "LearnAimRef is ZESF0001 and FundModel is not 70",
      fix = "Correct the aim or the funding model.",
      note = "Ends with the European Social Fund, which 2023-24 no longer collects.")
  static boolean esfAimUnderAnotherFunding(LearningDelivery aim) {
    return is(aim.learnAimRef(), "ZESF0001") && !is(aim.fundModel(), 70);
  }

  @Rule(id = "LearnAimRef_30", reports = {"LearnAimRef", "AimType"},
      says = "A programme aim has another reference than ZPROG001, or another aim has it",
      when = "AimType is 1 and LearnAimRef is not ZPROG001, or LearnAimRef is ZPROG001 and AimType is not 1; letter case does not matter",
      fix = "Return ZPROG001 for programme aims and for nothing else.",
      note = "The list of 2024-25 spells out only the second half, but carries the rule over unchanged.")
  static boolean notAsProgrammeAimsAreWritten(LearningDelivery aim) {
    return is(aim.aimType(), 1) != is(aim.learnAimRef(), "ZPROG001");
  }

  @Rule(id = "LearnAimRef_55", reports = {"LearnAimRef", "AimType"},
      says = "The work experience of a traineeship for 16 to 19 year olds is not the core aim",
      when = "FundModel is 25, ProgType is 24, LearnAimRef is Z0007834 to Z0007838 or ZWRKX001, and AimType is not 5",
      fix = "Return the work experience as the core aim (AimType 5).")
  static boolean workExperienceNotTheCoreAim(LearningDelivery aim) {
    return is(aim.fundModel(), 25) && is(aim.progType(), 24) && !is(aim.aimType(), 5) && isOneOf(aim.learnAimRef(), WORK_PLACEMENTS);
  }

  @Rule(id = "LearnAimRef_86", reports = {"LearnAimRef", "FundModel", "ProgType"},
      says = "Work experience under adult skills funding is returned outside a traineeship",
      when = "FundModel is 35, ProgType is missing or other than 24, LearnAimRef is ZWRKX001 to ZWRKX003, and the aim has no LDM 347",
      fix = "Correct the aim, the programme type or the funding model.")
  static boolean workExperienceOutsideATraineeship(LearningDelivery aim) {
    return is(aim.fundModel(), 35) && !is(aim.progType(), 24) && isOneOf(aim.learnAimRef(), WORK_EXPERIENCE) && !aim.hasFAM("LDM", "347");
  }

  @Rule(id = "LearnAimRef_87", reports = {"LearnAimRef", "LearnStartDate"},
      says = "A class code that closed in July 2017 is used for a later start",
      when = "LearnAimRef begins with ZVOC, Z9OPE or ZUXA and LearnStartDate is on or after 1 August 2017",
      fix = "Use a class code or a qualification that LARS still offers.")
  static boolean aClosedClassCode(LearningDelivery aim) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2017) && (begins(aim, "ZVOC") || begins(aim, "Z9OPE") || begins(aim, "ZUXA"));
  }

  @Rule(id = "LearnAimRef_90", reports = {"LearnAimRef", "ProgType"},
      says = "This work placement cannot be part of a T Level",
      when = "ProgType is 31 and LearnAimRef is Z0007834 to Z0007838, Z0002347, ZWRKX001 or ZWRKX002",
      fix = "Return the industry placement of a T Level as ZWRKX003.")
  static boolean anotherPlacementInATLevel(LearningDelivery aim) {
    return is(aim.progType(), 31) && isOneOf(aim.learnAimRef(), NOT_IN_T_LEVELS);
  }

  @Rule(id = "LearnAimRef_154", from = "2425",
      reports = {"LearnAimRef", "LearnStartDate", "LearnPlanEndDate", "LearnActEndDate"},
      says = "The event of a driving bootcamp starts and ends on different days",
      when = "ProgType is 32, LearnStartDate is on or after 1 August 2024, LearnAimRef is Z0060439 to Z0060443 or Z0009541, and LearnStartDate, "
          + "LearnPlanEndDate and LearnActEndDate are not all the same day; a missing day counts as another day",
      why = "Such an aim stands for an event, a test passed or a licence gained, which happens on one day.",
      fix = "Return the day of the event in all three dates.",
      note = "The values that the department's service reports are not known.")
  static boolean anEventOfMoreThanADay(LearningDelivery aim) {
    return is(aim.progType(), 32) && isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && isOneOf(aim.learnAimRef(), HGV_EVENTS)
        && !(isSame(aim.learnStartDate(), aim.learnPlanEndDate()) && isSame(aim.learnStartDate(), aim.learnActEndDate()));
  }

  private static boolean begins(LearningDelivery aim, String start) {
    return aim.learnAimRef() != null && aim.learnAimRef().regionMatches(true, 0, start, 0, start.length());
  }
}
