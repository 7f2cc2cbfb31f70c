package org.openilr.service.jobs;

/** What a job does. */
public enum JobKind {

  /** Checks and funds an ILR return. */
  CHECK,
  /** Checks and stores an EAS statement. */
  EAS,
  /** Makes the reports of a submission. */
  REPORTS,
  /** Imports an official file of reference data. */
  REFERENCE;

  /** Whether the submission is received, checked or failed as the job waits, runs or fails. */
  boolean movesSubmission() {
    return this == CHECK || this == EAS;
  }
}
