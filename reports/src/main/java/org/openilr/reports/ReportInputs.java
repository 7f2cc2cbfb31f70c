package org.openilr.reports;

import java.time.LocalDate;

/**
 * What may be given for reports beside the return; null for what is not.
 *
 * @param eas the earnings adjustment statement of the provider
 * @param lastYear the provider's last return of the year before
 * @param claimDate the 16-19 Funding Claim Report counts students who had started by that day; all without it
 */
public record ReportInputs(EasStatement eas, LastYear lastYear, LocalDate claimDate) {

  /** The return alone. */
  public static final ReportInputs NONE = new ReportInputs(null, null, null);
}
