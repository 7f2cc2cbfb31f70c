package org.openilr.service.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.openilr.service.reference.ReferenceVersion;
import org.openilr.service.reference.ReferenceVersion.State;
import org.openilr.service.reference.ReferenceVersions;
import org.openilr.service.storage.FileStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ServiceTest
class ReferenceRetentionTest {

  /** All that happens here lies so far ahead that nothing of it is in force for other tests. */
  private static final Instant NOW = Instant.parse("2099-06-01T12:00:00Z");
  private static final RetentionSettings SETTINGS = new RetentionSettings(Duration.ofDays(90), Duration.ofDays(366), Duration.ofDays(2557), Duration.ofDays(2557),
      Duration.ofDays(90), Duration.ofDays(1));

  @Autowired
  private JdbcClient database;
  @Autowired
  private FileStore files;
  @Autowired
  private Audit audit;
  @Autowired
  private ReferenceVersions versions;
  @Autowired
  private PlatformTransactionManager transactions;

  private final String name = UUID.randomUUID().toString();
  private final List<Long> made = new ArrayList<>();

  @AfterEach
  void clear() {
    // Nothing of this may be in force for other tests.
    made.forEach(id -> database.sql("update reference_version set state = 'REFUSED', file_key = 'gone', snapshot_key = null, in_force_from = null where id = :id")
        .param("id", id).update());
  }

  private static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  /** A version that came, was published and withdrawn so many days ago; null for never. */
  private long version(String state, String job, int came, Integer inForce, Integer withdrawn, Long base) throws IOException {
    long jobId = database.sql("insert into job (kind, state, created_at) values ('REFERENCE', :state, now()) returning id").param("state", job).query(Long.class).single();
    long id = database.sql("insert into reference_version (state, file_name, file_key, file_bytes, sha256, uploaded_by, uploaded_at, skip_bad_rows, base, job, "
            + "snapshot_key, name, published_at, in_force_from, withdrawn_at) values (:state, 'lars.zip', 'x', 1, '', 'Opal', :came, false, :base, :job, 'x', 'x', :from, "
            + ":from, :withdrawn) returning id")
        .param("state", state).param("came", Times.at(ago(came))).param("base", base).param("job", jobId)
        .param("from", inForce == null ? null : Times.at(ago(inForce))).param("withdrawn", withdrawn == null ? null : Times.at(ago(withdrawn)))
        .query(Long.class).single();
    made.add(id);
    database.sql("update reference_version set file_key = :file, snapshot_key = :snapshot, name = :name where id = :id").param("file", key(id, "file"))
        .param("snapshot", key(id, "snapshot")).param("name", name + id).param("id", id).update();
    files.put(key(id, "file"), new ByteArrayInputStream(new byte[1]), 1);
    files.put(key(id, "snapshot"), new ByteArrayInputStream(new byte[1]), 1);
    return id;
  }

  private static String key(long id, String what) {
    return "reference/test/" + id + "/" + what;
  }

  private void checked(long version, String state) {
    database.sql("insert into submission (ukprn, collection, period, file_name, file_bytes, file_key, sha256, origin, state, state_since, uploaded_by, uploaded_at, "
            + "reference_version) values (10000003, 'ILR2021', 1, :name, 1, 'x', '', 'PAGE', :state, now(), '', now(), :version)")
        .param("name", UUID.randomUUID().toString()).param("state", state).param("version", name + version).update();
  }

  private ReferenceRetention retention() {
    return new ReferenceRetention(database, files, audit, SETTINGS, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private boolean isKept(long id) throws IOException {
    ReferenceVersion version = versions.find(id).orElseThrow();
    boolean kept = version.state() != State.EXPIRED;
    assertThat(files.exists(key(id, "file"))).isEqualTo(kept);
    assertThat(files.exists(key(id, "snapshot"))).isEqualTo(kept);
    assertThat(version.snapshotKey() != null).isEqualTo(kept);
    return kept;
  }

  @Test
  void theVersionInForceAndTheOneBeforeItAreKeptHoweverOld() throws IOException {
    long oldest = version("PUBLISHED", "DONE", 900, 900, null, null);
    long before = version("PUBLISHED", "DONE", 800, 800, null, null);
    long inForce = version("PUBLISHED", "DONE", 700, 700, null, null);
    long next = version("PUBLISHED", "DONE", 900, -10, null, null);
    retention().enforce();
    assertThat(isKept(oldest)).isFalse();
    assertThat(isKept(before)).isTrue();
    assertThat(isKept(inForce)).isTrue();
    assertThat(isKept(next)).as("comes into force in ten days").isTrue();
    assertThat(database.sql("select action from audit_event where about = :about").param("about", ReferenceVersions.about(oldest)).query(String.class).list())
        .containsExactly("reference data deleted at the end of their keeping time");
  }

  @Test
  void theTimeCountsFromBeingOutOfForce() throws IOException {
    long long1 = version("PUBLISHED", "DONE", 900, 900, null, null);
    long short1 = version("PUBLISHED", "DONE", 91, 91, null, null);
    version("PUBLISHED", "DONE", 90, 90, null, null);
    version("PUBLISHED", "DONE", 1, 1, null, null);
    long withdrawn = version("WITHDRAWN", "DONE", 900, null, 91, null);
    long justWithdrawn = version("WITHDRAWN", "DONE", 900, null, 89, null);
    retention().enforce();
    assertThat(isKept(long1)).as("out of force for 91 days").isFalse();
    assertThat(isKept(short1)).as("out of force for 90 days to the second").isTrue();
    assertThat(isKept(withdrawn)).isFalse();
    assertThat(isKept(justWithdrawn)).isTrue();
  }

  @Test
  void whatAKeptResultNeedsIsKept() throws IOException {
    long needed = version("WITHDRAWN", "DONE", 900, null, 800, null);
    long neededNoMore = version("WITHDRAWN", "DONE", 900, null, 800, null);
    checked(needed, "CHECKED");
    checked(neededNoMore, "EXPIRED");
    long before = retention().line(NOW).count();
    retention().enforce();
    assertThat(isKept(needed)).isTrue();
    assertThat(isKept(neededNoMore)).isFalse();
    assertThat(retention().line(NOW).count()).isLessThan(before);
  }

  @Test
  void whatWasNeverInForceGoesToo() throws IOException {
    long refused = version("REFUSED", "DONE", 91, null, null, null);
    long ready = version("READY", "DONE", 91, null, null, null);
    long young = version("READY", "DONE", 89, null, null, null);
    long failed = version("IMPORTING", "FAILED", 91, null, null, null);
    long cancelled = version("IMPORTING", "CANCELLED", 91, null, null, null);
    long running = version("IMPORTING", "RUNNING", 91, null, null, null);
    retention().enforce();
    assertThat(isKept(refused)).isFalse();
    assertThat(isKept(ready)).isFalse();
    assertThat(isKept(young)).isTrue();
    assertThat(isKept(failed)).isFalse();
    assertThat(isKept(cancelled)).isFalse();
    assertThat(isKept(running)).isTrue();
    database.sql("update job set state = 'CANCELLED' where id = (select job from reference_version where id = :id)").param("id", running).update();
  }

  @Test
  void theBaseOfAnImportUnderWayIsKept() throws IOException {
    long base = version("WITHDRAWN", "DONE", 900, null, 800, null);
    long running = version("IMPORTING", "RUNNING", 1, null, null, base);
    retention().enforce();
    assertThat(isKept(base)).isTrue();
    database.sql("update job set state = 'CANCELLED' where id = (select job from reference_version where id = :id)").param("id", running).update();
    assertThat(versions.find(running).orElseThrow().state()).isEqualTo(State.CANCELLED);
  }
}
