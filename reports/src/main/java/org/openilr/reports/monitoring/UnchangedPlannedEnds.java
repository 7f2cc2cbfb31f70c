package org.openilr.reports.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.AimInReturn;
import org.openilr.reports.ReportContext;
import org.openilr.reports.monitoring.MonitoringColumns.Extra;

/** FRM07: learning that was taken up again after a break with the planned end as it was. */
final class UnchangedPlannedEnds extends MonitoringList {

  UnchangedPlannedEnds() {
    super("FRM07", "Breaks In Learning: Planned End Date",
        "Learning was taken up again after a break, but its planned end is still the one from before. Move it by the length of the break, or "
            + "note why not.",
        "Previous UKPRN", "Source Of Funding Code", EnumSet.of(Extra.AUTHORITY, Extra.PREVIOUS_REFERENCE));
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<AimInReturn> rows) {
    Learner learner = funded.learner();
    List<LearningDelivery> breaks = new ArrayList<>(0);
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (isBreak(aim, context)) {
        breaks.add(aim);
      }
    }
    breaks.sort(Comparator.comparing(LearningDelivery::learnStartDate, Comparator.nullsFirst(Comparator.naturalOrder())).reversed());
    for (LearningDelivery pause : breaks) {
      for (LearningDelivery aim : learner.learningDeliveries()) {
        if (isRestart(aim, pause) && Objects.equals(aim.learnPlanEndDate(), pause.learnPlanEndDate())) {
          rows.accept(row(learner, aim, context));
          break;
        }
      }
    }
  }
}
