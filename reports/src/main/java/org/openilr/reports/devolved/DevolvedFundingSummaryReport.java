package org.openilr.reports.devolved;

import java.util.ArrayList;
import java.util.List;
import org.openilr.reference.DevolvedArea;
import org.openilr.reports.GridSheet;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.Months;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;
import org.openilr.reports.funding.EarningsBehind;
import org.openilr.reports.funding.SummarySheet;
import org.openilr.reports.funding.SummaryTable;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;

/**
 * The Devolved Adult Education Funding Summary Report: for each devolved area a sheet with what the return earns and the EAS claims from it, month by
 * month. Its lines stand in {@code devolved.csv}. Source: the department's 2020-21 report service.
 */
public final class DevolvedFundingSummaryReport extends TotalReport<DevolvedEarnings> {

  private static final Year YEAR = Year.of("2021");
  private static final String NAME = "Devolved Adult Education Funding Summary Report";
  private static final SummaryTable TABLE = SummaryTable.read(DevolvedFundingSummaryReport.class, "devolved.csv");
  private static final int BEFORE_CLASSIFICATION = 6;
  private static final LearnersBehind<?> BEHIND = new EarningsBehind(NAME, TABLE, Areas.CODES.stream().map(DevolvedFundingSummaryReport::payer).toList(),
      aim -> aim == null ? null : Areas.code(aim));

  public DevolvedFundingSummaryReport() {
    super(new ReportInfo(NAME, Format.XLSX, "Finance and funding managers",
        "See what each devolved area owes for the return and the earnings adjustment statement, month by month, to compare with its contract."),
        DevolvedEarnings.TOTALS);
  }

  private static EarningsBehind.Payer payer(String code) {
    return new EarningsBehind.Payer(code, Specification.of(YEAR).codes("LearnDelFAMCode.SOF").get(code).description(), first(code));
  }

  /** What the places of an area's lines start from. */
  private static int first(String code) {
    return Areas.CODES.indexOf(code) * TABLE.rows().size();
  }

  @Override
  protected LearnersBehind<?> behind() {
    return BEHIND;
  }

  @Override
  protected List<GridSheet> sheets(DevolvedEarnings earnings, ReportContext context) {
    return Areas.CODES.stream().map(code -> sheet(code, earnings, context)).toList();
  }

  /** An area that the reference data do not have is called by its code. */
  private static GridSheet sheet(String code, DevolvedEarnings earnings, ReportContext context) {
    DevolvedArea area = Areas.area(code, context);
    String name = area == null || area.shortCode() == null ? code : area.shortCode();
    String fullName = area == null || area.fullName() == null ? code : area.fullName();
    List<List<String>> head = new ArrayList<>(SummarySheet.head(context));
    head.add(BEFORE_CLASSIFICATION, List.of("Source of Funding:", fullName));
    return SummarySheet.of(name, head, TABLE, first(code), Months.withYears(context, ' '), context,
        row -> row.isEas() ? SummarySheet.eas(context, row, Integer.valueOf(code)) : earnings.months(code, row.values(), row.lines()));
  }
}
