package org.openilr.service.retention;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.SubmissionEvent;
import org.openilr.service.submissions.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what has been kept long enough. Of a submission only figures stay: how many learners and findings, what it was worth, when it came. A run that is stopped
 * goes on where it was at the next: files go first, and the submission is marked at the end.
 */
@Service
public class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  /** What stays of a summary. What is not here may name learners, as faults and the rules that broke down do. */
  private static final List<String> FIGURES = List.of("year", "period", "result", "checked", "learners", "aims", "destinations", "findings", "rules", "funding",
      "fundedLearners", "notices", "reference");
  private static final Duration SOON = Duration.ofDays(30);

  private final JdbcClient database;
  private final Submissions submissions;
  private final FileStore files;
  private final Audit audit;
  private final ReferenceRetention reference;
  private final RetentionSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Retention(JdbcClient database, Submissions submissions, FileStore files, Audit audit, ReferenceRetention reference, RetentionSettings settings,
      PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.submissions = submissions;
    this.files = files;
    this.audit = audit;
    this.reference = reference;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * What is kept, for a page.
   *
   * @param days for how many days it is kept
   * @param count how many there are now
   * @param next when the first of them is deleted; null where there is none
   * @param soon how many are deleted within thirty days
   */
  public record Line(String title, long days, long count, Instant next, long soon) {}

  /** What the caller may see of what is kept. */
  public List<Line> lines(Caller caller) {
    Instant now = clock.instant();
    List<Line> lines = new ArrayList<>();
    for (Kept kept : Kept.values()) {
      Duration time = kept.time(settings);
      lines.add(database.sql("select count(*), min(state_since), count(*) filter (where state_since < :soon) from submission where state in (:states) "
              + "and (cast(:ukprn as integer) is null or ukprn = :ukprn)")
          .param("soon", Times.at(now.plus(SOON).minus(time))).param("states", kept.states()).param("ukprn", caller.ukprn())
          .query((row, number) -> line(kept.title(), time, row.getLong(1), Times.instant(row, "min"), row.getLong(3))).single());
    }
    if (!caller.role().ofProvider()) {
      lines.add(reference.line(now.plus(SOON)));
      lines.add(database.sql("select count(*), min(at), count(*) filter (where at < :soon) from audit_event").param("soon", Times.at(now.plus(SOON).minus(settings.audit())))
          .query((row, number) -> line("Events of the audit log", settings.audit(), row.getLong(1), Times.instant(row, "min"), row.getLong(3))).single());
    }
    return lines;
  }

  static Line line(String title, Duration time, long count, Instant oldest, long soon) {
    return new Line(title, time.toDays(), count, oldest == null ? null : oldest.plus(time), soon);
  }

  /** Deletes everything whose time is over. One submission that cannot be deleted does not hold up the others. */
  public void enforce() {
    Instant now = clock.instant();
    int deleted = 0;
    for (Kept kept : Kept.values()) {
      List<Long> over = database.sql("select id from submission where state in (:states) and state_since < :since order by id").param("states", kept.states())
          .param("since", Times.at(now.minus(kept.time(settings)))).query(Long.class).list();
      for (long id : over) {
        try {
          deleted += expire(id) ? 1 : 0;
        } catch (IOException | RuntimeException e) {
          LOG.error("What submission {} has cannot be deleted; the next run tries again.", id, e);
        }
      }
    }
    int events = forgetEvents(now.minus(settings.audit()));
    LOG.info("Retention: the data of {} submissions and {} events of the audit log were deleted.", deleted, events);
  }

  private boolean expire(long id) throws IOException {
    for (String key : database.sql("select file_key from submission where id = :id union select file_key from report where submission = :id "
            + "union select file_key from comparison where (submission = :id or earlier = :id) and file_key is not null").param("id", id).query(String.class).list()) {
      files.delete(key);
    }
    return Boolean.TRUE.equals(transaction.execute(status -> {
      if (!submissions.happen(id, SubmissionEvent.EXPIRE)) {
        return false;
      }
      for (String rows : rowsOfSubmissions()) {
        database.sql("delete from " + rows + " = :id").param("id", id).update();
      }
      Integer ukprn = database.sql("update submission set uploaded_by = 'deleted', uploaded_by_id = null, message = null, "
              + "summary = (select jsonb_object_agg(key, value) from jsonb_each(summary) where key in (:figures)), "
              + "submitted_by = case when submitted_by is not null then 'deleted' end where id = :id returning ukprn").param("id", id).param("figures", FIGURES)
          .query(Integer.class).single();
      audit.add(null, "data deleted at the end of their keeping time", ukprn, "submission " + id);
      return true;
    }));
  }

  /** Whatever the schema deletes with a submission goes, so that nobody has to think of it here; as "table where column". */
  private List<String> rowsOfSubmissions() {
    return database.sql("select quote_ident(t.relname) || ' where ' || quote_ident(a.attname) from pg_constraint c join pg_class t on t.oid = c.conrelid "
            + "join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] "
            + "where c.contype = 'f' and c.confdeltype = 'c' and c.confrelid = 'submission'::regclass and t.relname <> 'submission' order by 1")
        .query(String.class).list();
  }

  /** The trigger that keeps the audit log lets events go only that are over a year old, and only in a transaction that says what it is about. */
  private int forgetEvents(Instant before) {
    Integer deleted = transaction.execute(status -> {
      database.sql("select set_config('openilr.retention', 'on', true)").query(String.class).single();
      return database.sql("delete from audit_event where at < :before and at < now() - interval '1 year'").param("before", Times.at(before)).update();
    });
    return deleted == null ? 0 : deleted;
  }
}
