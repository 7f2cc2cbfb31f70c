package org.openilr.service.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.ReturnCheck;
import org.openilr.processing.results.ReportFolder;
import org.openilr.reports.EasStatement;
import org.openilr.reports.LastYear;
import org.openilr.reports.ReportFile;
import org.openilr.reports.ReportInputs;
import org.openilr.reports.WorkingsLinks;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.database.Times;
import org.openilr.service.eas.EasStatements;
import org.openilr.service.jobs.Job;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.JobProgress;
import org.openilr.service.jobs.JobWorker;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.reference.PublishedReference;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submissions;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the official reports of a checked file in the background, after the checks that others wait for. Of a return these are all; of a statement those that add it to the
 * provider's submitted return. Source: the department's job configuration of 2020-21.
 */
@Component
class ReportsWorker implements JobWorker {

  private static final Logger LOG = LoggerFactory.getLogger(ReportsWorker.class);

  /** What the statement's job makes anew of the return. */
  private static final List<String> OF_STATEMENT =
      List.of("Adult Funding Claim Report", "Funding Summary Report", "Devolved Adult Education Funding Summary Report");
  /** Reports are made while people wait for pages and checks; these go first. */
  private static final int THREADS = 1;

  private final Submissions submissions;
  private final EasStatements statements;
  private final Calendar calendar;
  private final PublishedReference reference;
  private final FileStore files;
  private final Jobs jobs;
  private final Reports reports;
  private final Clock clock;

  ReportsWorker(Submissions submissions, EasStatements statements, Calendar calendar, PublishedReference reference, FileStore files, Jobs jobs, Reports reports, Clock clock) {
    this.submissions = submissions;
    this.statements = statements;
    this.calendar = calendar;
    this.reference = reference;
    this.files = files;
    this.jobs = jobs;
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return JobKind.REPORTS;
  }

  @Override
  public void run(Job job, JobProgress progress) throws IOException {
    Submission submission = submissions.get(job.submission()).orElseThrow();
    DataCollection collection = calendar.collection(submission.collection()).orElseThrow();
    Year year = Year.of(collection.year());
    if (collection.kind() == DataCollection.Kind.ILR) {
      List<Reports.Report> made = make(submission, submission, List.of(), year, progress);
      jobs.finish(job, () -> reports.replace(submission, made));
    } else {
      Optional<Submission> counting = submissions.counting(submission.ukprn(), "ILR" + year.code());
      if (counting.isPresent()) {
        List<Reports.Report> made = make(submission, counting.get(), OF_STATEMENT, year, progress);
        jobs.finish(job, () -> reports.add(submission, made));
      }
    }
  }

  /** Leads from an amount to the page with its workings. */
  private static WorkingsLinks workings(Submission ofReturn) {
    return (place, learnRefNumber, aimSeqNumber) -> new WorkingsLinks.Way("How it came about",
        "/submissions/" + ofReturn.id() + "/learners/" + (Integer.parseInt(place) - 1) + "/workings");
  }

  /** Last year's return; null for one that can no longer be read, without which reports say that they could not compare. */
  private static LastYear lastYear(Submission submission, FileStore.Local file, Year year) throws IOException {
    try {
      return LastYear.read(file.path(), year, submission.ukprn());
    } catch (RejectedFileException rejected) {
      LOG.warn("The file of submission {} was checked and is now no return; reports do not compare with it.", submission.id());
      return null;
    }
  }

  /**
   * Makes reports.
   *
   * @param submission that they belong to, and whose time they bear
   * @param ofReturn the return that they are of
   * @param only names of the reports; empty for all
   */
  private List<Reports.Report> make(Submission submission, Submission ofReturn, List<String> only, Year year, JobProgress progress) throws IOException {
    LocalDateTime time = LocalDateTime.ofInstant(submission.checkedAt(), Times.UK).truncatedTo(ChronoUnit.SECONDS);
    EasStatement eas = statements.counting(submission.ukprn(), year).orElse(null);
    // What a statement has made anew does not look back.
    Submission lastYear = only.isEmpty() ? submissions.lastReturned(submission.ukprn(), "ILR" + year.previous().code()).orElse(null) : null;
    Path folder = Files.createTempDirectory("openilr-reports-");
    try (FileStore.Local file = files.local(ofReturn.fileKey()); FileStore.Local old = lastYear == null ? null : files.local(lastYear.fileKey());
        ReportFolder made = new ReportFolder(folder, only, new ReportInputs(eas, old == null ? null : lastYear(lastYear, old, year), null), Results.PROGRAM,
            workings(ofReturn))) {
      CheckSettings settings = new CheckSettings(file.path(), reference.now(), Channel.ONLINE, ofReturn.period(), time, THREADS);
      List<ReportFile> written;
      try {
        written = made.finish(ReturnCheck.run(settings, (read, bytes, records) -> progress.at("Making the reports", read, bytes), made, made),
            THREADS);
      } catch (RejectedFileException rejected) {
        written = made.reject(rejected.faults(), time);
      }
      List<Reports.Report> kept = new ArrayList<>();
      for (ReportFile report : written) {
        kept.add(reports.store(submission, report.report().name(), report.file(), report.format().name(), clock.instant(),
            out -> Files.copy(folder.resolve(report.file()), out)));
      }
      return kept;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
