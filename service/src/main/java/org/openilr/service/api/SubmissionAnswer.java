package org.openilr.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.openilr.service.results.Summary;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;

/**
 * A file that a provider sent, and what came of it. What is not known yet is absent.
 *
 * @param period the return period that it is for, such as R12
 * @param fileName in capitals
 * @param stateTitle the state in words
 * @param submitWhenChecked whether it is submitted by itself once it is checked
 * @param corrects id of the submission that it is a corrected copy of
 * @param message why it was rejected or failed
 * @param funding what the year is worth
 * @param notices what a reader must know first
 * @param faults why the file is no return, with places in it; line 0 for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionAnswer(long id, int ukprn, String collection, String period, String fileName, long fileBytes, Submission.Origin origin, SubmissionState state,
    String stateTitle, Instant stateSince, String uploadedBy, Instant uploadedAt, String submittedBy, Instant submittedAt, boolean submitWhenChecked, Long corrects,
    String message, Instant checkedAt, String referenceVersion, Integer learners, Integer validLearners, Long errors, Long warnings, Integer learnersWithErrors,
    Integer learnersWithWarnings, BigDecimal funding, List<String> notices, List<Summary.Fault> faults, Links links) {

  /** Where to go on. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Links(String self, String progress, String file, String findings, String funding, String reports, String submit) {

    static Links of(Submission submission) {
      String self = "/api/v1/submissions/" + submission.id();
      boolean results = submission.state().hasResults();
      boolean file = submission.state() != SubmissionState.EXPIRED;
      return new Links(self, self + "/progress", file ? self + "/file" : null, results || submission.state() == SubmissionState.REJECTED ? self + "/findings" : null,
          results ? self + "/funding" : null, results ? self + "/reports" : null, submission.state() == SubmissionState.CHECKED ? self + "/submit" : null);
    }
  }

  static SubmissionAnswer of(Submission submission) {
    Summary summary = Summary.of(submission);
    return new SubmissionAnswer(submission.id(), submission.ukprn(), submission.collection(), submission.periodName(), submission.fileName(), submission.fileBytes(),
        submission.origin(), submission.state(), submission.state().title(), submission.stateSince(), submission.uploadedBy(), submission.uploadedAt(),
        submission.submittedBy(), submission.submittedAt(), submission.submitWhenChecked(), submission.corrects(), submission.message(), submission.checkedAt(),
        submission.referenceVersion(), submission.learners(), submission.validLearners(), submission.errors(), submission.warnings(),
        submission.learnersWithErrors(), submission.learnersWithWarnings(), submission.funding(), summary.notices(), summary.faults(), Links.of(submission));
  }
}
