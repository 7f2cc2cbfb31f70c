package org.openilr.service.corrections;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openilr.learners.JsonReader;
import org.openilr.learners.JsonWriter;
import org.openilr.learners.Learner;
import org.openilr.learners.Limits;
import org.openilr.learners.RejectedJsonException;
import org.openilr.service.accounts.Caller;
import org.openilr.service.api.RecordCheck;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.Submission;
import org.openilr.specification.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learners put right on the page. Who asks has found the submission, and so may see them. */
@Repository
class Corrections {

  private static final int MOST_BYTES = 1 << 20;
  private static final JsonReader JSON = new JsonReader(new Limits(MOST_BYTES, 1, MOST_BYTES, 1 << 16, 10, 100));

  private final JdbcClient database;
  private final Clock clock;

  Corrections(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A learner that was put right.
   *
   * @param errors what the rules on a single learner still say of it
   */
  record Corrected(int row, int errors, int warnings, String savedBy, Instant savedAt) {}

  /** What was put right in a submission and not yet sent, in the order of the file. */
  List<Corrected> of(Submission submission) {
    return database.sql("select * from correction where submission = :id order by learner_row").param("id", submission.id())
        .query((row, number) -> new Corrected(row.getInt("learner_row"), row.getInt("errors"), row.getInt("warnings"), row.getString("saved_by"),
            Times.instant(row, "saved_at"))).list();
  }

  /** The learner of a row as it was put right; empty where it was not. */
  Optional<Learner> find(Submission submission, int row, Specification specification) {
    return database.sql("select record from correction where submission = :id and learner_row = :row").param("id", submission.id()).param("row", row)
        .query(String.class).optional().map(json -> read(json, specification));
  }

  /** All learners put right, by row. */
  Map<Integer, Learner> all(Submission submission, Specification specification) {
    Map<Integer, Learner> learners = new HashMap<>();
    database.sql("select learner_row, record from correction where submission = :id").param("id", submission.id())
        .query(row -> {
          learners.put(row.getInt("learner_row"), read(row.getString("record"), specification));
        });
    return learners;
  }

  private static Learner read(String json, Specification specification) {
    try {
      return JSON.read(Learner.TYPE, specification, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (RejectedJsonException | IOException e) {
      throw new IllegalStateException("A kept correction cannot be read");
    }
  }

  /** Keeps a learner as it was put right, in place of what was kept of it before. */
  void save(Submission submission, int row, Learner learner, RecordCheck check, Specification specification, Caller caller) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      JsonWriter.write(learner, specification, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    database.sql("insert into correction (submission, learner_row, record, errors, warnings, saved_by, saved_at) values (:id, :row, cast(:record as jsonb), :errors, "
            + ":warnings, :by, :at) on conflict (submission, learner_row) do update set record = excluded.record, errors = excluded.errors, warnings = excluded.warnings, "
            + "saved_by = excluded.saved_by, saved_at = excluded.saved_at")
        .param("id", submission.id()).param("row", row).param("record", json.toString(StandardCharsets.UTF_8)).param("errors", check.errors())
        .param("warnings", check.warnings()).param("by", caller.displayName()).param("at", Times.at(clock.instant())).update();
  }

  /** Takes a correction back; nothing happens where there is none. */
  void drop(Submission submission, int row) {
    database.sql("delete from correction where submission = :id and learner_row = :row").param("id", submission.id()).param("row", row).update();
  }
}
