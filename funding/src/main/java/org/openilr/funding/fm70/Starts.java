package org.openilr.funding.fm70;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openilr.funding.Days;
import org.openilr.funding.Rates;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;

/** Steps 1 and 2: what kind of aim it is, and whether it started for funding. */
final class Starts {

  private static final Set<String> REGULATED_GENRES = Set.of("EOQ", "EQQ", "EOU", "IHE");
  private static final int COMPLETED = 2;
  private static final int IN_PAID_EMPLOYMENT = 10;

  private Starts() {}

  static void classify(SocialAim aim, Learner learner, Rates rates) {
    LearningDelivery record = aim.record();
    boolean assessment = rates.text("StandardAssessmentAimRef").equalsIgnoreCase(record.learnAimRef());
    boolean regulated = !assessment && aim.lars() != null && aim.lars().learningDeliveryGenre() != null
        && REGULATED_GENRES.contains(aim.lars().learningDeliveryGenre());
    boolean completed = SocialAim.isOne(record.compStatus(), COMPLETED);
    LocalDate adjusted = aim.adjustedStart();
    aim.values().put("IsAssessmentAim", assessment).put("IsRegulatedAim", regulated).put("IsNonRegulatedAim", !assessment && !regulated)
        .put("AimClassification", assessment ? "Assessment Aim" : regulated ? "Regulated Learning Aim" : "Non-Regulated Learning Aim")
        .put("RegulatedOrNonRegulated", !assessment).put("LearningCompleted", completed)
        .put("Achieved", completed && aim.hasAchievedOutcome()).put("AdjustedStartDate", adjusted)
        .put("ApplicableLookupFactorDate", Days.max(adjusted, rates.date("LookUpFactTransDate").minusDays(1)))
        .put("Restart", record.hasFAM("RES", "1")).put("LearnDelLearnerEmpAtStart", isEmployed(learner, record.learnStartDate()));
  }

  private static boolean isEmployed(Learner learner, LocalDate day) {
    LearnerEmploymentStatus latest = null;
    for (LearnerEmploymentStatus status : learner.learnerEmploymentStatuses()) {
      if (Days.isOnOrAfter(day, status.dateEmpStatApp())
          && (latest == null || status.dateEmpStatApp().isAfter(latest.dateEmpStatApp()))) {
        latest = status;
      }
    }
    return latest != null && SocialAim.isOne(latest.empStat(), IN_PAID_EMPLOYMENT);
  }

  static void put(List<SocialAim> aims) {
    for (SocialAim aim : aims) {
      List<SocialAim> group = new ArrayList<>(aims.size());
      for (SocialAim other : aims) {
        if (aim.isSameContract(other)) {
          group.add(other);
        }
      }
      aim.put(group);
      aim.values().put("AssessmentAndStartForFundingPurposes", isFirstAssessment(aim));
    }
    for (SocialAim aim : aims) {
      LocalDate engaged = null;
      for (SocialAim other : aim.group()) {
        LocalDate start = other.record().learnStartDate();
        if (other.is("AssessmentAndStartForFundingPurposes") && start != null && (engaged == null || start.isBefore(engaged))) {
          engaged = start;
        }
      }
      boolean learning = aim.is("RegulatedOrNonRegulated") && Days.isOnOrAfter(aim.record().learnStartDate(), engaged);
      boolean started = learning || aim.is("AssessmentAndStartForFundingPurposes");
      aim.values().put("LDESFEngagementStartDate", engaged).put("FundStart", started)
          .put("IsEarliestStartForFundingPurposes", learning && !aim.is("Restart"));
    }
  }

  private static boolean isFirstAssessment(SocialAim aim) {
    if (!isCompletedAssessment(aim)) {
      return false;
    }
    for (SocialAim other : aim.group()) {
      if (other != aim && isCompletedAssessment(other) && Days.isOnOrAfter(aim.record().learnStartDate(), other.record().learnStartDate())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCompletedAssessment(SocialAim aim) {
    return aim.is("IsAssessmentAim") && aim.is("LearningCompleted");
  }
}
