package org.openilr.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.openilr.service.results.Downloads;
import org.openilr.service.results.Reports;
import org.openilr.service.results.Reports.Report;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files that were made of a submission, and the file as it was sent. */
@RestController
@Tag(name = OpenApiDocument.Tags.RESULTS)
@RequestMapping("/api/v1/submissions/{id}")
class ReportsApi {

  private final Submissions submissions;
  private final Reports reports;
  private final Downloads downloads;

  ReportsApi(Submissions submissions, Reports reports, Downloads downloads) {
    this.submissions = submissions;
    this.reports = reports;
    this.downloads = downloads;
  }

  /** A report, and where to download it. */
  record ReportAnswer(String name, String fileName, String format, long fileBytes, Instant madeAt, String link) {

    static ReportAnswer of(long submission, Report report) {
      return new ReportAnswer(report.name(), report.fileName(), report.format(), report.fileBytes(), report.madeAt(), "/api/v1/submissions/" + submission + "/reports/"
          + URLEncoder.encode(report.fileName(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
  }

  @Operation(summary = "The reports of a submission", description = "Empty until they are made, which takes a moment after the check.")
  @GetMapping(path = "/reports", produces = MediaType.APPLICATION_JSON_VALUE)
  List<ReportAnswer> listReports(@PathVariable long id, Caller caller) {
    return reports.of(SubmissionLookUp.find(submissions, id, caller)).stream().filter(report -> !report.isPage()).map(report -> ReportAnswer.of(id, report)).toList();
  }

  @Operation(summary = "Download a report", responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
      schema = @Schema(type = "string", format = "binary"))))
  @ShowsLearners("report downloaded")
  @GetMapping("/reports/{fileName}")
  void getReport(@PathVariable long id, @PathVariable String fileName, Caller caller, HttpServletResponse response) throws IOException {
    Report report = reports.of(SubmissionLookUp.find(submissions, id, caller)).stream().filter(one -> one.fileName().equals(fileName)).findFirst()
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "The submission has no report of that name."));
    downloads.send(report.fileKey(), report.fileName(), response);
  }

  @Operation(summary = "Download all reports in a zip", responses = @ApiResponse(responseCode = "200", content = @Content(
      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"))))
  @ShowsLearners("all reports downloaded")
  @GetMapping("/reports.zip")
  void getAllReports(@PathVariable long id, Caller caller, HttpServletResponse response) throws IOException {
    List<Report> all = reports.of(SubmissionLookUp.find(submissions, id, caller));
    if (all.isEmpty()) {
      throw new ProblemException(ProblemKind.NOT_FOUND, "The submission has no reports yet.");
    }
    downloads.send(all, id + "_Reports.zip", response);
  }

  @Operation(summary = "Download the file as it was sent", responses = @ApiResponse(responseCode = "200", content = @Content(
      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"))))
  @ShowsLearners("file downloaded")
  @GetMapping("/file")
  void getFile(@PathVariable long id, Caller caller, HttpServletResponse response) throws IOException {
    Submission submission = SubmissionLookUp.find(submissions, id, caller);
    if (submission.state() == SubmissionState.EXPIRED) {
      throw new ProblemException(ProblemKind.NOT_FOUND, "The file was deleted at the end of its keeping time.");
    }
    downloads.send(submission.fileKey(), submission.fileName(), response);
  }
}
