/**
 * The reports that a provider gets. A report is one class that says what it is for and lists its columns or lines; {@link
 * org.openilr.reports.Catalogue} names them all, and {@link org.openilr.reports.ReportRun} makes any number of them from one pass over the learners.
 */
package org.openilr.reports;
