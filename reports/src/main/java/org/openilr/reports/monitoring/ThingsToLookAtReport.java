package org.openilr.reports.monitoring;

import java.util.List;
import java.util.stream.Stream;
import org.openilr.reports.BookReport;
import org.openilr.reports.Column.Kind;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * Things to look at: what breaks no rule, earns its money, and is wrong more often than not. Data officers look for these in spreadsheets; some are
 * the department's monthly monitoring reports as far as their conditions are published (FRM27, 37, 42, 43, 69). A check is a line in one of the
 * lists below.
 */
public final class ThingsToLookAtReport extends BookReport {

  static final List<Check> CHECKS = Stream.of(EndChecks.ALL, AimChecks.ALL, HoursChecks.ALL, PersonChecks.ALL, LastYearChecks.ALL)
      .flatMap(List::stream).toList();

  public ThingsToLookAtReport() {
    super(new ReportInfo("Things to look at", Format.XLSX, "MIS teams",
        "Find what no rule forbids and yet is seldom right, before an auditor or the department does. Each finding may have a good reason."),
        List.copyOf(CHECKS.stream().map(CheckList::new).toList()));
  }

  @Override
  protected GridSheet summary(List<Long> rows, ReportContext context) {
    GridSheet.Builder sheet = new GridSheet.Builder("Summary", List.of(34, 14, 90, 90))
        .row(Style.TITLE, "Things to look at")
        .row(Style.HEAD, "Provider:", context.provider() == null ? Integer.toString(context.ukprn()) : context.provider())
        .row(Style.HEAD, "File:", context.file())
        .blank()
        .row(Style.NOTE, "All learners here are valid. What is listed is unusual: correct it where it is wrong, keep evidence where it is right.")
        .blank()
        .row(Style.HEADINGS, List.of(Cell.text("Check"), Cell.text("Found"), Cell.text("Why it matters"), Cell.text("What to do")));
    for (int i = 0; i < CHECKS.size(); i++) {
      Check check = CHECKS.get(i);
      Cell found = check.isPossible(context) ? new Cell(rows.get(i), Kind.NUMBER, false) : Cell.text("Not checked");
      sheet.row(Style.LINE, List.of(Cell.text(check.name()), found, Cell.text(check.why()), Cell.text(check.todo())));
    }
    if (CHECKS.stream().anyMatch(check -> !check.isPossible(context))) {
      sheet.blank().row(Style.NOTE,
          "Not checked: the check compares with the year before. Name your last return of that year (ilr report FILE --last-year OLD-FILE), or have "
              + "learners of it in the reference data (earlier-learners.csv). The online service takes the return by itself once it has been sent there.");
    }
    return sheet.build();
  }
}
