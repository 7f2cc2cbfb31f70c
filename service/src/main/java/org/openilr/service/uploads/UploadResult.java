package org.openilr.service.uploads;

import org.openilr.service.submissions.Submission;

/** What came of a file that was sent. */
public sealed interface UploadResult {

  /** It was taken in, and waits to be checked. */
  record Taken(Submission submission) implements UploadResult {}

  /**
   * It was not taken in, and nothing of it was kept.
   *
   * @param check the first that failed
   * @param message what is wrong and what to do, for the provider
   */
  record Refused(UploadCheck check, String message) implements UploadResult {}
}
