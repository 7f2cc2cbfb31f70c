package org.openilr.processing.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openilr.processing.CheckResult;
import org.openilr.reference.Table;
import org.openilr.reference.Versions;
import org.openilr.reports.write.WorkbookTime;
import org.openilr.validation.Severity;
import org.openilr.validation.keys.LearnerCounts;

/**
 * The official Rule Violation Summary Report, a workbook: learners by funding model, and how often each rule is raised. Cells stand
 * where the department's report has them. Source: its 2020-21 report service.
 */
final class ViolationSummary {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'on' dd/MM/uuuu");
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int D = 3;

  /** A line for each funding model. Models of later years follow the eight of the official report. */
  private record Model(int code, String learners, String aims) {}

  private static final List<Model> MODELS = List.of(
      new Model(36, "Apprenticeships (from 1 May 2017) Learners", "Apprenticeships (from 1 May 2017) Learning Deliveries"),
      new Model(25, "16-19 (excluding Apprenticeships) Funded Learners", "16-19 (excluding Apprenticeships) Learning Deliveries"),
      new Model(35, "Adult Skills Funded Learners", "Adult Skills Learning Deliveries"),
      new Model(10, "Community Learning Funded Learners", "Community Learning Deliveries"),
      new Model(70, "ESF Funded Learners", "ESF Co-Financed Learning Deliveries"),
      new Model(81, "Other Adult Funded Learners", "Other Adult Funded Learning Deliveries"),
      new Model(82, "Other 16-19 Funded Learners", "Other 16-19 Funded Learning Deliveries"),
      new Model(99, "Non-funded (No ESFA funding) Learners", "Non-funded (No ESFA funding) Learning Deliveries"));

  private final CheckResult result;
  private final Worksheet sheet;

  private ViolationSummary(CheckResult result, Worksheet sheet) {
    this.result = result;
    this.sheet = sheet;
  }

  static void write(CheckResult result, String program, OutputStream out) throws IOException {
    Path temporary = Files.createTempFile("openilr-", ".xlsx");
    try {
      try (OutputStream bytes = Files.newOutputStream(temporary); Workbook book = new Workbook(bytes, "Openilr", null)) {
        new ViolationSummary(result, book.newWorksheet("Rule Summary")).summary(program);
        rules(result, Severity.ERROR, "Error Message", book.newWorksheet("Errors"));
        rules(result, Severity.WARNING, "Warning Message", book.newWorksheet("Warnings"));
      }
      WorkbookTime.set(temporary, result.checked(), out);
    } finally {
      Files.delete(temporary);
    }
  }

  private void summary(String program) {
    for (int column = A; column <= D; column++) {
      sheet.width(column, column == A || column == C ? 62 : 24);
    }
    text(1, A, "Rule Violation Summary Report");
    sheet.style(0, A).bold().fontSize(14).set();
    text(1, D, "OFFICIAL - SENSITIVE");
    text(2, A, "Provider: " + (result.provider() == null ? "" : result.provider()));
    text(2, C, "Year");
    text(2, D, result.year().title().replace('-', '/'));
    text(3, A, "UKPRN: " + (result.ukprn() == null ? "" : result.ukprn()));
    text(4, A, "ILR File: " + result.file());
    figure(6, A, "Total Number of Errors", result.count(Severity.ERROR));
    figure(6, C, "Total Number of Warnings", result.count(Severity.WARNING));
    learners();
    aims();
    figure(24, C, "Total Number of Learner Destination and Progressions ", result.destinations());
    heading(23, C, "Learner Destination and Progression Summary");
    text(25, C, "of which:");
    figure(26, C, "Valid Learner Destination and Progressions", result.learners().validDestinations());
    figure(27, C, "Invalid Learner Destination and Progressions", result.learners().invalidDestinations());
    versions(program);
  }

  private void learners() {
    LearnerCounts learners = result.learners();
    heading(8, A, "Learner Summary");
    figure(9, A, "Total Number of Learners", result.allLearners());
    figure(9, C, "Number of Learners with Warnings Only", learners.warningsOnly());
    figure(11, A, "Total Number of Valid Learners", learners.valid());
    figure(11, C, "Total Number of Invalid Learners", learners.invalid());
    text(12, A, "of which:");
    text(12, C, "of which:");
    int row = 13;
    for (Model model : MODELS) {
      figure(row, A, model.learners, count(learners.validByFundModel(), model.code));
      figure(row, C, model.learners, count(learners.invalidByFundModel(), model.code));
      row++;
    }
  }

  private void aims() {
    heading(23, A, "Learning Delivery Summary");
    figure(24, A, "Total Number of Learning Deliveries", result.aims().all());
    text(25, A, "of which:");
    int row = 26;
    for (Model model : MODELS) {
      figure(row, A, model.aims, count(result.aims().byFundModel(), model.code));
      row++;
    }
    text(34, A, "of which:");
    figure(35, A, "Advanced Learner Loan Learning Deliveries", result.aims().loans());
  }

  private void versions(String program) {
    labelled(38, "Application Version:", program);
    labelled(39, "File Preparation Date:", result.filePreparationDate() == null ? "" : DATE.format(result.filePreparationDate()));
    labelled(40, "LARS Data:", version(Table.LEARNING_DELIVERY));
    labelled(41, "Organisation Data:", version(Table.ORGANISATIONS));
    labelled(42, "Large Employer Data:", version(Table.EMPLOYERS));
    labelled(43, "Campus Id Data:", version(Table.CAMPUS_IDENTIFIERS));
    labelled(44, "Postcode Data:", version(Table.POSTCODES));
    labelled(45, "Devolved Postcodes Data:", version(Table.DEVOLVED_POSTCODES));
    labelled(46, "Report generated at: ", "Report generated at: " + TIME.format(result.checked()));
  }

  private String version(Table table) {
    Versions.TableVersion version = result.reference().of(table);
    return version == null || version.version() == null ? "" : version.version();
  }

  private static int count(Map<Integer, Integer> counts, int model) {
    return counts.getOrDefault(model, 0);
  }

  /** @param row as Excel counts, from 1 */
  private void text(int row, int column, String text) {
    sheet.value(row - 1, column, text);
  }

  private void heading(int row, int column, String text) {
    text(row, column, text);
    sheet.style(row - 1, column).bold().set();
  }

  private void labelled(int row, String label, String value) {
    text(row, A, label);
    text(row, B, value);
  }

  private void figure(int row, int column, String label, long figure) {
    text(row, column, label);
    sheet.value(row - 1, column + 1, figure);
  }

  private static void rules(CheckResult result, Severity severity, String message, Worksheet sheet) {
    String[] headings = {"Rule Name", message, "Occurrences"};
    for (int column = 0; column < headings.length; column++) {
      sheet.value(0, column, headings[column]);
      sheet.style(0, column).bold().set();
    }
    sheet.width(0, 28);
    sheet.width(1, 100);
    sheet.width(2, 14);
    sheet.freezePane(0, 1);
    int row = 1;
    for (CheckResult.Raised raised : result.raised().stream().filter(one -> one.rule().severity() == severity)
        .sorted(Comparator.comparing(one -> one.rule().id())).toList()) {
      sheet.value(row, 0, raised.rule().id());
      sheet.value(row, 1, raised.rule().says());
      sheet.value(row, 2, raised.count());
      row++;
    }
  }
}
