package org.openilr.service.results;

import java.time.Instant;
import java.util.List;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were made of submissions. Who asks has found the submission, and so may see them. */
@Repository
public class Reports {

  private final JdbcClient database;

  Reports(JdbcClient database) {
    this.database = database;
  }

  /**
   * A file that was made of a submission.
   *
   * @param name for people
   * @param format such as CSV or XLSX
   * @param fileKey of the file store
   */
  public record Report(String name, String fileName, String format, long fileBytes, String fileKey, Instant madeAt) {}

  /** The reports of a submission by name; empty where none are made yet. */
  public List<Report> of(Submission submission) {
    return database.sql("select * from report where submission = :id order by name, file_name").param("id", submission.id())
        .query((row, number) -> new Report(row.getString("name"), row.getString("file_name"), row.getString("format"), row.getLong("file_bytes"),
            row.getString("file_key"), Times.instant(row, "made_at"))).list();
  }
}
