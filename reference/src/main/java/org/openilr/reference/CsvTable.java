package org.openilr.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Reads the rows of one table from one CSV file: UTF-8 with or without byte order mark, columns found by their heading in any order,
 * columns that the table does not have passed over, columns that the file does not have left empty.
 */
final class CsvTable {

  /** Longest cell, in characters. A title has a few hundred; more is a quote that was never closed, or an attack. */
  static final int LONGEST_CELL = 100_000;
  private static final int MOST_COLUMNS = 1_000;
  private static final int LONGEST_RECORD = 1_000_000;
  private static final char NOT_UTF_8 = '\uFFFD';

  /** Where rows go. */
  interface Rows {

    void add(Row row) throws IOException;
  }

  private final Table table;
  private final String file;
  private final BadRows bad;
  private final Set<Object> keys;
  private int[] positions;
  private int[] changedOn;
  private int cells;
  private LocalDate newest;

  /**
   * @param file name of the file for messages
   * @param bad takes the rows that cannot be read
   */
  CsvTable(Table table, String file, BadRows bad) {
    this.table = table;
    this.file = file;
    this.bad = bad;
    keys = table.hasUniqueKey() ? new HashSet<>() : null;
  }

  /** The newest day on which the file says that a row was made or changed; null where it does not say. */
  LocalDate newest() {
    return newest;
  }

  /**
   * Reads to the end.
   *
   * @throws ReferenceException when the file is not a CSV file of this table
   */
  void read(InputStream in, Rows rows) throws IOException {
    CsvRecordHandler limits = CsvRecordHandler.of(handler -> handler
        .maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_RECORD));
    long line = 1;
    try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).maxBufferSize(LONGEST_RECORD).allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).build(limits, in)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new ReferenceException(file + " is empty: not even a line of headings.");
      }
      headings(records.next().getFields());
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        Row row = row(record, line);
        if (row != null) {
          rows.add(row);
        }
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
        throw new ReferenceException(file + " is damaged (" + e.getCause().getMessage() + "). Download it again.", e);
      }
      throw e.getCause();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof ReferenceException cause) {
        throw cause;
      }
      throw new ReferenceException("%s is not a CSV file that can be read: after line %d a quote is not closed or not followed by a comma,"
          .formatted(file, line) + " or a cell is longer than %,d characters.".formatted(LONGEST_CELL), e);
    }
  }

  private void headings(List<String> headings) {
    cells = headings.size();
    List<String> names = new ArrayList<>(cells);
    for (String heading : headings) {
      names.add(heading.strip());
    }
    List<String> missing = new ArrayList<>();
    positions = new int[table.columns().size()];
    for (int i = 0; i < positions.length; i++) {
      Column column = table.columns().get(i);
      positions[i] = position(column, names);
      if (positions[i] < 0 && column.required()) {
        missing.add(column.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new ReferenceException("%s has no column %s. Its first line has to be the headings."
          .formatted(file, String.join(", ", missing)));
    }
    changedOn = new int[] {names.indexOf("Created_On"), names.indexOf("Modified_On")};
  }

  private int position(Column column, List<String> headings) {
    int found = find(headings, heading -> heading.equalsIgnoreCase(column.name()), column);
    for (int i = 0; found < 0 && i < column.otherHeadings().size(); i++) {
      Pattern other = Pattern.compile(column.otherHeadings().get(i), Pattern.CASE_INSENSITIVE);
      found = find(headings, heading -> other.matcher(heading).matches(), column);
    }
    return found;
  }

  private int find(List<String> headings, Predicate<String> which, Column column) {
    int found = -1;
    for (int i = 0; i < headings.size(); i++) {
      if (which.test(headings.get(i))) {
        if (found >= 0) {
          throw new ReferenceException("%s has two columns for %s: '%s' and '%s'."
              .formatted(file, column.name(), headings.get(found), headings.get(i)));
        }
        found = i;
      }
    }
    return found;
  }

  /** The row, or null where it cannot be read. */
  private Row row(CsvRecord record, long line) {
    if (record.getFieldCount() != cells) {
      bad.add(file, line, "has %d cells, the headings are %d".formatted(record.getFieldCount(), cells));
      return null;
    }
    Object[] values = new Object[positions.length];
    for (int i = 0; i < values.length; i++) {
      if (positions[i] >= 0) {
        Column column = table.columns().get(i);
        String text = record.getField(positions[i]);
        try {
          values[i] = column.parse(utf8(text));
        } catch (IllegalArgumentException e) {
          bad.add(file, line, column.name() + ' ' + shown(text) + e.getMessage());
          return null;
        }
      }
    }
    Row row = new Row(table, values);
    if (keys != null && !keys.add(row.value(table.keys().get(0)))) {
      bad.add(file, line, table.keys().get(0) + ' ' + shown(String.valueOf(row.value(table.keys().get(0)))) + "stands on an earlier line too");
      return null;
    }
    for (int position : changedOn) {
      if (position >= 0) {
        note(record.getField(position));
      }
    }
    return row;
  }

  private static String utf8(String text) {
    if (text.indexOf(NOT_UTF_8) >= 0) {
      throw new IllegalArgumentException("has characters that are not UTF-8; save the file as CSV UTF-8");
    }
    return text;
  }

  /** The value for a message; nothing of tables about people. */
  private String shown(String text) {
    String start = text.length() > 40 ? text.substring(0, 40) + "..." : text;
    return table.kind() == Table.Kind.PERSONAL || text.isBlank() ? "" : "'" + start + "' ";
  }

  private void note(String changed) {
    if (changed.length() >= 10) {
      try {
        LocalDate day = (LocalDate) ColumnType.DATE.parse(changed.substring(0, 10));
        if (newest == null || day.isAfter(newest)) {
          newest = day;
        }
      } catch (IllegalArgumentException e) {
        // Only used to date the source: a file may name such a column and fill it with something else.
        changedOn = new int[0];
      }
    }
  }
}
