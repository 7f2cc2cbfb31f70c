/** Reports on apprenticeships that are made from a submission alone, without payments. */
package org.openilr.reports.apprenticeship;
