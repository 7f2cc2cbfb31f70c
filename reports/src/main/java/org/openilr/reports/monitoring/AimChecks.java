package org.openilr.reports.monitoring;

import static org.openilr.funding.Aim.isOne;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;
import org.openilr.reference.AnnualValue;
import org.openilr.reference.LarsAim;
import org.openilr.reports.ReportContext;

/** Checks of what is learnt and for how long. */
final class AimChecks {

  private static final int ADULT_SKILLS = 35;
  private static final int APPRENTICESHIPS = 36;
  private static final int PROGRAMME_AIM = 1;
  private static final int LONGEST_YEARS = 5;
  private static final int SHORTEST_APPRENTICESHIP_MONTHS = 12;
  private static final int MOST_HOURS_A_WEEK = 40;
  private static final int DAYS_A_WEEK = 7;
  /** The level of each code of prior attainment that has one. */
  private static final Map<Integer, Integer> ATTAINED = Map.of(2, 2, 3, 3, 4, 4, 5, 5, 10, 4, 11, 5, 12, 6, 13, 7);

  static final List<Check> ALL = List.of(
      Check.ofAims("Same aim twice at a time",
          "Two records of one aim for the same days may be paid for twice.",
          "Keep one. If the learner really stopped and took it up again, the first needs its end date.",
          (aim, learner, context) -> overlaps(aim, learner.learner())),
      Check.ofAims("Planned for over five years",
          "So long a plan is nearly always a slip of the year, and it spreads the money over too many months.",
          "Correct the planned end.",
          (aim, learner, context) -> aim.learnStartDate() != null && aim.learnPlanEndDate() != null
              && aim.learnPlanEndDate().isAfter(aim.learnStartDate().plusYears(LONGEST_YEARS))
              ? "Planned for %s.".formatted(EndChecks.days(plannedDays(aim))) : null),
      Check.ofAims("Short apprenticeship",
          "An apprenticeship lasts 12 months at least. One that is planned for less, and is no restart, may have to be paid back in full.",
          "Compare with the training plan. Correct the dates, or record the restart with its original start.",
          (aim, learner, context) -> shortApprenticeship(aim)),
      Check.ofAims("More hours than the days allow",
          "The guided learning hours of the aim come to more than 40 a week between start and planned end. One of the dates, or the aim, is "
              + "likely wrong.",
          "Compare with the timetable, and correct the planned end or the aim reference.",
          (aim, learner, context) -> tooManyHours(aim, context)),
      Check.ofAims("Level already held",
          "Full funding of a level 2 or 3 for adults is mostly for those who do not have that level yet.",
          "Check prior attainment with the learner. If it is right, another reason for full funding must be on file, or the indicator is 2.",
          (aim, learner, context) -> levelHeld(aim, learner.learner(), context)));

  private AimChecks() {}

  static long plannedDays(LearningDelivery aim) {
    return ChronoUnit.DAYS.between(aim.learnStartDate(), aim.learnPlanEndDate()) + 1;
  }

  /** The later record of the file is the one that is shown. */
  private static String overlaps(LearningDelivery aim, Learner learner) {
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (other == aim) {
        return null;
      }
      if (LetterCase.isSame(aim.learnAimRef(), other.learnAimRef()) && startsBeforeEnd(aim, other) && startsBeforeEnd(other, aim)) {
        return "The same aim, from %s, is recorded as aim %d as well.".formatted(EndChecks.day(other.learnStartDate()), other.aimSeqNumber());
      }
    }
    return null;
  }

  private static boolean startsBeforeEnd(LearningDelivery one, LearningDelivery other) {
    LocalDate end = other.learnActEndDate();
    return one.learnStartDate() != null && (end == null || one.learnStartDate().isBefore(end));
  }

  private static String shortApprenticeship(LearningDelivery aim) {
    return isOne(aim.fundModel(), APPRENTICESHIPS) && isOne(aim.aimType(), PROGRAMME_AIM) && !aim.hasFAM("RES") && aim.learnStartDate() != null
        && aim.learnPlanEndDate() != null
        && aim.learnPlanEndDate().plusDays(1).isBefore(aim.learnStartDate().plusMonths(SHORTEST_APPRENTICESHIP_MONTHS))
        ? "Planned for %s.".formatted(EndChecks.days(plannedDays(aim))) : null;
  }

  private static String tooManyHours(LearningDelivery aim, ReportContext context) {
    LarsAim lars = aim.learnStartDate() == null || aim.learnPlanEndDate() == null ? null : context.reference().aim(aim.learnAimRef());
    if (lars == null || lars.guidedLearningHours() == null) {
      return null;
    }
    long days = plannedDays(aim);
    int hours = lars.guidedLearningHours();
    // An aim of less than a week has a week's hours.
    return (long) hours * DAYS_A_WEEK > MOST_HOURS_A_WEEK * Math.max(days, DAYS_A_WEEK)
        ? "%d guided learning hours in %s.".formatted(hours, EndChecks.days(days)) : null;
  }

  private static String levelHeld(LearningDelivery aim, Learner learner, ReportContext context) {
    Integer attained = learner.priorAttain() == null ? null : ATTAINED.get(learner.priorAttain());
    if (attained == null || !isOne(aim.fundModel(), ADULT_SKILLS) || !aim.hasFAM("FFI", "1")) {
      return null;
    }
    LarsAim lars = context.reference().aim(aim.learnAimRef());
    Integer level = lars == null || isBasicSkill(lars, aim.learnStartDate()) ? null : level(lars.notionalNVQLevelv2());
    return level != null && attained >= level
        ? "A fully funded level %d; prior attainment %d is level %d.".formatted(level, learner.priorAttain(), attained) : null;
  }

  /** English and maths are free to adults whatever else they hold. */
  private static boolean isBasicSkill(LarsAim lars, LocalDate start) {
    for (AnnualValue value : lars.annualValues()) {
      if (value.isOn(start) && isOne(value.basicSkills(), 1)) {
        return true;
      }
    }
    return false;
  }

  private static Integer level(String level) {
    return "2".equals(level) ? Integer.valueOf(2) : "3".equals(level) ? Integer.valueOf(3) : null;
  }
}
