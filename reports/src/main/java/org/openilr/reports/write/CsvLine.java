package org.openilr.reports.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a line of CSV of our own apart. A reader would want the whole file as a stream, but lines come one by one. */
public final class CsvLine {

  private CsvLine() {}

  /** The cells of a line with its line end; empty text for nothing. */
  public static List<String> cells(byte[] utf8) {
    String line = new String(utf8, StandardCharsets.UTF_8);
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    List<String> cells = new ArrayList<>();
    int place = 0;
    while (place <= end) {
      if (place < end && line.charAt(place) == '"') {
        StringBuilder cell = new StringBuilder();
        place++;
        while (line.charAt(place) != '"' || place + 1 < end && line.charAt(place + 1) == '"') {
          // A quote within is written twice.
          place += line.charAt(place) == '"' ? 1 : 0;
          cell.append(line.charAt(place++));
        }
        cells.add(cell.toString());
        place += 2;
      } else {
        int comma = line.indexOf(',', place);
        int stop = comma < 0 || comma > end ? end : comma;
        cells.add(line.substring(place, stop));
        place = stop + 1;
      }
    }
    return cells;
  }
}
