package org.openilr.reference;

import java.util.Arrays;

/**
 * Gathers unique learner numbers in any order, to give them back in order and each once. Keeps four bytes a number: tens of millions fit
 * into the memory of an ordinary machine.
 */
final class UlnCollector {

  /** Numbers are spread over ranges of this many, so that what is left of each fits an int and a range is quickly sorted. */
  private static final long RANGE = 10_000_000L;
  private static final int RANGES = (int) (10_000_000_000L / RANGE);

  private final int[][] ranges = new int[RANGES][];
  private final int[] sizes = new int[RANGES];

  void add(long uln) {
    int range = (int) (uln / RANGE);
    int[] numbers = ranges[range];
    if (numbers == null) {
      numbers = ranges[range] = new int[64];
    } else if (sizes[range] == numbers.length) {
      numbers = ranges[range] = Arrays.copyOf(numbers, numbers.length + (numbers.length >> 1));
    }
    numbers[sizes[range]++] = (int) (uln % RANGE);
  }

  /** Takes what was gathered, block by block in ascending order. */
  <E extends Exception> long drain(Blocks<E> blocks) throws E {
    long count = 0;
    long[] block = new long[UlnBlocks.SIZE];
    int filled = 0;
    long last = -1;
    for (int range = 0; range < RANGES; range++) {
      if (ranges[range] != null) {
        Arrays.sort(ranges[range], 0, sizes[range]);
        for (int i = 0; i < sizes[range]; i++) {
          long uln = range * RANGE + ranges[range][i];
          if (uln != last) {
            if (filled == block.length) {
              blocks.add(block[0], UlnBlocks.pack(block, 0, filled));
              filled = 0;
            }
            block[filled++] = uln;
            last = uln;
            count++;
          }
        }
        ranges[range] = null;
      }
    }
    if (filled > 0) {
      blocks.add(block[0], UlnBlocks.pack(block, 0, filled));
    }
    return count;
  }

  /** Takes blocks of numbers. */
  interface Blocks<E extends Exception> {

    void add(long first, byte[] packed) throws E;
  }
}
