package org.openilr.service.submissions;

import org.openilr.service.accounts.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of one submission share. */
@Component
public class SubmissionPages {

  private final Submissions submissions;

  SubmissionPages(Submissions submissions) {
    this.submissions = submissions;
  }

  /**
   * The submission of a page, put into the page's model as {@code submission}.
   *
   * @throws ResponseStatusException as for a page that does not exist, when there is none that the caller may see
   */
  public Submission show(long id, Caller caller, Model model) {
    Submission submission = find(id, caller);
    model.addAttribute("submission", submission);
    return submission;
  }

  /** The same for a page about results, which there must be. */
  public Submission showResults(long id, Caller caller, Model model) {
    Submission submission = show(id, caller, model);
    if (!submission.state().hasResults()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return submission;
  }

  /** The submission of a request that shows no page. */
  public Submission find(long id, Caller caller) {
    return submissions.find(id, caller).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
