package org.openilr.service.api;

import org.openilr.service.accounts.Caller;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submissions;

/** Finds the submission that a request is about. */
final class SubmissionLookUp {

  private SubmissionLookUp() {}

  static Submission find(Submissions submissions, long id, Caller caller) {
    return submissions.find(id, caller).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no submission " + id + " that you may see."));
  }

  /** One that has results, or was rejected with reasons. */
  static Submission withFindings(Submissions submissions, long id, Caller caller) {
    Submission submission = find(submissions, id, caller);
    if (submission.checkedAt() == null) {
      throw new ProblemException(ProblemKind.CONFLICT, "There are no results yet: the submission is in the state " + submission.state() + " ("
          + submission.state().title() + ").");
    }
    return submission;
  }
}
