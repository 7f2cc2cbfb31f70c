package org.openilr.validation.keys;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Finds the rows that have a key, in order: chains of rows, at most eight bytes a row. */
final class RowIndex {

  static final int NONE = -1;

  private final IntToLongFunction keys;
  private final int[] heads;
  private final int[] next;

  /**
   * @param rows how many
   * @param keys the key of each row; rows with key 0 are left out
   */
  RowIndex(int rows, IntToLongFunction keys) {
    this.keys = keys;
    this.heads = new int[Math.max(1, Integer.highestOneBit(rows))];
    this.next = new int[rows];
    Arrays.fill(heads, NONE);
    for (int row = rows - 1; row >= 0; row--) {
      long key = keys.applyAsLong(row);
      if (key != 0) {
        int place = place(key);
        next[row] = heads[place];
        heads[place] = row;
      }
    }
  }

  /** The first row of the key, or {@link #NONE}. */
  int first(long key) {
    return key == 0 ? NONE : find(key, heads[place(key)]);
  }

  /** Whether the row has a key and no row before it has the same. */
  boolean isFirst(int row) {
    return first(keys.applyAsLong(row)) == row;
  }

  /** The next row of the same key, or {@link #NONE}. */
  int next(int row) {
    return find(keys.applyAsLong(row), next[row]);
  }

  private int find(long key, int from) {
    int row = from;
    while (row != NONE && keys.applyAsLong(row) != key) {
      row = next[row];
    }
    return row;
  }

  private int place(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 32 ^ mixed >>> 17) & heads.length - 1;
  }
}
