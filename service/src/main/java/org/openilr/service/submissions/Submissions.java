package org.openilr.service.submissions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submissions. Whoever asks gets only what the {@link Caller} may see. */
@Repository
public class Submissions {

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

  /** The submissions of a provider, the newest first. */
  public List<Submission> of(int ukprn, Caller caller) {
    return caller.maySee(ukprn)
        ? database.sql("select * from submission where ukprn = :ukprn order by id desc").param("ukprn", ukprn).query((row, number) -> submission(row)).list()
        : List.of();
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
