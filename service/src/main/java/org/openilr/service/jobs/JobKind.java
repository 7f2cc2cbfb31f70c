package org.openilr.service.jobs;

/** What a job does. */
public enum JobKind {

  /** Checks and funds an ILR return. */
  CHECK("Check of a return"),
  /** Checks and stores an EAS statement. */
  EAS("Check of a statement"),
  /** Makes the reports of a submission. */
  REPORTS("Reports"),
  /** Finds out what changed from an earlier return to a submission. */
  COMPARE("Comparison of two returns"),
  /** Imports an official file of reference data. */
  REFERENCE("Import of reference data");

  private final String title;

  JobKind(String title) {
    this.title = title;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Higher goes first: what somebody waits for before what is made in the background. */
  int priority() {
    return this == REPORTS ? -1 : 0;
  }

  /** Whether the submission is received, checked or failed as the job waits, runs or fails. */
  boolean movesSubmission() {
    return this == CHECK || this == EAS;
  }
}
