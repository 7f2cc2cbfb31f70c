package org.openilr.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookupTest {

  private final List<Integer> loaded = new ArrayList<>();

  /** Answers even numbers with their text, odd ones with nothing. */
  private Map<Integer, String> load(Collection<Integer> keys) {
    loaded.addAll(keys);
    Map<Integer, String> answers = new HashMap<>();
    keys.stream().filter(key -> key % 2 == 0).forEach(key -> answers.put(key, "n" + key));
    return answers;
  }

  @Test
  void remembersAnswersAndThatThereIsNone() {
    Lookup<Integer, String> lookup = new Lookup<>(10, this::load);

    assertThat(lookup.get(2)).isEqualTo("n2").isSameAs(lookup.get(2));
    assertThat(lookup.get(3)).isNull();
    assertThat(lookup.get(3)).isNull();
    assertThat(loaded).containsExactly(2, 3);
  }

  @Test
  void prefetchesOnlyWhatIsUnknown() {
    Lookup<Integer, String> lookup = new Lookup<>(10, this::load);
    lookup.get(2);

    lookup.prefetch(List.of(1, 2, 4));

    assertThat(loaded).containsExactly(2, 1, 4);
    assertThat(lookup.get(4)).isEqualTo("n4");
    assertThat(lookup.get(1)).isNull();
    assertThat(loaded).hasSize(3);
  }

  @Test
  void keepsWhatIsAskedForAndForgetsTheRest() {
    Lookup<Integer, String> lookup = new Lookup<>(10, this::load);
    for (int key = 0; key < 1_000; key += 2) {
      lookup.get(key);
      assertThat(lookup.get(0)).isEqualTo("n0");
    }

    assertThat(loaded).as("what is always in use is read once").containsOnlyOnce(0);
    int before = loaded.size();
    lookup.get(2);
    assertThat(loaded).as("what was not used for long is read again").hasSize(before + 1);
  }
}
