/** Shows reports as pages, from templates that the build turns into classes. */
package org.openilr.reports.page;
