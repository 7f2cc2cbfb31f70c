/** Funding reports: adult, community learning and loans, and the summary of all funding. */
package org.openilr.reports.funding;
