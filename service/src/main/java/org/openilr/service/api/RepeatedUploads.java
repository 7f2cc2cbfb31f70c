package org.openilr.service.api;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.openilr.service.database.Times;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Knows which uploads came before, by the key that the sender gave them, so that one sent again after a broken connection does not count twice. */
@Repository
class RepeatedUploads {

  /** An upload that was begun so long ago and has not ended was cut off with its node. */
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient database;
  private final Clock clock;

  RepeatedUploads(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What an upload may do.
   *
   * @param submission what the same upload became before; null when it is to be done now
   * @param resumed whether it was begun before and has not ended
   */
  record Reservation(Long submission, boolean resumed) {}

  private record Before(String collection, String fileName, Long submission, Instant begunAt) {}

  /**
   * Begins an upload, or finds what it became.
   *
   * @throws ProblemException when it is under way, or the key was used for another file
   */
  Reservation reserve(int ukprn, String key, String collection, String sentName) {
    String fileName = sentName.toUpperCase(Locale.ROOT);
    if (database.sql("insert into api_upload (ukprn, key, collection, file_name, begun_at) values (:ukprn, :key, :collection, :name, :now) on conflict do nothing")
        .param("ukprn", ukprn).param("key", key).param("collection", collection).param("name", fileName).param("now", Times.at(clock.instant())).update() == 1) {
      return new Reservation(null, false);
    }
    Optional<Before> before = database.sql("select * from api_upload where ukprn = :ukprn and key = :key").param("ukprn", ukprn).param("key", key)
        .query((ResultSet row, int number) -> new Before(row.getString("collection"), row.getString("file_name"), row.getObject("submission", Long.class),
            Times.instant(row, "begun_at"))).optional();
    if (before.isPresent() && !(before.get().collection().equals(collection) && before.get().fileName().equals(fileName))) {
      throw new ProblemException(ProblemKind.CONFLICT, "The Idempotency-Key was used for another file; every upload needs one of its own.");
    }
    if (before.isPresent() && before.get().submission() != null) {
      return new Reservation(before.get().submission(), false);
    }
    Instant limit = clock.instant().minus(LONGEST);
    if (database.sql("update api_upload set begun_at = :now where ukprn = :ukprn and key = :key and submission is null and begun_at < :limit")
        .param("ukprn", ukprn).param("key", key).param("now", Times.at(clock.instant())).param("limit", Times.at(limit)).update() == 0) {
      throw new ProblemException(ProblemKind.CONFLICT, "The same upload is under way. Wait until it has ended, then look at the submissions.");
    }
    return new Reservation(null, true);
  }

  /** Notes what an upload became. */
  void keep(int ukprn, String key, long submission) {
    database.sql("update api_upload set submission = :submission where ukprn = :ukprn and key = :key").param("submission", submission).param("ukprn", ukprn)
        .param("key", key).update();
  }

  /** Notes that an upload came to nothing, and may be tried again. */
  void release(int ukprn, String key) {
    database.sql("delete from api_upload where ukprn = :ukprn and key = :key and submission is null").param("ukprn", ukprn).param("key", key).update();
  }

  /** Forgets old keys. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void forget() {
    database.sql("delete from api_upload where begun_at < :limit").param("limit", Times.at(clock.instant().minus(KEPT))).update();
  }
}
