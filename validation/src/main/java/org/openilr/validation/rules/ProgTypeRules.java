package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.AnnualValue;
import org.openilr.reference.FrameworkAim;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "The programme type says which programme an aim belongs to; funding treats the aims of a programme together.")
final class ProgTypeRules {

  private static final LocalDate SEPTEMBER_2014 = LocalDate.of(2014, 9, 1);
  private static final LocalDate AUGUST_2015 = LocalDate.of(2015, 8, 1);
  private static final String T_LEVEL_QUALIFICATION = "1468";
  private static final String SINCE_T_LEVELS = "Starts with T Levels in 2020-21.";

  private ProgTypeRules() {}

  @Rule(id = "ProgType_01", reports = "AimType",
      says = "The programme type is missing",
      when = "AimType is 1 or 3 and ProgType is missing",
      fix = "Return the programme type, or use another aim type for an aim outside a programme.")
  static boolean missing(LearningDelivery aim) {
    return isOneOf(aim.aimType(), 1, 3) && aim.progType() == null;
  }

  @Rule(id = "ProgType_02", reports = {"ProgType", "AimType"},
      says = "An aim outside a programme has a programme type",
      when = "AimType is 4 and ProgType is returned",
      fix = "Take the programme type out, or use aim type 1 or 3.")
  static boolean outsideAProgramme(LearningDelivery aim) {
    return is(aim.aimType(), 4) && aim.progType() != null;
  }

  @Rule(id = "ProgType_03", reports = {"ProgType", "LearnStartDate"},
      says = "The programme type is not a code of the list",
      when = "ProgType is returned and is not one of the codes of the year; the dates of the codes do not matter",
      fix = "Use a programme type of the year's specification.")
  static boolean notACode(LearningDelivery aim, Facts facts) {
    return aim.progType() != null && !facts.codes("ProgType").contains(aim.progType());
  }

  @Rule(id = "ProgType_06", reports = "FundModel",
      says = "An apprenticeship standard is under a funding model that does not pay for it",
      when = "ProgType is 25 and FundModel is not 36, 81 or 99",
      fix = "Use funding model 36, or 99 if the apprenticeship is not funded.")
  static boolean standardUnderOtherFunding(LearningDelivery aim) {
    return is(aim.progType(), 25) && !isOneOf(aim.fundModel(), 36, 81, 99);
  }

  @Rule(id = "ProgType_07", reports = {"LearnPlanEndDate", "LearnStartDate"},
      says = "The traineeship is planned for more than a year",
      when = "ProgType is 24, AimType is 1, LearnStartDate is on or after 1 August 2015 and earlier than LearnPlanEndDate less twelve months",
      fix = "Correct the planned end date or the start date.")
  static boolean traineeshipPlannedTooLong(LearningDelivery aim) {
    return isTraineeship(aim) && isOnOrAfter(aim.learnStartDate(), AUGUST_2015) && aim.learnPlanEndDate() != null
        && aim.learnStartDate().isBefore(aim.learnPlanEndDate().minusMonths(12));
  }

  @Rule(id = "ProgType_08", reports = {"LearnActEndDate", "LearnStartDate"},
      says = "The traineeship lasted more than a year",
      when = "ProgType is 24, AimType is 1 and LearnStartDate is earlier than LearnActEndDate less twelve months",
      fix = "Correct the actual end date or the start date.")
  static boolean traineeshipTookTooLong(LearningDelivery aim) {
    return isTraineeship(aim) && aim.learnActEndDate() != null && isBefore(aim.learnStartDate(), aim.learnActEndDate().minusMonths(12));
  }

  @Rule(id = "ProgType_12", to = "2425", fields = "FworkCode", needs = {Table.LEARNING_DELIVERY, Table.ANNUAL_VALUE, Table.FRAMEWORK_AIMS},
      reports = {"ProgType", "FworkCode", "PwayCode"},
      says = "The aim is not part of this framework",
      when = "FundModel is 35 or 36, AimType is 3, ProgType is 2, FworkCode is 445, PwayCode is 1, the programme started on or after 1 September "
          + "2014, the aim has FAM records but no RES, and LARS knows the aim neither as English or maths nor as a competency, knowledge or "
          + "combined component of a framework",
      fix = "Check the aim and the framework's code in LARS.",
      note = "An aim without any FAM record is not checked, as in the department's service. The rows of every framework count.")
  static boolean notAComponentOfFramework445(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isOneOf(aim.fundModel(), 35, 36) || !is(aim.aimType(), 3) || !is(aim.progType(), 2) || !is(aim.fworkCode(), 445)
        || !is(aim.pwayCode(), 1) || aim.learningDeliveryFAMs().isEmpty() || aim.hasFAM("RES")
        || !isOnOrAfter(DerivedData.programmeStart(learner, aim), SEPTEMBER_2014)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (lars == null) {
      return true;
    }
    for (AnnualValue value : lars.annualValues()) {
      if (isOneOf(value.basicSkillsType(), -2, -1, 11, 12, 19, 20, 33, 34)) {
        return false;
      }
    }
    for (FrameworkAim row : lars.frameworkAims()) {
      if (isOneOf(row.frameworkComponentType(), 1, 2, 3)) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "ProgType_13", reports = "LearnStartDate",
      says = "The traineeship has been running too long",
      when = "ProgType is 24, AimType is 1, there is no LearnActEndDate, and LearnStartDate is earlier than the file's preparation date less "
          + "fourteen months",
      fix = "Return the actual end of the traineeship, or correct the start date.",
      note = "The department's own message speaks of eight months; its service counts fourteen.")
  static boolean traineeshipStillOpen(LearningDelivery aim, Facts facts) {
    return isTraineeship(aim) && aim.learnActEndDate() == null && facts.file().filePreparationDate() != null
        && isBefore(aim.learnStartDate(), facts.file().filePreparationDate().minusMonths(14));
  }

  @Rule(id = "ProgType_14", reports = {"LearnAimRef", "ProgType"},
      says = "A traineeship has an industry placement aim",
      when = "ProgType is 24 and LearnAimRef is ZWRKX002 or ZWRKX003",
      fix = "Use the work placement aim of traineeships (ZWRKX001).")
  static boolean industryPlacementInATraineeship(LearningDelivery aim) {
    return is(aim.progType(), 24) && (is(aim.learnAimRef(), "ZWRKX002") || is(aim.learnAimRef(), "ZWRKX003"));
  }

  @Rule(id = "ProgType_15", from = "2021", reports = {"LearnAimRef", "ProgType"},
      says = "The T Level industry placement is part of another programme",
      when = "LearnAimRef is ZWRKX003 and ProgType is returned and is not 31",
      fix = "Use programme type 31, or another work placement aim.",
      note = SINCE_T_LEVELS)
  static boolean tLevelPlacementElsewhere(LearningDelivery aim) {
    return is(aim.learnAimRef(), "ZWRKX003") && aim.progType() != null && !is(aim.progType(), 31);
  }

  @Rule(id = "ProgType_16", from = "2021", needs = Table.LEARNING_DELIVERY, reports = {"LearnAimRef", "ProgType"},
      says = "A T Level qualification is not in a T Level",
      when = "LARS has the aim with LearnAimRefType 1468 and ProgType is missing or not 31",
      fix = "Use programme type 31.",
      note = SINCE_T_LEVELS)
  static boolean tLevelQualificationElsewhere(LearningDelivery aim, Facts facts) {
    if (is(aim.progType(), 31)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && is(lars.learnAimRefType(), T_LEVEL_QUALIFICATION);
  }

  @Rule(id = "ProgType_17", from = "2021", reports = {"LearnAimRef", "ProgType"},
      says = "A T Level occupational specialism is part of another programme",
      when = "LearnAimRef begins with ZTLOS and ProgType is returned and is not 31",
      fix = "Use programme type 31.",
      note = SINCE_T_LEVELS)
  static boolean tLevelSpecialismElsewhere(LearningDelivery aim) {
    return begins(aim, "ZTLOS") && aim.progType() != null && !is(aim.progType(), 31);
  }

  @Rule(id = "ProgType_18", from = "2021", reports = {"LearnAimRef", "ProgType"},
      says = "The T Level transition programme has no core aim",
      when = "Some aim of the learner has ProgType 30 and none has AimType 5 with a LearnAimRef that begins with ZTPR; raised on the first such aim",
      fix = "Return the transition programme aim (ZTPR…) with aim type 5.",
      note = SINCE_T_LEVELS)
  static boolean transitionWithoutItsCoreAim(Learner learner, LearningDelivery aim) {
    if (!isFirstOf(learner, aim, 30)) {
      return false;
    }
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (is(each.aimType(), 5) && begins(each, "ZTPR")) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "ProgType_19", from = "2021", needs = Table.LEARNING_DELIVERY,
      says = "The T Level has no technical qualification as its core aim",
      when = "Some aim of the learner has ProgType 31 and none has AimType 5 with LearnAimRefType 1468 in LARS; raised on the first such aim",
      fix = "Return the technical qualification with aim type 5.",
      note = SINCE_T_LEVELS)
  static Reported tLevelWithoutItsCoreAim(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFirstOf(learner, aim, 31)) {
      return null;
    }
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (is(each.aimType(), 5) && T_LEVEL_QUALIFICATION.equals(larsType(each, facts))) {
        return null;
      }
    }
    return Reported.of("LarsLearnAimRefType", larsType(aim, facts)).and("ProgType", aim.progType());
  }

  private static String larsType(LearningDelivery aim, Facts facts) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars == null ? null : lars.learnAimRefType();
  }

  /** Whether the aim is the learner's first, in file order, of the programme type. */
  private static boolean isFirstOf(Learner learner, LearningDelivery aim, int progType) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (is(each.progType(), progType)) {
        return each == aim;
      }
    }
    return false;
  }

  private static boolean begins(LearningDelivery aim, String start) {
    return aim.learnAimRef() != null && aim.learnAimRef().regionMatches(true, 0, start, 0, start.length());
  }

  private static boolean isTraineeship(LearningDelivery aim) {
    return is(aim.progType(), 24) && is(aim.aimType(), 1);
  }
}
