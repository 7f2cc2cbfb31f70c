package org.openilr.reports.write;

import java.util.ArrayList;
import java.util.List;

/** Takes a line of CSV of our own apart. */
public final class CsvLine {

  private CsvLine() {}

  /**
   * The cells of a line; empty text for nothing.
   *
   * @param utf8 holds the line with its line end, from {@code first} to the place before {@code end}
   */
  public static List<String> cells(byte[] utf8, int first, int end) {
    LineCells line = new LineCells();
    line.start(utf8, first, end);
    List<String> cells = new ArrayList<>();
    while (line.next()) {
      cells.add(line.text());
    }
    return cells;
  }
}
