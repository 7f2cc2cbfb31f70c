package org.openilr.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UlnBlocksTest {

  @Test
  void aBlockHoldsItsNumbersAndNoOthers() {
    long[] ulns = {1_000_000_000L, 1_000_000_001L, 1_000_000_129L, 1_000_016_513L, 9_999_999_998L};

    byte[] packed = UlnBlocks.pack(ulns, ulns.length);

    for (long uln : ulns) {
      assertThat(UlnBlocks.contains(ulns[0], packed, uln)).isTrue();
      assertThat(UlnBlocks.contains(ulns[0], packed, uln - 1)).isEqualTo(uln == 1_000_000_001L);
    }
    assertThat(UlnBlocks.contains(ulns[0], packed, 9_999_999_999L)).isFalse();
  }

  @Test
  void aBlockOfOne() {
    assertThat(UlnBlocks.contains(5, UlnBlocks.pack(new long[] {5}, 1), 5)).isTrue();
    assertThat(UlnBlocks.contains(5, new byte[0], 6)).isFalse();
  }

  @Test
  void gathersNumbersInAnyOrderOnceEachAndInLessThanFiveBytes() {
    Random random = new Random(7);
    UlnCollector collector = new UlnCollector();
    TreeSet<Long> given = new TreeSet<>();
    for (int i = 0; i < 20_000; i++) {
      long uln = 1_000_000_000L + random.nextLong(9_000_000_000L);
      given.add(uln);
      collector.add(uln);
      collector.add(uln);
    }

    TreeMap<Long, byte[]> blocks = new TreeMap<>();
    long count = collector.<RuntimeException>drain(blocks::put);

    assertThat(count).isEqualTo(given.size());
    for (long uln : given) {
      var block = blocks.floorEntry(uln);
      assertThat(UlnBlocks.contains(block.getKey(), block.getValue(), uln)).isTrue();
      assertThat(UlnBlocks.contains(block.getKey(), block.getValue(), uln + 1)).isEqualTo(given.contains(uln + 1));
    }
    assertThat(blocks.values().stream().mapToInt(packed -> packed.length).sum() / (double) count).isLessThan(5);
  }

  @Test
  void aRangeHoldsTheNumbersWithTheirCheckDigit() {
    UlnRange range = new UlnRange(1000000040L, 1000000060L);
    List<Long> ulns = new ArrayList<>();
    range.forEach(ulns::add);

    // 100000004: 10 x 1 + 2 x 4 = 18, remainder 7, digit 3; 100000005: remainder 9, digit 1; 100000006: remainder 0, never used
    assertThat(ulns).containsExactly(1000000043L, 1000000051L);
    assertThat(range.contains(1000000051L)).isTrue();
    assertThat(range.contains(1000000052L)).isFalse();
    assertThat(range.contains(1000000069L)).isFalse();
  }
}
