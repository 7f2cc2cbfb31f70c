package org.openilr.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedRowsTest {

  @Test
  void putsMoreRowsInOrderThanItHoldsInMemory() throws IOException {
    // 200,000 rows of some 100 bytes are five runs.
    int count = 200_000;
    Random random = new Random(1);
    try (SortedRows rows = new SortedRows()) {
      for (int i = 0; i < count; i++) {
        int key = random.nextInt(5000);
        rows.add(List.of(new SortedRows.Row(SortKey.of(key, List.of(number -> number)),
            "%05d,%07d %s\r\n".formatted(key, i, "x".repeat(30)).getBytes(StandardCharsets.UTF_8))));
      }
      List<String> read = new ArrayList<>();
      rows.each(line -> read.add(new String(line, StandardCharsets.UTF_8)));
      assertThat(rows.size()).isEqualTo(count);
      assertThat(read).hasSize(count).isSorted();
      List<String> first = new ArrayList<>();
      rows.each(line -> first.add(new String(line, StandardCharsets.UTF_8)) && first.size() < 3);
      assertThat(first).isEqualTo(read.subList(0, 3));
    }
  }

  @Test
  void comparesTextsNumbersAndDays() {
    assertThat(List.of(key(null), key("A"), key("a1"), key("B"), key("BB"))).isSortedAccordingTo(java.util.Arrays::compareUnsigned);
    assertThat(List.of(key(null), key(-3), key(0), key(9), key(10))).isSortedAccordingTo(java.util.Arrays::compareUnsigned);
    assertThat(List.of(key(LocalDate.of(1969, 1, 1)), key(LocalDate.of(2020, 8, 1)))).isSortedAccordingTo(java.util.Arrays::compareUnsigned);
    assertThat(key("a")).isEqualTo(key("A"));
  }

  private static byte[] key(Object value) {
    return SortKey.of(value, List.of(any -> any));
  }
}
