package org.openilr.service.reference;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openilr.reference.SnapshotDifference.TableChange;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.reference.ReferenceVersion.State;
import org.openilr.service.storage.FileStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the reference data, from the upload of an official file to being in force. */
@Repository
public class ReferenceVersions {

  /** Where official files and snapshots lie in the file store. */
  public static final String FOLDER = "reference";

  /** While a version is imported, its job says how it stands: a job may be cancelled, break down with its node, and be done again. */
  private static final String SELECT = "select v.*, case when v.state = 'IMPORTING' and j.state in ('FAILED', 'CANCELLED') then j.state else v.state end as stands "
      + "from reference_version v join job j on j.id = v.job ";

  private final JdbcClient database;
  private final FileStore files;
  private final Jobs jobs;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ReferenceVersions(JdbcClient database, FileStore files, Jobs jobs, Audit audit, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
    this.database = database;
    this.files = files;
    this.jobs = jobs;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * An official file on its way in.
   *
   * @param fileName without folders; tells what the file is
   * @param base the version to import it on top of; null for none
   * @param onSample whether to import it on top of the sample
   * @param skipBadRows whether rows that cannot be read are left out; otherwise they have the file refused
   */
  public record Upload(String fileName, Long base, boolean onSample, boolean skipBadRows) {}

  /**
   * Keeps an official file and has it imported.
   *
   * @param limit the most bytes that it may have
   * @return the id of the new version
   * @throws org.openilr.service.storage.FileTooLargeException when it has more; nothing is kept then
   * @throws IOException when it does not arrive or cannot be kept; nothing is kept then
   */
  public long upload(Caller caller, Upload upload, InputStream content, long limit) throws IOException {
    String key = FOLDER + '/' + UUID.randomUUID() + '/' + upload.fileName();
    FileStore.Stored stored = files.put(key, content, limit);
    return transaction.execute(status -> {
      long job = jobs.add(JobKind.REFERENCE, null, null, stored.bytes());
      long id = database.sql("insert into reference_version (state, file_name, file_key, file_bytes, sha256, uploaded_by, uploaded_at, skip_bad_rows, on_sample, base, "
              + "job) values ('IMPORTING', :name, :key, :bytes, :sha256, :by, :now, :skip, :sample, :base, :job) returning id")
          .param("name", upload.fileName()).param("key", key).param("bytes", stored.bytes()).param("sha256", stored.sha256()).param("by", caller.displayName())
          .param("now", Times.at(clock.instant())).param("skip", upload.skipBadRows()).param("sample", upload.onSample()).param("base", upload.base())
          .param("job", job).query(Long.class).single();
      audit.change(caller, "reference data uploaded", null, about(id), null, Map.of("file", upload.fileName(), "sha256", stored.sha256()));
      return id;
    });
  }

  /** How the audit log names a version. */
  public static String about(long id) {
    return "reference data " + id;
  }

  /** All versions, the newest first. */
  public List<ReferenceVersion> all() {
    return database.sql(SELECT + "order by v.id desc").query((row, number) -> version(row)).list();
  }

  /** One of them. */
  public Optional<ReferenceVersion> find(long id) {
    return database.sql(SELECT + "where v.id = :id").param("id", id).query((row, number) -> version(row)).optional();
  }

  /** The version that is in force now; empty while nothing is published. */
  public Optional<ReferenceVersion> inForce() {
    return database.sql(SELECT + "where v.state = 'PUBLISHED' and in_force_from <= :now order by in_force_from desc, v.id desc limit 1")
        .param("now", Times.at(clock.instant())).query((row, number) -> version(row)).optional();
  }

  /** The version that a job imports. */
  Optional<ReferenceVersion> ofJob(long job) {
    return database.sql(SELECT + "where v.job = :job").param("job", job).query((row, number) -> version(row)).optional();
  }

  /** Keeps what was imported; part of the transaction that ends the job. */
  void imported(long id, String snapshotKey, long bytes, String name, List<TableChange> changes, String message) {
    database.sql("update reference_version set state = 'READY', snapshot_key = :key, snapshot_bytes = :bytes, name = :name, changes = cast(:changes as jsonb), "
            + "message = :message where id = :id")
        .param("key", snapshotKey).param("bytes", bytes).param("name", name).param("changes", json.writeValueAsString(changes)).param("message", message)
        .param("id", id).update();
  }

  /** Keeps why a file cannot be imported; part of the transaction that ends the job. */
  void refused(long id, String message) {
    database.sql("update reference_version set state = 'REFUSED', message = :message where id = :id").param("message", message).param("id", id).update();
  }

  /**
   * Publishes a version, or publishes it from another time.
   *
   * @param from when it comes into force
   * @return false when it has no snapshot
   */
  @Transactional
  public boolean publish(Caller caller, ReferenceVersion version, Instant from) {
    boolean done = database.sql("update reference_version set state = 'PUBLISHED', published_by = :by, published_at = :now, in_force_from = :from "
            + "where id = :id and state in ('READY', 'PUBLISHED', 'WITHDRAWN')")
        .param("by", caller.displayName()).param("now", Times.at(clock.instant())).param("from", Times.at(from)).param("id", version.id()).update() == 1;
    if (done) {
      audit.change(caller, "reference data published", null, about(version.id()), values(version.inForceFrom()), values(from));
    }
    return done;
  }

  private static Map<String, Object> values(Instant from) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("in force from", from == null ? null : from.toString());
    return values;
  }

  /** Takes a published version out of force; the one before it is in force again. False when it was not published. */
  @Transactional
  public boolean withdraw(Caller caller, ReferenceVersion version) {
    boolean done = database.sql("update reference_version set state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :now, in_force_from = null "
            + "where id = :id and state = 'PUBLISHED'")
        .param("by", caller.displayName()).param("now", Times.at(clock.instant())).param("id", version.id()).update() == 1;
    if (done) {
      audit.change(caller, "reference data withdrawn", null, about(version.id()), values(version.inForceFrom()), null);
    }
    return done;
  }

  private ReferenceVersion version(ResultSet row) throws SQLException {
    String changes = row.getString("changes");
    return new ReferenceVersion(row.getLong("id"), State.valueOf(row.getString("stands")), row.getString("file_name"), row.getString("file_key"),
        row.getLong("file_bytes"), row.getString("uploaded_by"), Times.instant(row, "uploaded_at"), row.getBoolean("skip_bad_rows"), row.getBoolean("on_sample"),
        row.getObject("base", Long.class), row.getLong("job"), row.getString("message"), row.getString("snapshot_key"), row.getObject("snapshot_bytes", Long.class),
        row.getString("name"), changes == null ? List.of() : json.readValue(changes, new TypeReference<List<TableChange>>() { }), row.getString("published_by"),
        Times.instant(row, "in_force_from"));
  }
}
