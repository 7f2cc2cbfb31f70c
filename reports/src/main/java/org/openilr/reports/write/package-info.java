/** Writes reports as files: CSV and workbooks. */
package org.openilr.reports.write;
