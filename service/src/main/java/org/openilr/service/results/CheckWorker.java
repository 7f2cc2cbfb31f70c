package org.openilr.service.results;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.openilr.learners.FileName;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.processing.CheckResult;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.Progress;
import org.openilr.processing.ReturnCheck;
import org.openilr.service.calendar.Calendar;
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
import org.openilr.service.submissions.Submitting;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.openilr.validation.FileFacts;
import org.springframework.stereotype.Component;

/** Checks and funds an ILR return. What comes out waits in temporary files, and is kept in one transaction with the job's end. */
@Component
class CheckWorker implements JobWorker {

  /** Jobs run side by side; within one, a second thread reads while the first checks. */
  private static final int THREADS = 2;

  private final Submissions submissions;
  private final Submitting submitting;
  private final Calendar calendar;
  private final PublishedReference reference;
  private final FileStore files;
  private final Jobs jobs;
  private final Results results;
  private final Clock clock;

  CheckWorker(Submissions submissions, Submitting submitting, Calendar calendar, PublishedReference reference, FileStore files, Jobs jobs, Results results,
      Clock clock) {
    this.submissions = submissions;
    this.submitting = submitting;
    this.calendar = calendar;
    this.reference = reference;
    this.files = files;
    this.jobs = jobs;
    this.results = results;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return JobKind.CHECK;
  }

  @Override
  public void run(Job job, JobProgress progress) throws IOException {
    Submission submission = submissions.get(job.submission()).orElseThrow();
    progress.at("Reading the file", 0, 1);
    try (FileStore.Local file = files.local(submission.fileKey())) {
      Year of = Year.of(calendar.collection(submission.collection()).orElseThrow().year());
      Year found = year(file);
      if (found.equals(of)) {
        check(job, submission, file, progress);
      } else {
        jobs.finish(job, () -> results.refuse(submission, ("The file is a return of %s, and this collection takes %s. Choose the other year on the first page, or export "
            + "the return of the right year.").formatted(found.title(), of.title())));
      }
    } catch (RejectedFileException rejected) {
      jobs.finish(job, () -> {
        results.reject(submission, rejected.faults());
        reports(submission);
      });
    }
  }

  private static Year year(FileStore.Local file) throws IOException, RejectedFileException {
    try (ReturnReader reader = ReturnReader.open(file.path())) {
      return reader.year();
    }
  }

  private void check(Job job, Submission submission, FileStore.Local file, JobProgress progress) throws IOException, RejectedFileException {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Times.UK).truncatedTo(ChronoUnit.SECONDS);
    FileName latest = submissions.latestFileName(submission.ukprn(), submission.collection(), submission.id()).map(FileName::of).orElse(null);
    // A name that was used before was refused when the file came.
    FileFacts.Upload upload = new FileFacts.Upload(submission.ukprn(), false, latest);
    CheckSettings settings = new CheckSettings(file.path(), reference.now(), Channel.ONLINE, submission.period(), now, THREADS, upload);
    try (FindingRows findings = new FindingRows(submission.id()); FundingRows funding = new FundingRows(submission.id());
        LearnerRows learners = new LearnerRows(submission.id())) {
      CheckResult result = ReturnCheck.run(settings, steps(progress), findings, funding);
      progress.at("Storing the results", 1, 1);
      if (!result.refused()) {
        learners.read(file.path(), findings.withErrors());
      }
      jobs.finish(job, () -> {
        results.keep(submission, result, findings.rows(), funding, learners);
        submitting.whenChecked(submission.id());
        reports(submission);
      });
    }
  }

  private void reports(Submission submission) {
    jobs.add(JobKind.REPORTS, submission.id(), submission.ukprn(), submission.fileBytes());
  }

  /** Reads the file twice: for the rules, and for the money. */
  private static Progress steps(JobProgress progress) {
    return (read, bytes, records) -> progress.at(2 * read <= bytes ? "Checking learners" : "Working out the funding", read, bytes);
  }
}
