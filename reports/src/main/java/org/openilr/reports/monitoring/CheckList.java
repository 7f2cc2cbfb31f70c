package org.openilr.reports.monitoring;

import static org.openilr.reports.AimRow.aim;
import static org.openilr.reports.AimRow.lars;
import static org.openilr.reports.AimRow.learner;
import static org.openilr.reports.AimRow.learnerMonitoring;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;
import org.openilr.reports.AimRow;
import org.openilr.reports.Column;
import org.openilr.reports.ListReport;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/** What a check finds. */
final class CheckList extends ListReport<CheckList.Finding> {

  private final Check check;

  /** A row. */
  record Finding(AimRow row, String found) {}

  CheckList(Check check) {
    super(new ReportInfo(check.name(), Format.XLSX, "MIS teams", check.why() + " " + check.todo()), List.of(
        Column.text("Learner reference number", of(learner(Learner::learnRefNumber))),
        Column.number("Unique learner number", of(learner(Learner::uln))),
        Column.number("Aim sequence number", of(aim(LearningDelivery::aimSeqNumber))),
        Column.text("Learning aim reference", of(aim(LearningDelivery::learnAimRef))),
        Column.text("Learning aim title", of(lars(LarsAim::learnAimRefTitle))),
        Column.number("Funding model", of(aim(LearningDelivery::fundModel))),
        Column.date("Learning start date", of(aim(LearningDelivery::learnStartDate))),
        Column.date("Learning planned end date", of(aim(LearningDelivery::learnPlanEndDate))),
        Column.date("Learning actual end date", of(aim(LearningDelivery::learnActEndDate))),
        Column.text("What was found", Finding::found),
        Column.text("Provider specified learner monitoring (A)", of(learnerMonitoring("A"))),
        Column.text("Provider specified learner monitoring (B)", of(learnerMonitoring("B"))),
        Column.marking("OFFICIAL-SENSITIVE")),
        List.of(of(learner(Learner::learnRefNumber)), of(aim(LearningDelivery::aimSeqNumber))));
    this.check = check;
  }

  private static Function<Finding, Object> of(Function<AimRow, Object> value) {
    return finding -> value.apply(finding.row);
  }

  Check check() {
    return check;
  }

  @Override
  protected void rows(FundedLearner funded, ReportContext context, Consumer<Finding> rows) {
    if (check.isPossible(context)) {
      check.finder().find(funded, context, (aim, found) -> rows.accept(new Finding(new AimRow(funded.learner(), aim, null, null,
          aim == null ? null : context.reference().aim(aim.learnAimRef())), found)));
    }
  }
}
