package org.openilr.service.submissions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.Period;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.Jobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands checked returns in. Of each provider, collection and return period the submission handed in last counts, whoever's turn came first; the ones before it are
 * replaced. A return handed in between two periods is held, checked again when the next one opens, and then counts from the time it was handed in.
 */
@Service
public class Submitting {

  /** What came of it. */
  public enum Outcome {
    /** It counts now. */
    SUBMITTED,
    /** It waits for its return period to open. */
    HELD,
    /** It had been handed in before: nothing has changed. */
    ALREADY,
    /** Its return period has closed: it may be checked again for the next one. */
    PERIOD_CLOSED,
    /** It is not checked, or was rejected. */
    NOT_READY
  }

  private final Submissions submissions;
  private final Calendar calendar;
  private final Jobs jobs;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Submitting(Submissions submissions, Calendar calendar, Jobs jobs, Audit audit, Clock clock, PlatformTransactionManager transactions) {
    this.submissions = submissions;
    this.calendar = calendar;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Hands a checked return in. Doing it twice is as doing it once.
   *
   * @param id of a submission that the caller has found
   * @param handedIn when the caller asked for it, which decides about the period and about what came last
   * @throws AccessDeniedException when the caller may not submit for the provider
   */
  public Outcome submit(long id, Caller caller, Instant handedIn) {
    return transaction.execute(status -> {
      Submission submission = locked(id, caller);
      if (submission.state() == SubmissionState.SUBMITTED || submission.state() == SubmissionState.HELD || submission.state() == SubmissionState.SUPERSEDED) {
        return Outcome.ALREADY;
      }
      if (submission.state() != SubmissionState.CHECKED) {
        return Outcome.NOT_READY;
      }
      Period period = calendar.period(submission.collection(), submission.period()).orElseThrow();
      if (handedIn.isAfter(period.closesAt())) {
        return Outcome.PERIOD_CLOSED;
      }
      return handIn(submission, period, caller, caller.displayName(), handedIn);
    });
  }

  /** Hands in what was to be handed in as soon as it was checked; part of the transaction in which the check ends. */
  public void whenChecked(long id) {
    Submission found = submissions.get(id).orElseThrow();
    if (!found.submitWhenChecked() || found.state() != SubmissionState.CHECKED) {
      return;
    }
    submissions.lock(found);
    Submission submission = submissions.get(id).orElseThrow();
    // Held before, it was handed in then; otherwise when it came, even if its period has closed while it waited.
    Instant handedIn = submission.submittedAt() == null ? submission.uploadedAt() : submission.submittedAt();
    String who = submission.submittedBy() == null ? submission.uploadedBy() : submission.submittedBy();
    handIn(submission, calendar.period(submission.collection(), submission.period()).orElseThrow(), null, who, handedIn);
  }

  /**
   * Has a checked statement count from the time it was sent, in place of all former ones of its collection; part of the transaction in which the check ends. A statement that
   * was sent before one that counts already is replaced at once: the order of sending decides, not that of the checks.
   */
  public void accept(Submission statement) {
    submissions.lock(statement);
    submissions.happen(statement.id(), SubmissionEvent.ACCEPT);
    submissions.handedIn(statement.id(), statement.uploadedBy(), statement.uploadedAt());
    audit.add(null, "statement counted", statement.ukprn(), "submission " + statement.id());
    submissions.allSubmitted(statement.ukprn(), statement.collection()).stream().skip(1)
        .forEach(former -> submissions.happen(former, SubmissionEvent.SUPERSEDE));
  }

  private Outcome handIn(Submission submission, Period period, Caller caller, String who, Instant handedIn) {
    boolean early = clock.instant().isBefore(period.opensAt());
    submissions.happen(submission.id(), early ? SubmissionEvent.HOLD : SubmissionEvent.SUBMIT);
    submissions.handedIn(submission.id(), who, handedIn);
    audit.add(caller, early ? "return handed in for the next period" : "return submitted", submission.ukprn(), "submission " + submission.id());
    submissions.handedIn(submission.ukprn(), submission.collection(), submission.period()).stream().skip(1)
        .forEach(former -> submissions.happen(former, SubmissionEvent.SUPERSEDE));
    return submissions.get(submission.id()).orElseThrow().state() == SubmissionState.HELD ? Outcome.HELD : Outcome.SUBMITTED;
  }

  /**
   * Has a return whose period closed before it was submitted checked again for the period that is open, or the next.
   *
   * @return false when it is no such return, or no period is left
   * @throws AccessDeniedException when the caller may not submit for the provider
   */
  public boolean checkAgain(long id, Caller caller) {
    return transaction.execute(status -> {
      Submission submission = locked(id, caller);
      Optional<Period> next = calendar.currentOrNext(submission.collection());
      if (next.isEmpty() || next.get().number() == submission.period() || !submissions.happen(id, SubmissionEvent.RENEW)) {
        return false;
      }
      submissions.moveTo(id, next.get().number());
      jobs.add(JobKind.CHECK, id, submission.ukprn(), submission.fileBytes());
      audit.add(caller, "return checked again for " + next.get().name(), submission.ukprn(), "submission " + id);
      return true;
    });
  }

  /** Has the returns checked again that were held for a period that has opened. */
  @Scheduled(fixedDelayString = "PT20S")
  void openPeriods() {
    List<Submission> held = submissions.heldForOpenPeriods(clock.instant());
    for (Submission submission : held) {
      transaction.executeWithoutResult(status -> {
        // Another node may have been faster.
        if (submissions.happen(submission.id(), SubmissionEvent.OPEN)) {
          submissions.submitWhenChecked(submission.id());
          jobs.add(JobKind.CHECK, submission.id(), submission.ukprn(), submission.fileBytes());
        }
      });
    }
  }

  /** The submission, while nobody else hands anything in for its provider and collection. */
  private Submission locked(long id, Caller caller) {
    Submission submission = submissions.get(id).orElseThrow();
    if (!caller.maySubmit(submission.ukprn())) {
      throw new AccessDeniedException("May not submit for the provider");
    }
    submissions.lock(submission);
    return submissions.get(id).orElseThrow();
  }
}
