package org.openilr.service.results;

import java.util.Optional;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.JobState;
import org.openilr.service.jobs.JobStatus;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the checking of a submission is. */
@Component
public class SubmissionProgress {

  private final Submissions submissions;
  private final Jobs jobs;
  private final JdbcClient database;

  SubmissionProgress(Submissions submissions, Jobs jobs, JdbcClient database) {
    this.submissions = submissions;
    this.jobs = jobs;
    this.database = database;
  }

  /**
   * How far it is.
   *
   * @param step what is done now, for people
   * @param percent 0 to 100
   * @param ahead how many files were sent before it and still wait; 0 once it is its turn
   * @param over whether nothing more happens by itself
   */
  public record View(String step, int percent, long ahead, boolean over) {

    /** Nothing more happens. */
    public static final View DONE = new View("Done", 100, 0, true);
  }

  /** How far a submission is now; also of one that is gone. */
  public View of(Submission before) {
    Optional<Submission> now = submissions.get(before.id());
    boolean over = now.isEmpty() || now.get().state() != SubmissionState.RECEIVED && now.get().state() != SubmissionState.CHECKING;
    if (over) {
      return View.DONE;
    }
    JobStatus job = job(before).orElse(null);
    if (job == null || job.state() == JobState.WAITING) {
      long ahead = job == null ? 0 : database.sql("select count(*) from job where state = 'WAITING' and kind in ('CHECK', 'EAS') and id < :id").param("id", job.id())
          .query(Long.class).single();
      return new View("Waiting for its turn", 0, ahead, false);
    }
    return new View(job.step() == null ? "Starting" : job.step(), job.percent(), 0, false);
  }

  /** The job that checks it. */
  public Optional<JobStatus> job(Submission submission) {
    return jobs.last(submission.collection().startsWith("EAS") ? JobKind.EAS : JobKind.CHECK, submission.id());
  }
}
