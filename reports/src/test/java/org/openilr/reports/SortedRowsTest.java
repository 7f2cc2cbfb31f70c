package org.openilr.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SortedRowsTest {

  @Test
  void putsMoreRowsInOrderThanItHoldsInMemory() throws IOException {
    // 200,000 rows of some 100 bytes are twenty runs.
    int count = 200_000;
    Random random = new Random(1);
    try (SortedRows rows = new SortedRows()) {
      for (int i = 0; i < count; i++) {
        int key = random.nextInt(5000);
        rows.add(List.of(new SortedRows.Row(SortKey.of(key, List.of(number -> number)),
            "%05d,%07d %s\r\n".formatted(key, i, "x".repeat(30)).getBytes(StandardCharsets.UTF_8))));
      }
      rows.complete();
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
  void areReadBySeveralThreadsAtATime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (SortedRows rows = new SortedRows()) {
      for (int i = 50_000; i > 0; i--) {
        rows.add(List.of(new SortedRows.Row(SortKey.of(i, List.of(number -> number)), "%05d %s\r\n".formatted(i, "x".repeat(30)).getBytes(StandardCharsets.UTF_8))));
      }
      rows.complete();
      Callable<List<String>> reader = () -> {
        List<String> read = new ArrayList<>();
        rows.each(line -> read.add(new String(line, StandardCharsets.UTF_8)));
        return read;
      };
      for (Future<List<String>> read : threads.invokeAll(Collections.nCopies(8, reader))) {
        assertThat(read.get()).hasSize(50_000).isSorted();
      }
    } finally {
      threads.shutdown();
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
