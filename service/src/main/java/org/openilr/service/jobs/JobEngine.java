package org.openilr.service.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.openilr.service.ServiceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Does the jobs on this node. Several nodes share one database; a job whose node dies is begun again by another within half a minute, or by the same node when it is
 * back. At an orderly stop running jobs get time to end; those that need longer are put back.
 */
@Component
class JobEngine implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  /** So many tokens a second may look in vain, in the whole service. */
  private static final int LOOKS = 20;

  private final DataSource database;
  private final JobClaims claims;
  private final Jobs jobs;
  private final Map<JobKind, JobWorker> workers = new EnumMap<>(JobKind.class);
  private final List<RecurringTask<?>> recurring;
  private final Clock clock;
  private final int threads;
  private final String node;
  private final Duration timeToEnd;
  private final int atOnce;
  private volatile Scheduler scheduler;
  private volatile boolean stops;
  private volatile Instant looked = Instant.EPOCH;

  JobEngine(DataSource database, JobClaims claims, Jobs jobs, List<JobWorker> workers, List<RecurringTask<?>> recurring, Clock clock, ServiceSettings settings,
      @Value("${spring.lifecycle.timeout-per-shutdown-phase:30s}") Duration timeToEnd, @Value("${server.port:8080}") int port) {
    this.database = database;
    this.claims = claims;
    this.jobs = jobs;
    this.recurring = recurring;
    this.clock = clock;
    this.threads = settings.workerCount();
    // Large files, and reports, which nobody waits for, leave a worker to the rest.
    this.atOnce = Math.max(1, threads - 1);
    this.node = settings.node().isEmpty() ? new SchedulerName.Hostname().getName() + ":" + port : settings.node();
    this.timeToEnd = timeToEnd;
    for (JobWorker worker : workers) {
      if (this.workers.put(worker.kind(), worker) != null) {
        throw new IllegalStateException("Two workers for " + worker.kind());
      }
    }
  }

  @Override
  public void start() {
    stops = false;
    int freed = claims.free(node);
    if (freed > 0) {
      LOG.info("{} jobs that a former process of node {} had begun go on.", freed, node);
    }
    scheduler = Scheduler.create(database, Tasks.custom(WorkToken.TASK).onFailure(new OnFailureRetryLater<>(HEARTBEAT)).execute(this::use))
        .startTasks(recurring).threads(threads).schedulerName(new SchedulerName.Fixed(node)).pollingInterval(POLL).heartbeatInterval(HEARTBEAT).missedHeartbeatsLimit(4)
        .jdbcCustomization(WorkToken.customization()).shutdownMaxWait(timeToEnd.plusSeconds(10))
        .addSchedulerListener(new AbstractSchedulerListener() {

          @Override
          public void onSchedulerEvent(SchedulerEventType event) {
            if (event == SchedulerEventType.RAN_EXECUTE_DUE) {
              looked = Instant.now();
            }
          }
        }).build();
    looked = Instant.now();
    scheduler.start();
  }

  @Override
  public void stop() {
    Thread hurry = new Thread(this::hurry, "jobs-hurry");
    hurry.setDaemon(true);
    hurry.start();
    scheduler.stop();
    hurry.interrupt();
    scheduler = null;
  }

  /** Jobs that have not ended in their time are put back when they next tell how far they are. */
  private void hurry() {
    try {
      Thread.sleep(timeToEnd.toMillis());
      stops = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();  // all of them have ended
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }

  /** Whether it still looks for work; it does so every second, also while all workers are busy. */
  boolean isAlive() {
    return isRunning() && looked.isAfter(Instant.now().minus(HEARTBEAT.multipliedBy(6)));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void look(Jobs.Added added) {
    Scheduler running = scheduler;
    if (running != null) {
      running.triggerCheckForDueExecutions();
    }
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void repair() {
    jobs.repair();
  }

  private CompletionHandler<Void> use(TaskInstance<Void> token, ExecutionContext context) {
    Optional<JobStatus> held = claims.held(token.getId());
    if (held.isEmpty()) {
      Optional<Job> next = claims.next(token.getId(), node, workers.keySet(), atOnce);
      return next.map(this::run).orElseGet(() -> claims.someWait() ? again(pause()) : new OnCompleteRemove<>());
    }
    Optional<Job> job = workers.containsKey(held.get().kind()) ? claims.again(held.get(), token.getId(), node, atOnce) : Optional.empty();
    return job.map(this::run).orElseGet(() -> claims.held(token.getId()).isPresent() ? again(POLL) : new OnCompleteRemove<>());
  }

  /** Does a job, and says what becomes of its token. */
  private CompletionHandler<Void> run(Job job) {
    MDC.put("job", String.valueOf(job.id()));
    Timer.Sample time = Timer.start();
    String outcome = "failed";
    try {
      LOG.info("{} begins, attempt {}", job.kind(), job.attempt());
      workers.get(job.kind()).run(job, new RunningJob(job, claims, () -> stops));
      if (claims.isOurs(job)) {
        jobs.finish(job, () -> {});
      }
      LOG.info("{} is done", job.kind());
      outcome = "done";
      return new OnCompleteRemove<>();
    } catch (Throwable e) {
      JobStoppedException.Reason stopped = reason(e);
      outcome = stopped == null ? outcome : stopped.name().toLowerCase(Locale.ROOT);
      return broken(job, stopped, e);
    } finally {
      time.stop(Metrics.timer("openilr.job.duration", "kind", job.kind().name(), "outcome", outcome));
      MDC.remove("job");
    }
  }

  private CompletionHandler<Void> broken(Job job, JobStoppedException.Reason reason, Throwable failure) {
    if (reason == JobStoppedException.Reason.TAKEN_OVER) {
      LOG.warn("Another node has begun this job anew; what was done here does not count");
      return (complete, token) -> {};
    }
    if (reason == JobStoppedException.Reason.CANCELLED) {
      LOG.info("{} is cancelled", job.kind());
      claims.cancel(job);
      return new OnCompleteRemove<>();
    }
    if (stops) {
      Thread.interrupted();  // or it could not be written
      LOG.info("{} is put back, since this node stops", job.kind());
      claims.release(job);
      return again(Duration.ZERO);
    }
    String text = JobFailure.text(failure);
    LOG.error("{} has failed: {}", job.kind(), text);
    claims.fail(job, text);
    return new OnCompleteRemove<>();
  }

  /** Null for a failure that is none of these. */
  private static JobStoppedException.Reason reason(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof JobStoppedException)) {
      cause = cause.getCause();
    }
    return cause instanceof JobStoppedException stopped ? stopped.reason() : null;
  }

  private static CompletionHandler<Void> again(Duration pause) {
    return (complete, token) -> token.reschedule(complete, Instant.now().plus(pause));
  }

  /** About a second; longer when many tokens look in vain, as while a collection is stopped. */
  private Duration pause() {
    long spread = Math.max(0, claims.tokens() * 1000L / LOOKS - POLL.toMillis());
    return POLL.plusMillis(spread == 0 ? 0 : ThreadLocalRandom.current().nextLong(spread));
  }
}
