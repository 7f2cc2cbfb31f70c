package org.openilr.service.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.results.Reports.Report;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionPages;
import org.openilr.service.submissions.SubmissionState;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The files that were made of a submission, one by one or all in a zip, and the file as it was sent. */
@Controller
class ReportsController {

  private final SubmissionPages pages;
  private final Reports reports;
  private final FileStore files;
  private final Audit audit;

  ReportsController(SubmissionPages pages, Reports reports, FileStore files, Audit audit) {
    this.pages = pages;
    this.reports = reports;
    this.files = files;
    this.audit = audit;
  }

  @GetMapping("/submissions/{id}/reports")
  String list(@PathVariable long id, Caller caller, Model model) {
    Submission submission = pages.showResults(id, caller, model);
    model.addAttribute("reports", reports.of(submission));
    return "results/reports";
  }

  @GetMapping("/submissions/{id}/reports/{fileName}")
  void one(@PathVariable long id, @PathVariable String fileName, Caller caller, HttpServletResponse response) throws IOException {
    Submission submission = pages.find(id, caller);
    Report report = reports.of(submission).stream().filter(one -> one.fileName().equals(fileName)).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    audit.add(caller, "report downloaded", submission.ukprn(), "submission " + id + ", " + report.name());
    send(report.fileKey(), report.fileName(), response);
  }

  @GetMapping("/submissions/{id}/reports.zip")
  void all(@PathVariable long id, Caller caller, HttpServletResponse response) throws IOException {
    Submission submission = pages.find(id, caller);
    List<Report> all = reports.of(submission);
    if (all.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    audit.add(caller, "all reports downloaded", submission.ukprn(), "submission " + id);
    download(id + "_Reports.zip", response);
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
      for (Report report : all) {
        zip.putNextEntry(new ZipEntry(report.fileName()));
        try (InputStream in = files.open(report.fileKey())) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }

  @GetMapping("/submissions/{id}/file")
  void file(@PathVariable long id, Caller caller, HttpServletResponse response) throws IOException {
    Submission submission = pages.find(id, caller);
    if (submission.state() == SubmissionState.EXPIRED) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    audit.add(caller, "file downloaded", submission.ukprn(), "submission " + id);
    send(submission.fileKey(), submission.fileName(), response);
  }

  private void send(String key, String fileName, HttpServletResponse response) throws IOException {
    try (InputStream in = files.open(key)) {
      download(fileName, response);
      OutputStream out = response.getOutputStream();
      in.transferTo(out);
      out.flush();
    }
  }

  /** Never shown in the browser, whatever it is: what a stranger sent could be a page with a script. */
  private static void download(String fileName, HttpServletResponse response) {
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString());
  }
}
