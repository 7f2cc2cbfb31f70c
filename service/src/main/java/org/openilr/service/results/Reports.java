package org.openilr.service.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.openilr.service.database.Times;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files that were made of submissions. Who asks has found the submission, and so may see them. */
@Repository
public class Reports {

  private final JdbcClient database;
  private final FileStore files;

  Reports(JdbcClient database, FileStore files) {
    this.database = database;
    this.files = files;
  }

  /**
   * A file that was made of a submission.
   *
   * @param name for people
   * @param format such as CSV or XLSX; HTML for a page that shows the report of the same name
   * @param fileKey of the file store
   */
  public record Report(String name, String fileName, String format, long fileBytes, String fileKey, Instant madeAt) {

    /** Whether it is a page for a browser. */
    public boolean isPage() {
      return format.equals("HTML");
    }
  }

  /** Writes a report. */
  @FunctionalInterface
  interface Writing {

    void to(OutputStream out) throws IOException;
  }

  /** The reports of a submission by name; empty where none are made yet. */
  public List<Report> of(Submission submission) {
    return database.sql("select * from report where submission = :id order by name, file_name").param("id", submission.id())
        .query((row, number) -> new Report(row.getString("name"), row.getString("file_name"), row.getString("format"), row.getLong("file_bytes"),
            row.getString("file_key"), Times.instant(row, "made_at"))).list();
  }

  /** Puts a report into the file store; nobody sees it before it is {@link #replace kept}. Doing it twice is as doing it once. */
  Report store(Submission submission, String name, String fileName, String format, Instant now, Writing writing) throws IOException {
    Path file = Files.createTempFile("openilr-", ".report");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        writing.to(out);
      }
      String key = submission.collection() + "/" + submission.ukprn() + "/" + submission.id() + "/reports/" + fileName;
      return new Report(name, fileName, format, files.put(key, file).bytes(), key, now);
    } finally {
      Files.delete(file);
    }
  }

  /** Keeps reports in place of all that the submission had; part of the caller's transaction. */
  void replace(Submission submission, List<Report> made) {
    List<String> gone = of(submission).stream().map(Report::fileKey).filter(key -> made.stream().noneMatch(report -> report.fileKey().equals(key))).toList();
    database.sql("delete from report where submission = :id").param("id", submission.id()).update();
    add(submission, made);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

      @Override
      public void afterCommit() {
        gone.forEach(Reports.this::delete);
      }
    });
  }

  private void delete(String key) {
    try {
      files.delete(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps reports beside those that the submission has; part of the caller's transaction. */
  void add(Submission submission, List<Report> made) {
    for (Report report : made) {
      database.sql("insert into report (submission, name, file_name, format, file_bytes, file_key, made_at) values (:submission, :name, :file, :format, :bytes, :key, :at) "
              + "on conflict (submission, file_name) do update set file_bytes = excluded.file_bytes, made_at = excluded.made_at")
          .param("submission", submission.id()).param("name", report.name()).param("file", report.fileName()).param("format", report.format())
          .param("bytes", report.fileBytes()).param("key", report.fileKey()).param("at", Times.at(report.madeAt())).update();
    }
  }
}
