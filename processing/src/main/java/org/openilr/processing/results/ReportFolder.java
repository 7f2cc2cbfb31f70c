package org.openilr.processing.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingFacts;
import org.openilr.learners.Fault;
import org.openilr.processing.About;
import org.openilr.processing.CheckResult;
import org.openilr.processing.FindingReceiver;
import org.openilr.processing.FundingReceiver;
import org.openilr.reports.Catalogue;
import org.openilr.reports.EasStatement;
import org.openilr.reports.Report;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportFile;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.ReportInputs;
import org.openilr.reports.ReportRun;
import org.openilr.reports.WorkingsLinks;
import org.openilr.reports.files.ReportFiles;
import org.openilr.reports.page.ReportPages;
import org.openilr.specification.Year;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleCatalogue;

/**
 * The official reports of one return in a folder, each with a page that shows it, and {@code reports.html} that lists them all. They are made while
 * the return is checked and funded: give this to {@link org.openilr.processing.ReturnCheck} as both receivers, then {@link #finish}. All files take
 * their names when all are complete. Reports name learners and show their data: the folder wants the same care as the return.
 */
public final class ReportFolder implements FindingReceiver, FundingReceiver<ReportRun.Part>, AutoCloseable {

  private static final ReportInfo VIOLATIONS = new ReportInfo("Rule Violation Report", Format.CSV, "MIS teams",
      "Put the return right: every error and warning, with the learner, the aim and the values concerned.");
  private static final ReportInfo VIOLATION_SUMMARY = new ReportInfo("Rule Violation Summary Report", Format.XLSX, "MIS managers",
      "See how many learners are valid in each funding model, and how often each rule was raised.");

  private final UnfinishedFiles files;
  private final String program;
  private final List<String> only;
  private final ReportInputs inputs;
  private final WorkingsLinks workings;
  private final ViolationReport violations = new ViolationReport();
  private ReportContext context;
  private ReportRun run;

  /**
   * Starts the reports of a return.
   *
   * @param folder made if it does not exist
   * @param only names of the reports that are wanted; empty for all
   * @param inputs what is given beside the return; must be the same provider's
   * @param program name and version of the program, for the reports to name
   * @param workings how the pages lead from a learner's amount to its workings
   */
  public ReportFolder(Path folder, List<String> only, ReportInputs inputs, String program, WorkingsLinks workings) throws IOException {
    this.files = new UnfinishedFiles(folder);
    this.only = List.copyOf(only);
    this.inputs = inputs;
    this.program = program;
    this.workings = workings;
  }

  /** Every report there is, in the order in which they are listed. */
  public static List<ReportInfo> all() {
    List<ReportInfo> all = new ArrayList<>(List.of(VIOLATIONS, VIOLATION_SUMMARY));
    Catalogue.all().forEach(report -> all.add(report.info()));
    return all;
  }

  private boolean isWanted(ReportInfo report) {
    return only.isEmpty() || only.stream().anyMatch(report.name()::equalsIgnoreCase);
  }

  @Override
  public void found(Finding finding, About about) throws IOException {
    if (isWanted(VIOLATIONS)) {
      violations.add(finding, about);
    }
  }

  @Override
  public void start(CheckResult result, FundingFacts facts) throws IOException {
    EasStatement eas = inputs.eas();
    if (eas != null && eas.ukprn() != facts.ukprn()) {
      throw new IOException("The return is that of provider %d, but the earnings adjustment statement %s is that of provider %d."
          .formatted(facts.ukprn(), eas.file(), eas.ukprn()));
    }
    if (inputs.lastYear() != null) {
      inputs.lastYear().check(result.year(), facts.ukprn());
    }
    context = new ReportContext(result.year(), result.period(), facts.ukprn(), result.provider(), result.file(), result.checked(),
        result.filePreparationDate(), facts.reference(), inputs, program);
    run = new ReportRun(wanted(result.year()), context);
  }

  private List<Report> wanted(Year year) {
    return Catalogue.of(year).stream().filter(report -> isWanted(report.info())).toList();
  }

  @Override
  public ReportRun.Part part() {
    return run.part();
  }

  @Override
  public void add(ReportRun.Part part, FundedLearner learner) {
    run.add(part, learner);
  }

  @Override
  public void take(ReportRun.Part part) throws IOException {
    run.take(part);
  }

  /**
   * Completes the reports.
   *
   * @param workers how many reports are written at a time, at least 1
   * @return the files in the order in which the index lists them, without the index
   */
  public List<ReportFile> finish(CheckResult result, int workers) throws IOException {
    List<ReportFile> written = new ArrayList<>();
    violations(result.checked(), written);
    if (isWanted(VIOLATION_SUMMARY)) {
      String name = VIOLATION_SUMMARY.fileName(result.checked());
      try (OutputStream out = files.open(name)) {
        ViolationSummary.write(result, program, out);
      }
      written.add(new ReportFile(VIOLATION_SUMMARY, name, VIOLATION_SUMMARY.format(), 0));
    }
    if (run != null) {
      written.addAll(ReportFiles.write(run.documents(), workings, files::open, workers));
      try (OutputStream out = files.open(ReportPages.INDEX)) {
        ReportPages.writeIndex(context, written, out);
      }
    } else {
      files.withdraw(ReportPages.INDEX);
    }
    files.finish();
    return written;
  }

  /**
   * Completes the reports of a file that is no return: its faults alone are reported.
   *
   * @param now the time of the submission, UK time
   */
  public List<ReportFile> reject(List<Fault> faults, LocalDateTime now) throws IOException {
    List<ReportFile> written = new ArrayList<>();
    for (Fault fault : faults) {
      found(new Finding(RuleCatalogue.rejection(fault.rule()).saying(fault.toString()), null, null, -1, List.of()), About.NOBODY);
    }
    violations(now, written);
    files.withdraw(ReportPages.INDEX);
    files.finish();
    return written;
  }

  private void violations(LocalDateTime submitted, List<ReportFile> written) throws IOException {
    if (isWanted(VIOLATIONS)) {
      String name = VIOLATIONS.fileName(submitted);
      try (OutputStream out = files.open(name)) {
        violations.write(out);
      }
      written.add(new ReportFile(VIOLATIONS, name, VIOLATIONS.format(), violations.rows()));
    }
  }

  /** Takes away what is not finished. */
  @Override
  public void close() throws IOException {
    violations.close();
    if (run != null) {
      run.close();
    }
    files.close();
  }
}
