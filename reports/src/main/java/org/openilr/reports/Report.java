package org.openilr.reports;

/** A report. It keeps nothing of a return, so that one object serves all returns and threads. */
public sealed interface Report permits ListReport, TotalReport, BookReport {

  /** What it is, for whom and why. */
  ReportInfo info();
}
