package org.openilr.reports.write;

import java.util.Arrays;

/**
 * Long texts of a workbook, which come again and again: titles, and what was found. The workbook has each once, and here each is made from its bytes
 * once. No more are kept than memory is to hold. For one thread.
 */
final class RepeatedTexts {

  /** Longer than references are, which are of one learner each. */
  private static final int SHORTEST = 13;
  private static final int MOST = 10_000;
  private static final int SLOTS = 1 << 15;

  private final byte[][] keys = new byte[SLOTS][];
  private final String[] texts = new String[SLOTS];
  private int size;

  /** The text of a cell, the same one each time; null for one that is too short, or where there are too many. */
  String of(LineCells cell) {
    byte[] bytes = cell.bytes();
    int from = cell.from();
    int end = cell.end();
    if (end - from < SHORTEST) {
      return null;
    }
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ hash >>> 15) & SLOTS - 1;
    while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, end)) {
      slot = slot + 1 & SLOTS - 1;
    }
    if (keys[slot] == null && size < MOST) {
      keys[slot] = Arrays.copyOfRange(bytes, from, end);
      texts[slot] = cell.text();
      size++;
    }
    return texts[slot];
  }
}
