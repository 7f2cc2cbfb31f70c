package org.openilr.service.jobs;

/** Where a job stands. */
public enum JobState {

  WAITING("Waiting"),
  RUNNING("Running"),
  DONE("Done"),
  FAILED("Failed"),
  CANCELLED("Cancelled");

  private final String title;

  JobState(String title) {
    this.title = title;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Whether nothing more will happen, unless an operator has it done again. */
  public boolean isOver() {
    return this != WAITING && this != RUNNING;
  }
}
