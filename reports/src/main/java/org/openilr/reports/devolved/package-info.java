/** Reports on adult education that devolved authorities pay for. */
package org.openilr.reports.devolved;
