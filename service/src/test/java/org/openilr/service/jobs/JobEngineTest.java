package org.openilr.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openilr.service.ServiceSettings;
import org.openilr.service.ServiceTest;
import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.Role;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The jobs on a database of their own, so that no other node takes them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobEngineTest {

  private static final int COLLEGE = 10000001;
  private static final int SCHOOL = 10000002;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Caller OPERATOR = new Caller(null, "Opal Operator", Role.OPERATOR, null);

  /** Does as a test says. */
  @FunctionalInterface
  private interface Work {

    void run(Job job, JobProgress progress, Jobs jobs) throws Exception;
  }

  private HikariDataSource data;
  private JdbcClient database;
  private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();
  private final ConcurrentLinkedQueue<Job> began = new ConcurrentLinkedQueue<>();

  @BeforeAll
  void makeDatabase(@Autowired DataSource service) {
    HikariDataSource pool = (HikariDataSource) service;
    JdbcClient.create(pool).sql("create database jobs").update();
    data = new HikariDataSource();
    data.setJdbcUrl(pool.getJdbcUrl().replaceFirst("(//[^/]*/)[^?]*", "$1jobs"));
    data.setUsername(pool.getUsername());
    data.setPassword(pool.getPassword());
    data.setMaximumPoolSize(20);
    Flyway.configure().dataSource(data).load().migrate();
    database = JdbcClient.create(data);
  }

  @AfterAll
  void closeDatabase() {
    data.close();
  }

  @BeforeEach
  void emptyDatabase() {
    database.sql("truncate job, scheduled_tasks, submission, provider, collection, notice restart identity cascade").update();
    database.sql("insert into provider (ukprn, name) values (10000001, 'College'), (10000002, 'School')").update();
    database.sql("insert into collection (id, kind, year, title) values ('ILR2021', 'ILR', '2021', 'ILR 2020 to 2021')").update();
    began.clear();
  }

  @AfterEach
  void stopNodes() {
    nodes.forEach(AnnotationConfigApplicationContext::close);
    nodes.clear();
  }

  @Test
  void aJobIsDoneAndItsSubmissionMovesOn() {
    Jobs jobs = node("one", 1, (job, progress, its) -> progress.at("Checking learners", 3, 10));
    long submission = submission(COLLEGE);
    long id = jobs.add(JobKind.CHECK, submission, COLLEGE, 1000);

    await().atMost(SOON).until(() -> job(id).state() == JobState.DONE);
    assertThat(job(id)).satisfies(job -> {
      assertThat(job.attempts()).isEqualTo(1);
      assertThat(job.node()).isEqualTo("one");
      assertThat(job.percent()).isEqualTo(100);
    });
    assertThat(state(submission)).isEqualTo(SubmissionState.CHECKING);
    await().atMost(SOON).until(() -> tokens() == 0);
  }

  @Test
  void aJobOfATransactionThatIsRolledBackIsNeverDone() {
    Jobs jobs = node("one", 1, (job, progress, its) -> {});
    new TransactionTemplate(nodes.get(0).getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
      jobs.add(JobKind.CHECK, null, COLLEGE, 1000);
      status.setRollbackOnly();
    });
    assertThat(tokens()).isZero();
    assertThat(count("job")).isZero();
  }

  @Test
  void aProviderWithManyFilesDoesNotHoldUpAnother() {
    CountDownLatch go = new CountDownLatch(1);
    Jobs jobs = node("one", 1, (job, progress, its) -> go.await());
    jobs.add(JobKind.CHECK, null, COLLEGE, 1000);
    await().atMost(SOON).until(() -> began.size() == 1);
    for (int i = 0; i < 49; i++) {
      jobs.add(JobKind.CHECK, null, COLLEGE, 1000);
    }
    long schools = jobs.add(JobKind.CHECK, null, SCHOOL, 1000);
    go.countDown();

    await().atMost(SOON).until(() -> began.size() == 51);
    assertThat(new ArrayList<>(began).get(1).id()).isEqualTo(schools);
    await().atMost(SOON).until(() -> tokens() == 0);
  }

  @Test
  void smallFilesGoFirstButALargeOneDoesNotWaitForEver() {
    JobClaims claims = idle("one", 2);
    Instant now = Instant.now();
    long large = waiting(COLLEGE, 5_000_000, now.minusSeconds(60));
    long small = waiting(COLLEGE, 10_000, now.minusSeconds(10));
    long longAgo = waiting(COLLEGE, 5_000_000, now.minusSeconds(600));

    assertThat(claim(claims, 1)).isEqualTo(longAgo);
    assertThat(claim(claims, 1)).isEqualTo(small);
    assertThat(claim(claims, 1)).isEqualTo(large);
  }

  @Test
  void largeFilesLeaveAWorkerToTheSmallOnes() {
    CountDownLatch go = new CountDownLatch(1);
    Jobs jobs = node("one", 2, (job, progress, its) -> go.await());
    long first = jobs.add(JobKind.CHECK, null, COLLEGE, 300_000_000);
    await().atMost(SOON).until(() -> began.size() == 1);
    long second = jobs.add(JobKind.CHECK, null, SCHOOL, 300_000_000);
    await().during(Duration.ofMillis(1500)).atMost(SOON).until(() -> job(second).state() == JobState.WAITING);
    long small = jobs.add(JobKind.CHECK, null, COLLEGE, 1000);

    await().atMost(SOON).until(() -> job(small).state() == JobState.RUNNING);
    assertThat(job(first).state()).isEqualTo(JobState.RUNNING);
    go.countDown();
    await().atMost(SOON).until(() -> job(second).state() == JobState.DONE);
  }

  @Test
  void reportsLeaveAWorkerToChecks() {
    JobClaims claims = idle("one", 2);
    long first = waiting(COLLEGE, 1000, Instant.now());
    long second = waiting(SCHOOL, 1000, Instant.now());
    database.sql("update job set kind = 'REPORTS'").update();
    assertThat(claim(claims, 1)).isEqualTo(first);
    assertThat(claim(claims, 1)).isZero();
    long check = waiting(SCHOOL, 1000, Instant.now());

    assertThat(claim(claims, 1)).isEqualTo(check);
    assertThat(claim(claims, 2)).isEqualTo(second);
  }

  @Test
  void checksComeBeforeComparisonsAndThoseBeforeReports() {
    assertThat(JobKind.CHECK.priority()).isGreaterThan(JobKind.COMPARE.priority());
    assertThat(JobKind.COMPARE.priority()).isGreaterThan(JobKind.REPORTS.priority());
  }

  @Test
  void priorityGoesBeforeEverything() {
    JobClaims claims = idle("one", 2);
    waiting(SCHOOL, 10, Instant.now().minusSeconds(1000));
    long urgent = waiting(COLLEGE, 9_000_000, Instant.now());
    database.sql("update job set priority = 5 where id = :id").param("id", urgent).update();
    assertThat(claim(claims, 1)).isEqualTo(urgent);
  }

  @Test
  void nothingBeginsDuringMaintenanceOrWhileACollectionIsStopped() {
    JobClaims claims = idle("one", 2);
    long id = waiting(COLLEGE, 10, Instant.now());
    database.sql("update job set submission = :submission where id = :id").param("submission", submission(COLLEGE)).param("id", id).update();

    database.sql("update collection set processing = 'STOPPED'").update();
    assertThat(claim(claims, 1)).isZero();
    database.sql("update collection set processing = 'AUTOMATIC'").update();
    database.sql("insert into notice (message, starts_at, ends_at, maintenance) values ('Back at noon', now() - interval '1 hour', now() + interval '1 hour', true)")
        .update();
    assertThat(claim(claims, 1)).isZero();
    database.sql("update collection set processing = 'FORCED'").update();
    assertThat(claim(claims, 1)).isEqualTo(id);
  }

  @Test
  void twoNodesShareTheWorkAndNoJobIsDoneTwice() {
    Map<Long, Integer> done = Collections.synchronizedMap(new HashMap<>());
    Work work = (job, progress, jobs) -> {
      Thread.sleep(20);
      jobs.finish(job, () -> done.merge(job.id(), 1, Integer::sum));
    };
    Jobs one = node("one", 2, work);
    Jobs two = node("two", 2, work);
    for (int i = 0; i < 50; i++) {
      one.add(JobKind.CHECK, null, COLLEGE, 1000);
      two.add(JobKind.CHECK, null, SCHOOL, 1000);
    }

    await().atMost(SOON).until(() -> database.sql("select count(*) from job where state = 'DONE'").query(Integer.class).single() == 100);
    assertThat(done).hasSize(100).allSatisfy((id, times) -> assertThat(times).isOne());
    assertThat(began).hasSize(100);
    assertThat(database.sql("select distinct node from job").query(String.class).list()).containsExactlyInAnyOrder("one", "two");
    await().atMost(SOON).until(() -> tokens() == 0);
  }

  @Test
  void aNodeGoesOnAtOnceWithWhatItsFormerProcessHeld() {
    long id = heldByAFormerProcess("one", Instant.now());
    node("one", 1, (job, progress, jobs) -> {});

    await().atMost(Duration.ofSeconds(5)).until(() -> job(id).state() == JobState.DONE);
    assertThat(job(id).attempts()).isEqualTo(2);
  }

  @Test
  void anotherNodeTakesOverFromADeadOne() {
    long id = heldByAFormerProcess("dead", Instant.now().minusSeconds(21));
    node("two", 1, (job, progress, jobs) -> {});

    await().atMost(SOON).until(() -> job(id).state() == JobState.DONE);
    assertThat(job(id).node()).isEqualTo("two");
  }

  @Test
  void whatANodeDidThatWasTakenForDeadDoesNotCount() {
    JobClaims claims = idle("slow", 1);
    long id = waiting(COLLEGE, 10, Instant.now());
    Job slow = claims.next("token", "slow", List.of(JobKind.CHECK), 1).orElseThrow();
    Job fast = claims.again(claims.held("token").orElseThrow(), "token", "fast", 1).orElseThrow();
    Jobs jobs = nodes.get(0).getBean(Jobs.class);
    List<String> kept = new ArrayList<>();

    assertThat(catchThrowableOfType(JobStoppedException.class, () -> jobs.finish(slow, () -> kept.add("slow"))).reason())
        .isEqualTo(JobStoppedException.Reason.TAKEN_OVER);
    jobs.finish(fast, () -> kept.add("fast"));
    assertThat(kept).containsExactly("fast");
    assertThat(job(id).state()).isEqualTo(JobState.DONE);
  }

  @Test
  void aJobThatKilledItsNodeThreeTimesIsGivenUp() {
    long submission = submission(COLLEGE);
    database.sql("update submission set state = 'CHECKING'").update();
    long id = heldByAFormerProcess("one", Instant.now());
    database.sql("update job set crashes = 2, submission = :submission").param("submission", submission).update();
    Jobs jobs = node("one", 1, (job, progress, its) -> {});

    await().atMost(SOON).until(() -> job(id).state() == JobState.FAILED);
    assertThat(began).isEmpty();
    assertThat(job(id).failure()).contains("stopped 3 times");
    assertThat(state(submission)).isEqualTo(SubmissionState.FAILED);

    assertThat(jobs.retry(id, OPERATOR)).isTrue();
    await().atMost(SOON).until(() -> job(id).state() == JobState.DONE);
  }

  @Test
  void aFailureIsKeptForOperatorsWithoutWhatTheFileSaid() {
    Jobs jobs = node("one", 1, (job, progress, its) -> {
      if (job.attempt() == 1) {
        throw new IOException("Not a date of birth: 1st of May", new IllegalStateException("Mary Sample"));
      }
    });
    long submission = submission(COLLEGE);
    long id = jobs.add(JobKind.CHECK, submission, COLLEGE, 1000);

    await().atMost(SOON).until(() -> job(id).state() == JobState.FAILED);
    assertThat(job(id).failure()).contains("java.io.IOException", "caused by java.lang.IllegalStateException", "JobEngineTest").doesNotContain("May", "Mary");
    assertThat(state(submission)).isEqualTo(SubmissionState.FAILED);

    assertThat(jobs.retry(id, new Caller(1L, "Sam", Role.PROVIDER_SUBMITTER, COLLEGE))).isFalse();
    assertThat(jobs.retry(id, OPERATOR)).isTrue();
    assertThat(jobs.retry(id, OPERATOR)).isFalse();
    await().atMost(SOON).until(() -> job(id).state() == JobState.DONE);
    assertThat(database.sql("select action || ' ' || actor from audit_event order by id desc limit 1").query(String.class).list()).containsExactly("job retried Opal Operator");
  }

  @Test
  void aWaitingJobIsCancelledAtOnceByItsProviderAndByNoOther() {
    JobClaims claims = idle("one", 1);
    Jobs jobs = nodes.get(0).getBean(Jobs.class);
    long submission = submission(COLLEGE);
    long id = jobs.add(JobKind.CHECK, submission, COLLEGE, 1000);

    assertThat(jobs.cancel(id, new Caller(1L, "Olly", Role.PROVIDER_SUBMITTER, SCHOOL))).isFalse();
    assertThat(jobs.cancel(id, new Caller(null, "Audra", Role.AUDITOR, null))).isFalse();
    assertThat(jobs.cancel(id, new Caller(1L, "Sam", Role.PROVIDER_USER, COLLEGE))).isTrue();
    assertThat(job(id).state()).isEqualTo(JobState.CANCELLED);
    assertThat(state(submission)).isEqualTo(SubmissionState.CANCELLED);
    assertThat(claim(claims, 1)).isZero();
  }

  @Test
  void aRunningJobStopsSoonAfterItIsCancelledAndKeepsNothing() {
    List<String> kept = Collections.synchronizedList(new ArrayList<>());
    Jobs jobs = node("one", 1, (job, progress, its) -> {
      for (long i = 0; i < 600; i++) {
        Thread.sleep(50);
        progress.at("Checking learners", i, 600);
      }
      its.finish(job, () -> kept.add("results"));
    });
    long submission = submission(COLLEGE);
    long id = jobs.add(JobKind.CHECK, submission, COLLEGE, 1000);
    await().atMost(SOON).until(() -> job(id).done() > 0);

    assertThat(jobs.cancel(id, OPERATOR)).isTrue();
    await().atMost(SOON).until(() -> job(id).state() == JobState.CANCELLED);
    assertThat(state(submission)).isEqualTo(SubmissionState.CANCELLED);
    assertThat(kept).isEmpty();
  }

  @Test
  void aNodeThatIsStoppedPutsItsJobBack() {
    CountDownLatch running = new CountDownLatch(1);
    Jobs jobs = node("one", 1, (job, progress, its) -> {
      running.countDown();
      for (long i = 0; i < 600; i++) {
        Thread.sleep(50);
        progress.at("Checking learners", i, 600);
      }
    });
    long submission = submission(COLLEGE);
    long id = jobs.add(JobKind.CHECK, submission, COLLEGE, 1000);
    await().atMost(SOON).until(() -> running.getCount() == 0);
    stopNodes();

    assertThat(job(id).state()).isEqualTo(JobState.WAITING);
    assertThat(state(submission)).isEqualTo(SubmissionState.RECEIVED);
    node("two", 1, (job, progress, its) -> {});
    await().atMost(SOON).until(() -> job(id).state() == JobState.DONE);
    assertThat(database.sql("select crashes from job").query(Integer.class).single()).isZero();
  }

  @Test
  void whatANodeFindsBrokenItRepairs() {
    long lost = waiting(COLLEGE, 10, Instant.now());
    database.sql("update job set state = 'RUNNING', execution = 'gone', node = 'one', attempts = 1, started_at = now()").update();
    Jobs jobs = node("one", 1, (job, progress, its) -> {});
    jobs.repair();
    await().atMost(SOON).until(() -> job(lost).state() == JobState.DONE);
  }

  @Test
  void whoeverWatchesIsToldOfEveryStep() {
    CountDownLatch go = new CountDownLatch(1);
    Jobs jobs = node("one", 1, (job, progress, its) -> {
      go.await();
      progress.at("Checking learners", 1, 2);
    });
    JobWatch watch = new JobWatch(jobs);
    long id = jobs.add(JobKind.CHECK, null, COLLEGE, 1000);
    List<JobState> told = new ArrayList<>();
    JobWatch.Watch watching = watch.watch(id, status -> told.add(status.state()));
    await().atMost(SOON).until(() -> job(id).state() == JobState.RUNNING);
    watch.look();
    watch.look();
    go.countDown();
    await().atMost(SOON).until(() -> job(id).state() == JobState.DONE);
    watch.look();
    watching.close();
    database.sql("update job set step = 'something else'").update();
    watch.look();
    assertThat(told).endsWith(JobState.RUNNING, JobState.DONE).hasSizeLessThanOrEqualTo(3);
  }

  /** A node that works. */
  private Jobs node(String name, int workers, Work work) {
    return start(name, workers, work).getBean(Jobs.class);
  }

  /** A node that does nothing by itself. */
  private JobClaims idle(String name, int workers) {
    return start(name, workers, null).getBean(JobClaims.class);
  }

  private AnnotationConfigApplicationContext start(String name, int workers, Work work) {
    AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
    node.registerBean(DataSource.class, () -> data, definition -> definition.setDestroyMethodName(""));
    node.registerBean(ServiceSettings.class, () -> new Binder(new MapConfigurationPropertySource(Map.of("openilr.node", name, "openilr.workers", workers)))
        .bindOrCreate("openilr", ServiceSettings.class));
    node.getEnvironment().getSystemProperties().put("spring.lifecycle.timeout-per-shutdown-phase", "1s");
    node.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    node.register(Node.class, Submissions.class, Audit.class, Jobs.class, JobClaims.class, WorkToken.class);
    if (work != null) {
      node.registerBean(JobWorker.class, () -> new JobWorker() {

        @Override
        public JobKind kind() {
          return JobKind.CHECK;
        }

        @Override
        public void run(Job job, JobProgress progress) throws IOException {
          began.add(job);
          try {
            work.run(job, progress, node.getBean(Jobs.class));
          } catch (IOException | RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
      });
      node.register(JobEngine.class);
    }
    node.refresh();
    nodes.add(node);
    return node;
  }

  @EnableTransactionManagement
  static class Node {

    @Bean
    JdbcClient client(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
      return new DataSourceTransactionManager(database);
    }

    @Bean
    JsonMapper json() {
      return JsonMapper.shared();
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  private long submission(int ukprn) {
    return database.sql("insert into submission (ukprn, collection, period, file_name, file_bytes, file_key, sha256, origin, state, state_since, uploaded_by, uploaded_at) "
            + "values (:ukprn, 'ILR2021', 1, 'FILE.XML', 1000, 'key', 'sha', 'PAGE', 'RECEIVED', now(), 'Sam', now()) returning id")
        .param("ukprn", ukprn).query(Long.class).single();
  }

  /** A waiting job without token. */
  private long waiting(int ukprn, long bytes, Instant since) {
    return database.sql("insert into job (kind, ukprn, file_bytes, state, created_at) values ('CHECK', :ukprn, :bytes, 'WAITING', :since) returning id")
        .param("ukprn", ukprn).param("bytes", bytes).param("since", Times.at(since)).query(Long.class).single();
  }

  /** What a killed process leaves behind. */
  private long heldByAFormerProcess(String node, Instant heartbeat) {
    long id = waiting(COLLEGE, 10, Instant.now());
    database.sql("update job set state = 'RUNNING', execution = 'token', node = :node, attempts = 1, started_at = now() where id = :id").param("node", node)
        .param("id", id).update();
    database.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, consecutive_failures, version) "
            + "values ('work', 'token', now() - interval '1 minute', true, :node, :heartbeat, 0, 2)")
        .param("node", node).param("heartbeat", Times.at(heartbeat)).update();
    return id;
  }

  private static long claim(JobClaims claims, int atOnce) {
    return claims.next("token " + System.nanoTime(), "one", List.of(JobKind.CHECK, JobKind.REPORTS), atOnce).map(Job::id).orElse(0L);
  }

  private JobStatus job(long id) {
    return database.sql("select * from job where id = :id").param("id", id).query((row, number) -> JobStatus.of(row)).single();
  }

  private SubmissionState state(long submission) {
    return SubmissionState.valueOf(database.sql("select state from submission where id = :id").param("id", submission).query(String.class).single());
  }

  private int tokens() {
    return count("scheduled_tasks");
  }

  private int count(String table) {
    return database.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
