package org.openilr.service.jobs;

import java.time.Clock;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs to be done. */
@Repository
public class Jobs {

  private final JdbcClient database;
  private final Clock clock;

  Jobs(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds a job; it is done soon after the caller's transaction is committed, and never when that is rolled back.
   *
   * @param submission that it is for; null for none
   * @param ukprn the provider that it is for; null for none
   * @param fileBytes size of the file that it works on, so that large ones do not hold up small ones; 0 for none
   * @return its id
   */
  public long add(JobKind kind, Long submission, Integer ukprn, long fileBytes) {
    return database.sql("insert into job (kind, submission, ukprn, file_bytes, state, created_at) values (:kind, :submission, :ukprn, :bytes, 'WAITING', :now) "
            + "returning id")
        .param("kind", kind.name()).param("submission", submission).param("ukprn", ukprn).param("bytes", fileBytes)
        .param("now", Times.at(clock.instant())).query(Long.class).single();
  }
}
