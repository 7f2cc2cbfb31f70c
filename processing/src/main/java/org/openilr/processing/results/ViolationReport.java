package org.openilr.processing.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openilr.learners.Fault;
import org.openilr.processing.About;
import org.openilr.processing.CheckResult;
import org.openilr.reports.Spool;
import org.openilr.validation.FieldValue;
import org.openilr.validation.Finding;
import org.openilr.validation.Severity;

/**
 * The official Rule Violation Report: a row for each finding, by severity letter (E, F, W) and rule. Rows wait by rule in a spool, so
 * that they are sorted without being held in memory. Source: the department's 2020-21 report service.
 */
final class ViolationReport implements AutoCloseable {

  private static final String[] HEADINGS = {"Error\\Warning", "Learner Ref", "Unique Learner Number", "Family Name", "Given Names", "Rule Name",
      "Field Values", "Error Message", "Aim Sequence Number", "Aim Reference Number", "Software Supplier Aim ID", "Funding Model",
      "Subcontracted UKPRN", "Provider Specified Learner Monitoring A", "Provider Specified Learner Monitoring B",
      "Provider Specified Learning Delivery Monitoring A", "Provider Specified Learning Delivery Monitoring B",
      "Provider Specified Learning Delivery Monitoring C", "Provider Specified Learning Delivery Monitoring D", "OFFICIAL - SENSITIVE"};
  private static final About.Aim NO_AIM = new About.Aim(null, null, null, null, null, null, null, null);
  private static final int ROWS_IN_MEMORY = 1 << 14;
  private static final long SPOOL_IN_MEMORY = 8L << 20;

  private final Spool spool = new Spool(SPOOL_IN_MEMORY);
  private final Map<String, Rows> rules = new TreeMap<>();
  private final StringWriter row = new StringWriter();
  private final CsvWriter csv = CsvWriter.builder().bufferSize(0).build(row);
  private boolean refused;
  private long added;

  void add(Finding finding, About about) throws IOException {
    Severity severity = finding.rule().severity();
    added++;
    refused |= severity == Severity.FAIL;
    // Of a file that is refused, learners are not trusted to be who they say.
    About known = refused ? About.NOBODY : about;
    About.Aim aim = known.aim() == null ? NO_AIM : known.aim();
    row.getBuffer().setLength(0);
    csv.writeRecord(severity.letter(), finding.learnRefNumber(), known.uln(), known.familyName(), known.givenNames(), finding.rule().id(),
        values(finding), finding.rule().says(), finding.aimSeqNumber() == null ? null : finding.aimSeqNumber().toString(), aim.learnAimRef(),
        aim.swSupAimId(), aim.fundModel(), aim.partnerUkprn(), known.learnerMonitoringA(), known.learnerMonitoringB(), aim.monitoringA(),
        aim.monitoringB(), aim.monitoringC(), aim.monitoringD(), null);
    rules.computeIfAbsent(severity.letter() + finding.rule().id(), any -> new Rows()).add(row.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** How many rows there are. */
  long rows() {
    return added;
  }

  /** Every value with a bar behind it. */
  private static String values(Finding finding) {
    StringBuilder text = new StringBuilder();
    for (FieldValue value : finding.values()) {
      text.append(value).append('|');
    }
    return text.toString();
  }

  void write(OutputStream out) throws IOException {
    row.getBuffer().setLength(0);
    csv.writeRecord(HEADINGS);
    out.write(row.toString().getBytes(StandardCharsets.UTF_8));
    for (Rows rows : rules.values()) {
      rows.write(out);
    }
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /** The rows of one rule: the older ones in pieces of the spool, the newest in memory. */
  private final class Rows {

    private final List<Integer> pieces = new ArrayList<>();
    private final ByteArrayOutputStream newest = new ByteArrayOutputStream(256);

    void add(byte[] line) throws IOException {
      newest.write(line);
      if (newest.size() >= ROWS_IN_MEMORY) {
        pieces.add(spool.size());
        spool.add(newest.toByteArray());
        newest.reset();
      }
    }

    void write(OutputStream out) throws IOException {
      for (int piece : pieces) {
        out.write(spool.get(piece));
      }
      newest.writeTo(out);
    }
  }

  /**
   * The figures that go with the report, for the page that shows it.
   *
   * @param message of the first finding that refuses the file; null for none
   * @param schemaError whether the file could not be read as a return
   */
  record Totals(long learners, long errors, long warnings, long learnersWithErrors, long learnersWithWarnings, String message,
      boolean schemaError) {

    static Totals of(CheckResult result) {
      String message = result.raised().stream().map(CheckResult.Raised::rule).filter(rule -> rule.severity() == Severity.FAIL)
          .map(rule -> rule.says()).findFirst().orElse(null);
      return new Totals(result.allLearners(), result.count(Severity.ERROR) + result.count(Severity.FAIL), result.count(Severity.WARNING),
          result.learners().invalid(), result.learners().withWarnings(), message, result.refused());
    }

    static Totals ofRejected(List<Fault> faults) {
      return new Totals(0, faults.size(), 0, 0, 0, faults.get(0).toString(), true);
    }

    void write(Writer out) throws IOException {
      try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
        json.writeStartObject();
        json.writeNumberField("TotalLearners", learners);
        json.writeNumberField("TotalErrors", errors);
        json.writeNumberField("TotalWarnings", warnings);
        json.writeNumberField("TotalErrorLearners", learnersWithErrors);
        json.writeNumberField("TotalWarningLearners", learnersWithWarnings);
        json.writeStringField("ErrorMessage", message);
        json.writeBooleanField("IsSchemaError", schemaError);
        json.writeEndObject();
      }
    }
  }
}
