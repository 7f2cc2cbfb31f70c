package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.Learners;

@Rules(why = "The planned hours of 16 to 19 funded learners decide on the band of funding.")
final class PlanEEPHoursRules {

  private PlanEEPHoursRules() {}

  @Rule(id = "PlanEEPHours_01", reports = "FundModel",
      says = "A 16 to 19 funded learner has no planned hours of employability, enrichment and pastoral work",
      when = "PlanEEPHours is missing and the aim has FundModel 25, while some aim of the learner has no LearnActEndDate; not for "
          + "apprenticeships and not for T Levels (ProgType 31)",
      fix = "Return the hours planned for the year, 0 if there are none.")
  static boolean missing(Learner learner, LearningDelivery aim) {
    return learner.planEEPHours() == null && is(aim.fundModel(), 25) && !is(aim.progType(), 31) && !DerivedData.isApprenticeship(aim)
        && Learners.hasOpenAim(learner);
  }
}
