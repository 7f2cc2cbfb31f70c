package org.openilr.reports.write;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Goes through the cells of lines of CSV of our own. A reader would want the whole file as a stream, but lines come one by one; and a text for each
 * cell would be thrown away where a number or a day is wanted. For one thread.
 */
final class LineCells {

  /** Of whole numbers that surely fit into a long. */
  private static final int MOST_DIGITS = 18;

  private byte[] bytes;
  private int lineEnd;
  private int next;
  private int from;
  private int end;
  private boolean quoted;

  /**
   * Starts a line; {@link #next} goes to its first cell.
   *
   * @param bytes hold the line in UTF-8 with its line end, from {@code first} to the place before {@code end}
   */
  void start(byte[] bytes, int first, int end) {
    this.bytes = bytes;
    lineEnd = end;
    while (lineEnd > first && (bytes[lineEnd - 1] == '\n' || bytes[lineEnd - 1] == '\r')) {
      lineEnd--;
    }
    next = first;
  }

  /** Goes to the next cell; false at the end of the line. */
  boolean next() {
    if (next > lineEnd) {
      return false;
    }
    quoted = next < lineEnd && bytes[next] == '"';
    int place = quoted ? next + 1 : next;
    from = place;
    if (quoted) {
      // A quote within is written twice.
      while (bytes[place] != '"' || place + 1 < lineEnd && bytes[place + 1] == '"') {
        place += bytes[place] == '"' ? 2 : 1;
      }
    } else {
      while (place < lineEnd && bytes[place] != ',') {
        place++;
      }
    }
    end = place;
    next = place + (quoted ? 2 : 1);
    return true;
  }

  /** Hold the line; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the cell starts, behind its quote. */
  int from() {
    return from;
  }

  /** The place behind the cell, before its quote. */
  int end() {
    return end;
  }

  boolean isEmpty() {
    return from == end;
  }

  /** The text; empty for nothing. */
  String text() {
    String text = isEmpty() ? "" : new String(bytes, from, end - from, StandardCharsets.UTF_8);
    return quoted ? text.replace("\"\"", "\"") : text;
  }

  /**
   * The figure: a Long where it is a whole number, else a BigDecimal.
   *
   * @throws NumberFormatException when it is no figure
   */
  Number figure() {
    boolean negative = bytes[from] == '-';
    int first = negative ? from + 1 : from;
    if (first == end || end - first > MOST_DIGITS) {
      return new BigDecimal(text());
    }
    long number = 0;
    for (int i = first; i < end; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return new BigDecimal(text());
      }
      number = number * 10 + bytes[i] - '0';
    }
    return negative ? -number : number;
  }

  /** The day of a cell that says it as dd/MM/yyyy. */
  LocalDate day() {
    return LocalDate.of(digits(from + 6, 4), digits(from + 3, 2), digits(from, 2));
  }

  private int digits(int first, int count) {
    int number = 0;
    for (int i = first; i < first + count; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
