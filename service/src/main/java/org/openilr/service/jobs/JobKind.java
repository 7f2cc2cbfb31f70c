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

  /** Higher goes first: returns have to be checked before their period closes, then comes what somebody waits for, then what is made in the background. */
  int priority() {
    return switch (this) {
      case CHECK, EAS, REFERENCE -> 0;
      case COMPARE -> -1;
      case REPORTS -> -2;
    };
  }

  /** Whether the submission is received, checked or failed as the job waits, runs or fails. */
  boolean movesSubmission() {
    return this == CHECK || this == EAS;
  }
}
