package org.openilr.reports.funding;

import java.util.List;
import org.openilr.reports.GridSheet;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;

/**
 * The Funding Summary Report: earnings of the return and values of the EAS for each line of each budget, month by month. Its lines stand in {@code
 * funding-summary.csv}. Source: the department's 2020-21 report service.
 */
public final class FundingSummaryReport extends TotalReport<Earnings> {

  private static final String NAME = "Funding Summary Report";
  private static final LearnersBehind<?> BEHIND = new EarningsBehind(NAME, Earnings.summary());

  public FundingSummaryReport() {
    super(new ReportInfo(NAME, Format.XLSX, "Finance and funding managers",
        "See what each budget has earned from the return and the earnings adjustment statement, month by month, to compare with the contract."),
        Earnings.TOTALS);
  }

  @Override
  protected List<GridSheet> sheets(Earnings earnings, ReportContext context) {
    return List.of(SummarySheet.of("FundingSummaryReport", SummarySheet.head(context), Earnings.summary(), context,
        row -> row.isEas() ? SummarySheet.eas(context, row) : earnings.months(row.model(), row.values(), row.lines())));
  }

  @Override
  protected LearnersBehind<?> behind() {
    return BEHIND;
  }
}
