package org.openilr.statements.eas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The official reports on a statement, in UTF-8. Values stand in them as they are written in the statement, even one that a spreadsheet takes for a
 * formula: a report that alters what it reports is of no use, and a minus is where an amount may start. Source: the department's 2020-21 EAS service.
 */
public enum EasReport {

  /** A row for each finding. */
  RULE_VIOLATION("EAS Rule Violation Report", ".csv") {
    @Override
    public void write(EasResult result, OutputStream out) throws IOException {
      csv(ofFindings(), result.findings(), out);
    }
  },

  /** The rows that count, as they are in the file. */
  FUNDING("EAS Funding Report", ".csv") {
    @Override
    public boolean appliesTo(EasResult result) {
      return !result.refused();
    }

    @Override
    public void write(EasResult result, OutputStream out) throws IOException {
      List<Column<EasRow>> columns = new ArrayList<>();
      for (EasColumn column : EasColumn.values()) {
        columns.add(new Column<>(column.heading(), column::of));
      }
      csv(columns, result.validRows(), out);
    }
  },

  /** The figures, for the page that shows the result. Not given to the provider. */
  VALIDATION_RESULT("EAS Validation Result Report", ".json") {
    @Override
    public void write(EasResult result, OutputStream out) throws IOException {
      try (JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .useDefaultPrettyPrinter()) {
        json.writeStartObject();
        json.writeNumberField("TotalLearners", result.rows());
        json.writeNumberField("TotalErrors", result.errors());
        json.writeNumberField("TotalWarnings", result.warnings());
        json.writeNumberField("TotalErrorLearners", result.errors());
        json.writeNumberField("TotalWarningLearners", result.warnings());
        json.writeStringField("ErrorMessage", result.findings().stream().filter(finding -> finding.row() == null)
            .map(finding -> finding.rule().says()).findFirst().orElse(null));
        json.writeEndObject();
      }
    }
  };

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final String title;
  private final String extension;

  EasReport(String title, String extension) {
    this.title = title;
    this.extension = extension;
  }

  /** What the report is called. */
  public String title() {
    return title;
  }

  /** The name of the file. @param now UK time of the check */
  public String fileName(LocalDateTime now) {
    return title + "-" + STAMP.format(now) + extension;
  }

  /** Whether the report is made of a result. */
  public boolean appliesTo(EasResult result) {
    return true;
  }

  /**
   * Writes the report.
   *
   * @param out takes the file in UTF-8; not closed
   */
  public abstract void write(EasResult result, OutputStream out) throws IOException;

  /** A column of a report. */
  record Column<T>(String heading, Function<T, String> content) {}

  private static List<Column<EasFinding>> ofFindings() {
    List<Column<EasFinding>> columns = new ArrayList<>();
    columns.add(new Column<>("Error/Warning", finding -> finding.rule().severity().letter()));
    columns.add(new Column<>("Rule name", finding -> finding.rule().id()));
    columns.add(new Column<>("Error Message", finding -> finding.rule().says()));
    for (EasColumn column : EasColumn.values()) {
      columns.add(new Column<>(column.heading(), finding -> finding.row() == null ? null : column.of(finding.row())));
    }
    columns.add(new Column<>("OFFICIAL-SENSITIVE", finding -> null));
    return columns;
  }

  private static <T> void csv(List<Column<T>> columns, List<T> rows, OutputStream out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    csv.writeRecord(columns.stream().map(Column::heading).toList());
    for (T row : rows) {
      csv.writeRecord(columns.stream().map(column -> column.content().apply(row)).toList());
    }
    csv.flush();
  }
}
