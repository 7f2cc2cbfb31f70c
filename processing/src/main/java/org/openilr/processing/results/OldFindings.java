package org.openilr.processing.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * The findings of an earlier check, to tell what is new since. A finding is the same when rule, learner, aim and field values are; of several
 * that are alike each counts. Kept as hashes of 64 bits: 12 to 24 bytes a finding.
 */
public final class OldFindings {

  private static final String FILE = "findings.csv";
  private static final List<String> COLUMNS = List.of("rule", "severity", "learnRefNumber", "aimSeqNumber", "fieldValues", "message");

  private final Path file;
  private long[] hashes = new long[1 << 10];
  private int[] left = new int[1 << 10];
  private int used;

  private OldFindings(Path file) {
    this.file = file;
  }

  /**
   * Reads the findings of an earlier check.
   *
   * @param results the folder of its results, or its findings.csv
   * @throws IOException when there are none, or the file is not one of findings; the message says so in words
   */
  public static OldFindings read(Path results) throws IOException {
    Path file = Files.isDirectory(results) ? results.resolve(FILE) : results;
    if (!Files.exists(file)) {
      throw new IOException("There are no earlier findings at " + file + ". Name the folder that 'ilr check --out' wrote, or its " + FILE + ".");
    }
    OldFindings old = new OldFindings(file);
    old.each(row -> old.count(key(row), 1));
    return old;
  }

  /** Takes one of the earlier findings away; false where none is left that is the same. */
  boolean take(String rule, String learner, Integer aim, String fieldValues) {
    return take(key(rule, learner, aim == null ? null : aim.toString(), fieldValues));
  }

  private boolean take(long hash) {
    int place = place(hash);
    if (hashes[place] != hash || left[place] == 0) {
      return false;
    }
    left[place]--;
    return true;
  }

  /** Takes a row of the file. */
  interface Receiver {
    void take(CsvRecord row) throws IOException;
  }

  /** Hands out the rows of the file that nobody has taken. */
  void gone(Receiver receiver) throws IOException {
    each(row -> {
      if (take(key(row))) {
        receiver.take(row);
      }
    });
  }

  private void each(Receiver receiver) throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
      Iterator<CsvRecord> next = rows.iterator();
      if (!next.hasNext() || !next.next().getFields().equals(COLUMNS)) {
        throw notFindings();
      }
      while (next.hasNext()) {
        CsvRecord row = next.next();
        if (row.getFieldCount() != COLUMNS.size()) {
          throw notFindings();
        }
        receiver.take(row);
      }
    } catch (UncheckedIOException | CsvParseException e) {
      throw new IOException(notFindings().getMessage(), e);
    }
  }

  private IOException notFindings() {
    return new IOException(file + " is not a " + FILE + " of an earlier check: its columns are " + String.join(", ", COLUMNS) + ".");
  }

  private static long key(CsvRecord row) {
    return key(row.getField(0), row.getField(2), row.getField(3), row.getField(4));
  }

  /** Two halves of different hash functions, so that findings that differ hardly ever have the same; never 0. */
  private static long key(String rule, String learner, String aim, String fieldValues) {
    String text = rule + '\u0001' + (learner == null ? "" : learner) + '\u0001' + (aim == null ? "" : aim) + '\u0001' + fieldValues;
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= (long) text.hashCode() << 32;
    return hash == 0 ? 1 : hash;
  }

  private void count(long hash, int more) {
    if (used * 2 > hashes.length) {
      long[] oldHashes = hashes;
      int[] oldLeft = left;
      hashes = new long[2 * oldHashes.length];
      left = new int[hashes.length];
      used = 0;
      for (int i = 0; i < oldHashes.length; i++) {
        if (oldHashes[i] != 0) {
          count(oldHashes[i], oldLeft[i]);
        }
      }
    }
    int place = place(hash);
    used += hashes[place] == 0 ? 1 : 0;
    hashes[place] = hash;
    left[place] += more;
  }

  /** Where the hash stands, or would. */
  private int place(long hash) {
    int place = (int) (hash * 0x9e3779b97f4a7c15L >>> 40) & hashes.length - 1;
    while (hashes[place] != 0 && hashes[place] != hash) {
      place = place + 1 & hashes.length - 1;
    }
    return place;
  }

  /** The file that was read. */
  public Path file() {
    return file;
  }
}
