package org.openilr.reports.apprenticeship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openilr.funding.Series;
import org.openilr.funding.Units;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.Months;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;

/**
 * The Trailblazer Apprenticeships Employer Incentives Report: what is passed on to each employer of apprentices on early standards, by month.
 * Source: the department's 2020-21 report service.
 */
public final class EmployerIncentivesReport extends TotalReport<EmployerIncentives> {

  private static final List<String> KINDS = List.of("small employer incentive (£)", "16-18 year-old apprentice incentive (£)",
      "achievement incentive (£)");

  public EmployerIncentivesReport() {
    super(new ReportInfo("Trailblazer Apprenticeships Employer Incentives Report", Format.CSV, "Finance teams",
        "See which incentives are to be passed on to which employer, and when."), EmployerIncentives.TOTALS);
  }

  @Override
  protected List<GridSheet> sheets(EmployerIncentives incentives, ReportContext context) {
    GridSheet.Builder sheet = new GridSheet.Builder(info().name(), List.of(20)).row(Style.HEADINGS, headings()).freeze();
    incentives.byEmployer().forEach((employer, months) -> sheet.row(Style.LINE, cells(employer, months)));
    return List.of(sheet.build());
  }

  private static List<Cell> headings() {
    List<String> headings = new ArrayList<>(List.of("Employer identifier"));
    for (String month : Months.NAMES) {
      KINDS.forEach(kind -> headings.add(month + " " + kind));
      headings.add(month + " total (£)");
    }
    KINDS.forEach(kind -> headings.add("Total " + kind));
    headings.add("Grand total (£)");
    headings.add("OFFICIAL-SENSITIVE");
    return headings.stream().map(Cell::text).toList();
  }

  private static List<Cell> cells(Integer employer, long[][] months) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.number(employer)));
    for (int month = 0; month < Series.PERIODS; month++) {
      long total = 0;
      for (long[] kind : months) {
        cells.add(pounds(kind[month]));
        total += kind[month];
      }
      cells.add(pounds(total));
    }
    long grand = 0;
    for (long[] kind : months) {
      long total = Arrays.stream(kind).sum();
      cells.add(pounds(total));
      grand += total;
    }
    cells.add(pounds(grand));
    cells.add(Cell.text(null));
    return cells;
  }

  private static Cell pounds(long units) {
    return Cell.money(Units.pounds(units));
  }
}
