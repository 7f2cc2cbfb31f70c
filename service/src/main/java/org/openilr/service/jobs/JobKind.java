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
  REFERENCE
}
