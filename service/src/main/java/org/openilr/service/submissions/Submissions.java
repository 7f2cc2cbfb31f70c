package org.openilr.service.submissions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.database.Times;
import org.openilr.service.storage.FileStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submissions. Whoever asks gets only what the {@link Caller} may see. */
@Repository
public class Submissions {

  /** Of what is submitted for a collection, the first in this order counts. */
  private static final String LAST_FIRST = "period desc, submitted_at desc, id desc";

  private final JdbcClient database;
  private final Clock clock;

  Submissions(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A submission that the caller may see; one that it may not see is as if it were not there. */
  public Optional<Submission> find(long id, Caller caller) {
    return get(id).filter(submission -> caller.maySee(submission.ukprn()));
  }

  /** A submission, for the service's own work. */
  public Optional<Submission> get(long id) {
    return database.sql("select * from submission where id = :id").param("id", id).query((row, number) -> submission(row)).optional();
  }

  /**
   * Which submissions are wanted; null for all.
   *
   * @param ukprn the provider
   * @param period number of the return period
   */
  public record Wanted(Integer ukprn, String collection, Integer period, SubmissionState state) {}

  /** How many submissions there are of those wanted that the caller may see. */
  public long count(Wanted wanted, Caller caller) {
    return wanted("select count(*)", "", wanted, caller).query(Long.class).single();
  }

  /** A page of the submissions wanted that the caller may see, the newest first. */
  public List<Submission> page(Wanted wanted, Caller caller, long from, int size) {
    return wanted("select *", " order by id desc limit :size offset :from", wanted, caller).param("size", size).param("from", from)
        .query((row, number) -> submission(row)).list();
  }

  private JdbcClient.StatementSpec wanted(String select, String order, Wanted wanted, Caller caller) {
    return database.sql(select + " from submission where (cast(:only as integer) is null or ukprn = :only) and (cast(:ukprn as integer) is null or ukprn = :ukprn) "
            + "and (cast(:collection as text) is null or collection = :collection) and (cast(:period as integer) is null or period = :period) "
            + "and (cast(:state as text) is null or state = :state)" + order)
        .param("only", caller.role().ofProvider() ? caller.ukprn() : null).param("ukprn", wanted.ukprn()).param("collection", wanted.collection())
        .param("period", wanted.period()).param("state", wanted.state() == null ? null : wanted.state().name());
  }

  /** A provider's submission by the name of its file, in capitals. */
  public Optional<Submission> ofName(int ukprn, String fileName, Caller caller) {
    return !caller.maySee(ukprn) ? Optional.empty() : database.sql("select * from submission where ukprn = :ukprn and file_name = upper(:name)").param("ukprn", ukprn)
        .param("name", fileName).query((row, number) -> submission(row)).optional();
  }

  /** The submissions of a provider, the newest first. */
  public List<Submission> of(int ukprn, Caller caller) {
    return caller.maySee(ukprn)
        ? database.sql("select * from submission where ukprn = :ukprn order by id desc").param("ukprn", ukprn).query((row, number) -> submission(row)).list()
        : List.of();
  }

  /** The file that a provider sent last for a collection. */
  public Optional<Submission> last(int ukprn, String collection, Caller caller) {
    return !caller.maySee(ukprn) ? Optional.empty()
        : database.sql("select * from submission where ukprn = :ukprn and collection = :collection order by id desc limit 1").param("ukprn", ukprn)
            .param("collection", collection).query((row, number) -> submission(row)).optional();
  }

  /** The id of the next submission, for who needs it before there is one. */
  public long nextId() {
    return database.sql("select nextval(pg_get_serial_sequence('submission', 'id'))").query(Long.class).single();
  }

  /**
   * Adds a file that has been taken in.
   *
   * @param id from {@link #nextId}
   * @param fileName in capitals
   * @return false when the provider has sent a file of this name before; nothing is added then
   */
  public boolean add(long id, Caller caller, String collection, int period, String fileName, FileStore.Stored file, String fileKey, Submission.Origin origin,
      boolean submitWhenChecked, Long corrects) {
    return database.sql("insert into submission (id, ukprn, collection, period, file_name, file_bytes, file_key, sha256, origin, state, state_since, uploaded_by, "
            + "uploaded_by_id, uploaded_at, submit_when_checked, corrects) overriding system value values (:id, :ukprn, :collection, :period, :name, :bytes, :key, "
            + ":sha256, :origin, :state, :now, :by, :byId, :now, :submit, :corrects) on conflict (ukprn, file_name) do nothing")
        .param("id", id).param("ukprn", caller.ukprn()).param("collection", collection).param("period", period).param("name", fileName)
        .param("bytes", file.bytes()).param("key", fileKey).param("sha256", file.sha256()).param("origin", origin.name())
        .param("state", SubmissionState.RECEIVED.name()).param("now", Times.at(clock.instant())).param("by", caller.displayName())
        .param("byId", caller.accountId()).param("submit", submitWhenChecked).param("corrects", corrects).update() == 1;
  }

  /** Whether a provider has sent a file of a name, in capitals, before. */
  public boolean isReceived(int ukprn, String fileName) {
    return database.sql("select exists (select from submission where ukprn = :ukprn and file_name = :name)").param("ukprn", ukprn).param("name", fileName)
        .query(Boolean.class).single();
  }

  /**
   * The name of the provider's latest file of a collection, without those that it took back.
   *
   * @param before only of those that came before this submission; {@link Long#MAX_VALUE} for all
   */
  public Optional<String> latestFileName(int ukprn, String collection, long before) {
    return database.sql("select file_name from submission where ukprn = :ukprn and collection = :collection and id < :before and state <> 'CANCELLED' "
            + "order by id desc limit 1").param("ukprn", ukprn).param("collection", collection).param("before", before).query(String.class).optional();
  }

  /** Waits until nobody else hands in for the provider and collection of a submission, and keeps others waiting until the end of the transaction. */
  public void lock(Submission submission) {
    database.sql("select pg_advisory_xact_lock(hashtext(:collection), :ukprn)").param("collection", submission.collection()).param("ukprn", submission.ukprn())
        .query((row, number) -> 0).single();
  }

  /** Keeps who handed a submission in, and when. */
  void handedIn(long id, String by, Instant at) {
    database.sql("update submission set submitted_by = :by, submitted_at = :at where id = :id").param("by", by).param("at", Times.at(at)).param("id", id).update();
  }

  /** What is handed in for a period, the one that counts first: that which was handed in last. */
  List<Long> handedIn(int ukprn, String collection, int period) {
    return database.sql("select id from submission where ukprn = :ukprn and collection = :collection and period = :period and state in ('SUBMITTED', 'HELD') "
            + "order by submitted_at desc, id desc")
        .param("ukprn", ukprn).param("collection", collection).param("period", period).query(Long.class).list();
  }

  /** What is submitted for any period of a collection, the newest file first. */
  List<Long> allSubmitted(int ukprn, String collection) {
    return database.sql("select id from submission where ukprn = :ukprn and collection = :collection and state = 'SUBMITTED' order by id desc")
        .param("ukprn", ukprn).param("collection", collection).query(Long.class).list();
  }

  /**
   * A submission that counts for its provider and collection.
   *
   * @param submittedAt when it was handed in
   */
  public record Counting(long id, int ukprn, Instant submittedAt) {}

  /**
   * The submissions that count for a collection, one of each provider at most, by UKPRN: of those that the caller may see.
   *
   * @param ukprn of the provider wanted; null for all
   */
  public List<Counting> counting(String collection, Integer ukprn, Caller caller) {
    return database.sql("select distinct on (ukprn) id, ukprn, submitted_at from submission where collection = :collection and state = 'SUBMITTED' "
            + "and (cast(:only as integer) is null or ukprn = :only) and (cast(:ukprn as integer) is null or ukprn = :ukprn) order by ukprn, " + LAST_FIRST)
        .param("collection", collection).param("only", caller.role().ofProvider() ? caller.ukprn() : null).param("ukprn", ukprn)
        .query((row, number) -> new Counting(row.getLong("id"), row.getInt("ukprn"), Times.instant(row, "submitted_at"))).list();
  }

  /** The submissions of a provider and collection that were handed in and that a later one has replaced, of their own period or of a later one. */
  public List<Long> countNoLonger(int ukprn, String collection) {
    return database.sql("select id from submission where ukprn = :ukprn and collection = :collection and state in ('SUBMITTED', 'SUPERSEDED') and id is distinct from "
            + "(select id from submission where ukprn = :ukprn and collection = :collection and state = 'SUBMITTED' order by " + LAST_FIRST + " limit 1)")
        .param("ukprn", ukprn).param("collection", collection).query(Long.class).list();
  }

  /** The submission of a provider that counts for a collection: the one submitted last; empty where there is none. For the service's own work. */
  public Optional<Submission> counting(int ukprn, String collection) {
    return database.sql("select * from submission where ukprn = :ukprn and collection = :collection and state = 'SUBMITTED' order by " + LAST_FIRST
            + " limit 1").param("ukprn", ukprn).param("collection", collection).query((row, number) -> submission(row)).optional();
  }

  /** What a provider returned last for a collection: the submission that counts, or else the file that was checked last. For the service's own work. */
  public Optional<Submission> lastReturned(int ukprn, String collection) {
    return counting(ukprn, collection).or(() -> database.sql("select * from submission where ukprn = :ukprn and collection = :collection "
            + "and state in ('CHECKED', 'HELD') order by id desc limit 1").param("ukprn", ukprn).param("collection", collection)
        .query((row, number) -> submission(row)).optional());
  }

  /** Moves a submission to another return period. */
  void moveTo(long id, int period) {
    database.sql("update submission set period = :period where id = :id").param("period", period).param("id", id).update();
  }

  /** Has a submission submitted as soon as it is checked. */
  void submitWhenChecked(long id) {
    database.sql("update submission set submit_when_checked = true where id = :id").param("id", id).update();
  }

  /** The submissions held for a period that has opened. */
  List<Submission> heldForOpenPeriods(Instant now) {
    return database.sql("select s.* from submission s join return_period p on p.collection = s.collection and p.number = s.period "
            + "where s.state = 'HELD' and p.opens_at <= :now order by s.submitted_at").param("now", Times.at(now)).query((row, number) -> submission(row)).list();
  }

  /**
   * Has something happen to a submission.
   *
   * @return false when it is in a state where that cannot happen, as when somebody else was faster; nothing is changed then
   */
  public boolean happen(long id, SubmissionEvent event) {
    for (SubmissionLife.Step step : SubmissionLife.STEPS) {
      if (step.event() == event && database.sql("update submission set state = :to, state_since = :now where id = :id and state = :from")
          .param("to", step.to().name()).param("now", Times.at(clock.instant())).param("id", id).param("from", step.from().name()).update() == 1) {
        return true;
      }
    }
    return false;
  }

  static Submission submission(ResultSet row) throws SQLException {
    return new Submission(row.getLong("id"), row.getInt("ukprn"), row.getString("collection"), row.getInt("period"), row.getString("file_name"),
        row.getLong("file_bytes"), row.getString("file_key"), Submission.Origin.valueOf(row.getString("origin")),
        SubmissionState.valueOf(row.getString("state")), Times.instant(row, "state_since"), row.getString("uploaded_by"), Times.instant(row, "uploaded_at"),
        row.getString("submitted_by"), Times.instant(row, "submitted_at"), row.getBoolean("submit_when_checked"), row.getObject("corrects", Long.class),
        row.getString("message"), Times.instant(row, "checked_at"), row.getString("reference_version"), row.getObject("learners", Integer.class),
        row.getObject("valid_learners", Integer.class), row.getObject("errors", Long.class), row.getObject("warnings", Long.class),
        row.getObject("learners_with_errors", Integer.class), row.getObject("learners_with_warnings", Integer.class),
        row.getObject("funding", BigDecimal.class), row.getString("summary"));
  }
}
