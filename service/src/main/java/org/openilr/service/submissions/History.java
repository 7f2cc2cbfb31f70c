package org.openilr.service.submissions;

import java.time.Instant;
import java.util.List;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that a provider has sent, a page at a time. Who asks may see the provider. */
@Repository
class History {

  private static final String WANTED = " from submission s where ukprn = :ukprn and (:collection = '' or collection = :collection) and (:period = 0 or period = :period) "
      + "and (:state = '' or state = :state)";

  private final JdbcClient database;

  History(JdbcClient database) {
    this.database = database;
  }

  /** What is wanted; empty or 0 for all. */
  record Filter(String collection, int period, String state) {}

  /**
   * A line.
   *
   * @param submittedAt null for what was not submitted
   * @param reports how many reports there are of it
   */
  record Line(long id, String collection, int period, String fileName, long fileBytes, SubmissionState state, String uploadedBy, Instant uploadedAt,
      String submittedBy, Instant submittedAt, Integer learners, Long errors, int reports) {

    /** As people call its period: R01 to R14. */
    public String periodName() {
      return "R%02d".formatted(period);
    }
  }

  long count(int ukprn, Filter filter) {
    return wanted("select count(*)" + WANTED, ukprn, filter).query(Long.class).single();
  }

  /** The lines wanted, the newest first. */
  List<Line> page(int ukprn, Filter filter, long from, int size) {
    return wanted("select id, collection, period, file_name, file_bytes, state, uploaded_by, uploaded_at, submitted_by, submitted_at, learners, errors, "
        + "(select count(*) from report r where r.submission = s.id) as reports" + WANTED + " order by id desc limit :size offset :from", ukprn, filter)
        .param("size", size).param("from", from)
        .query((row, number) -> new Line(row.getLong("id"), row.getString("collection"), row.getInt("period"), row.getString("file_name"), row.getLong("file_bytes"),
            SubmissionState.valueOf(row.getString("state")), row.getString("uploaded_by"), Times.instant(row, "uploaded_at"), row.getString("submitted_by"),
            Times.instant(row, "submitted_at"), row.getObject("learners", Integer.class), row.getObject("errors", Long.class), row.getInt("reports"))).list();
  }

  /** The collections that a provider has sent something for. */
  List<String> collections(int ukprn) {
    return database.sql("select distinct collection from submission where ukprn = :ukprn order by collection desc").param("ukprn", ukprn).query(String.class).list();
  }

  private JdbcClient.StatementSpec wanted(String sql, int ukprn, Filter filter) {
    return database.sql(sql).param("ukprn", ukprn).param("collection", filter.collection()).param("period", filter.period()).param("state", filter.state());
  }
}
