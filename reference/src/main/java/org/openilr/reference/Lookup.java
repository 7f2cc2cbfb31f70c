package org.openilr.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A look-up that remembers its answers, also that there is none, up to a number of them. Safe for many threads; an answer that is
 * remembered costs one read of a hash map and no lock.
 *
 * <p>Answers are kept in two generations: when the young one is full it becomes the old one, and what is asked for again moves over.
 */
final class Lookup<K, V> {

  private static final Object NONE = new Object();

  private final int most;
  private final Function<Collection<K>, Map<?, V>> load;
  private volatile Map<K, Object> young = new ConcurrentHashMap<>();
  private volatile Map<K, Object> old = Map.of();

  /**
   * @param most how many answers it remembers at least; at most twice as many
   * @param load finds the answers to many questions at once; those that it leaves out have none
   */
  Lookup(int most, Function<Collection<K>, Map<?, V>> load) {
    this.most = most;
    this.load = load;
  }

  /** The answer, or null where there is none. */
  @SuppressWarnings("unchecked")
  V get(K key) {
    Object answer = young.get(key);
    if (answer == null) {
      answer = old.get(key);
      if (answer == null) {
        answer = answer(load.apply(List.of(key)), key);
      }
      remember(key, answer);
    }
    return answer == NONE ? null : (V) answer;
  }

  /** Reads the answers that are not yet known, in bulk. */
  void prefetch(Collection<K> keys) {
    List<K> unknown = new ArrayList<>();
    for (K key : keys) {
      if (!young.containsKey(key)) {
        Object answer = old.get(key);
        if (answer == null) {
          unknown.add(key);
        } else {
          remember(key, answer);
        }
      }
    }
    if (!unknown.isEmpty()) {
      Map<?, V> answers = load.apply(unknown);
      for (K key : unknown) {
        remember(key, answer(answers, key));
      }
    }
  }

  private static Object answer(Map<?, ?> answers, Object key) {
    Object answer = answers.get(key);
    return answer == null ? NONE : answer;
  }

  private void remember(K key, Object answer) {
    if (young.size() >= most) {
      makeRoom();
    }
    young.put(key, answer);
  }

  private synchronized void makeRoom() {
    if (young.size() >= most) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
