package org.openilr.processing.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openilr.learners.Fault;
import org.openilr.processing.About;
import org.openilr.processing.CheckResult;
import org.openilr.processing.FindingReceiver;
import org.openilr.processing.report.FundingPicture;
import org.openilr.processing.report.HtmlReport;
import org.openilr.processing.report.ReportHead;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;

/**
 * The results of one check in a folder: {@code findings.csv}, {@code summary.json}, {@code report.html} and the official rule violation
 * reports. All files are written under other names first and take their own when the check is complete, so that nobody ever finds half
 * a result. Findings name learners and show their data: the folder wants the same care as the return.
 */
public final class ResultFolder implements FindingReceiver, AutoCloseable {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private static final String CHANGES = "changes.csv";
  private static final String FUNDING = "funding.csv";

  private final UnfinishedFiles files;
  private final String program;
  private final LocalDateTime now;
  private final CsvWriter findings;
  private final HtmlReport report = new HtmlReport();
  private final ViolationReport violations;
  private Review review;
  private Writer changesOut;
  private FundingFile funding;
  private OutputStream fundingOut;

  /**
   * Starts the results of a check.
   *
   * @param folder made if it does not exist; files of an earlier check are replaced in the end
   * @param program name and version of the program, for the results to name
   * @param now the time of the check, which names the official reports
   * @throws IOException when the folder cannot be made or written to
   */
  public ResultFolder(Path folder, String program, LocalDateTime now) throws IOException {
    this.files = new UnfinishedFiles(folder);
    this.program = program;
    this.now = now;
    this.violations = new ViolationReport();
    this.findings = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer("findings.csv"));
    findings.writeRecord("rule", "severity", "learnRefNumber", "aimSeqNumber", "fieldValues", "message");
  }

  /**
   * Has every finding looked at beside what is known from before, and says so in the results; with a comparison in {@code changes.csv} as well.
   *
   * @param beside not given findings by anybody else
   */
  public void withReview(Review beside) throws IOException {
    review = beside;
    if (review.compares()) {
      changesOut = writer(CHANGES);
      review.writeTo(changesOut);
    }
  }

  /** Adds {@code funding.csv} to the results, and the money to the summary and the page. */
  public FundingFile withFunding() throws IOException {
    fundingOut = files.open(FUNDING);
    funding = new FundingFile(fundingOut);
    return funding;
  }

  @Override
  public void found(Finding finding, About about) throws IOException {
    RuleInfo rule = finding.rule();
    findings.writeRecord(rule.id(), rule.severity().letter(), finding.learnRefNumber(),
        finding.aimSeqNumber() == null ? null : finding.aimSeqNumber().toString(), finding.fieldValues(), rule.says());
    report.add(finding, review == null ? null : review.note(finding));
    violations.add(finding, about);
  }

  /**
   * Completes the results.
   *
   * @param notices what a reader must know before anything else
   */
  public void finish(CheckResult result, List<String> notices) throws IOException {
    if (review != null) {
      if (result.refused()) {
        review.cannotCompare();
      }
      review.finish();
    }
    try (OutputStream out = files.open("Rule Violation Summary Report " + STAMP.format(now) + ".xlsx")) {
      ViolationSummary.write(result, program, out);
    }
    complete(SummaryJson.of(result, funding == null ? null : funding.totals(), review, program, notices), ReportHeads.of(result, review, program, notices),
        funding == null || funding.totals() == null ? null : FundingPicture.of(funding.totals(), result.year()),
        ViolationReport.Totals.of(result));
  }

  /** Completes the results of a file that is no return: its faults are the findings. */
  public void reject(String file, List<Fault> faults) throws IOException {
    if (review != null) {
      review.cannotCompare();
      review.finish();
    }
    for (Fault fault : faults) {
      found(new Finding(RuleCatalogue.rejection(fault.rule()).saying(fault.toString()), null, null, -1, List.of()), About.NOBODY);
    }
    complete(SummaryJson.ofRejected(file, faults, program, now), ReportHeads.ofRejected(file, program, now), null,
        ViolationReport.Totals.ofRejected(faults));
  }

  private void complete(SummaryJson summary, ReportHead head, FundingPicture money, ViolationReport.Totals totals) throws IOException {
    findings.close();
    if (review == null || !review.compares()) {
      files.withdraw(CHANGES);
    }
    if (fundingOut != null) {
      fundingOut.close();
    }
    if (funding == null || funding.totals() == null) {
      files.withdraw(FUNDING);
    }
    try (Writer out = writer("report.html")) {
      report.write(head, money, out);
    }
    try (Writer out = writer("summary.json")) {
      summary.write(out);
    }
    try (OutputStream out = files.open("Rule Violation Report " + STAMP.format(now) + ".csv")) {
      violations.write(out);
    }
    try (Writer out = writer("Rule Violation Report " + STAMP.format(now) + ".json")) {
      totals.write(out);
    }
    files.finish();
  }

  private Writer writer(String name) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(files.open(name), StandardCharsets.UTF_8), 1 << 16);
  }

  /** Takes away what is not finished. */
  @Override
  public void close() throws IOException {
    violations.close();
    if (!files.isFinished()) {
      try {
        findings.close();
        if (fundingOut != null) {
          fundingOut.close();
        }
        if (changesOut != null) {
          changesOut.close();
        }
      } finally {
        files.close();
      }
    }
  }
}
