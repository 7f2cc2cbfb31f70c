package org.openilr.samples;

/**
 * Unique learner numbers that the sample reference data know as issued: 1000001000 to 1099999999, each with its check digit. The
 * digit is ten less the remainder modulo 11 of the weighted sum of the first nine digits, weights ten down to two; no number has the
 * remainder nought.
 */
final class Ulns {

  /** How many there are, a prime, so that any step goes through all of them. */
  static final int MOST = 4_999_871;
  private static final int STEP = 1_618_033;
  private static final long FIRST = 100_000_100;

  private Ulns() {}

  /** The number of a learner; no two learners of a return have the same. */
  static long of(long seed, long learner) {
    long place = Math.floorMod(seed % MOST + learner * STEP, (long) MOST);
    long nine = FIRST + 2 * place;
    int remainder = remainder(nine);
    if (remainder == 0) {
      // The even number's neighbour differs in the last digit only, by two in the sum.
      nine++;
      remainder = remainder(nine);
    }
    return nine * 10 + 10 - remainder;
  }

  private static int remainder(long nine) {
    int sum = 0;
    long rest = nine;
    for (int weight = 2; weight <= 10; weight++) {
      sum += weight * (int) (rest % 10);
      rest /= 10;
    }
    return sum % 11;
  }
}
