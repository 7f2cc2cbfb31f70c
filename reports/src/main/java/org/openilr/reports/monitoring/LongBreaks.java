package org.openilr.reports.monitoring;

import java.util.EnumSet;
import java.util.function.Consumer;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.AimInReturn;
import org.openilr.reports.ReportContext;
import org.openilr.reports.monitoring.MonitoringColumns.Extra;

/** FRM08: breaks in learning of a year or more without return. */
final class LongBreaks extends MonitoringList {

  private static final int YEAR = 365;

  LongBreaks() {
    super("FRM08", "Breaks In Learning: Duration",
        "The learner has been away for a year or more. If there will be no return, record the aim as withdrawn; if there was one, record the "
            + "restart.",
        "Previous UKPRN", "Source of Funding Code", EnumSet.noneOf(Extra.class));
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<AimInReturn> rows) {
    Learner learner = funded.learner();
    for (LearningDelivery pause : learner.learningDeliveries()) {
      if (isBreak(pause, context) && pause.learnActEndDate() != null && !pause.learnActEndDate().plusDays(YEAR).isAfter(context.periodEnd())
          && learner.learningDeliveries().stream().noneMatch(aim -> isRestart(aim, pause))) {
        rows.accept(row(learner, pause, context));
      }
    }
  }
}
