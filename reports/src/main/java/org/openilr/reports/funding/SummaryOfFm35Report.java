package org.openilr.reports.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.funding.Units;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Behind;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.Months;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;
import org.openilr.reports.funding.SummaryTable.Kind;

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

  /** A page for each funding line, with these tables, one below the other. */
  private static final List<SummaryTable.Row> OF_A_LINE = List.of(
      row(Kind.CATEGORY, null), row(Kind.HEADING, null),
      row("On-programme", "OnProgPayment"),
      row("Balancing", "BalancePayment"),
      row(Kind.HEADING, "Achievement"),
      row("Job outcome achievement", "EmpOutcomePay"),
      row("Aim achievement", "AchievePayment"),
      row(Kind.HEADING, "Learning support"),
      row("Learning support", "LearnSuppFundCash"));
  /** Places in the list above. */
  private static final int ALL = 0;
  private static final int ON_PROGRAMME = 2;
  private static final int BALANCING = 3;
  private static final int ACHIEVEMENT = 4;
  private static final int JOBS = 5;
  private static final int AIMS = 6;
  private static final int SUPPORT = 8;
  private static final LearnersBehind<?> BEHIND = new EarningsBehind(NAME, table());

  public SummaryOfFm35Report() {
    super(new ReportInfo(NAME, Format.CSV, "Finance teams",
        "See what adult skills, traineeships and older apprenticeships earn on each funding line in each period, by kind of payment."),
        Earnings.TOTALS);
  }

  private static SummaryTable.Row row(Kind kind, String title) {
    return new SummaryTable.Row(kind, title, null, List.of(), List.of());
  }

  private static SummaryTable.Row row(String title, String attribute) {
    return new SummaryTable.Row(Kind.LINE, title, FundingModel.FM35, List.of(attribute), List.of());
  }

  /** What is the same for each funding line, for all of them. */
  private static SummaryTable table() {
    List<SummaryTable.Row> rows = new ArrayList<>();
    for (String line : LINES) {
      OF_A_LINE.forEach(row -> rows.add(
          new SummaryTable.Row(row.kind(), row.title() == null ? line : row.title(), row.model(), row.values(), List.of(line))));
    }
    return new SummaryTable(List.copyOf(rows));
  }

  @Override
  protected List<GridSheet> sheets(Earnings earnings, ReportContext context) {
    GridSheet.Builder sheet = new GridSheet.Builder(NAME, List.of(50, 20));
    sheet.row(Style.HEADINGS, HEADINGS.stream().map(Cell::text).toList());
    long[] year = new long[Series.PERIODS];
    for (int line = 0; line < LINES.size(); line++) {
      long[] onProgramme = months(earnings, line, ON_PROGRAMME);
      long[] balancing = months(earnings, line, BALANCING);
      long[] jobs = months(earnings, line, JOBS);
      long[] aims = months(earnings, line, AIMS);
      long[] support = months(earnings, line, SUPPORT);
      for (int i = 0; i < Series.PERIODS; i++) {
        long total = onProgramme[i] + balancing[i] + jobs[i] + aims[i] + support[i];
        year[i] += total;
        sheet.row(Style.LINE, List.of(Cell.text(LINES.get(line)), Cell.number(i + 1),
            money(onProgramme[i], line, ON_PROGRAMME, i + 1),
            money(balancing[i], line, BALANCING, i + 1),
            money(jobs[i], line, JOBS, i + 1),
            money(aims[i], line, AIMS, i + 1),
            money(jobs[i] + aims[i], line, ACHIEVEMENT, 0),
            money(support[i], line, SUPPORT, i + 1),
            money(total, line, ALL, 0),
            Cell.text(null)));
      }
    }
    sheet.chart(new GridSheet.Chart("All seven funding lines by month, in pounds", Months.withYears(context),
        LongStream.of(year).mapToObj(Units::pounds).toList()));
    return List.of(sheet.build());
  }

  private static long[] months(Earnings earnings, int line, int place) {
    return earnings.months(FundingModel.FM35, OF_A_LINE.get(place).values(), List.of(LINES.get(line)));
  }

  /** @param month 0 for what leads to several tables */
  private static Cell money(long amount, int line, int place, int month) {
    int first = line * OF_A_LINE.size();
    return Cell.money(Units.pounds(amount)).with(new Behind(first, first + place, month));
  }

  @Override
  protected LearnersBehind<?> behind() {
    return BEHIND;
  }
}
