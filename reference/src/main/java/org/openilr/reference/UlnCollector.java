package org.openilr.reference;

import java.util.Arrays;

/**
 * Gathers unique learner numbers in any order, to give them back in order and each once. A number with the right check digit takes a bit
 * of at most 112 MiB altogether, however many there are; one without (there should be none) takes four bytes.
 */
final class UlnCollector {

  /** Numbers are spread over ranges of this many, each of which is put in order by itself. */
  private static final int RANGE = 10_000_000;
  private static final int RANGES = (int) (10_000_000_000L / RANGE);

  /** For each range, a bit for each start of nine digits that was given with the digit that belongs to it. */
  private final long[][] valid = new long[RANGES][];
  private final int[][] others = new int[RANGES][];
  private final int[] otherCounts = new int[RANGES];

  void add(long uln) {
    int range = (int) (uln / RANGE);
    int rest = (int) (uln % RANGE);
    if (!UlnRange.isValid(uln)) {
      addOther(range, rest);
      return;
    }
    if (valid[range] == null) {
      valid[range] = new long[RANGE / 10 / Long.SIZE];
    }
    valid[range][rest / 10 / Long.SIZE] |= 1L << rest / 10;
  }

  private void addOther(int range, int rest) {
    if (others[range] == null) {
      others[range] = new int[64];
    } else if (otherCounts[range] == others[range].length) {
      others[range] = Arrays.copyOf(others[range], otherCounts[range] + (otherCounts[range] >> 1));
    }
    others[range][otherCounts[range]++] = rest;
  }

  /** Takes blocks of numbers. */
  interface Blocks<E extends Exception> {

    void add(long first, byte[] packed) throws E;
  }

  /**
   * Gives back what was gathered, block by block in ascending order, and forgets it.
   *
   * @return how many different numbers
   */
  <E extends Exception> long drain(Blocks<E> blocks) throws E {
    long count = 0;
    long[] block = new long[UlnBlocks.SIZE];
    int filled = 0;
    for (int range = 0; range < RANGES; range++) {
      int last = -1;
      for (int rest : inOrder(range)) {
        if (rest != last) {
          if (filled == block.length) {
            blocks.add(block[0], UlnBlocks.pack(block, filled));
            filled = 0;
          }
          block[filled++] = (long) range * RANGE + rest;
          last = rest;
          count++;
        }
      }
    }
    if (filled > 0) {
      blocks.add(block[0], UlnBlocks.pack(block, filled));
    }
    return count;
  }

  private int[] inOrder(int range) {
    int[] numbers = Arrays.copyOf(others[range] == null ? new int[0] : others[range], otherCounts[range] + bits(valid[range]));
    int next = otherCounts[range];
    for (int word = 0; valid[range] != null && word < valid[range].length; word++) {
      for (long bits = valid[range][word]; bits != 0; bits &= bits - 1) {
        int nine = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
        numbers[next++] = nine * 10 + UlnRange.checkDigit((long) range * (RANGE / 10) + nine);
      }
    }
    valid[range] = null;
    others[range] = null;
    Arrays.sort(numbers);
    return numbers;
  }

  private static int bits(long[] words) {
    int bits = 0;
    for (int i = 0; words != null && i < words.length; i++) {
      bits += Long.bitCount(words[i]);
    }
    return bits;
  }
}
