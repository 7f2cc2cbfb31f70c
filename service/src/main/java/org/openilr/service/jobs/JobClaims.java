package org.openilr.service.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.SubmissionEvent;
import org.openilr.service.submissions.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose turn it is, and how jobs change hands. */
@Repository
class JobClaims {

  /** A file above this is large: it takes minutes, and must leave a worker to the small ones. */
  static final long LARGE = 20_000_000;
  /** A job that was running each time when its node died so often is not tried again by itself. */
  static final int CRASHES = 3;
  private static final Duration RECENTLY = Duration.ofMinutes(10);

  // Claims are made one after the other in the whole service, or two at the same time could not see each other and would be unfair together.
  private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(5134000)";

  // Priority; then the provider that has least; then small files, where half a minute of waiting counts like a file 2.7 times smaller, so that nobody waits for ever.
  private static final String NEXT = """
      with provider_has as (
        select coalesce(ukprn, 0) as ukprn, count(*) filter (where state = 'RUNNING') as running, count(*) as served
        from job where state = 'RUNNING' or started_at > :recently group by coalesce(ukprn, 0))
      select j.* from job j
        left join submission s on s.id = j.submission
        left join collection c on c.id = s.collection
        left join provider_has p on p.ukprn = coalesce(j.ukprn, 0)
      where j.state = 'WAITING' and j.kind in (:kinds)
        and (j.file_bytes <= :large or (select count(*) from job where state = 'RUNNING' and node = :node and file_bytes > :large) < :atOnce)
        and (j.kind <> 'REPORTS' or (select count(*) from job where state = 'RUNNING' and node = :node and kind = 'REPORTS') < :atOnce)
        and coalesce(c.processing, 'AUTOMATIC') <> 'STOPPED'
        and (c.processing = 'FORCED' or not exists (select from notice
             where enabled and maintenance and starts_at <= :now and (ends_at is null or ends_at > :now)))
      order by j.priority desc, coalesce(p.running, 0), coalesce(p.served, 0),
        ln(1 + j.file_bytes) - extract(epoch from (cast(:now as timestamptz) - j.created_at)) / 30, j.id
      limit 1 for update of j skip locked""";

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Submissions submissions;
  private final Jobs jobs;
  private final Clock clock;

  JobClaims(JdbcClient database, PlatformTransactionManager transactions, Submissions submissions, Jobs jobs, Clock clock) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.submissions = submissions;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Takes the job whose turn it is.
   *
   * @param kinds that the node can do
   * @param atOnce how many large files, and how many jobs that make reports, the node works on at the same time
   * @return empty when none may begin now
   */
  Optional<Job> next(String token, String node, Collection<JobKind> kinds, int atOnce) {
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    return transaction.execute(status -> {
      database.sql(ONE_AT_A_TIME).query((row, number) -> 0).single();
      Optional<Waiting> next = waiting(node, kinds, atOnce);
      while (next.isPresent() && !begin(next.get())) {
        next = waiting(node, kinds, atOnce);
      }
      return next.map(job -> started(job.id(), token, node));
    });
  }

  private record Waiting(long id, JobKind kind, Long submission) {}

  private Optional<Waiting> waiting(String node, Collection<JobKind> kinds, int atOnce) {
    return database.sql(NEXT).param("recently", Times.at(clock.instant().minus(RECENTLY))).param("now", Times.at(clock.instant()))
        .param("kinds", kinds.stream().map(Enum::name).toList()).param("large", LARGE).param("node", node).param("atOnce", atOnce)
        .query((row, number) -> new Waiting(row.getLong("id"), JobKind.valueOf(row.getString("kind")), row.getObject("submission", Long.class))).optional();
  }

  /** False when its submission is no longer to be checked; the job is over then. */
  private boolean begin(Waiting job) {
    if (!job.kind().movesSubmission() || job.submission() == null || submissions.happen(job.submission(), SubmissionEvent.START)) {
      return true;
    }
    jobs.cancelled(job.id(), job.kind(), null);
    return false;
  }

  private Job started(long id, String token, String node) {
    return database.sql("update job set state = 'RUNNING', attempts = attempts + 1, execution = :token, node = :node, started_at = :now, step = null, done = 0, "
            + "total = 0 where id = :id returning *")
        .param("token", token).param("node", node).param("now", Times.at(clock.instant())).param("id", id).query((row, number) -> job(row)).single();
  }

  /** The job that a token was used for before, on a node that is gone since. */
  Optional<JobStatus> held(String token) {
    return database.sql("select * from job where execution = :token and state = 'RUNNING'").param("token", token).query((row, number) -> JobStatus.of(row))
        .optional();
  }

  /**
   * Begins a job again whose node is gone; cancels it when somebody wished so meanwhile, and gives it up when it may be what killed the node.
   *
   * @return empty when it is over, or this node has enough large files for now
   */
  Optional<Job> again(JobStatus held, String token, String node, int atOnce) {
    return transaction.execute(status -> {
      database.sql(ONE_AT_A_TIME).query((row, number) -> 0).single();
      if (held.fileBytes() > LARGE && database.sql("select count(*) from job where state = 'RUNNING' and node = :node and file_bytes > :large and id <> :id")
          .param("node", node).param("large", LARGE).param("id", held.id()).query(Integer.class).single() >= atOnce) {
        return Optional.empty();
      }
      int crashes = database.sql("update job set crashes = crashes + 1 where id = :id and execution = :token and state = 'RUNNING' returning crashes")
          .param("id", held.id()).param("token", token).query(Integer.class).optional().orElse(-1);
      if (crashes < 0) {
        return Optional.empty();
      }
      Job job = started(held.id(), token, node);
      if (held.cancelledBy() != null) {
        jobs.cancelled(job.id(), job.kind(), job.submission());
        return Optional.empty();
      }
      if (crashes >= CRASHES) {
        fail(job, "The service stopped " + crashes + " times while this job ran, so it is not tried again by itself. Look at the log of the service and its "
            + "memory, then have the job done again.");
        return Optional.empty();
      }
      return Optional.of(job);
    });
  }

  /** Whether there are jobs that wait, though none may begin now. */
  boolean someWait() {
    return database.sql("select exists (select from job where state = 'WAITING')").query(Boolean.class).single();
  }

  /** How many tokens wait for their next use. */
  int tokens() {
    return database.sql("select count(*) from scheduled_tasks where task_name = 'work' and not picked").query(Integer.class).single();
  }

  /** Puts a running job back among the waiting. */
  void release(Job job) {
    transaction.executeWithoutResult(status -> {
      if (end(job, "WAITING", null) && job.kind().movesSubmission() && job.submission() != null) {
        submissions.happen(job.submission(), SubmissionEvent.RESTART);
      }
    });
  }

  /** Ends a running job that somebody has cancelled. */
  void cancel(Job job) {
    transaction.executeWithoutResult(status -> {
      if (end(job, "CANCELLED", null)) {
        jobs.cancelled(job.id(), job.kind(), job.submission());
      }
    });
  }

  /** Ends a running job that cannot be done. */
  void fail(Job job, String failure) {
    transaction.executeWithoutResult(status -> {
      if (end(job, "FAILED", failure) && job.kind().movesSubmission() && job.submission() != null) {
        submissions.happen(job.submission(), SubmissionEvent.BREAK);
      }
    });
  }

  /** False when the job is not this node's any more. */
  private boolean end(Job job, String state, String failure) {
    return database.sql("update job set state = :state, failure = :failure, step = null, finished_at = case when :state = 'WAITING' then null else :now end "
            + "where id = :id and attempts = :attempt and state = 'RUNNING'")
        .param("state", state).param("failure", failure).param("now", Times.at(clock.instant())).param("id", job.id()).param("attempt", job.attempt())
        .update() == 1;
  }

  /** Whether a job still runs, here. */
  boolean isOurs(Job job) {
    return database.sql("select exists (select from job where id = :id and attempts = :attempt and state = 'RUNNING')").param("id", job.id())
        .param("attempt", job.attempt()).query(Boolean.class).single();
  }

  /** What became of a job since its progress was written last. */
  enum Standing { OURS, CANCELLED, LOST }

  /** Writes how far a job is. */
  Standing progress(Job job, String step, long done, long total) {
    return database.sql("update job set step = :step, done = :done, total = :total where id = :id and attempts = :attempt and state = 'RUNNING' "
            + "returning cancelled_by is not null")
        .param("step", step).param("done", done).param("total", total).param("id", job.id()).param("attempt", job.attempt())
        .query(Boolean.class).optional().map(cancelled -> cancelled ? Standing.CANCELLED : Standing.OURS).orElse(Standing.LOST);
  }

  /** At a node's start: what a process of the same name held, that process cannot go on with. */
  int free(String node) {
    return database.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1 where picked and picked_by = :node")
        .param("node", node).update();
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(row.getLong("id"), JobKind.valueOf(row.getString("kind")), row.getObject("submission", Long.class), row.getObject("ukprn", Integer.class),
        row.getInt("attempts"));
  }
}
