package org.openilr.service.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openilr.processing.results.ReportFolder;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.page.ReportPages;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.JobStatus;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.results.Reports.Report;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionPages;
import org.openilr.service.submissions.SubmissionState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The files that were made of a submission, one by one or all in a zip, and the file as it was sent. */
@Controller
class ReportsController {

  /** What each report is for; the reports on a statement itself are not among them. */
  private static final Map<String, ReportInfo> ABOUT = ReportFolder.all().stream().collect(Collectors.toMap(ReportInfo::name, report -> report));

  private final SubmissionPages pages;
  private final Reports reports;
  private final FileStore files;
  private final Downloads downloads;
  private final Jobs jobs;

  ReportsController(SubmissionPages pages, Reports reports, FileStore files, Downloads downloads, Jobs jobs) {
    this.pages = pages;
    this.reports = reports;
    this.files = files;
    this.downloads = downloads;
    this.jobs = jobs;
  }

  /**
   * A report in the list.
   *
   * @param page shows it; null for none
   * @param about for whom it is and why; null where that is not told
   */
  public record Listed(Report report, Report page, ReportInfo about) {}

  @GetMapping("/submissions/{id}/reports")
  String list(@PathVariable long id, Caller caller, Model model) {
    Submission submission = pages.show(id, caller, model);
    List<Report> made = reports.of(submission);
    model.addAttribute("reports", made.stream().filter(report -> !report.isPage())
        .map(report -> new Listed(report, made.stream().filter(page -> page.isPage() && page.name().equals(report.name())).findFirst().orElse(null),
            ABOUT.get(report.name()))).toList());
    model.addAttribute("making", jobs.last(JobKind.REPORTS, id).map(JobStatus::state).filter(state -> !state.isOver()).isPresent());
    return "results/reports";
  }

  /** Shows the page of a report. It has a style and a script of its own, which the policy tells by their hashes. */
  @GetMapping("/submissions/{id}/report-pages/{fileName}")
  @ShowsLearners("report viewed")
  void page(@PathVariable long id, @PathVariable String fileName, Caller caller, HttpServletResponse response) throws IOException {
    Report page = report(pages.find(id, caller), fileName);
    if (!page.isPage()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    try (InputStream in = files.open(page.fileKey())) {
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Content-Security-Policy", ReportPages.policy());
      in.transferTo(response.getOutputStream());
    }
  }

  @GetMapping("/submissions/{id}/reports/{fileName}")
  @ShowsLearners("report downloaded")
  void one(@PathVariable long id, @PathVariable String fileName, Caller caller, HttpServletResponse response) throws IOException {
    Report report = report(pages.find(id, caller), fileName);
    downloads.send(report.fileKey(), report.fileName(), response);
  }

  @GetMapping("/submissions/{id}/reports.zip")
  @ShowsLearners("all reports downloaded")
  void all(@PathVariable long id, Caller caller, HttpServletResponse response) throws IOException {
    List<Report> all = reports.of(pages.find(id, caller));
    if (all.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    downloads.send(all, id + "_Reports.zip", response);
  }

  @GetMapping("/submissions/{id}/file")
  @ShowsLearners("file downloaded")
  void file(@PathVariable long id, Caller caller, HttpServletResponse response) throws IOException {
    Submission submission = pages.find(id, caller);
    if (submission.state() == SubmissionState.EXPIRED) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    downloads.send(submission.fileKey(), submission.fileName(), response);
  }

  private Report report(Submission submission, String fileName) {
    return reports.of(submission).stream().filter(one -> one.fileName().equals(fileName)).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
