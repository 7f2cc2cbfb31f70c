package org.openilr.statements.eas;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.openilr.validation.RuleInfo;

/**
 * Reads a statement: UTF-8 with or without byte order mark, columns in any order, empty rows passed over. Bytes that are no UTF-8 become the
 * replacement character: no name and no number holds any. Files come from strangers, so there are limits on everything.
 */
final class EasReader {

  /** A statement that claims everything that can be claimed has some 3,000 rows. */
  static final int MOST_ROWS = 100_000;
  static final int MOST_BYTES = 10 << 20;
  /** Longest value, in characters; the longest name has some 75. */
  static final int LONGEST_VALUE = 1_000;
  private static final int MOST_VALUES = 1_000;
  private static final int LONGEST_ROW = 100_000;

  /**
   * What was read.
   *
   * @param rows in the order of the file; none where the form is wrong
   * @param fault what is wrong with the form; null for nothing
   */
  record Content(List<EasRow> rows, RuleInfo fault) {}

  /** The form of the file is wrong. */
  private static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RuleInfo rule;

    private Malformed(RuleInfo rule) {
      super(rule.says());
      this.rule = rule;
    }

    static Malformed of(EasRule rule, String detail) {
      return new Malformed(rule.info().saying(rule.info().says() + ". " + detail));
    }

    static Malformed tooLarge(String message) {
      return new Malformed(FormRules.VALUES.info().saying(message));
    }
  }

  private final List<EasRow> rows = new ArrayList<>();
  private final Map<EasColumn, Integer> positions = new EnumMap<>(EasColumn.class);
  private long line;

  private EasReader() {}

  /**
   * Reads to the end, or to the first thing that is wrong.
   *
   * @throws IOException when the stream fails
   */
  static Content read(InputStream in) throws IOException {
    EasReader reader = new EasReader();
    try {
      reader.readAll(in);
      return new Content(reader.rows, null);
    } catch (Malformed malformed) {
      return new Content(List.of(), malformed.rule);
    }
  }

  private void readAll(InputStream in) throws IOException, Malformed {
    CsvRecordHandler limits = CsvRecordHandler.of(handler -> handler
        .maxFields(MOST_VALUES).maxFieldSize(LONGEST_VALUE).maxRecordSize(LONGEST_ROW));
    try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).maxBufferSize(LONGEST_ROW).allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).build(limits, new Limited(in))) {
      for (Iterator<CsvRecord> records = csv.iterator(); records.hasNext();) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        if (positions.isEmpty()) {
          headings(record);
        } else if (record.getFieldCount() > 1 || !trim(record.getField(0)).isEmpty()) {
          row(record);
        }
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof TooLarge) {
        throw Malformed.tooLarge("The file is larger than %,d bytes, which no statement is".formatted(MOST_BYTES));
      }
      throw e.getCause();
    } catch (CsvParseException e) {
      String where = positions.isEmpty() ? "The first line" : "What follows line " + line;
      throw Malformed.of(positions.isEmpty() ? FormRules.HEADINGS : FormRules.VALUES,
          "%s cannot be read: a quote is not closed or not followed by a comma, or a value is longer than %,d characters"
              .formatted(where, LONGEST_VALUE));
    }
    if (positions.isEmpty()) {
      throw Malformed.of(FormRules.HEADINGS, "The file is empty");
    }
  }

  private void headings(CsvRecord record) throws Malformed {
    List<String> missing = new ArrayList<>();
    List<String> headings = record.getFields().stream().map(EasReader::trim).toList();
    for (EasColumn column : EasColumn.values()) {
      int position = headings.indexOf(column.heading());
      positions.put(column, position);
      if (position < 0) {
        missing.add(column.heading());
      }
    }
    if (headings.size() != EasColumn.values().length || !missing.isEmpty()) {
      throw Malformed.of(FormRules.HEADINGS, "The first row has %s%s".formatted(values(headings.size()),
          missing.isEmpty() ? "" : " and lacks " + String.join(", ", missing)));
    }
  }

  private void row(CsvRecord record) throws Malformed {
    if (record.getFieldCount() != EasColumn.values().length) {
      throw Malformed.of(FormRules.VALUES, "Line %d has %s".formatted(line, values(record.getFieldCount())));
    }
    if (rows.size() == MOST_ROWS) {
      throw Malformed.tooLarge("The file has more than %,d rows, which no statement has".formatted(MOST_ROWS));
    }
    rows.add(new EasRow(line, value(record, EasColumn.FUNDING_LINE), value(record, EasColumn.ADJUSTMENT_TYPE), value(record, EasColumn.CALENDAR_YEAR),
        value(record, EasColumn.CALENDAR_MONTH), value(record, EasColumn.VALUE), value(record, EasColumn.DEVOLVED_AREA_SOURCE_OF_FUNDING)));
  }

  private static String values(int count) {
    return count == 1 ? "1 value" : count + " values";
  }

  private String value(CsvRecord record, EasColumn column) {
    return trim(record.getField(positions.get(column)));
  }

  /** Without spaces around it, those included that do not break a line, which spreadsheets leave behind. */
  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The file is larger than any statement. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Stops a file that is too large while it is read. */
  private static final class Limited extends FilterInputStream {

    private long read;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int some = super.read(bytes, from, length);
      count(Math.max(some, 0));
      return some;
    }

    @Override
    public void close() {
      // the stream belongs to the caller, who opened it
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > MOST_BYTES) {
        throw new TooLarge();
      }
    }
  }
}
