package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.FrameworkAim;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.BasicSkills;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "A programme is returned as a programme aim with the component or core aims that belong to it; funding is worked out over "
    + "all of them.")
final class ProgrammeAimsRules {

  private static final Comparator<LearningDelivery> BY_START =
      Comparator.comparing(LearningDelivery::learnStartDate, Comparator.nullsLast(Comparator.naturalOrder()));

  private static final String AGREE_PROGRAMME = "Return the programme aim, or correct the programme type, framework, pathway or standard "
      + "of the one or the other.";
  private static final String ENGLISH_AND_MATHS_LEFT_OUT = ", leaving out English and maths aims (by a BasicSkillsType of LARS, of any "
      + "dates) and all programme aims but the one with the latest LearnStartDate, the first in the file on equal dates";
  private static final String CLOSE_COMPONENT = "End the component aims on or before the day on which the programme ended, or correct the "
      + "end of the programme.";

  private ProgrammeAimsRules() {}

  @Rule(id = "R20", fields = {"FworkCode", "PwayCode"}, needs = Table.FRAMEWORK_AIMS,
      reports = {"AimType", "LearnStartDate", "LearnActEndDate"},
      says = "A competency aim of an apprenticeship framework starts before an earlier one has ended",
      when = "Of the learner's competency aims (AimType 3, ProgType 2, 3, 20, 21, 22 or 23, component type 1 or 3 in the LARS framework "
          + "of the aim on LearnStartDate), in order of LearnStartDate, the aim starts before the day on which an earlier one ended, or "
          + "that has no LearnActEndDate",
      fix = "End the earlier competency aim before the next one starts, or correct the dates.",
      note = "As in the department's service, each aim is compared with the last aim that raised the rule, or with the first aim as long "
          + "as none did; the aims need not be of one framework.")
  static boolean overlappingCompetencyAims(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isCompetency(aim, facts)) {
      return false;
    }
    List<LearningDelivery> competencies = new ArrayList<>();
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (isCompetency(each, facts)) {
        competencies.add(each);
      }
    }
    competencies.sort(BY_START);
    LocalDate end = competencies.get(0).learnActEndDate();
    for (LearningDelivery each : competencies.subList(1, competencies.size())) {
      boolean overlaps = end == null || isBefore(each.learnStartDate(), end);
      if (each == aim) {
        return overlaps;
      }
      end = overlaps ? each.learnActEndDate() : end;
    }
    return false;
  }

  private static boolean isCompetency(LearningDelivery aim, Facts facts) {
    if (!is(aim.aimType(), 3) || is(aim.progType(), 25) || !DerivedData.isApprenticeship(aim)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (lars != null) {
      for (FrameworkAim row : lars.frameworkAims()) {
        if (isCompetencyOf(row, aim) && row.isOn(aim.learnStartDate())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isCompetencyOf(FrameworkAim row, LearningDelivery aim) {
    return isOneOf(row.frameworkComponentType(), 1, 3) && row.belongsTo(aim.fworkCode(), aim.progType(), aim.pwayCode());
  }

  @Rule(id = "R30", reports = {"ProgType", "FworkCode", "PwayCode"},
      says = "A component aim has no programme aim",
      when = "AimType is 3, ProgType is not 25, and no aim of the learner with the same ProgType, FworkCode and PwayCode (none equals "
          + "none) has AimType 1; raised once for each programme, on its first component aim",
      fix = AGREE_PROGRAMME)
  static boolean componentWithoutProgramme(Learner learner, LearningDelivery aim) {
    if (!is(aim.aimType(), 3) || is(aim.progType(), 25)) {
      return false;
    }
    boolean reached = false;
    for (LearningDelivery other : learner.learningDeliveries()) {
      reached |= other == aim;
      if (isSameFramework(other, aim) && (is(other.aimType(), 1) || !reached && is(other.aimType(), 3))) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "R31", reports = {"AimType=1", "ProgType", "FworkCode", "PwayCode", "StdCode", "LearnActEndDate"},
      says = "A programme that goes on has no component or core aim",
      when = "AimType is 1, LearnActEndDate is empty, and no aim of the learner with the same ProgType, FworkCode and PwayCode (none "
          + "equals none; StdCode is not compared) has AimType 3 or 5; raised once for each programme, on its first open programme aim",
      fix = "Return the aims that the learner takes within the programme, or correct their programme type, framework or pathway.")
  static boolean programmeWithoutComponent(Learner learner, LearningDelivery aim) {
    if (!isOpenProgramme(aim)) {
      return false;
    }
    boolean reached = false;
    for (LearningDelivery other : learner.learningDeliveries()) {
      reached |= other == aim;
      if (isSameFramework(other, aim) && (isOneOf(other.aimType(), 3, 5) || !reached && isOpenProgramme(other))) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "R56", reports = {"AimType", "FundModel", "ProgType", "FworkCode", "PwayCode", "StdCode", "LearnActEndDate"},
      says = "A funded component aim belongs to an open programme that is not funded",
      when = "AimType is 3, FundModel is not 99, and an aim of the learner with AimType 1, FundModel 99, no LearnActEndDate and the same "
          + "ProgType, FworkCode, PwayCode and StdCode (none equals none) is there; raised once for each such programme aim",
      fix = "Give the programme and its components the same funding model.")
  static List<Reported> fundedComponentOfUnfundedProgramme(Learner learner, LearningDelivery aim) {
    List<Reported> raised = List.of();
    if (is(aim.aimType(), 3) && !is(aim.fundModel(), 99)) {
      for (LearningDelivery programme : learner.learningDeliveries()) {
        if (isOpenProgramme(programme) && is(programme.fundModel(), 99) && isSameProgramme(programme, aim)) {
          raised = raised.isEmpty() ? new ArrayList<>(1) : raised;
          raised.add(Reported.of("AimType", aim.aimType()).and("FundModel", aim.fundModel()).and("ProgType", aim.progType())
              .and("FworkCode", aim.fworkCode()).and("PwayCode", aim.pwayCode()).and("StdCode", aim.stdCode())
              .and("LearnActEndDate", aim.learnActEndDate()));
        }
      }
    }
    return raised;
  }

  @Rule(id = "R58",
      says = "The learner has two core aims at the same time",
      when = "Of the learner's aims with AimType 5, in order of LearnStartDate, one starts on or before the LearnActEndDate of the aim "
          + "before it, or that has no LearnActEndDate; raised once for the learner",
      fix = "Keep one core aim at a time: end the earlier one before the next starts, or record one of them with aim type 4.")
  static Reported overlappingCoreAims(Learner learner) {
    List<LearningDelivery> core = List.of();
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (is(aim.aimType(), 5)) {
        core = core.isEmpty() ? new ArrayList<>() : core;
        core.add(aim);
      }
    }
    if (core.size() > 1) {
      core.sort(BY_START);
      for (int at = 1; at < core.size(); at++) {
        LocalDate end = core.get(at - 1).learnActEndDate();
        if (end == null || isOnOrAfter(end, core.get(at).learnStartDate())) {
          return Reported.of("AimType", 5).and("LearnActEndDate", end);
        }
      }
    }
    return null;
  }

  @Rule(id = "R63", reports = {"FundModel=25", "AimType=5"},
      says = "A learner with 16 to 19 funding has no core aim",
      when = "An aim of the learner has FundModel 25, and no aim with FundModel 25 has AimType 5",
      fix = "Record the core aim of the study programme with aim type 5.")
  static boolean noCoreAim(Learner learner) {
    boolean funded = false;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (is(aim.fundModel(), 25)) {
        if (is(aim.aimType(), 5)) {
          return false;
        }
        funded = true;
      }
    }
    return funded;
  }

  @Rule(id = "R64", fields = {"FworkCode", "PwayCode"}, needs = Table.FRAMEWORK_AIMS,
      reports = {"AimType", "LearnStartDate", "FundModel", "ProgType", "FworkCode", "PwayCode", "CompStatus", "Outcome"},
      says = "The competency aim of an apprenticeship framework is achieved more than once",
      when = "Two or more aims of the learner with AimType 3, CompStatus 2, Outcome 1, FundModel 35 or 36, ProgType other than 25 and "
          + "component type 1 or 3 in the LARS framework of the aim, on any dates, have the same ProgType, FworkCode, PwayCode and "
          + "FundModel; raised on each of them",
      fix = "Only one competency aim of a framework can be achieved: correct the aim, its framework or its outcome.",
      note = "The department's service also takes in frameworks with which other learners of the return take the same aim; here only the "
          + "aim's own counts.")
  static boolean competencyAchievedTwice(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isAchievedCompetency(aim, facts)) {
      return false;
    }
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (other != aim && isSame(aim.fundModel(), other.fundModel()) && isSameFramework(other, aim) && isAchievedCompetency(other, facts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAchievedCompetency(LearningDelivery aim, Facts facts) {
    if (!is(aim.aimType(), 3) || !is(aim.compStatus(), 2) || !is(aim.outcome(), 1) || !isOneOf(aim.fundModel(), 35, 36)
        || is(aim.progType(), 25)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (lars != null) {
      for (FrameworkAim row : lars.frameworkAims()) {
        if (isCompetencyOf(row, aim)) {
          return true;
        }
      }
    }
    return false;
  }

  @Rule(id = "R66", reports = {"AimType", "FundModel", "ProgType", "FworkCode", "PwayCode", "StdCode"},
      says = "A funded component aim has no programme aim of the same funding",
      when = "AimType is 3, FundModel is not 99, and no aim of the learner with AimType 1 has the same FundModel, ProgType, FworkCode, "
          + "PwayCode and StdCode (none equals none)",
      fix = "Return the programme aim with the same funding model, or correct the funding model, programme type, framework, pathway or "
          + "standard of the one or the other.")
  static boolean componentWithoutProgrammeOfItsFunding(Learner learner, LearningDelivery aim) {
    if (!is(aim.aimType(), 3) || is(aim.fundModel(), 99)) {
      return false;
    }
    for (LearningDelivery programme : learner.learningDeliveries()) {
      if (is(programme.aimType(), 1) && Objects.equals(programme.fundModel(), aim.fundModel()) && isSameProgramme(programme, aim)) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "R89", to = "2425", needs = Table.ANNUAL_VALUE,
      reports = {"LearnAimRef", "AimType", "ProgType", "FworkCode", "PwayCode", "StdCode", "LearnActEndDate"},
      says = "A component aim ended after its programme",
      when = "LearnActEndDate of a programme aim (AimType 1) is earlier than that of an aim with AimType 3 and the same ProgType, "
          + "FworkCode, PwayCode and StdCode (none equals none)" + ENGLISH_AND_MATHS_LEFT_OUT,
      fix = CLOSE_COMPONENT)
  static boolean componentEndedLater(Learner learner, LearningDelivery aim, Facts facts) {
    return isLatestProgramme(learner, aim) && hasLaterComponent(learner, aim, facts);
  }

  @Rule(id = "R89", from = "2526", needs = Table.ANNUAL_VALUE,
      reports = {"LearnAimRef", "AimType", "ProgType", "StdCode", "LearnActEndDate"},
      says = "A component aim ended after its programme",
      when = "LearnActEndDate of a programme aim (AimType 1) is earlier than that of an aim with AimType 3 and the same ProgType and "
          + "StdCode (none equals none)"
          + ENGLISH_AND_MATHS_LEFT_OUT,
      fix = CLOSE_COMPONENT,
      note = "Framework and pathway left the rule in 2025-26. The values reported since then are not known.")
  static boolean componentEndedLaterWithoutFrameworks(Learner learner, LearningDelivery aim, Facts facts) {
    return isLatestProgramme(learner, aim) && hasLaterComponent(learner, aim, facts);
  }

  private static boolean hasLaterComponent(Learner learner, LearningDelivery programme, Facts facts) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isAfter(aim.learnActEndDate(), programme.learnActEndDate()) && isVocationalComponent(aim, programme, facts)) {
        return true;
      }
    }
    return false;
  }

  @Rule(id = "R90", to = "2324", severity = WARNING, needs = Table.ANNUAL_VALUE,
      reports = {"LearnAimRef", "AimType", "ProgType", "FworkCode", "PwayCode", "StdCode", "LearnActEndDate"},
      says = "A component aim is still open although its programme ended",
      when = "A programme aim (AimType 1) has LearnActEndDate, and an aim with AimType 3 and the same ProgType, FworkCode, PwayCode and "
          + "StdCode (none equals none) has none" + ENGLISH_AND_MATHS_LEFT_OUT,
      fix = CLOSE_COMPONENT,
      note = "The published lists disagree on its severity: a warning in the later of the lists up to 2020-21, an error in 2024-25. The "
          + "years between are taken to be warnings.")
  static boolean componentStillOpen(Learner learner, LearningDelivery aim, Facts facts) {
    return isLatestProgramme(learner, aim) && hasOpenComponent(learner, aim, facts);
  }

  @Rule(id = "R90", from = "2425", to = "2425", needs = Table.ANNUAL_VALUE,
      reports = {"LearnAimRef", "AimType", "ProgType", "FworkCode", "PwayCode", "StdCode", "LearnActEndDate"},
      says = "A component aim is still open although its programme ended",
      when = "A programme aim (AimType 1) has LearnActEndDate, and an aim with AimType 3 and the same ProgType, FworkCode, PwayCode and "
          + "StdCode (none equals none) has none" + ENGLISH_AND_MATHS_LEFT_OUT,
      fix = CLOSE_COMPONENT)
  static boolean componentLeftOpen(Learner learner, LearningDelivery aim, Facts facts) {
    return isLatestProgramme(learner, aim) && hasOpenComponent(learner, aim, facts);
  }

  @Rule(id = "R90", from = "2526", needs = Table.ANNUAL_VALUE,
      reports = {"LearnAimRef", "AimType", "ProgType", "StdCode", "LearnActEndDate"},
      says = "A component aim is still open although its programme ended",
      when = "A programme aim (AimType 1) has LearnActEndDate, and an aim with AimType 3 and the same ProgType and StdCode (none equals "
          + "none) has none"
          + ENGLISH_AND_MATHS_LEFT_OUT,
      fix = CLOSE_COMPONENT,
      note = "Framework and pathway left the rule in 2025-26. The values reported since then are not known.")
  static boolean componentLeftOpenWithoutFrameworks(Learner learner, LearningDelivery aim, Facts facts) {
    return isLatestProgramme(learner, aim) && hasOpenComponent(learner, aim, facts);
  }

  private static boolean hasOpenComponent(Learner learner, LearningDelivery programme, Facts facts) {
    if (programme.learnActEndDate() == null) {
      return false;
    }
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (aim.learnActEndDate() == null && isVocationalComponent(aim, programme, facts)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the programme aim with the latest start, the first in file order on equal dates. */
  private static boolean isLatestProgramme(Learner learner, LearningDelivery aim) {
    if (!is(aim.aimType(), 1)) {
      return false;
    }
    LearningDelivery latest = null;
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (is(other.aimType(), 1) && (latest == null || isAfter(other.learnStartDate(), latest.learnStartDate()))) {
        latest = other;
      }
    }
    return latest == aim;
  }

  private static boolean isVocationalComponent(LearningDelivery aim, LearningDelivery programme, Facts facts) {
    if (!is(aim.aimType(), 3) || !isSameProgramme(aim, programme)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars == null || !BasicSkills.isEverEnglishOrMaths(lars);
  }

  @Rule(id = "R91", to = "2223", reports = {"FundModel=70", "LearnAimRef=ZESF0001", "CompStatus=2"},
      says = "A European Social Fund learner has no completed start and assessment aim",
      when = "An aim of the learner has FundModel 70, and no aim with FundModel 70 and LearnAimRef ZESF0001 has CompStatus 2",
      fix = "Return the completed ZESF0001 aim of the contract.",
      why = "The start and assessment aim shows that the learner was found to be eligible for the contract.",
      note = "Ends with the European Social Fund, taken to be 2022-23. One completed aim is enough for all contracts.")
  static boolean noCompletedAssessment(Learner learner) {
    boolean funded = false;
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (is(aim.fundModel(), 70)) {
        if (is(aim.compStatus(), 2) && is(aim.learnAimRef(), "ZESF0001")) {
          return false;
        }
        funded = true;
      }
    }
    return funded;
  }

  @Rule(id = "R146", from = "2425", needs = Table.ANNUAL_VALUE, reports = {"AimType", "LearnStartDate", "FundModel", "LearnActEndDate"},
      says = "English or maths on the Adult Skills Fund started while the learner was on an apprenticeship",
      when = "FundModel is 38, LARS has the aim as English or maths (BasicSkillsType) on LearnStartDate, and LearnStartDate is on or "
          + "after that of a programme aim with AimType 1, FundModel 36 and no LearnActEndDate",
      fix = "Record the English or maths aim as a component of the apprenticeship (FundModel 36), or end the programme aim.",
      why = "English and maths of apprentices are paid for with the apprenticeship.")
  static boolean skillsFundEnglishOrMathsOfApprentice(Learner learner, LearningDelivery aim, Facts facts) {
    for (LearningDelivery programme : learner.learningDeliveries()) {
      if (DerivedData.isOpenApprenticeship(programme) && isOnOrAfter(aim.learnStartDate(), programme.learnStartDate())) {
        return DerivedData.isAdultSkillsFundEnglishOrMaths(aim, facts);
      }
    }
    return false;
  }

  private static boolean isOpenProgramme(LearningDelivery aim) {
    return is(aim.aimType(), 1) && aim.learnActEndDate() == null;
  }

  private static boolean isSameFramework(LearningDelivery one, LearningDelivery other) {
    return Objects.equals(one.progType(), other.progType()) && Objects.equals(one.fworkCode(), other.fworkCode())
        && Objects.equals(one.pwayCode(), other.pwayCode());
  }

  private static boolean isSameProgramme(LearningDelivery one, LearningDelivery other) {
    return isSameFramework(one, other) && Objects.equals(one.stdCode(), other.stdCode());
  }
}
