package org.openilr.reports;

import java.util.List;

/** A report that has been made, to be written as a file or a page. */
public record ReportDocument(ReportInfo info, ReportContext context, List<Sheet> sheets) {

  /** How many rows its lists have; 0 for a report without lists. */
  public long rows() {
    return sheets.stream().mapToLong(sheet -> sheet instanceof ListSheet list ? list.rows().size() : 0).sum();
  }
}
