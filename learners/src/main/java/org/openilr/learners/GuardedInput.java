package org.openilr.learners;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes on their way to the parser. Counts them, ends the reading when the parser swallows more for one token or record than
 * {@link Limits} allow, and passes on nothing that is not text in UTF-8 where the file claims to be: the parser itself overlooks some of it.
 */
final class GuardedInput extends FilterInputStream {

  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final Limits limits;
  private final boolean utf8;
  private long count;
  private long tokenStart;
  private long recordStart;
  /** Bytes still to come of a character, and the range of the next of them. */
  private int missing;
  private int low = 0x80;
  private int high = 0xBF;
  private boolean malformed;

  GuardedInput(InputStream in, Limits limits, boolean utf8) {
    super(in);
    this.limits = limits;
    this.utf8 = utf8;
  }

  /** Bytes given to the parser so far. */
  long count() {
    return count;
  }

  void startToken() {
    tokenStart = count;
  }

  void startRecord() {
    recordStart = count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (malformed) {
      throw new BadInputException("The bytes from here on are not text in UTF-8, which the file claims to be written in."
          + " Save the file as UTF-8, or declare the encoding that it has in its first line.");
    }
    if (count - tokenStart > limits.tokenBytes()) {
      throw new BadInputException("One text, tag or comment here is longer than %,d bytes.".formatted(limits.tokenBytes()));
    }
    if (count - recordStart > limits.recordBytes()) {
      throw new BadInputException("One record here is longer than %,d bytes.".formatted(limits.recordBytes()));
    }
    if (count > limits.fileBytes()) {
      throw new BadInputException("The file is longer than %,d bytes.".formatted(limits.fileBytes()));
    }
    int read = in.read(bytes, from, length);
    if (read <= 0) {
      if (missing > 0) {
        throw new BadInputException("The file ends in the middle of a character.");
      }
      return read;
    }
    int good = utf8 ? goodBytes(bytes, from, from + read) : read;
    malformed = good < read;
    count += good;
    return good > 0 ? good : read(bytes, from, length);
  }

  /** How many of the bytes are UTF-8, from the first on. */
  private int goodBytes(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (missing == 0 && at + Long.BYTES <= to && isAscii((long) LONGS.get(bytes, at))) {
        at += Long.BYTES;
      } else if (isGood(bytes[at] & 0xFF)) {
        at++;
      } else {
        return at - from;
      }
    }
    return at - from;
  }

  /** Whether all eight bytes are from 1 to 127: no high bit is set, nor comes up when one is taken from each. */
  private static boolean isAscii(long bytes) {
    return ((bytes | bytes - ONES) & HIGH_BITS) == 0;
  }

  /** Whether the byte can stand here; RFC 3629, section 4, without the zero byte, which XML does not have. */
  private boolean isGood(int octet) {
    if (missing > 0) {
      if (octet < low || octet > high) {
        return false;
      }
      missing--;
      low = 0x80;
      high = 0xBF;
      return true;
    }
    if (octet < 0x80) {
      return octet > 0;
    }
    missing = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
    low = octet == 0xE0 ? 0xA0 : octet == 0xF0 ? 0x90 : 0x80;
    high = octet == 0xED ? 0x9F : octet == 0xF4 ? 0x8F : 0xBF;
    return octet >= 0xC2 && octet <= 0xF4;
  }
}
