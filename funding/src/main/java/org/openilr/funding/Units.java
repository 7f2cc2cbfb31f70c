package org.openilr.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Pounds as whole units of the fifth decimal: to that amounts are written and added up, so that every sum is that of what is written. */
public final class Units {

  /** Decimals of an amount as it is written. */
  public static final int SCALE = 5;

  private Units() {}

  /**
   * An amount in units, halves away from nothing.
   *
   * @throws ArithmeticException for more than some 92 million million pounds
   */
  public static long of(BigDecimal amount) {
    return amount.signum() == 0 ? 0 : amount.setScale(SCALE, RoundingMode.HALF_UP).scaleByPowerOfTen(SCALE).longValueExact();
  }

  /** Units in pounds. */
  public static BigDecimal pounds(long units) {
    return BigDecimal.valueOf(units, SCALE);
  }
}
