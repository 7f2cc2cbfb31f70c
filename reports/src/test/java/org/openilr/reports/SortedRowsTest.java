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
        rows.add(row(key, "%05d %07d %s".formatted(key, i, "x".repeat(30))));
      }
      rows.complete();
      List<String> read = new ArrayList<>();
      rows.each((bytes, from, end) -> read.add(line(bytes, from, end)));
      assertThat(rows.size()).isEqualTo(count);
      assertThat(read).hasSize(count).isSorted();
      List<String> first = new ArrayList<>();
      rows.each((bytes, from, end) -> first.add(line(bytes, from, end)) && first.size() < 3);
      assertThat(first).isEqualTo(read.subList(0, 3));
    }
  }

  @Test
  void areReadBySeveralThreadsAtATime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (SortedRows rows = new SortedRows()) {
      for (int i = 50_000; i > 0; i--) {
        rows.add(row(i, "%05d %s".formatted(i, "x".repeat(30))));
      }
      rows.complete();
      Callable<List<String>> reader = () -> {
        List<String> read = new ArrayList<>();
        rows.each((bytes, from, end) -> read.add(line(bytes, from, end)));
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
    assertThat(key("Zo\u00eb \u20ac stra\u00dfe " + "z".repeat(100))).isEqualTo(key("zO\u00cb \u20ac STRASSE " + "Z".repeat(100)));
  }

  private static byte[] key(Object value) {
    SortKey key = keyOf(value);
    byte[] bytes = new byte[key.length()];
    key.copyTo(bytes, 0);
    return bytes;
  }

  private static SortKey keyOf(Object value) {
    SortKey key = new SortKey();
    key.start();
    key.put(value);
    return key;
  }

  private static RowBlock row(Object key, String cell) {
    LineWriter line = new LineWriter();
    line.start();
    line.cell(cell, Column.Kind.TEXT);
    line.finish();
    RowBlock row = new RowBlock(0);
    row.add(keyOf(key), line);
    return row;
  }

  private static String line(byte[] bytes, int from, int end) {
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }
}
