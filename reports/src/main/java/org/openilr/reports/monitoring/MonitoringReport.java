package org.openilr.reports.monitoring;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openilr.reports.BookReport;
import org.openilr.reports.Column.Kind;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.LastYear;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The Funding Rules Monitoring Report: a summary, and a sheet for each check that finds something. Source: the department's 2020-21 report and
 * funding rules monitoring services.
 *
 * <p>FRM06 compares with last year's return; where that is not at hand the summary says so.
 */
public final class MonitoringReport extends BookReport {

  private static final String NOT_COMPARED = "FRM06 was not checked and does not count: it compares with your last return of the year before, usually R14, "
      + "which was not at hand. To have it made, name that file: ilr report FILE --last-year OLD-FILE. The online service takes it by itself once the "
      + "file has been sent there as a return of its year.";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
  private static final List<MonitoringList> LISTS = List.of(new ContinuanceIssues(), new UnchangedPlannedEnds(), new LongBreaks(),
      new TransfersWithoutReturn(), new MissingAssessors());

  public MonitoringReport() {
    super(new ReportInfo("Funding Rules Monitoring Report", Format.XLSX, "MIS and funding teams",
        "Find learners whose data look wrong under the funding rules before the department asks about them; what stays wrong at R14 may be paid "
            + "back."),
        List.copyOf(LISTS));
  }

  @Override
  protected GridSheet summary(List<Long> rows, ReportContext context) {
    GridSheet.Builder sheet = new GridSheet.Builder("Summary", List.of(30, 60, 20))
        .row(Style.HEAD, "Provider Name:", context.provider() == null ? "" : context.provider())
        .row(Style.HEAD, "UKPRN:", Integer.toString(context.ukprn()))
        .row(Style.HEAD, "ILR File:", context.file())
        .row(Style.HEAD, "Last ILR File Update:", TIME.format(context.submitted()))
        .row(Style.HEAD, "Security Classification", "OFFICIAL-SENSITIVE-Personal")
        .blank()
        .row(Style.PART, "Funding Rules Monitoring")
        .blank();
    line(sheet, Style.HEADINGS, "Report", "Title", Cell.text("Number Of Queries"));
    long all = 0;
    for (int i = 0; i < rows.size(); i++) {
      boolean possible = !(LISTS.get(i) instanceof ContinuanceIssues) || ContinuanceIssues.isPossible(context);
      line(sheet, Style.LINE, LISTS.get(i).info().name(), LISTS.get(i).title(),
          possible ? new Cell(rows.get(i), Kind.NUMBER, false) : Cell.text("Not checked"));
      all += rows.get(i);
    }
    line(sheet, Style.TOTAL, "Total", "All Records", new Cell(all, Kind.NUMBER, false));
    return sheet.blank()
        .row(Style.NOTE, ContinuanceIssues.isPossible(context) ? comparedWith(context.lastYear()) : NOT_COMPARED)
        .build();
  }

  private static String comparedWith(LastYear last) {
    return "FRM06 compares with %s%s. If that is not your last return of the year before, usually R14, what ended later shows as missing.".formatted(
        last.name(), last.prepared() == null ? "" : ", prepared on " + DAY.format(last.prepared()));
  }

  private static void line(GridSheet.Builder sheet, Style style, String report, String title, Cell number) {
    sheet.row(style, List.of(Cell.text(report), Cell.text(title), Cell.text(""), number));
  }
}
