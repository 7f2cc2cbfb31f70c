package org.openilr.processing.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openilr.validation.Finding;
import org.openilr.validation.Severity;

/**
 * Warnings that somebody has looked at and found to be right, with the reason: a small file, {@value #FILE}, beside the returns. A warning is
 * acknowledged for one learner, aim and set of field values: when a value changes it counts again. The values themselves are not written, only
 * a mark of them (the first 16 digits of a SHA-256). A mark does not hide a value of which there are few, such as a date of birth, from
 * somebody who tries them all: the file wants the same care as the return.
 */
public final class Acknowledgements {

  /** The usual name of the file. */
  public static final String FILE = "acknowledged.csv";

  private static final List<String> COLUMNS = List.of("rule", "learnRefNumber", "aimSeqNumber", "mark", "date", "reason");
  private static final int MARK_BYTES = 8;

  private final Map<String, Acknowledgement> all = new LinkedHashMap<>();

  /**
   * A warning that was looked at.
   *
   * @param learnRefNumber empty for a warning on the file
   * @param aimSeqNumber empty for a warning on the learner
   * @param mark of the field values
   * @param date on which it was acknowledged
   */
  public record Acknowledgement(String rule, String learnRefNumber, String aimSeqNumber, String mark, LocalDate date, String reason) {

    private String key() {
      return String.join("\u0001", rule, learnRefNumber.toUpperCase(Locale.ROOT), aimSeqNumber, mark);
    }
  }

  /**
   * Reads the file.
   *
   * @param file one that does not exist holds nothing
   * @throws IOException when it cannot be read, or is not such a file; the message says so in words
   */
  public static Acknowledgements read(Path file) throws IOException {
    Acknowledgements read = new Acknowledgements();
    if (!Files.exists(file)) {
      return read;
    }
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
      Iterator<CsvRecord> next = rows.iterator();
      boolean known = next.hasNext() && next.next().getFields().equals(COLUMNS);
      while (known && next.hasNext()) {
        CsvRecord row = next.next();
        if (row.getFieldCount() != COLUMNS.size()) {
          known = false;
          break;
        }
        read.put(new Acknowledgement(row.getField(0), row.getField(1), row.getField(2), row.getField(3), LocalDate.parse(row.getField(4)),
            row.getField(5)));
      }
      if (!known) {
        throw new IOException(file + " does not hold acknowledged warnings: its columns are " + String.join(", ", COLUMNS) + ".");
      }
    } catch (UncheckedIOException | CsvParseException | DateTimeException e) {
      throw new IOException(file + " cannot be read as acknowledged warnings. " + e.getMessage(), e);
    }
    return read;
  }

  /** Writes the file, which takes the place of the old one when it is complete. */
  public void write(Path file) throws IOException {
    Path unfinished = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
    try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished)) {
      out.writeRecord(COLUMNS);
      for (Acknowledgement one : all.values()) {
        out.writeRecord(one.rule(), one.learnRefNumber(), one.aimSeqNumber(), one.mark(), one.date().toString(), one.reason());
      }
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** All of them, the oldest first. */
  public List<Acknowledgement> list() {
    return new ArrayList<>(all.values());
  }

  /**
   * Acknowledges a warning, or changes the reason.
   *
   * @throws IllegalArgumentException for a finding that is no warning: an error has to be put right
   */
  public void add(Finding warning, LocalDate date, String reason) {
    if (warning.rule().severity() != Severity.WARNING) {
      throw new IllegalArgumentException("Only warnings can be acknowledged");
    }
    put(of(warning, date, reason));
  }

  private void put(Acknowledgement one) {
    all.put(one.key(), one);
  }

  /** Takes an acknowledgement back. */
  public void remove(Acknowledgement one) {
    all.remove(one.key());
  }

  /** Why the finding was acknowledged; null where it was not. */
  String reason(Finding finding) {
    if (all.isEmpty() || finding.rule().severity() != Severity.WARNING) {
      return null;
    }
    Acknowledgement found = all.get(of(finding, null, null).key());
    return found == null ? null : found.reason();
  }

  private static Acknowledgement of(Finding finding, LocalDate date, String reason) {
    return new Acknowledgement(finding.rule().id(), finding.learnRefNumber() == null ? "" : finding.learnRefNumber(),
        finding.aimSeqNumber() == null ? "" : finding.aimSeqNumber().toString(), mark(finding.fieldValues()), date, reason);
  }

  private static String mark(String fieldValues) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(fieldValues.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
