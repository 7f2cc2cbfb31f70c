package org.openilr.reference;

import java.util.ArrayList;
import java.util.List;

/** Rows that could not be read: how many, and the first of them for people. */
final class BadRows {

  private static final int MOST_TOLD = 20;

  private final List<String> told = new ArrayList<>();
  private long count;

  void add(String file, long line, String reason) {
    count++;
    if (told.size() < MOST_TOLD) {
      told.add("%s, line %d: %s".formatted(file, line, reason));
    }
  }

  long count() {
    return count;
  }

  /** One line for each row, and one for those that are not listed. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(told);
    if (count > told.size()) {
      lines.add("and %,d more".formatted(count - told.size()));
    }
    return lines;
  }

  /**
   * Fails if there is any.
   *
   * @param advice a further sentence on what to do, or empty
   */
  void refuse(String advice) {
    if (count > 0) {
      throw new ReferenceException(("%,d rows of reference data cannot be read:%n  %s%nCorrect them" + advice + '.')
          .formatted(count, String.join(System.lineSeparator() + "  ", lines())));
    }
  }
}
