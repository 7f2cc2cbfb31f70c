/** The page that people read: {@code report.html}, from a template that the build turns into a class. */
package org.openilr.processing.report;
