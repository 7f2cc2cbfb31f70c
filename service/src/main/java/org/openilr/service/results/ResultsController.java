package org.openilr.service.results;

import java.time.Clock;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.calendar.Period;
import org.openilr.service.eas.EasStatements;
import org.openilr.service.jobs.JobStatus;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionPages;
import org.openilr.specification.Year;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A submission's first page: how far it is, and then what came out. */
@Controller
class ResultsController {

  private final SubmissionPages pages;
  private final Calendar calendar;
  private final SubmissionProgress progress;
  private final EasStatements statements;
  private final Jobs jobs;
  private final Audit audit;
  private final Clock clock;

  ResultsController(SubmissionPages pages, Calendar calendar, SubmissionProgress progress, EasStatements statements, Jobs jobs, Audit audit, Clock clock) {
    this.pages = pages;
    this.calendar = calendar;
    this.progress = progress;
    this.statements = statements;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/submissions/{id}")
  String overview(@PathVariable long id, Caller caller, Model model) {
    Submission submission = pages.show(id, caller, model);
    Period period = calendar.period(submission.collection(), submission.period()).orElse(null);
    model.addAttribute("period", period);
    model.addAttribute("periodClosed", period != null && clock.instant().isAfter(period.closesAt()));
    model.addAttribute("periodOpen", period != null && period.isOpen(clock.instant()));
    return switch (submission.state()) {
      case RECEIVED, CHECKING -> {
        model.addAttribute("progress", progress.of(submission));
        yield "submissions/progress";
      }
      case REJECTED -> {
        model.addAttribute("summary", Summary.of(submission));
        viewed(submission, caller);
        yield "results/rejected";
      }
      case FAILED, CANCELLED, EXPIRED -> "submissions/over";
      case CHECKED, HELD, SUBMITTED, SUPERSEDED -> {
        model.addAttribute("summary", Summary.of(submission));
        viewed(submission, caller);
        yield ofStatement(submission, model) ? "results/statement" : "results/overview";
      }
    };
  }

  /** Not by the annotation, since the same address tells how far the check is, again and again. */
  private void viewed(Submission submission, Caller caller) {
    audit.add(caller, "results viewed", submission.ukprn(), "submission " + submission.id());
  }

  /** Puts what a statement claims into the model; false for a return. */
  private boolean ofStatement(Submission submission, Model model) {
    DataCollection collection = calendar.collection(submission.collection()).orElseThrow();
    if (collection.kind() == DataCollection.Kind.ILR) {
      return false;
    }
    model.addAttribute("lines", statements.lines(submission, Year.of(collection.year())));
    return true;
  }

  @PostMapping("/submissions/{id}/cancel")
  String cancel(@PathVariable long id, Caller caller, RedirectAttributes next) {
    Submission submission = pages.find(id, caller);
    if (!caller.mayUpload(submission.ukprn()) && !caller.isOperator()) {
      throw new AccessDeniedException("Auditors change nothing");
    }
    boolean cancelled = progress.job(submission).map(JobStatus::id).map(job -> jobs.cancel(job, caller)).orElse(false);
    next.addFlashAttribute("said", cancelled ? "The file is taken back. It stops being checked in a moment." : "The file could not be taken back: it is checked already.");
    return "redirect:/submissions/" + id;
  }
}
