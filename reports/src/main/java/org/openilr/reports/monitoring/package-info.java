/** Reports on learning whose data look wrong or unlikely, though no rule is broken. */
package org.openilr.reports.monitoring;
