package org.openilr.reports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Puts what rows are sorted by into bytes that compare in the same way. */
final class SortKey {

  private static final byte NOTHING = 0;
  private static final byte SOMETHING = 1;

  private SortKey() {}

  static <R> byte[] of(R row, List<Function<R, Object>> order) {
    ByteArrayOutputStream key = new ByteArrayOutputStream(32);
    for (int i = 0; i < order.size(); i++) {
      put(order.get(i).apply(row), key);
    }
    return key.toByteArray();
  }

  private static void put(Object value, ByteArrayOutputStream key) {
    if (value == null) {
      key.write(NOTHING);
      return;
    }
    key.write(SOMETHING);
    if (value instanceof String text) {
      // Ended by a zero, so that what is the start of another comes before it; no text of a return holds one.
      key.writeBytes(text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      key.write(0);
    } else if (value instanceof Number number) {
      // The sign turned, so that numbers below nothing come first.
      key.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number.longValue() ^ Long.MIN_VALUE).array());
    } else if (value instanceof LocalDate day) {
      key.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(day.toEpochDay() ^ Long.MIN_VALUE).array());
    } else {
      throw new IllegalArgumentException("Rows cannot be sorted by " + value.getClass());
    }
  }
}
