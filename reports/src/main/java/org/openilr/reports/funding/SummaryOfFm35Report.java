package org.openilr.reports.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.reports.CellText;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.Months;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;

/**
 * The Summary of Funding Model 35 Funding Report: a row for each of seven funding lines and each period, also where there is nothing. Source: the
 * department's 2020-21 report service.
 */
public final class SummaryOfFm35Report extends TotalReport<Earnings> {

  private static final String NAME = "Summary of Funding Model 35 Funding Report";
  private static final List<String> LINES = List.of("16-18 Apprenticeship", "19-23 Apprenticeship", "24+ Apprenticeship",
      "19-24 Traineeship (non-procured)", "19-24 Traineeship (procured from Nov 2017)", "ESFA AEB - Adult Skills (non-procured)",
      "ESFA AEB - Adult Skills (procured from Nov 2017)");
  private static final List<String> HEADINGS = List.of("Funding Line Type", "Period", "On-programme (£)", "Balancing (£)",
      "Job Outcome Achievement (£)", "Aim Achievement (£)", "Total Achievement (£)", "Learning Support (£)", "Total (£)", "OFFICIAL - SENSITIVE");

  public SummaryOfFm35Report() {
    super(new ReportInfo(NAME, Format.CSV, "Finance teams",
        "See what adult skills, traineeships and older apprenticeships earn on each funding line in each period, by kind of payment."),
        Earnings.TOTALS);
  }

  @Override
  protected List<GridSheet> sheets(Earnings earnings, ReportContext context) {
    GridSheet.Builder sheet = new GridSheet.Builder(NAME, List.of(50, 20));
    sheet.row(Style.HEADINGS, HEADINGS.stream().map(Cell::text).toList());
    long[] year = new long[Series.PERIODS];
    for (String line : LINES) {
      long[] onProgramme = months(earnings, "OnProgPayment", line);
      long[] balancing = months(earnings, "BalancePayment", line);
      long[] jobs = months(earnings, "EmpOutcomePay", line);
      long[] aims = months(earnings, "AchievePayment", line);
      long[] support = months(earnings, "LearnSuppFundCash", line);
      for (int i = 0; i < Series.PERIODS; i++) {
        long total = onProgramme[i] + balancing[i] + jobs[i] + aims[i] + support[i];
        year[i] += total;
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(line), Cell.number(i + 1)));
        for (long amount : new long[] {onProgramme[i], balancing[i], jobs[i], aims[i], jobs[i] + aims[i], support[i], total}) {
          cells.add(Cell.money(CellText.pounds(amount)));
        }
        cells.add(Cell.text(null));
        sheet.row(Style.LINE, cells);
      }
    }
    sheet.chart(new GridSheet.Chart("All seven funding lines by month, in pounds", Months.withYears(context),
        LongStream.of(year).mapToObj(CellText::pounds).toList()));
    return List.of(sheet.build());
  }

  private static long[] months(Earnings earnings, String attribute, String line) {
    return earnings.months(FundingModel.FM35, List.of(attribute), List.of(line));
  }
}
