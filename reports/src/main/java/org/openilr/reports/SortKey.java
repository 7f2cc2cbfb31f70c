package org.openilr.reports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** Puts what a row is sorted by into bytes that compare in the same way, without sign. For one thread. */
final class SortKey {

  private static final byte NOTHING = 0;
  private static final byte SOMETHING = 1;

  private byte[] bytes = new byte[64];
  private int end;

  /** Starts the next key. */
  void start() {
    end = 0;
  }

  /**
   * Adds what comes next in importance.
   *
   * @param value a text, number or day; null for nothing, which comes first
   */
  void put(Object value) {
    room(1);
    if (value == null) {
      bytes[end++] = NOTHING;
      return;
    }
    bytes[end++] = SOMETHING;
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Number number) {
      number(number.longValue());
    } else if (value instanceof LocalDate day) {
      number(day.toEpochDay());
    } else {
      throw new IllegalArgumentException("Rows cannot be sorted by " + value.getClass());
    }
  }

  private void text(String text) {
    room(text.length() + 1);
    int start = end;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= 0x80) {
        end = start;
        byte[] utf8 = text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        room(utf8.length + 1);
        System.arraycopy(utf8, 0, bytes, end, utf8.length);
        end += utf8.length;
        break;
      }
      bytes[end++] = (byte) (letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
    }
    // Ended by a zero, so that what is the start of another comes before it; no text of a return holds one.
    bytes[end++] = 0;
  }

  /** The sign turned, so that numbers below nothing come first. */
  private void number(long number) {
    room(Long.BYTES);
    long turned = number ^ Long.MIN_VALUE;
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[end++] = (byte) (turned >> shift);
    }
  }

  private void room(int more) {
    if (more > bytes.length - end) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + more));
    }
  }

  int length() {
    return end;
  }

  void copyTo(byte[] to, int at) {
    System.arraycopy(bytes, 0, to, at, end);
  }
}
