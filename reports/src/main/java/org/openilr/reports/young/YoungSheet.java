package org.openilr.reports.young;

import java.util.List;
import org.openilr.reference.Table;
import org.openilr.reports.Column.Kind;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.ReportContext;

/** What stands at the top and at the bottom of the workbooks on students. */
final class YoungSheet {

  private YoungSheet() {}

  /**
   * A sheet with its top. Labels have the blanks that the department's have.
   *
   * @param year the label of the year
   */
  static GridSheet.Builder start(String name, String title, List<Integer> widths, String year, ReportContext context) {
    return new GridSheet.Builder(name, widths).row(Style.TITLE, title)
        .row(Style.HEAD, "OFFICIAL-SENSITIVE")
        .row(Style.HEAD, "Provider : ", context.provider() == null ? "" : context.provider())
        .row(Style.HEAD, "UKPRN : ", Integer.toString(context.ukprn()))
        .row(Style.HEAD, "ILR File : ", context.file())
        .row(Style.HEAD, year, context.year().title().replace('-', '/'));
  }

  /** @param removals whether the money taken back under the condition of funding is shown */
  static GridSheet end(GridSheet.Builder sheet, ReportContext context, boolean removals) {
    sheet.blank().row(Style.FOOT, "Application Version:  ", context.program())
        .row(Style.FOOT, List.of(Cell.text("File Preparation Date:  "), new Cell(context.filePreparationDate(), Kind.DATE, false)))
        .row(Style.FOOT, "LARS Data: ", context.version(Table.LEARNING_DELIVERY))
        .row(Style.FOOT, "Organisation Data: ", context.version(Table.ORGANISATIONS))
        .row(Style.FOOT, "Postcode Data: ", context.version(Table.POSTCODES))
        .row(Style.FOOT, "Large Employer Data: ", context.version(Table.EMPLOYERS));
    if (removals) {
      sheet.row(Style.FOOT, "CoF Removal Data: ", context.version(Table.CONDITION_OF_FUNDING_REMOVALS));
    }
    return sheet.row(Style.FOOT, "Report generated at: " + context.generatedAt()).build();
  }
}
