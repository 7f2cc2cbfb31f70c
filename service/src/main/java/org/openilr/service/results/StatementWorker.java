package org.openilr.service.results;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.openilr.service.calendar.Calendar;
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
import org.openilr.service.submissions.Submitting;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasCheck;
import org.openilr.statements.eas.EasFacts;
import org.openilr.statements.eas.EasFileName;
import org.openilr.statements.eas.EasFinding;
import org.openilr.statements.eas.EasReport;
import org.openilr.statements.eas.EasResult;
import org.openilr.statements.eas.EasValue;
import org.openilr.statements.eas.EasYear;
import org.springframework.stereotype.Component;

/** Checks an earnings adjustment statement, has it count, and makes its reports. Source: the department's 2020-21 EAS service. */
@Component
class StatementWorker implements JobWorker {

  private final Submissions submissions;
  private final Submitting submitting;
  private final EasStatements statements;
  private final Calendar calendar;
  private final PublishedReference reference;
  private final FileStore files;
  private final Jobs jobs;
  private final Results results;
  private final Reports reports;
  private final Clock clock;

  StatementWorker(Submissions submissions, Submitting submitting, EasStatements statements, Calendar calendar, PublishedReference reference, FileStore files, Jobs jobs,
      Results results, Reports reports, Clock clock) {
    this.submissions = submissions;
    this.submitting = submitting;
    this.statements = statements;
    this.calendar = calendar;
    this.reference = reference;
    this.files = files;
    this.jobs = jobs;
    this.results = results;
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return JobKind.EAS;
  }

  @Override
  public void run(Job job, JobProgress progress) throws IOException {
    Submission submission = submissions.get(job.submission()).orElseThrow();
    Year year = Year.of(calendar.collection(submission.collection()).orElseThrow().year());
    if (EasYear.find(year).isEmpty()) {
      jobs.finish(job, () -> results.refuse(submission, "The statement of %s is not known to this service yet, so that the file cannot be checked. Nothing of it counts."
          .formatted(year.title())));
      return;
    }
    progress.at("Checking the statement", 0, 1);
    EasResult result;
    try (InputStream in = files.open(submission.fileKey())) {
      result = EasCheck.run(EasFileName.of(submission.fileName()), in, new EasFacts(year, submission.ukprn(), submission.period(), reference.now()));
    }
    List<Reports.Report> made = reports(submission, result);
    progress.at("Storing the results", 1, 1);
    try (CopyRows findings = new CopyRows()) {
      for (EasFinding finding : result.findings()) {
        findings.add(CopyRows.columns(submission.id(), findings.rows(), finding.rule().id(), finding.rule().severity().letter(), null, null, null, finding.fieldValues(),
            null, null));
      }
      jobs.finish(job, () -> {
        if (result.refused()) {
          results.refuse(submission, result.findings().get(0).rule().says() + ". " + result.findings().get(0).rule().fix(), findings);
        } else {
          BigDecimal claimed = result.values().stream().map(EasValue::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
          results.keep(submission, findings, result.errors(), result.warnings(), claimed, reference.now().versions().snapshot());
          statements.keep(submission, result);
          submitting.accept(submission);
          // The summaries of funding count the statement.
          jobs.add(JobKind.REPORTS, submission.id(), submission.ukprn(), submission.fileBytes());
        }
        reports.replace(submission, made);
      });
    }
  }

  /** The official reports on the statement itself, but for the one that only programs read. */
  private List<Reports.Report> reports(Submission submission, EasResult result) throws IOException {
    LocalDateTime sent = LocalDateTime.ofInstant(submission.uploadedAt(), Times.UK).truncatedTo(ChronoUnit.SECONDS);
    List<Reports.Report> made = new ArrayList<>();
    for (EasReport report : List.of(EasReport.RULE_VIOLATION, EasReport.FUNDING)) {
      if (report.appliesTo(result)) {
        made.add(reports.store(submission, report.title(), report.fileName(sent), "CSV", clock.instant(), out -> report.write(result, out)));
      }
    }
    return made;
  }
}
