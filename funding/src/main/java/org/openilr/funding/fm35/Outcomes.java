package org.openilr.funding.fm35;

import static org.openilr.funding.Aim.isOneOf;

import java.time.LocalDate;
import java.util.Set;
import org.openilr.funding.Days;
import org.openilr.funding.Rates;

/** The second part of step 14: whether an achievement and a job outcome are paid, and when. */
final class Outcomes {

  private static final Set<Integer> JOB = Set.of(1, 2);

  private Outcomes() {}

  static void put(AdultAim aim, Rates rates) {
    boolean achieved = aim.is("Achieved") && (!aim.is("KnowledgeCompetencyAim") || aim.is("AppPathwayProgAimAchieved"));
    LocalDate day = applicDate(aim, rates);
    aim.values().put("EmpOutcomePayElig", hasJob(aim, rates)).put("AchievePayElig", achieved).put("AchApplicDate", achieved ? day : null);
  }

  private static boolean isNewTraineeship(AdultAim aim, Rates rates) {
    return aim.is("TrnProgAim") && Days.isOnOrAfter(aim.date("TrnAdjLearnStartDate"), rates.date("TraineeshipMethodTransDate"));
  }

  private static boolean hasJob(AdultAim aim, Rates rates) {
    return !isNewTraineeship(aim, rates) && hasJobOutcome(aim, rates) && !aim.is("App") && !aim.is("OLASSCustody");
  }

  /** Whether the learner found a job, and learning ended when that was already paid for. */
  static boolean hasJobOutcome(AdultAim aim, Rates rates) {
    return isOneOf(aim.record().empOutcome(), JOB) && Days.isOnOrAfter(aim.record().learnActEndDate(), rates.date("JobOutcomeStartDate"));
  }

  private static LocalDate applicDate(AdultAim aim, Rates rates) {
    return aim.is("KnowledgeCompetencyAim") ? aim.date("AppPathwayProgAimLatestActEndDate")
        : isNewTraineeship(aim, rates) ? aim.record().achDate() : aim.record().learnActEndDate();
  }
}
