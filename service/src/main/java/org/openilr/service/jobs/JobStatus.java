package org.openilr.service.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.openilr.service.database.Times;

/**
 * How far a job is.
 *
 * @param submission that it is for; null for none
 * @param ukprn the provider that it is for; null for none
 * @param priority higher goes first; 0 for most
 * @param attempts how often it was begun
 * @param node where it runs or ran last; null before
 * @param step what it is doing, for people; null when it does nothing
 * @param done of {@code total}
 * @param startedAt when it was begun last; null before
 * @param finishedAt when it was over; null before
 * @param failure why it failed, for operators; null for none
 * @param cancelledBy who wanted it to stop; null for nobody. A running job stops soon after.
 */
public record JobStatus(long id, JobKind kind, JobState state, Long submission, Integer ukprn, int priority, long fileBytes, int attempts, String node,
    String step, long done, long total, Instant createdAt, Instant startedAt, Instant finishedAt, String failure, String cancelledBy) {

  static JobStatus of(ResultSet row) throws SQLException {
    return new JobStatus(row.getLong("id"), JobKind.valueOf(row.getString("kind")), JobState.valueOf(row.getString("state")),
        row.getObject("submission", Long.class), row.getObject("ukprn", Integer.class), row.getInt("priority"), row.getLong("file_bytes"),
        row.getInt("attempts"), row.getString("node"), row.getString("step"), row.getLong("done"), row.getLong("total"), Times.instant(row, "created_at"),
        Times.instant(row, "started_at"), Times.instant(row, "finished_at"), row.getString("failure"), row.getString("cancelled_by"));
  }

  /** How much is done, from 0 to 100. */
  public int percent() {
    return state == JobState.DONE ? 100 : total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
  }
}
