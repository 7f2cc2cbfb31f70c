package org.openilr.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.openilr.service.accounts.Caller;
import org.openilr.service.jobs.JobStatus;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.openilr.service.results.ProgressEvents;
import org.openilr.service.results.SubmissionProgress;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.openilr.service.submissions.Submitting;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Submissions: which there are, how far they are, submitting and taking back. */
@RestController
@Tag(name = OpenApiDocument.Tags.SUBMISSIONS)
@RequestMapping(path = "/api/v1/submissions", produces = MediaType.APPLICATION_JSON_VALUE)
class SubmissionsApi {

  private final Submissions submissions;
  private final Submitting submitting;
  private final SubmissionProgress progress;
  private final ProgressEvents events;
  private final Jobs jobs;
  private final Clock clock;

  SubmissionsApi(Submissions submissions, Submitting submitting, SubmissionProgress progress, ProgressEvents events, Jobs jobs, Clock clock) {
    this.submissions = submissions;
    this.submitting = submitting;
    this.progress = progress;
    this.events = events;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Which submissions are wanted; null for all. */
  record Filter(@Parameter(description = "The provider") Integer ukprn, @Parameter(description = "Such as ILR2021") String collection,
      @Parameter(description = "Return period, 1 to 14") Integer period, @Parameter(description = "The state") SubmissionState state) {}

  /**
   * How far a submission is.
   *
   * @param step what is done now, in words
   * @param percent 0 to 100
   * @param ahead how many files wait before it
   * @param over whether nothing more happens by itself
   */
  record ProgressAnswer(SubmissionState state, String step, int percent, long ahead, boolean over) {}

  @Operation(summary = "The submissions of a provider, the newest first", description = "Operators and auditors see those of all providers.")
  @GetMapping
  Page<SubmissionAnswer> listSubmissions(@ParameterObject Filter filter, @ParameterObject Page.Wanted wanted, Caller caller) {
    Submissions.Wanted which = new Submissions.Wanted(filter.ukprn(), filter.collection(), filter.period(), filter.state());
    return Page.of(wanted, submissions.count(which, caller), submissions.page(which, caller, wanted.from(), wanted.size()), SubmissionAnswer::of);
  }

  @Operation(summary = "A submission", description = "Its state, its figures once it is checked, and where to go on.")
  @GetMapping("/{id}")
  SubmissionAnswer getSubmission(@PathVariable long id, Caller caller) {
    return SubmissionAnswer.of(find(id, caller));
  }

  @Operation(summary = "How far a submission is", description = "Once, or as server-sent events until nothing more happens by itself.")
  @GetMapping("/{id}/progress")
  ProgressAnswer getProgress(@PathVariable long id, Caller caller) {
    Submission submission = find(id, caller);
    SubmissionProgress.View view = progress.of(submission);
    return new ProgressAnswer(submissions.get(id).map(Submission::state).orElse(submission.state()), view.step(), view.percent(), view.ahead(), view.over());
  }

  @Operation(hidden = true)
  @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter watch(@PathVariable long id, Caller caller) {
    return events.watch(find(id, caller));
  }

  @Operation(summary = "Submit a checked return", description = "The submission that is handed in last counts for its period; between two periods it waits for the next one. "
      + "Doing it twice is as doing it once. Needs a key that may submit.")
  @PostMapping("/{id}/submit")
  SubmissionAnswer submit(@PathVariable long id, Caller caller) {
    Instant handedIn = clock.instant();
    Submission submission = find(id, caller);
    return switch (submitting.submit(id, caller, handedIn)) {
      case SUBMITTED, HELD, ALREADY -> SubmissionAnswer.of(submissions.get(id).orElseThrow());
      case PERIOD_CLOSED -> throw new ProblemException(ProblemKind.CONFLICT, submission.periodName()
          + " has closed. POST to /api/v1/submissions/" + id + "/renew to have the return checked again for the period that is open, or the next.");
      case NOT_READY -> throw new ProblemException(ProblemKind.CONFLICT, "The submission cannot be submitted: it is in the state " + submission.state() + " ("
          + submission.state().title() + ").");
    };
  }

  @Operation(summary = "Check a return again for the period that is open, or the next", description = "For a return whose period closed before it was submitted.")
  @PostMapping("/{id}/renew")
  SubmissionAnswer renew(@PathVariable long id, Caller caller) {
    find(id, caller);
    if (!submitting.checkAgain(id, caller)) {
      throw new ProblemException(ProblemKind.CONFLICT, "Only a checked return can be checked again, and only for another period than it was checked for.");
    }
    return SubmissionAnswer.of(submissions.get(id).orElseThrow());
  }

  @Operation(summary = "Take a file back that waits to be checked, is being checked, or failed")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancelSubmission(@PathVariable long id, Caller caller) {
    Submission submission = find(id, caller);
    if (!caller.isOperator() && !caller.mayUpload(submission.ukprn())) {
      throw new AccessDeniedException("May not change what is the provider's");
    }
    boolean cancelled = progress.job(submission).map(JobStatus::id).map(job -> jobs.cancel(job, caller)).orElse(false);
    if (!cancelled) {
      throw new ProblemException(ProblemKind.CONFLICT, "The submission cannot be taken back: it is in the state " + submission.state() + " (" + submission.state().title()
          + ").");
    }
  }

  private Submission find(long id, Caller caller) {
    return SubmissionLookUp.find(submissions, id, caller);
  }
}
