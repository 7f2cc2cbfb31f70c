package org.openilr.service.submissions;

import java.time.Clock;
import java.time.Instant;
import org.openilr.service.accounts.Caller;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.Period;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Submitting a checked return: what it means, the question whether it is meant, and the receipt. */
@Controller
class SubmitController {

  private final SubmissionPages pages;
  private final Submissions submissions;
  private final Submitting submitting;
  private final Calendar calendar;
  private final Clock clock;

  SubmitController(SubmissionPages pages, Submissions submissions, Submitting submitting, Calendar calendar, Clock clock) {
    this.pages = pages;
    this.submissions = submissions;
    this.submitting = submitting;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/submissions/{id}/submit")
  String ask(@PathVariable long id, Caller caller, Model model) {
    Submission submission = pages.show(id, caller, model);
    if (!caller.maySubmit(submission.ukprn())) {
      throw new AccessDeniedException("May not submit for the provider");
    }
    if (submission.state() != SubmissionState.CHECKED) {
      // Somebody came back to a page from before.
      return "redirect:/submissions/" + id + (submission.submittedAt() == null ? "" : "/receipt");
    }
    Period period = calendar.period(submission.collection(), submission.period()).orElseThrow();
    Instant now = clock.instant();
    model.addAttribute("period", period);
    model.addAttribute("early", now.isBefore(period.opensAt()));
    model.addAttribute("renewed", now.isAfter(period.closesAt()));
    model.addAttribute("next", calendar.currentOrNext(submission.collection()).orElse(null));
    model.addAttribute("replaced", submissions.handedIn(submission.ukprn(), submission.collection(), submission.period()).stream().findFirst()
        .flatMap(submissions::get).orElse(null));
    return "submissions/submit";
  }

  @PostMapping("/submissions/{id}/submit")
  String submit(@PathVariable long id, Caller caller) {
    Instant handedIn = clock.instant();
    pages.find(id, caller);
    return switch (submitting.submit(id, caller, handedIn)) {
      case SUBMITTED, HELD, ALREADY -> "redirect:/submissions/" + id + "/receipt";
      case PERIOD_CLOSED -> "redirect:/submissions/" + id + "/submit";
      case NOT_READY -> "redirect:/submissions/" + id;
    };
  }

  @PostMapping("/submissions/{id}/renew")
  String renew(@PathVariable long id, Caller caller) {
    pages.find(id, caller);
    submitting.checkAgain(id, caller);
    return "redirect:/submissions/" + id;
  }

  @GetMapping("/submissions/{id}/receipt")
  String receipt(@PathVariable long id, Caller caller, Model model) {
    Submission submission = pages.showResults(id, caller, model);
    if (submission.submittedAt() == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("period", calendar.period(submission.collection(), submission.period()).orElseThrow());
    return "submissions/receipt";
  }
}
