package org.openilr.reports;

/**
 * A file of a report.
 *
 * @param report what it is, for whom and why
 * @param file its name
 * @param format of the file: that of the report, or a page
 * @param rows how many rows its lists have; 0 for a report without lists
 */
public record ReportFile(ReportInfo report, String file, ReportInfo.Format format, long rows) {}
