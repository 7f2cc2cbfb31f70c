package org.openilr.processing.report;

import java.util.List;
import java.util.Locale;

/**
 * What the page says beside the findings.
 *
 * @param file name of the return
 * @param provider UKPRN, and name where the reference data knows it
 * @param year as people write it
 * @param period R01 to R14
 * @param checked date and time of the check
 * @param learners learners in the file
 * @param valid learners without errors
 * @param withWarnings valid learners who have warnings
 * @param notices what the reader must know before anything else, such as sample reference data or a rule that broke down
 * @param notChecked rules left out
 * @param versions what the check used
 */
public record ReportHead(String file, String provider, String year, String period, String checked, long learners, long valid,
    long withWarnings, List<String> notices, List<NotChecked> notChecked, List<Version> versions) {

  /**
   * A rule left out.
   *
   * @param missing what the reference data lacks
   */
  public record NotChecked(String rule, String says, String missing) {}

  /** A part that the check used. */
  public record Version(String part, String version) {}

  /** Learners with errors. */
  public long invalid() {
    return learners - valid;
  }

  /** Valid learners without warnings either. */
  public long clean() {
    return valid - withWarnings;
  }

  /** The share of all learners in hundredths, with two decimals for the picture. */
  public String share(long some) {
    return learners == 0 ? "0" : String.format(Locale.ROOT, "%.2f", 100.0 * some / learners);
  }
}
