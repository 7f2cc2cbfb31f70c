package org.openilr.service.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.openilr.service.jobs.JobStoppedException.Reason;
import org.openilr.service.submissions.SubmissionEvent;
import org.openilr.service.submissions.Submissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The jobs to be done, being done and done. */
@Repository
public class Jobs {

  /** Something was added: whoever is idle may look now rather than at the next poll. */
  record Added() {}

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final SchedulerClient scheduler;
  private final Submissions submissions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Jobs(JdbcClient database, PlatformTransactionManager transactions, SchedulerClient scheduler, Submissions submissions, Audit audit,
      ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.scheduler = scheduler;
    this.submissions = submissions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a job; it is done soon after the caller's transaction is committed, and never when that is rolled back.
   *
   * @param submission that it is for; null for none
   * @param ukprn the provider that it is for; null for none
   * @param fileBytes size of the file that it works on, so that large ones do not hold up small ones; 0 for none
   * @return its id
   */
  public long add(JobKind kind, Long submission, Integer ukprn, long fileBytes) {
    return transaction.execute(status -> {
      long id = database.sql("insert into job (kind, submission, ukprn, file_bytes, priority, state, created_at) values (:kind, :submission, :ukprn, :bytes, :priority, "
              + "'WAITING', :now) returning id")
          .param("kind", kind.name()).param("submission", submission).param("ukprn", ukprn).param("bytes", fileBytes)
          .param("priority", kind.priority()).param("now", Times.at(clock.instant())).query(Long.class).single();
      token();
      return id;
    });
  }

  /** A right to do one job; not a certain one, but the one whose turn it is. There are never fewer of them than jobs. */
  private void token() {
    scheduler.scheduleIfNotExists(WorkToken.TASK.instance(UUID.randomUUID().toString()).scheduledTo(clock.instant()));
    events.publishEvent(new Added());
  }

  /**
   * Ends a job: what it has found is kept in one transaction with its being done, so that either both are true or neither.
   *
   * @param keep writes to the database
   * @throws JobStoppedException when the job was cancelled meanwhile, or taken over by another node; nothing is kept then
   */
  public void finish(Job job, Runnable keep) {
    transaction.executeWithoutResult(status -> {
      if (database.sql("update job set state = 'DONE', finished_at = :now, step = null, done = greatest(done, total) "
              + "where id = :id and attempts = :attempt and state = 'RUNNING' and cancelled_by is null")
          .param("now", Times.at(clock.instant())).param("id", job.id()).param("attempt", job.attempt()).update() == 0) {
        throw new JobStoppedException(job.id(), isStillRunning(job) ? Reason.CANCELLED : Reason.TAKEN_OVER);
      }
      keep.run();
    });
  }

  private boolean isStillRunning(Job job) {
    return database.sql("select exists (select from job where id = :id and attempts = :attempt and state = 'RUNNING')").param("id", job.id())
        .param("attempt", job.attempt()).query(Boolean.class).single();
  }

  /**
   * Stops a job: at once when it waits or has failed, soon when it runs. Its submission is cancelled with it.
   *
   * @return false when there is none that the caller may stop, or it is over
   */
  public boolean cancel(long id, Caller caller) {
    return transaction.execute(status -> {
      Optional<JobStatus> found = locked(id).filter(job -> caller.isOperator() || job.ukprn() != null && caller.mayUpload(job.ukprn()))
          .filter(job -> job.state() == JobState.FAILED || !job.state().isOver());
      found.ifPresent(job -> {
        database.sql("update job set cancelled_by = :who where id = :id").param("who", caller.displayName()).param("id", id).update();
        if (job.state() != JobState.RUNNING) {
          cancelled(job.id(), job.kind(), job.submission());
        }
        audit.add(caller, "job cancelled", job.ukprn(), "job " + id);
      });
      return found.isPresent();
    });
  }

  /** Notes that a job has stopped as somebody wished; part of a transaction. */
  void cancelled(long id, JobKind kind, Long submission) {
    database.sql("update job set state = 'CANCELLED', finished_at = :now, step = null where id = :id").param("now", Times.at(clock.instant()))
        .param("id", id).update();
    if (kind.movesSubmission() && submission != null) {
      submissions.happen(submission, SubmissionEvent.RESTART);  // one that was being checked
      submissions.happen(submission, SubmissionEvent.CANCEL);
    }
  }

  /**
   * Has a failed job done again.
   *
   * @return false when there is none that failed, or the caller is not an operator
   */
  public boolean retry(long id, Caller caller) {
    return transaction.execute(status -> {
      Optional<JobStatus> found = locked(id).filter(job -> caller.isOperator() && job.state() == JobState.FAILED);
      found.ifPresent(job -> {
        database.sql("update job set state = 'WAITING', failure = null, finished_at = null, crashes = 0, cancelled_by = null, done = 0, total = 0 where id = :id")
            .param("id", id).update();
        if (job.kind().movesSubmission() && job.submission() != null) {
          submissions.happen(job.submission(), SubmissionEvent.RETRY);
        }
        token();
        audit.add(caller, "job retried", job.ukprn(), "job " + id);
      });
      return found.isPresent();
    });
  }

  private Optional<JobStatus> locked(long id) {
    return database.sql("select * from job where id = :id for update").param("id", id).query((row, number) -> JobStatus.of(row)).optional();
  }

  /** A job that the caller may see; one that it may not see is as if it were not there. */
  public Optional<JobStatus> find(long id, Caller caller) {
    return database.sql("select * from job where id = :id").param("id", id).query((row, number) -> JobStatus.of(row)).optional()
        .filter(job -> job.ukprn() == null ? !caller.role().ofProvider() : caller.maySee(job.ukprn()));
  }

  /** The last job of a kind for a submission, for whoever has found that submission. */
  public Optional<JobStatus> last(JobKind kind, long submission) {
    return database.sql("select * from job where submission = :submission and kind = :kind order by id desc limit 1").param("submission", submission)
        .param("kind", kind.name()).query((row, number) -> JobStatus.of(row)).optional();
  }

  /**
   * The jobs in some states, the newest first, for those who see all providers.
   *
   * @param kind null for all
   * @param ukprn the provider that they are for; null for all
   * @param most how many at most
   */
  public List<JobStatus> list(Collection<JobState> states, JobKind kind, Integer ukprn, int most) {
    return database.sql("select * from job where state in (:states) and kind = coalesce(:kind, kind) and (cast(:ukprn as integer) is null or ukprn = :ukprn) "
            + "order by id desc limit :most")
        .param("states", states.stream().map(Enum::name).toList()).param("kind", kind == null ? null : kind.name()).param("ukprn", ukprn)
        .param("most", most).query((row, number) -> JobStatus.of(row)).list();
  }

  /** Makes good what cannot be, but may come of a restored backup or of rows deleted by hand: jobs without tokens, which nobody would ever do. */
  void repair() {
    transaction.executeWithoutResult(status -> {
      database.sql("update job set state = 'WAITING' where state = 'RUNNING' and not exists (select from scheduled_tasks where task_instance = execution) "
              + "returning submission, kind")
          .query((row, number) -> JobKind.valueOf(row.getString("kind")).movesSubmission() ? row.getLong("submission") : 0).list()
          .forEach(submission -> submissions.happen(submission, SubmissionEvent.RESTART));
      int missing = database.sql("select (select count(*) from job where state in ('WAITING', 'RUNNING')) - (select count(*) from scheduled_tasks where task_name = 'work')")
          .query(Integer.class).single();
      for (int i = 0; i < missing; i++) {
        token();
      }
    });
  }

  /** How far some jobs are, in no order; those that are gone are left out. */
  List<JobStatus> statuses(Collection<Long> ids) {
    return database.sql("select * from job where id in (:ids)").param("ids", ids).query((row, number) -> JobStatus.of(row)).list();
  }
}
