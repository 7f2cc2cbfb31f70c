package org.openilr.reports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.openilr.funding.Units;

/**
 * Writes a line of CSV straight into bytes, cell by cell, the same as {@link de.siegmar.fastcsv.writer.CsvWriter} would from {@link CellText}. The
 * reports of a large return have ten million cells, most of them amounts of nothing, for which a text each and a search for commas in it cost
 * twice as much as funding does. For one thread.
 */
final class LineWriter {

  private static final int DAY = 10;
  /** Digits of a long, sign and point. */
  private static final int AMOUNT = 21;
  private static final byte[] NOTHING = {'0', '.', '0', '0', '0', '0', '0'};
  /** Cells of nothing, one behind another. */
  private static final byte[] NOTHINGS = "0,".repeat(200).getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NOTHINGS_OF_FIVE_PLACES = "0.00000,".repeat(200).getBytes(StandardCharsets.US_ASCII);

  /** Texts from this length on are remembered: titles and funding lines come again and again, and take long to write. */
  private static final int LONG = 12;
  private static final int REMEMBERED = 1 << 10;
  /** Bytes for which a cell is put in quotes. No byte of a character of several is one of them. */
  private static final boolean[] QUOTED = new boolean[256];

  static {
    for (char quoted : "\",\r\n".toCharArray()) {
      QUOTED[quoted] = true;
    }
  }

  private final String[] texts = new String[REMEMBERED];
  private final byte[][] cells = new byte[REMEMBERED][];
  private byte[] bytes = new byte[512];
  private int end;

  /** Starts the next line. */
  void start() {
    end = 0;
  }

  /**
   * Writes the next cell.
   *
   * @param value null for nothing
   */
  void cell(Object value, Column.Kind kind) {
    if (value instanceof LocalDate day && day.getYear() >= 1000 && day.getYear() <= 9999) {
      day(day);
    } else if (value instanceof Integer || value instanceof Long) {
      room(AMOUNT);
      long number = ((Number) value).longValue();
      whole(Math.abs(number), number < 0, end + AMOUNT);
    } else if (value != null) {
      text(CellText.of(value, kind));
    }
    end(',');
  }

  /**
   * Writes the next cell.
   *
   * @param units of the fifth decimal
   */
  void amount(long units, Column.Kind kind) {
    room(AMOUNT);
    if (units == 0) {
      int length = kind.hasFivePlaces() ? NOTHING.length : 1;
      System.arraycopy(NOTHING, 0, bytes, end, length);
      end += length;
    } else {
      decimal(units, kind.hasFivePlaces());
    }
    end(',');
  }

  /**
   * Writes the next cells.
   *
   * @param units of the fifth decimal, of which the first {@code count} are written
   */
  void amounts(long[] units, int count, Column.Kind kind) {
    byte[] nothings = kind.hasFivePlaces() ? NOTHINGS_OF_FIVE_PLACES : NOTHINGS;
    int cell = kind.hasFivePlaces() ? NOTHING.length + 1 : 2;
    for (int i = 0; i < count; i++) {
      if (units[i] != 0) {
        amount(units[i], kind);
        continue;
      }
      int first = i;
      while (i + 1 < count && units[i + 1] == 0 && (i + 2 - first) * cell <= nothings.length) {
        i++;
      }
      int length = (i + 1 - first) * cell;
      room(length);
      System.arraycopy(nothings, 0, bytes, end, length);
      end += length;
    }
  }

  private void decimal(long units, boolean allPlaces) {
    int first = end + AMOUNT;
    long left = Math.abs(units);
    boolean any = allPlaces;
    for (int place = 0; place < Units.SCALE; place++) {
      byte digit = (byte) ('0' + left % 10);
      left /= 10;
      any |= digit != '0';
      if (any) {
        bytes[--first] = digit;
      }
    }
    if (any) {
      bytes[--first] = '.';
    }
    whole(left, units < 0, first);
  }

  /** Writes from the right to the left, in front of what stands from {@code first} on, and moves all to where the cell begins. */
  private void whole(long number, boolean negative, int first) {
    int start = first;
    long left = number;
    do {
      bytes[--start] = (byte) ('0' + left % 10);
      left /= 10;
    } while (left > 0);
    if (negative) {
      bytes[--start] = '-';
    }
    int length = end + AMOUNT - start;
    System.arraycopy(bytes, start, bytes, end, length);
    end += length;
  }

  private void day(LocalDate day) {
    room(DAY);
    digits(day.getDayOfMonth());
    bytes[end++] = '/';
    digits(day.getMonthValue());
    bytes[end++] = '/';
    digits(day.getYear() / 100);
    digits(day.getYear() % 100);
  }

  private void digits(int number) {
    bytes[end++] = (byte) ('0' + number / 10);
    bytes[end++] = (byte) ('0' + number % 10);
  }

  private void text(String text) {
    if (text.length() < LONG) {
      shortText(text);
      return;
    }
    int place = text.hashCode() & REMEMBERED - 1;
    if (!text.equals(texts[place])) {
      texts[place] = text;
      cells[place] = cell(text);
    }
    append(cells[place]);
  }

  /** Letter by letter, which makes no bytes to throw away, up to one that is not as it is in the file. */
  private void shortText(String text) {
    int length = text.length();
    room(length);
    byte[] to = bytes;
    for (int i = 0; i < length; i++) {
      char letter = text.charAt(i);
      if (letter >= 0x80 || QUOTED[letter]) {
        append(cell(text));
        return;
      }
      to[end + i] = (byte) letter;
    }
    end += length;
  }

  private static byte[] cell(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    for (byte one : utf8) {
      if (QUOTED[one & 0xff]) {
        return ('"' + text.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
      }
    }
    return utf8;
  }

  private void append(byte[] cell) {
    room(cell.length);
    System.arraycopy(cell, 0, bytes, end, cell.length);
    end += cell.length;
  }

  private void end(char separator) {
    room(1);
    bytes[end++] = (byte) separator;
  }

  private void room(int more) {
    if (end + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + more));
    }
  }

  /** Ends the line: the separator behind its last cell becomes the line end. */
  void finish() {
    room(1);
    bytes[end - 1] = '\r';
    bytes[end++] = '\n';
  }

  /** How many bytes the line has. */
  int length() {
    return end;
  }

  void copyTo(byte[] to, int at) {
    System.arraycopy(bytes, 0, to, at, end);
  }
}
