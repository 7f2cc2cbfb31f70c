package org.openilr.samples;

import java.util.List;

/**
 * Random numbers that are the same on every machine for the same seed (SplitMix64). Each learner has a chance of its own, so that any
 * learner can be made without those before it.
 */
final class Chance {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * @param seed of the return
   * @param learner number of the learner in it
   */
  Chance(long seed, long learner) {
    state = mixed(mixed(seed + STEP) ^ learner * STEP);
  }

  long next() {
    state += STEP;
    return mixed(state);
  }

  /** A number from 0 to one less than the bound. */
  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** A number within the bounds, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** True in so many of a thousand cases. */
  boolean in(int ofThousand) {
    return below(1000) < ofThousand;
  }

  /** A fraction from 0 up to 1, without 1. */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  private static long mixed(long value) {
    long z = value;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
