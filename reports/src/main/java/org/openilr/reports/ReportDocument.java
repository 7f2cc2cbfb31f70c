package org.openilr.reports;

import java.util.List;
import java.util.Map;

/**
 * A report that has been made, to be written as a file or a page.
 *
 * @param behind the learners behind its figures; null where there is no such list
 */
public record ReportDocument(ReportInfo info, ReportContext context, List<Sheet> sheets, Behind behind) {

  /**
   * The learners behind figures.
   *
   * @param info names the files
   * @param note what the pages say at their top
   * @param lines by number
   * @param totals what each line that has learners adds up to, by its number
   * @param list the rows, those of a line together, in the order of the lines; the first cell is the number of the line
   */
  public record Behind(ReportInfo info, String note, List<LearnersBehind.Line> lines, Map<Integer, LineTotals> totals,
      ListSheet list) {}

  /** How many rows its lists have; 0 for a report without lists. */
  public long rows() {
    return sheets.stream().mapToLong(sheet -> sheet instanceof ListSheet list ? list.rows().size() : 0).sum();
  }
}
