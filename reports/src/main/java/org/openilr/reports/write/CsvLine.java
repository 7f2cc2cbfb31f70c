package org.openilr.reports.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a line of CSV of our own apart. A reader would want the whole file as a stream, but lines come one by one. */
public final class CsvLine {

  private CsvLine() {}

  /**
   * The cells of a line; empty text for nothing.
   *
   * @param utf8 holds the line with its line end, from {@code first} to the place before {@code lineEnd}
   */
  public static List<String> cells(byte[] utf8, int first, int lineEnd) {
    int end = lineEnd;
    while (end > first && (utf8[end - 1] == '\n' || utf8[end - 1] == '\r')) {
      end--;
    }
    List<String> cells = new ArrayList<>();
    int place = first;
    while (place <= end) {
      if (place < end && utf8[place] == '"') {
        int from = ++place;
        // A quote within is written twice.
        while (utf8[place] != '"' || place + 1 < end && utf8[place + 1] == '"') {
          place += utf8[place] == '"' ? 2 : 1;
        }
        cells.add(new String(utf8, from, place - from, StandardCharsets.UTF_8).replace("\"\"", "\""));
        place += 2;
      } else {
        int from = place;
        while (place < end && utf8[place] != ',') {
          place++;
        }
        cells.add(place == from ? "" : new String(utf8, from, place - from, StandardCharsets.UTF_8));
        place++;
      }
    }
    return cells;
  }
}
