package org.openilr.service.retention;

import static org.openilr.service.submissions.SubmissionState.CANCELLED;
import static org.openilr.service.submissions.SubmissionState.CHECKED;
import static org.openilr.service.submissions.SubmissionState.FAILED;
import static org.openilr.service.submissions.SubmissionState.HELD;
import static org.openilr.service.submissions.SubmissionState.REJECTED;
import static org.openilr.service.submissions.SubmissionState.SUBMITTED;
import static org.openilr.service.submissions.SubmissionState.SUPERSEDED;

import java.time.Duration;
import java.util.List;
import org.openilr.service.submissions.SubmissionState;

/** Submissions that are kept for the same time. */
enum Kept {

  UNSUBMITTED("Files that were never submitted", List.of(CHECKED, REJECTED, FAILED, CANCELLED)) {
    @Override
    Duration time(RetentionSettings settings) {
      return settings.unsubmitted();
    }
  },
  SUPERSEDED_ONES("Submissions that a later one replaced, or that no return period took", List.of(SUPERSEDED, HELD)) {
    @Override
    Duration time(RetentionSettings settings) {
      return settings.superseded();
    }
  },
  SUBMITTED_ONES("Submissions that count", List.of(SUBMITTED)) {
    @Override
    Duration time(RetentionSettings settings) {
      return settings.submitted();
    }
  };

  private final String title;
  private final List<SubmissionState> states;

  Kept(String title, List<SubmissionState> states) {
    this.title = title;
    this.states = states;
  }

  /** For people. */
  String title() {
    return title;
  }

  /** The states, as the database has them. */
  List<String> states() {
    return states.stream().map(Enum::name).toList();
  }

  /** For how long. */
  abstract Duration time(RetentionSettings settings);
}
