package org.openilr.reference;

import java.util.function.LongConsumer;

/**
 * A row of the list of issued unique learner numbers: one number, or (for samples and tests) every valid number from a first to a last one.
 */
record UlnRange(long first, Long last) {

  /** A range may not hold more than this, lest a slip of a digit fills the disk. */
  private static final long MOST = 1_000_000_000L;

  static UlnRange of(Row row) {
    UlnRange range = new UlnRange(row.uln("ULN"), row.uln("LastULN"));
    if (range.last != null && (range.last < range.first || range.last - range.first >= MOST)) {
      throw new ReferenceException("ulns.csv has a range of learner numbers that ends before it begins or is longer than 1,000,000,000.");
    }
    return range;
  }

  boolean contains(long uln) {
    return last == null ? uln == first : uln >= first && uln <= last && isValid(uln);
  }

  void forEach(LongConsumer ulns) {
    if (last == null) {
      ulns.accept(first);
      return;
    }
    for (long nine = first / 10; nine <= last / 10; nine++) {
      int digit = checkDigit(nine);
      long uln = nine * 10 + digit;
      if (digit >= 0 && uln >= first && uln <= last) {
        ulns.accept(uln);
      }
    }
  }

  /** Whether the tenth digit is the one that belongs to the first nine. */
  static boolean isValid(long uln) {
    return checkDigit(uln / 10) == uln % 10;
  }

  /** The tenth digit that belongs to the first nine; -1 where these nine are never used (rule ULN_04, DD01). */
  static int checkDigit(long nine) {
    int sum = 0;
    for (int weight = 2; weight <= 10; weight++) {
      sum += weight * (int) (nine % 10);
      nine /= 10;
    }
    int rest = sum % 11;
    return rest == 0 ? -1 : 10 - rest;
  }
}
