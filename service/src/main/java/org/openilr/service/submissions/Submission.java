package org.openilr.service.submissions;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A file that a provider sent, and what came of it. Figures are null until it is checked.
 *
 * @param period number of the return period that it is for
 * @param fileName in capitals
 * @param fileKey of the file store
 * @param corrects the submission that it is a corrected copy of; null for none
 * @param message why it was rejected or failed, for the provider; null for none
 * @param funding what the year is worth, in pounds; null where it is not worked out
 * @param summary figures of the pages, as JSON; null before it is checked
 */
public record Submission(long id, int ukprn, String collection, int period, String fileName, long fileBytes, String fileKey, Origin origin,
    SubmissionState state, Instant stateSince, String uploadedBy, Instant uploadedAt, String submittedBy, Instant submittedAt, boolean submitWhenChecked,
    Long corrects, String message, Instant checkedAt, String referenceVersion, Integer learners, Integer validLearners, Long errors, Long warnings,
    Integer learnersWithErrors, Integer learnersWithWarnings, BigDecimal funding, String summary) {

  /** How it came. */
  public enum Origin { PAGE, API, CORRECTION }

  /** As people call its period: R01 to R14. */
  public String periodName() {
    return "R%02d".formatted(period);
  }
}
