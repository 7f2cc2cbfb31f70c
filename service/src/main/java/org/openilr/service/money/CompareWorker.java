package org.openilr.service.money;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.Progress;
import org.openilr.processing.compare.ReturnComparison;
import org.openilr.reference.Reference;
import org.openilr.service.database.Times;
import org.openilr.service.jobs.Job;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.JobProgress;
import org.openilr.service.jobs.JobWorker;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.reference.PublishedReference;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submissions;
import org.openilr.validation.Channel;
import org.springframework.stereotype.Component;

/** Finds out what changed from an earlier return to a later one. */
@Component
class CompareWorker implements JobWorker {

  private static final int THREADS = 2;

  private final Comparisons comparisons;
  private final Submissions submissions;
  private final PublishedReference reference;
  private final FileStore files;
  private final Jobs jobs;
  private final Clock clock;

  CompareWorker(Comparisons comparisons, Submissions submissions, PublishedReference reference, FileStore files, Jobs jobs, Clock clock) {
    this.comparisons = comparisons;
    this.submissions = submissions;
    this.reference = reference;
    this.files = files;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return JobKind.COMPARE;
  }

  @Override
  public void run(Job job, JobProgress progress) throws IOException {
    // Before the returns are looked at: one that is checked again from now on makes the comparison one of yesterday.
    Instant now = clock.instant();
    Submission after = submissions.get(job.submission()).orElseThrow();
    Optional<Submission> before = comparisons.earlierOf(job);
    if (before.isEmpty()) {
      return;
    }
    Reference data = reference.now();
    try (FileStore.Local older = files.local(before.get().fileKey()); FileStore.Local newer = files.local(after.fileKey())) {
      Changes changes = Changes.of(ReturnComparison.run(settings(before.get(), older, data), settings(after, newer, data), steps(progress)));
      String key = comparisons.store(after, before.get(), changes);
      jobs.finish(job, () -> comparisons.keep(job, now, key, null));
    } catch (RejectedFileException rejected) {
      jobs.finish(job, () -> comparisons.keep(job, now, null, "One of the two files is no return that can be read."));
    }
  }

  /** Each as it was checked, so that what is told is what the pages of both tell. */
  private static CheckSettings settings(Submission submission, FileStore.Local file, Reference data) {
    return new CheckSettings(file.path(), data, Channel.ONLINE, submission.period(), LocalDateTime.ofInstant(submission.checkedAt(), Times.UK), THREADS);
  }

  private static Progress steps(JobProgress progress) {
    return (read, bytes, records) -> progress.at(2 * read < bytes ? "Reading the earlier file" : "Reading the later file", read, bytes);
  }
}
