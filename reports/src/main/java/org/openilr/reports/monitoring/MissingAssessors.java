package org.openilr.reports.monitoring;

import java.util.EnumSet;
import java.util.function.Consumer;
import org.openilr.funding.Aim;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.AimInReturn;
import org.openilr.reports.ReportContext;
import org.openilr.reports.monitoring.MonitoringColumns.Extra;

/**
 * FRM15: apprentices on a standard who are near their planned end, or past it, and have no end-point assessment organisation. The department's build
 * of 2020-21 leaves out those who are to end on the very day on which the return closes; here they count.
 */
final class MissingAssessors extends MonitoringList {

  private static final int APPRENTICESHIPS = 36;
  private static final int STANDARD = 25;
  private static final int PROGRAMME_AIM = 1;
  private static final int CONTINUING = 1;
  private static final int DAYS = 90;

  MissingAssessors() {
    super("FRM15", "End Point Assessment Organisations",
        "The apprenticeship is to end within 90 days, or should have ended, and no end-point assessment organisation is recorded. The employer "
            + "must choose one.",
        "Previous UKPRN", "Source Of Funding Code", EnumSet.of(Extra.ASSESSMENT));
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<AimInReturn> rows) {
    Learner learner = funded.learner();
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (Aim.isOne(aim.fundModel(), APPRENTICESHIPS) && Aim.isOne(aim.progType(), STANDARD) && Aim.isOne(aim.aimType(), PROGRAMME_AIM)
          && Aim.isOne(aim.compStatus(), CONTINUING) && aim.epaOrgID() == null && aim.learnPlanEndDate() != null
          && !aim.learnPlanEndDate().isAfter(context.periodEnd().plusDays(DAYS))) {
        rows.accept(row(learner, aim, context));
      }
    }
  }
}
