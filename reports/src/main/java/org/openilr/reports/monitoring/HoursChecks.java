package org.openilr.reports.monitoring;

import static org.openilr.funding.Aim.isOne;
import static org.openilr.funding.Aim.isOneOf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openilr.learners.EmploymentStatusMonitoring;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryWorkPlacement;
import org.openilr.learners.LetterCase;
import org.openilr.reports.AimRow;

/** Checks of planned hours. */
final class HoursChecks {

  private static final int SIXTEEN_TO_NINETEEN = 25;
  private static final int APPRENTICESHIPS = 36;
  private static final int PROGRAMME_AIM = 1;
  private static final int CORE_AIM = 5;
  private static final int WITH_DIFFICULTY = 1;
  private static final int MOST_WORK_EXPERIENCE = 300;
  private static final int CLOSE_TO_BAND = 10;
  /** The transition programme and the T Level itself. */
  private static final Set<Integer> T_LEVELS = Set.of(30, 31);
  /** The hours from which each funding band of 16 to 19 starts. */
  private static final int[] BANDS = {540, 450, 360, 280};
  private static final Set<String> WORK_EXPERIENCE = Set.of("Z0007834", "Z0007835", "Z0007836", "Z0007837", "Z0007838", "Z0002347", "ZWRKX001");
  /** The fewest hours a week that an employment intensity stands for. */
  private static final Map<Integer, Integer> WEEKLY_HOURS = Map.of(6, 11, 7, 21, 8, 31);

  /** A fifth of a seventh of the hours of a week, in 46.4 weeks of 52: 5.6 are statutory leave. */
  private static final BigDecimal SHARE_OF_A_DAY = new BigDecimal("46.4").divide(new BigDecimal(5 * 7 * 52), 12, RoundingMode.DOWN);

  static final List<Check> ALL = List.of(
      Check.ofAims("Few off-the-job hours",
          "At least a fifth of an apprentice's working hours is for off-the-job training; with less the apprenticeship may not be funded at all "
              + "(FRM37).",
          "Compare planned hours with the training plan. The working hours are the fewest that the employment intensity allows, less statutory "
              + "leave.",
          (aim, learner, context) -> fewHours(aim, learner.learner())),
      Check.ofAims("Much work experience",
          "Work experience of more than 300 hours that is not the core aim of a study programme takes the place of teaching (FRM42).",
          "Make it the core aim if that is what it is, or correct the hours.",
          (aim, learner, context) -> workExperience(aim)),
      Check.ofLearners("No planned learning hours",
          "A 16 to 19 programme of nothing but enrichment earns as much as one of teaching, though only learners with support needs have reason "
              + "for it (FRM43).",
          "Enter the planned learning hours, or the health problem or the education, health and care plan.",
          (learner, context) -> noHours(learner.learner())),
      Check.ofLearners("Half of hours is enrichment",
          "Employability, enrichment and pastoral hours are half or more of all planned hours, and the learner has no high needs (FRM69).",
          "Compare with the timetable: hours of qualifications belong into the planned learning hours.",
          (learner, context) -> muchEnrichment(learner.learner())),
      Check.ofLearners("Hours just above a band",
          "The planned hours are fewer than ten above the start of a funding band. Auditors recount such timetables.",
          "Have the timetable at hand that shows the hours, and correct them if it shows fewer.",
          (learner, context) -> justAbove(learner.learner())));

  private HoursChecks() {}

  private static String fewHours(LearningDelivery aim, Learner learner) {
    if (!isOne(aim.fundModel(), APPRENTICESHIPS) || !isOne(aim.aimType(), PROGRAMME_AIM) || aim.pHours() == null || aim.learnStartDate() == null
        || aim.learnPlanEndDate() == null) {
      return null;
    }
    Integer weekly = weeklyHours(AimRow.statusOn(learner, aim.learnStartDate()));
    if (weekly == null) {
      return null;
    }
    long days = AimChecks.plannedDays(aim);
    BigDecimal least = SHARE_OF_A_DAY.multiply(BigDecimal.valueOf(days * weekly)).setScale(0, RoundingMode.CEILING);
    return least.compareTo(BigDecimal.valueOf(aim.pHours())) > 0
        ? aim.pHours() + " planned hours; a fifth of " + weekly + " hours a week for " + EndChecks.days(days) + ", less leave, is " + least + "."
        : null;
  }

  private static Integer weeklyHours(LearnerEmploymentStatus status) {
    if (status != null) {
      for (EmploymentStatusMonitoring monitoring : status.employmentStatusMonitorings()) {
        if (LetterCase.isSame("EII", monitoring.esmType()) && monitoring.esmCode() != null) {
          return WEEKLY_HOURS.get(monitoring.esmCode());
        }
      }
    }
    return null;
  }

  private static String workExperience(LearningDelivery aim) {
    if (!isOne(aim.fundModel(), SIXTEEN_TO_NINETEEN) || isOne(aim.aimType(), CORE_AIM) || aim.learnAimRef() == null
        || !WORK_EXPERIENCE.contains(aim.learnAimRef().toUpperCase(Locale.ROOT))) {
      return null;
    }
    int hours = 0;
    for (LearningDeliveryWorkPlacement placement : aim.learningDeliveryWorkPlacements()) {
      hours += placement.workPlaceHours() == null ? 0 : placement.workPlaceHours();
    }
    return hours > MOST_WORK_EXPERIENCE ? "%d hours of work experience, and not the core aim.".formatted(hours) : null;
  }

  private static boolean isYoung(Learner learner) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isOne(aim.fundModel(), SIXTEEN_TO_NINETEEN)) {
        return true;
      }
    }
    return false;
  }

  private static int hours(Integer hours) {
    return hours == null ? 0 : hours;
  }

  private static String noHours(Learner learner) {
    return hours(learner.planLearnHours()) == 0 && isYoung(learner) && !learner.hasFAM("EHC") && !isOne(learner.llddHealthProb(), WITH_DIFFICULTY)
        && !isTLevel(learner)
        ? "No planned learning hours, and %d of enrichment.".formatted(hours(learner.planEEPHours())) : null;
  }

  /** Their hours are those of the programme. */
  private static boolean isTLevel(Learner learner) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isOneOf(aim.progType(), T_LEVELS)) {
        return true;
      }
    }
    return false;
  }

  private static String muchEnrichment(Learner learner) {
    int enrichment = hours(learner.planEEPHours());
    int all = hours(learner.planLearnHours()) + enrichment;
    return enrichment > 0 && 2 * enrichment >= all && isYoung(learner) && !learner.hasFAM("HNS")
        ? "%d of %d planned hours are employability, enrichment and pastoral.".formatted(enrichment, all) : null;
  }

  private static String justAbove(Learner learner) {
    int all = hours(learner.planLearnHours()) + hours(learner.planEEPHours());
    for (int band : BANDS) {
      if (all >= band && all < band + CLOSE_TO_BAND) {
        return isYoung(learner) && !isTLevel(learner) ? all + " planned hours; the band starts at " + band + "." : null;
      }
    }
    return null;
  }
}
