package org.openilr.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The arithmetic of the calculations. Each result is kept to 15 significant digits, as the department's service does; nothing is
 * rounded to pence. Null stands for a value that is not known: what is worked out from it is not known either.
 */
public final class Decimals {

  /** Digits that every single result keeps. */
  public static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private Decimals() {}

  public static BigDecimal of(long value) {
    return BigDecimal.valueOf(value);
  }

  /** Null for null. */
  public static BigDecimal of(Integer value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  public static BigDecimal plus(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.add(other, DIGITS);
  }

  public static BigDecimal minus(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.subtract(other, DIGITS);
  }

  /** The product, worked out from the left. */
  public static BigDecimal times(BigDecimal first, BigDecimal... others) {
    BigDecimal product = first;
    for (BigDecimal other : others) {
      if (product == null || other == null) {
        return null;
      }
      product = product.multiply(other, DIGITS);
    }
    return product;
  }

  /** Null also for a divisor of 0. */
  public static BigDecimal dividedBy(BigDecimal one, BigDecimal other) {
    return one == null || other == null || other.signum() == 0 ? null : one.divide(other, DIGITS);
  }

  /** The sum in order; 0 of nothing, null when a value is. */
  public static BigDecimal sum(Iterable<BigDecimal> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      sum = plus(sum, value);
    }
    return sum;
  }

  /** A percentage of the record as a proportion; 1 where it is not given. */
  public static BigDecimal proportion(Integer percent) {
    return percent == null ? BigDecimal.ONE : of(percent).movePointLeft(2);
  }

  /** Whether one is greater; false where either is not known. */
  public static boolean isMore(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) > 0;
  }

  /** The smaller of two; null where either is not known. */
  public static BigDecimal min(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.min(other);
  }

  /** The larger of two; null where either is not known. */
  public static BigDecimal max(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.max(other);
  }

  /** The value, or 0 where it is not known. */
  public static BigDecimal orZero(BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
