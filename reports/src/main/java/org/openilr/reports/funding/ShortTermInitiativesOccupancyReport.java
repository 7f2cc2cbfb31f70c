package org.openilr.reports.funding;

import static org.openilr.reports.AimRow.aim;
import static org.openilr.reports.AimRow.learner;

import java.util.List;
import java.util.function.Consumer;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.AimRow;
import org.openilr.reports.ListReport;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The AEB Short Term Funding Initiatives Occupancy Report: a row for each aim under an initiative, of whatever funding model, with the columns of the
 * {@link MainOccupancyReport}. The department's build of 2020-21 never looked the component type of the framework up; here it is.
 */
public final class ShortTermInitiativesOccupancyReport extends ListReport<AimRow> {

  public ShortTermInitiativesOccupancyReport() {
    super(new ReportInfo("AEB Short Term Funding Initiatives Occupancy Report", Format.CSV, "MIS and funding teams",
        "See each aim under a short term funding initiative with its factors and what it earns in each month."),
        MainOccupancyReport.allColumns(), List.of(learner(Learner::learnRefNumber), aim(LearningDelivery::aimSeqNumber)));
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<AimRow> rows) {
    Learner learner = funded.learner();
    for (LearningDelivery aim : learner.learningDeliveries()) {
      if (ShortTermInitiatives.isOne(aim)) {
        rows.accept(new AimRow(learner, aim, funded.values(FundingModel.FM35, aim), null, context.reference().aim(aim.learnAimRef())));
      }
    }
  }
}
