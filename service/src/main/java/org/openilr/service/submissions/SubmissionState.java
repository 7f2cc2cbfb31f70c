package org.openilr.service.submissions;

/** Where a submission stands; how it goes on is in {@link SubmissionLife}. */
public enum SubmissionState {

  RECEIVED("Waiting to be checked"),
  CHECKING("Being checked"),
  REJECTED("Rejected"),
  CHECKED("Checked, not submitted"),
  HELD("Submitted, waits for the next return period"),
  SUBMITTED("Submitted"),
  SUPERSEDED("Replaced by a later submission"),
  FAILED("Could not be checked"),
  CANCELLED("Cancelled"),
  EXPIRED("Deleted at the end of its keeping time");

  private final String title;

  SubmissionState(String title) {
    this.title = title;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Whether there are results to look at. */
  public boolean hasResults() {
    return this == CHECKED || this == HELD || this == SUBMITTED || this == SUPERSEDED;
  }
}
