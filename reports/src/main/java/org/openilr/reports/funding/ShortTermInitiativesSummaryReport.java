package org.openilr.reports.funding;

import java.util.List;
import org.openilr.reports.GridSheet;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;

/**
 * The AEB Short Term Funding Initiatives Funding Summary Report: what the {@link FundingSummaryReport} is for the other budgets. Its lines stand in
 * {@code short-term-initiatives.csv}. Source: the department's 2020-21 report service.
 */
public final class ShortTermInitiativesSummaryReport extends TotalReport<Earnings> {

  private static final String NAME = "AEB Short Term Funding Initiatives Funding Summary Report";
  private static final SummaryTable TABLE = SummaryTable.read(ShortTermInitiativesSummaryReport.class, "short-term-initiatives.csv");
  private static final LearnersBehind<?> BEHIND = new EarningsBehind(NAME, TABLE);

  public ShortTermInitiativesSummaryReport() {
    super(new ReportInfo(NAME, Format.XLSX, "Finance and funding managers",
        "See what each short term funding initiative has earned from the return and the earnings adjustment statement, month by month."),
        Earnings.TOTALS);
  }

  @Override
  protected List<GridSheet> sheets(Earnings earnings, ReportContext context) {
    return List.of(SummarySheet.of("FundingSummaryReport", SummarySheet.head(context), TABLE, context,
        row -> row.isEas() ? SummarySheet.eas(context, row) : earnings.months(row.model(), row.values(), row.lines())));
  }

  @Override
  protected LearnersBehind<?> behind() {
    return BEHIND;
  }
}
