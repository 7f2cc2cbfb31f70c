package org.openilr.reference;

import java.io.ByteArrayOutputStream;

/**
 * Unique learner numbers packed into blocks: the first number of a block, then the distance of each to the one before, in as few bytes
 * as it needs (seven bits a byte, the highest bit set while more follow). Of tens of millions of numbers each takes about two bytes.
 */
final class UlnBlocks {

  /** Numbers in a block: a block of about 2 KiB is found with one look-up and searched in a microsecond. */
  static final int SIZE = 1_000;

  private UlnBlocks() {}

  /** The numbers behind the first of the first {@code count}, which ascend without repetition. */
  static byte[] pack(long[] ulns, int count) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(2 * SIZE);
    for (int i = 1; i < count; i++) {
      long distance = ulns[i] - ulns[i - 1];
      while (distance > 0x7f) {
        packed.write((int) distance & 0x7f | 0x80);
        distance >>>= 7;
      }
      packed.write((int) distance);
    }
    return packed.toByteArray();
  }

  /** Whether the block holds the number. */
  static boolean contains(long first, byte[] packed, long uln) {
    long number = first;
    int next = 0;
    while (number < uln && next < packed.length) {
      int shift = 0;
      byte part;
      do {
        part = packed[next++];
        number += (long) (part & 0x7f) << shift;
        shift += 7;
      } while (part < 0);
    }
    return number == uln;
  }
}
