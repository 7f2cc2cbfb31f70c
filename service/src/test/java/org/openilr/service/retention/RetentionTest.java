package org.openilr.service.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.openilr.service.accounts.Accounts;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

@ServiceTest
class RetentionTest {

  private static final RetentionSettings SETTINGS = new RetentionSettings(Duration.ofDays(90), Duration.ofDays(366), Duration.ofDays(2557), Duration.ofDays(2557),
      Duration.ofDays(90), Duration.ofDays(1));
  private static final Duration SOON = Duration.ofMinutes(10);

  @Autowired
  private MockMvc browser;
  @Autowired
  private Accounts accounts;
  @Autowired
  private JdbcClient database;
  @Autowired
  private Submissions submissions;
  @Autowired
  private FileStore files;
  @Autowired
  private Audit audit;
  @Autowired
  private ReferenceRetention reference;
  @Autowired
  private PlatformTransactionManager transactions;

  private final String key = "retention/" + UUID.randomUUID();

  /** Retention as it works some time from now; a little only, so that the submissions of other tests stay. */
  private Retention in(Duration later) {
    return new Retention(database, submissions, files, audit, reference, SETTINGS, transactions, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
  }

  /** A submission whose time is over in ten minutes. */
  private long submission(String state, Duration kept) throws IOException {
    return submission(key, state, kept);
  }

  private long submission(String key, String state, Duration kept) throws IOException {
    files.put(key, new ByteArrayInputStream("a return".getBytes(StandardCharsets.UTF_8)), 100);
    files.put(key + "-report", new ByteArrayInputStream("a report".getBytes(StandardCharsets.UTF_8)), 100);
    long id = database.sql("insert into submission (ukprn, collection, period, file_name, file_bytes, file_key, sha256, origin, state, state_since, uploaded_by, "
            + "uploaded_at, submitted_by, message, learners, funding, summary) values (10000003, 'ILR2021', 1, :key, 1, :key, '', 'PAGE', :state, :since, 'Petra Person', "
            + "now(), 'Petra Person', 'Petra', 12, 1000.50, '{\"faults\": [{\"message\": \"Petra\"}], \"learners\": {\"total\": 12}, "
            + "\"brokenDown\": [{\"rule\": \"ULN_03\", \"learnRefNumbers\": [\"Petra\"]}], \"funding\": [{\"line\": \"Adult\"}], \"since\": {\"Petra\": 1}}') returning id")
        .param("key", key).param("state", state).param("since", Times.at(Instant.now().minus(kept).plus(SOON))).query(Long.class).single();
    database.sql("insert into finding (submission, seq, rule, severity, learn_ref_number, field_values, name) values (:id, 0, 'ULN_03', 'E', 'L1', '', 'Petra')")
        .param("id", id).update();
    database.sql("insert into learner_funding (submission, seq, learn_ref_number, learner_row, model, line, kind, whole, months) values (:id, 0, 'L1', 0, 'FM35', 'x', "
        + "'x', 1, array_fill(1::numeric, array[12]))").param("id", id).update();
    database.sql("insert into learner (submission, learner_row, learn_ref_number, family_name) values (:id, 0, 'L1', 'Petra')").param("id", id).update();
    database.sql("insert into learning_delivery (submission, learner_row, place) values (:id, 0, 0)").param("id", id).update();
    database.sql("insert into report (submission, name, file_name, format, file_bytes, file_key, made_at) values (:id, 'Report', 'r.csv', 'CSV', 7, :key, now())")
        .param("id", id).param("key", key + "-report").update();
    compared(id, id, key + "-changes");
    return id;
  }

  private void compared(long id, long earlier, String key) throws IOException {
    files.put(key, new ByteArrayInputStream("changes".getBytes(StandardCharsets.UTF_8)), 100);
    long job = database.sql("insert into job (submission, ukprn, kind, state, created_at) values (:id, 10000003, 'COMPARE', 'DONE', now()) returning id").param("id", id)
        .query(Long.class).single();
    database.sql("insert into comparison (submission, earlier, job, file_key, made_at) values (:id, :earlier, :job, :key, now())").param("id", id).param("earlier", earlier)
        .param("job", job).param("key", key).update();
  }

  private String state(long id) {
    return database.sql("select state from submission where id = :id").param("id", id).query(String.class).single();
  }

  private void isKeptForExactly(String state, Duration kept) throws IOException {
    long id = submission(state, kept);
    in(Duration.ZERO).enforce();
    assertThat(state(id)).isEqualTo(state);
    assertThat(files.exists(key)).isTrue();
    in(SOON.plusSeconds(1)).enforce();
    assertThat(state(id)).isEqualTo("EXPIRED");
    assertThat(files.exists(key)).isFalse();
    assertThat(files.exists(key + "-report")).isFalse();
    assertThat(files.exists(key + "-changes")).isFalse();
    for (String table : new String[] {"finding", "learner_funding", "learner", "learning_delivery", "report", "comparison"}) {
      assertThat(database.sql("select count(*) from " + table + " where submission = :id").param("id", id).query(Long.class).single()).as(table).isZero();
    }
    assertThat(database.sql("select cast(submission as text) from submission where id = :id").param("id", id).query(String.class).single())
        .doesNotContain("Petra").contains("12", "1000.50", "Adult");
    assertThat(database.sql("select count(*) from audit_event where about = :about").param("about", "submission " + id).query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void aFileThatWasNeverSubmittedIsKeptForNinetyDays() throws IOException {
    isKeptForExactly("CHECKED", Duration.ofDays(90));
  }

  @Test
  void soIsOneThatFailed() throws IOException {
    isKeptForExactly("FAILED", Duration.ofDays(90));
  }

  @Test
  void aReplacedSubmissionIsKeptForAYear() throws IOException {
    isKeptForExactly("SUPERSEDED", Duration.ofDays(366));
  }

  @Test
  void aSubmissionThatCountsIsKeptForSevenYears() throws IOException {
    isKeptForExactly("SUBMITTED", Duration.ofDays(2557));
  }

  @Test
  void whatChangedSinceAReturnGoesWithThatReturnToo() throws IOException {
    long earlier = submission("CHECKED", Duration.ofDays(90));
    long later = submission(key + "-later", "CHECKED", Duration.ZERO);
    compared(later, earlier, key + "-since");
    in(SOON.plusSeconds(1)).enforce();
    assertThat(state(later)).isEqualTo("CHECKED");
    assertThat(files.exists(key + "-since")).isFalse();
    assertThat(files.exists(key + "-later-changes")).isTrue();
    assertThat(database.sql("select earlier from comparison where submission = :id").param("id", later).query(Long.class).list()).containsExactly(later);
  }

  @Test
  void whatIsStillBeingCheckedStays() throws IOException {
    long id = submission("CHECKING", Duration.ofDays(9000));
    in(SOON).enforce();
    assertThat(state(id)).isEqualTo("CHECKING");
  }

  @Test
  void eventsOfTheAuditLogGoAfterSevenYears() {
    event("kept", Duration.ofDays(2556));
    event("over", Duration.ofDays(2558));
    in(Duration.ZERO).enforce();
    assertThat(database.sql("select action from audit_event where about = :key").param("key", key).query(String.class).list()).containsExactly("kept");
  }

  private void event(String action, Duration ago) {
    database.sql("insert into audit_event (at, actor, action, about) values (:at, 'Opal', :action, :key)").param("at", Times.at(Instant.now().minus(ago)))
        .param("action", action).param("key", key).update();
  }

  @Test
  void anAuditLogOfLessThanAYearIsRefused() {
    Duration day = Duration.ofDays(1);
    assertThatThrownBy(() -> new RetentionSettings(day, day, day, Duration.ofDays(365), day, day)).hasMessageContaining("at least 366 days");
  }

  @Test
  void strayFilesOfLessThanADayAreNoneYet() {
    Duration day = Duration.ofDays(1);
    assertThatThrownBy(() -> new RetentionSettings(day, day, day, Duration.ofDays(366), day, day.minusSeconds(1))).hasMessageContaining("at least a day");
  }

  @Test
  void theNightlyRunsAreScheduledInTheDatabase() {
    for (String task : new String[] {"retention", "reference-retention", "stray-files"}) {
      assertThat(database.sql("select count(*) from scheduled_tasks where task_name = :task").param("task", task).query(Long.class).single()).as(task).isEqualTo(1);
    }
  }

  @Test
  void aPageSaysWhatIsDeletedWhen() throws Exception {
    submission("CHECKED", Duration.ofDays(90));
    browser.perform(get("/retention").with(user(accounts.loadUserByUsername("auditor")))).andExpect(status().isOk())
        .andExpect(content().string(Matchers.allOf(Matchers.containsString("Files that were never submitted"), Matchers.containsString("2,557"),
            Matchers.containsString("Events of the audit log"), Matchers.containsString("Reference data that are out of force"))));
    browser.perform(get("/retention").with(user(accounts.loadUserByUsername("submitter")))).andExpect(status().isOk())
        .andExpect(content().string(Matchers.not(Matchers.containsString("Events of the audit log"))));
  }
}
