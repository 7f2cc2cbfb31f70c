package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import java.util.Objects;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "A Skills Bootcamp is paid for by contract and milestone: its programme aim, its subject aims and its events must agree.")
final class SkillsBootcampRules {

  private static final LocalDate AUGUST_2023 = LocalDate.of(2023, 8, 1);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);
  private static final LocalDate AUGUST_2025 = LocalDate.of(2025, 8, 1);
  private static final int SKILLS_BOOTCAMPS = 62;
  private static final int MONTHS_TO_WAIT = 6;

  private static final String[] EVENT_AIMS = {"Z0059747", "Z0059748", "Z0059749"};
  private static final String[] DRIVING_EVENT_AIMS = {"Z0060439", "Z0009541", "Z0060440", "Z0060441", "Z0060442", "Z0060443"};

  private static final String CORRECT_DATES = "Correct the start dates of the aims, or the contract reference.";
  private static final String SINCE_UNKNOWN = "First seen in the rules of 2024-25, it may have begun earlier.";
  private static final String REPORTS_UNKNOWN = "The values that the department's service reports are not known.";
  private static final String CONDITION_OF_2526 = "The condition is that of 2025-26; its limit to starts before August 2025 makes no "
      + "difference in 2024-25.";

  private SkillsBootcampRules() {}

  @Rule(id = "R134", from = "2425", reports = {"ESMType", "ESMCode"},
      says = "OET 2 (small or medium employer) is recorded for a learner who is on no Skills Bootcamp",
      when = "An employment status has OET 2, and no aim of the learner has ProgType 32 or FundModel 37",
      fix = "Take OET 2 out, or correct the programme type of the bootcamp.",
      note = SINCE_UNKNOWN + " The department's service may report more values.")
  static boolean employerSizeWithoutBootcamp(Learner learner, LearnerEmploymentStatus status, EmploymentStatusMonitoring monitoring) {
    if (!is(monitoring.esmType(), "OET") || !is(monitoring.esmCode(), 2)) {
      return false;
    }
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isBootcamp(aim) || is(aim.fundModel(), 37)) {
        return false;
      }
    }
    return true;
  }

  @Rule(id = "R135", from = "2425", reports = {"AimType", "ProgType", "FundModel", "ConRefNumber"},
      says = "A component aim of a Skills Bootcamp has no programme aim",
      when = "AimType is 3, ProgType is 32, and no aim of the learner with AimType 1 has the same FundModel, ProgType and ConRefNumber "
          + "(letter case ignored)",
      fix = "Return the programme aim with the funding model and contract reference of the component, or correct the component.",
      note = SINCE_UNKNOWN)
  static boolean componentWithoutProgramme(Learner learner, LearningDelivery aim) {
    return isComponent(aim) && latestProgramme(learner, aim) == null;
  }

  @Rule(id = "R138", from = "2425", reports = {"LearnStartDate", "ProgType", "AimType", "CompStatus", "AchDate", "LearnActEndDate"},
      says = "A completed Skills Bootcamp has neither an achievement date nor an event aim",
      when = "The learner's programme aim (AimType 1, ProgType 32) with the latest LearnStartDate, the first in the file on equal dates, "
          + "starts on or before 31 July 2025, has CompStatus 2 and no AchDate, no aim of the learner has LearnAimRef Z0059747, Z0059748 "
          + "or Z0059749, and FilePreparationDate is not later than LearnActEndDate plus six months",
      fix = "Record the date of the outcome as AchDate, or return the aim of the event that the bootcamp led to.",
      note = CONDITION_OF_2526 + " " + REPORTS_UNKNOWN)
  static boolean completedWithoutOutcome(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isProgramme(aim) || !is(aim.compStatus(), 2) || aim.achDate() != null || !isBefore(aim.learnStartDate(), AUGUST_2025)
        || aim.learnActEndDate() != null && isAfter(facts.file().filePreparationDate(), aim.learnActEndDate().plusMonths(MONTHS_TO_WAIT))) {
      return false;
    }
    LearningDelivery latest = null;
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (isOneOf(other.learnAimRef(), EVENT_AIMS)) {
        return false;
      }
      if (isProgramme(other) && (latest == null || isAfter(other.learnStartDate(), latest.learnStartDate()))) {
        latest = other;
      }
    }
    return latest == aim;
  }

  @Rule(id = "R139", from = "2425", needs = Table.LEARNING_DELIVERY_CATEGORY,
      reports = {"ProgType", "AimType", "CompStatus", "ConRefNumber"},
      says = "A completed Skills Bootcamp has no subject aim that has ended",
      when = "AimType is 1, ProgType is 32, CompStatus is 2, and no aim of the learner with AimType 3 and the same ConRefNumber (letter "
          + "case ignored) has LearnActEndDate and LARS category 62 on its LearnStartDate",
      fix = "Return the subject aim of the bootcamp with its end, or correct the completion status.",
      note = SINCE_UNKNOWN + " " + REPORTS_UNKNOWN)
  static boolean completedWithoutSubject(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isProgramme(aim) || !is(aim.compStatus(), 2)) {
      return false;
    }
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (is(other.aimType(), 3) && other.learnActEndDate() != null && isSameContract(other, aim)
          && isSubject(facts.reference().aim(other.learnAimRef()), other.learnStartDate())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSubject(LarsAim lars, LocalDate day) {
    return lars != null && lars.hasCategory(SKILLS_BOOTCAMPS, day);
  }

  @Rule(id = "R140", from = "2425", reports = {"AimType", "ProgType", "CompStatus", "LearnActEndDate"},
      says = "A component aim of a Skills Bootcamp is still open although the programme ended",
      when = "AimType is 3, ProgType is 32, LearnActEndDate is empty, and of the programme aims (AimType 1) with the same FundModel, "
          + "ProgType and ConRefNumber (letter case ignored) the one with the latest LearnStartDate has LearnActEndDate",
      fix = "End the component aim, or take the end of the programme out.",
      note = SINCE_UNKNOWN + " The department's service may report more values.")
  static boolean componentStillOpen(Learner learner, LearningDelivery aim) {
    if (!isComponent(aim) || aim.learnActEndDate() != null) {
      return false;
    }
    LearningDelivery programme = latestProgramme(learner, aim);
    return programme != null && programme.learnActEndDate() != null;
  }

  @Rule(id = "R141", from = "2425", needs = Table.LEARNING_DELIVERY_CATEGORY,
      reports = {"AimType", "ProgType", "ConRefNumber", "LearnActEndDate"},
      says = "A Skills Bootcamp that goes on has no subject aim",
      when = "AimType is 1, ProgType is 32, LearnActEndDate is empty, and no aim of the learner with AimType 3 and the same ConRefNumber "
          + "(letter case ignored) is in LARS category 62",
      fix = "Return the subject aim of the bootcamp with the contract reference of the programme.",
      note = SINCE_UNKNOWN + " " + REPORTS_UNKNOWN + " The category is taken from R139.")
  static boolean openWithoutSubject(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isProgramme(aim) || aim.learnActEndDate() != null) {
      return false;
    }
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (is(other.aimType(), 3) && isSameContract(other, aim) && isEverSubject(other, facts)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEverSubject(LearningDelivery aim, Facts facts) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && lars.hasCategory(SKILLS_BOOTCAMPS);
  }

  @Rule(id = "R143", from = "2425", reports = {"AimType", "ProgType", "ConRefNumber", "LearnActEndDate"},
      says = "A Skills Bootcamp ended before its last component aim",
      when = "Of the programme aims (AimType 1, ProgType 32) with the same FundModel and ConRefNumber (letter case ignored) the one with "
          + "the latest LearnStartDate has a LearnActEndDate earlier than that of an aim with AimType 3 and the same FundModel, ProgType "
          + "and ConRefNumber",
      fix = "End the component aims on or before the day on which the programme ended, or correct the end of the programme.",
      note = SINCE_UNKNOWN + " " + REPORTS_UNKNOWN)
  static boolean endedBeforeComponent(Learner learner, LearningDelivery aim) {
    if (!isProgramme(aim) || aim.learnActEndDate() == null || latestProgramme(learner, aim) != aim) {
      return false;
    }
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (isComponent(other) && isAfter(other.learnActEndDate(), aim.learnActEndDate()) && isSameFundingAndContract(other, aim)) {
        return true;
      }
    }
    return false;
  }

  @Rule(id = "R144", from = "2425", reports = {"LearnStartDate", "ConRefNumber", "AchDate"},
      says = "A Skills Bootcamp was achieved before it started",
      when = "AimType is 1, ProgType is 32, LearnStartDate is on or after 1 August 2023, and AchDate is earlier than the earliest "
          + "LearnStartDate of the programme aims (AimType 1, ProgType 32) with the same ConRefNumber (letter case ignored)",
      fix = "Correct the achievement date or the start date.",
      note = SINCE_UNKNOWN + " " + REPORTS_UNKNOWN)
  static boolean achievedBeforeStart(Learner learner, LearningDelivery aim) {
    return isProgramme(aim) && aim.achDate() != null && isOnOrAfter(aim.learnStartDate(), AUGUST_2023)
        && isBefore(aim.achDate(), earliestStart(learner, aim));
  }

  @Rule(id = "R149", from = "2425", needs = Table.LEARNING_DELIVERY_CATEGORY, reports = {"LearnAimRef", "LearnStartDate", "ConRefNumber"},
      says = "A subject aim of a Skills Bootcamp starts before the programme",
      when = "The aim is in LARS category 62, a programme aim (AimType 1, ProgType 32) with the same ConRefNumber (letter case ignored) "
          + "starts on or after 1 August 2024, and LearnStartDate is earlier than the earliest LearnStartDate of the programme aims with "
          + "that ConRefNumber",
      fix = CORRECT_DATES,
      note = REPORTS_UNKNOWN)
  static boolean subjectBeforeProgramme(Learner learner, LearningDelivery aim, Facts facts) {
    return isBefore(aim.learnStartDate(), earliestStart(learner, aim)) && hasProgrammeStarting(learner, aim, AUGUST_2024, LocalDate.MAX)
        && isEverSubject(aim, facts);
  }

  @Rule(id = "R150", from = "2425", reports = {"LearnAimRef", "LearnStartDate", "ConRefNumber"},
      says = "An event aim of a Skills Bootcamp starts before the programme",
      when = "LearnAimRef is Z0059747, Z0059748, Z0059749, Z0060439, Z0009541, Z0060440, Z0060441, Z0060442 or Z0060443, a programme aim "
          + "(AimType 1, ProgType 32) with the same ConRefNumber (letter case ignored) starts from 1 August 2024 to 31 July 2025, and "
          + "LearnStartDate is earlier than the earliest LearnStartDate of the programme aims with that ConRefNumber",
      fix = CORRECT_DATES,
      note = CONDITION_OF_2526 + " " + REPORTS_UNKNOWN)
  static boolean eventBeforeProgramme(Learner learner, LearningDelivery aim) {
    return isEvent(aim) && isBefore(aim.learnStartDate(), earliestStart(learner, aim))
        && hasProgrammeStarting(learner, aim, AUGUST_2024, AUGUST_2025.minusDays(1));
  }

  @Rule(id = "R152", from = "2526", reports = {"LearnStartDate", "ConRefNumber", "LearnDelFAMType=EVI"},
      says = "An event indicator is recorded for a Skills Bootcamp that started before August 2025",
      when = "The aim has EVI, and the earliest LearnStartDate of the programme aims (AimType 1, ProgType 32) with the same ConRefNumber "
          + "(letter case ignored) is earlier than 1 August 2025",
      fix = "Record the events of earlier bootcamps as event aims instead of EVI.",
      note = "The department's service may report more values.")
  static boolean indicatorOfEarlierBootcamp(Learner learner, LearningDelivery aim) {
    return aim.hasFAM("EVI") && isBefore(earliestStart(learner, aim), AUGUST_2025);
  }

  @Rule(id = "R153", from = "2526", reports = {"LearnStartDate", "ConRefNumber", "LearnDelFAMType", "LearnDelFAMDateFrom"},
      says = "An event indicator is dated before August 2025",
      when = "An EVI record has LearnDelFAMDateFrom before 1 August 2025, and the earliest LearnStartDate of the programme aims (AimType "
          + "1, ProgType 32) with the same ConRefNumber (letter case ignored) is on or after that day",
      fix = "Correct the date of the event.",
      note = "The department's service may report more values.")
  static boolean indicatorBeforeAugust2025(Learner learner, LearningDelivery aim, LearningDeliveryFAM fam) {
    return is(fam.learnDelFAMType(), "EVI") && isBefore(fam.learnDelFAMDateFrom(), AUGUST_2025)
        && isOnOrAfter(earliestStart(learner, aim), AUGUST_2025);
  }

  @Rule(id = "R154", from = "2526", reports = {"LearnAimRef", "AimType", "LearnStartDate", "ConRefNumber"},
      says = "An event aim is returned for a Skills Bootcamp that started in August 2025 or later",
      when = "AimType is 3, LearnAimRef is Z0059747, Z0059748, Z0059749, Z0060439, Z0009541, Z0060440, Z0060441, Z0060442 or Z0060443, "
          + "and the earliest LearnStartDate of the programme aims (AimType 1, ProgType 32) with the same ConRefNumber (letter case "
          + "ignored) is on or after 1 August 2025",
      fix = "Record the event as an event indicator (EVI) and take the event aim out.",
      note = REPORTS_UNKNOWN)
  static boolean eventAimInsteadOfIndicator(Learner learner, LearningDelivery aim) {
    return is(aim.aimType(), 3) && isEvent(aim) && isOnOrAfter(earliestStart(learner, aim), AUGUST_2025);
  }

  private static boolean isBootcamp(LearningDelivery aim) {
    return is(aim.progType(), 32);
  }

  private static boolean isProgramme(LearningDelivery aim) {
    return isBootcamp(aim) && is(aim.aimType(), 1);
  }

  private static boolean isComponent(LearningDelivery aim) {
    return isBootcamp(aim) && is(aim.aimType(), 3);
  }

  private static boolean isEvent(LearningDelivery aim) {
    return isOneOf(aim.learnAimRef(), EVENT_AIMS) || isOneOf(aim.learnAimRef(), DRIVING_EVENT_AIMS);
  }

  private static boolean isSameContract(LearningDelivery one, LearningDelivery other) {
    return one.conRefNumber() == null ? other.conRefNumber() == null : is(one.conRefNumber(), other.conRefNumber());
  }

  private static boolean isSameFundingAndContract(LearningDelivery one, LearningDelivery other) {
    return Objects.equals(one.fundModel(), other.fundModel()) && isSameContract(one, other);
  }

  /** The latest programme aim with the funding model and contract of an aim, the first in file order on equal dates; null without one. */
  private static LearningDelivery latestProgramme(Learner learner, LearningDelivery aim) {
    LearningDelivery latest = null;
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (isProgramme(other) && isSameFundingAndContract(other, aim)
          && (latest == null || isAfter(other.learnStartDate(), latest.learnStartDate()))) {
        latest = other;
      }
    }
    return latest;
  }

  /** The earliest start of the programme aims under the contract of an aim; null without one. */
  private static LocalDate earliestStart(Learner learner, LearningDelivery aim) {
    LocalDate earliest = null;
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (isProgramme(other) && isSameContract(other, aim) && (earliest == null || isBefore(other.learnStartDate(), earliest))) {
        earliest = other.learnStartDate();
      }
    }
    return earliest;
  }

  private static boolean hasProgrammeStarting(Learner learner, LearningDelivery aim, LocalDate first, LocalDate last) {
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (isProgramme(other) && isBetween(other.learnStartDate(), first, last) && isSameContract(other, aim)) {
        return true;
      }
    }
    return false;
  }
}
