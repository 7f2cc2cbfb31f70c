package org.openilr.reports.monitoring;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openilr.reports.BookReport;
import org.openilr.reports.Column.Kind;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The Funding Rules Monitoring Report: a summary, and a sheet for each check that finds something. Source: the department's 2020-21 report and
 * funding rules monitoring services.
 *
 * <p>FRM06, on learning that went on at the end of last year and is missing now, needs all that was returned last year with planned end and
 * completion status. Reference data hold less, so the summary says that it was not checked.
 */
public final class MonitoringReport extends BookReport {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
  private static final List<MonitoringList> LISTS = List.of(new UnchangedPlannedEnds(), new LongBreaks(), new TransfersWithoutReturn(),
      new MissingAssessors());

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
    line(sheet, Style.LINE, "FRM06", "Continuance Issues", Cell.text("Not checked"));
    long all = 0;
    for (int i = 0; i < rows.size(); i++) {
      line(sheet, Style.LINE, LISTS.get(i).info().name(), LISTS.get(i).title(), new Cell(rows.get(i), Kind.NUMBER, false));
      all += rows.get(i);
    }
    line(sheet, Style.TOTAL, "Total", "All Records", new Cell(all, Kind.NUMBER, false));
    return sheet.blank()
        .row(Style.NOTE, "FRM06 was not checked and does not count: it compares with everything that was returned last year, which the "
            + "reference data do not hold. Compare last year's R14 file with this return for aims that were continuing with a planned end of "
            + "1 August or later.")
        .build();
  }

  private static void line(GridSheet.Builder sheet, Style style, String report, String title, Cell number) {
    sheet.row(style, List.of(Cell.text(report), Cell.text(title), Cell.text(""), number));
  }
}
