package org.openilr.service.money;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.database.Times;
import org.openilr.service.jobs.Job;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.JobState;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.results.SubmissionProgress;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Comparisons of a return with an earlier one: each is found out once, by a job, and kept. Who asks has found the later return, and so may see both. */
@Repository
public class Comparisons {

  private static final String OF_JOB = "select c.*, j.state, j.step, j.done, j.total from comparison c join job j on j.id = c.job ";

  private final JdbcClient database;
  private final Submissions submissions;
  private final Jobs jobs;
  private final FileStore files;
  private final JsonMapper json;

  Comparisons(JdbcClient database, Submissions submissions, Jobs jobs, FileStore files, JsonMapper json) {
    this.database = database;
    this.submissions = submissions;
    this.jobs = jobs;
    this.files = files;
    this.json = json;
  }

  /**
   * A comparison that was asked for.
   *
   * @param submission the later return
   * @param state of the job that finds it out
   * @param step what that does now, for people; null when it does nothing
   * @param percent how far it is, 0 to 100
   * @param message why the returns cannot be compared; null where they can
   * @param madeAt when it was found out, with the reference data in force then; null before
   */
  public record Compared(long submission, long earlier, JobState state, String step, int percent, String message, Instant madeAt) {

    /** Whether there are changes to be read. */
    public boolean isKnown() {
      return madeAt != null && message == null;
    }

    SubmissionProgress.View progress() {
      return new SubmissionProgress.View(state == JobState.WAITING ? "Waiting for its turn" : step == null ? "Starting" : step, percent, 0, state.isOver());
    }
  }

  /** The returns that a return can be compared with, the latest first. */
  public List<Submission> earlier(Submission submission, Caller caller) {
    return submission.learners() == null ? List.of() : submissions.of(submission.ukprn(), caller).stream()
        .filter(other -> other.collection().equals(submission.collection()) && other.id() < submission.id() && other.state().hasResults() && other.learners() != null)
        .toList();
  }

  /** A comparison that was asked for; one that was made before either return was checked again counts no more. */
  public Optional<Compared> find(Submission submission, Submission earlier) {
    return database.sql(OF_JOB + "where c.submission = :submission and c.earlier = :earlier").param("submission", submission.id()).param("earlier", earlier.id())
        .query((row, number) -> new Compared(row.getLong("submission"), row.getLong("earlier"), JobState.valueOf(row.getString("state")), row.getString("step"),
            row.getLong("total") == 0 ? 0 : (int) Math.min(100, 100 * row.getLong("done") / row.getLong("total")), row.getString("message"), Times.instant(row, "made_at")))
        .optional().filter(found -> found.madeAt() == null || found.madeAt().isAfter(submission.checkedAt()) && found.madeAt().isAfter(earlier.checkedAt()));
  }

  /** Has two returns compared, unless that is done already or under way. Nothing of the returns changes, so that auditors may ask, too. */
  @Transactional
  public Compared ask(Submission submission, Submission earlier) {
    submissions.lock(submission);
    Optional<Compared> known = find(submission, earlier).filter(found -> found.madeAt() != null || !found.state().isOver());
    if (known.isEmpty()) {
      long job = jobs.add(JobKind.COMPARE, submission.id(), submission.ukprn(), submission.fileBytes() + earlier.fileBytes());
      database.sql("insert into comparison (submission, earlier, job) values (:submission, :earlier, :job) "
              + "on conflict (submission, earlier) do update set job = excluded.job, message = null, file_key = null, made_at = null")
          .param("submission", submission.id()).param("earlier", earlier.id()).param("job", job).update();
    }
    return known.or(() -> find(submission, earlier)).orElseThrow();
  }

  /** The changes that a comparison found. */
  public Changes changes(Compared compared) throws IOException {
    String key = database.sql("select file_key from comparison where submission = :submission and earlier = :earlier").param("submission", compared.submission())
        .param("earlier", compared.earlier()).query(String.class).single();
    try (InputStream in = files.open(key)) {
      return json.readValue(in, Changes.class);
    }
  }

  /** The earlier return that a job is to compare its submission with; empty when somebody has asked again, or it is deleted meanwhile. */
  Optional<Submission> earlierOf(Job job) {
    return database.sql("select earlier from comparison where job = :job").param("job", job.id()).query(Long.class).optional().flatMap(submissions::get);
  }

  /** Puts changes into the file store; nobody sees them before they are {@link #keep kept}. */
  String store(Submission submission, Submission earlier, Changes changes) throws IOException {
    String key = submission.collection() + "/" + submission.ukprn() + "/" + submission.id() + "/changes-since-" + earlier.id() + ".json";
    byte[] content = json.writeValueAsBytes(changes);
    files.put(key, new ByteArrayInputStream(content), content.length);
    return key;
  }

  /** Keeps where the changes lie, or why there are none; part of the transaction that ends the job. */
  void keep(Job job, Instant at, String key, String message) {
    database.sql("update comparison set file_key = :key, message = :message, made_at = :at where job = :job").param("key", key).param("message", message)
        .param("at", Times.at(at)).param("job", job.id()).update();
  }
}
