package org.openilr.reports.monitoring;

import static org.openilr.funding.Aim.isOne;
import static org.openilr.funding.Aim.isOneOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerEmploymentStatus;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LetterCase;
import org.openilr.reports.AimRow;
import org.openilr.reports.ReportContext;

/** Checks of who the learner is. */
final class PersonChecks {

  private static final long TEMPORARY_ULN = 9_999_999_999L;
  private static final int APPRENTICESHIPS = 36;
  private static final int PROGRAMME_AIM = 1;
  private static final int CONTINUING = 1;
  private static final int EMPLOYED = 10;
  private static final int STATUS_NOT_KNOWN = 98;
  private static final String NO_POSTCODE = "ZZ99 9ZZ";
  private static final Set<Integer> ADULTS = Set.of(35, 36);
  private static final Set<Integer> BY_PLACE = Set.of(25, 35, 36);
  private static final Set<Integer> BY_EMPLOYMENT = Set.of(35, 36, 70);
  private static final Set<Integer> ATTAINMENT_NOT_KNOWN = Set.of(97, 98);

  static final List<Check> ALL = List.of(
      Check.ofLearners("Temporary ULN",
          "With 9999999999 the learner has no learning record, and after some weeks the return no longer takes it.",
          "Get the number from the Learner Records Service.",
          (learner, context) -> learner.learner().uln() != null && learner.learner().uln() == TEMPORARY_ULN
              ? "The ULN is 9999999999." : null),
      Check.ofLearners("Prior attainment not known",
          "What adults may learn without a fee depends on what they hold. Without it nobody can show that the funding is right.",
          "Ask the learner, and record the highest level.",
          (learner, context) -> isOneOf(learner.learner().priorAttain(), ATTAINMENT_NOT_KNOWN) && hasOne(learner.learner(), ADULTS)
              ? "Prior attainment is %d, level not known.".formatted(learner.learner().priorAttain()) : null),
      Check.ofAims("Employment status not known",
          "Funding for adults depends on whether they have work when they start, and what they earn.",
          "Record the status with a date on or before the start of the aim.",
          (aim, learner, context) -> statusNotKnown(aim, learner.learner())),
      Check.ofAims("Apprentice not employed",
          "An apprentice needs an employer. Without one the apprenticeship ends, is paused, or is funded as redundancy for a time.",
          "If there is a new employer, add the employment status; if there is none, record break, withdrawal or redundancy.",
          (aim, learner, context) -> notEmployed(aim, learner.learner(), context)),
      Check.ofLearners("Postcode not known",
          "ZZ99 9ZZ for the postcode before enrolment gives no uplift for disadvantage and no devolved area.",
          "Ask the learner for the postcode where they lived when they enrolled.",
          (learner, context) -> LetterCase.isSame(NO_POSTCODE, learner.learner().postcodePrior()) && hasOne(learner.learner(), BY_PLACE)
              ? "The postcode prior to enrolment is ZZ99 9ZZ." : null));

  private PersonChecks() {}

  private static boolean hasOne(Learner learner, Set<Integer> models) {
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isOneOf(aim.fundModel(), models)) {
        return true;
      }
    }
    return false;
  }

  private static String statusNotKnown(LearningDelivery aim, Learner learner) {
    if (!isOneOf(aim.fundModel(), BY_EMPLOYMENT)) {
      return null;
    }
    LearnerEmploymentStatus status = AimRow.statusOn(learner, aim.learnStartDate());
    return status == null ? "No employment status holds on the day of the start."
        : isOne(status.empStat(), STATUS_NOT_KNOWN) ? "The employment status at the start is 98, not known." : null;
  }

  private static String notEmployed(LearningDelivery aim, Learner learner, ReportContext context) {
    if (!isOne(aim.fundModel(), APPRENTICESHIPS) || !isOne(aim.aimType(), PROGRAMME_AIM) || !isOne(aim.compStatus(), CONTINUING)) {
      return null;
    }
    LocalDate today = EndChecks.today(context);
    LearnerEmploymentStatus status = AimRow.statusOn(learner, today);
    return status != null && !isOne(status.empStat(), EMPLOYED)
        ? "Continuing, with employment status %d since %s.".formatted(status.empStat(), EndChecks.day(status.dateEmpStatApp())) : null;
  }
}
