package org.openilr.funding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** A value for each period, P1 (August) to P12 (July). Values may be null where they cannot be worked out. Immutable. */
public final class Series {

  /** Periods of a funding year. */
  public static final int PERIODS = 12;
  /** Nothing in any period. */
  public static final Series ZERO = constant(BigDecimal.ZERO);

  private final BigDecimal[] values;

  private Series(BigDecimal[] values) {
    this.values = values;
  }

  /** The series whose value in a period is what the function gives for its number, 1 to 12. */
  public static Series of(IntFunction<BigDecimal> value) {
    BigDecimal[] values = new BigDecimal[PERIODS];
    for (int period = 1; period <= PERIODS; period++) {
      values[period - 1] = value.apply(period);
    }
    return new Series(values);
  }

  /** The same value in every period. */
  public static Series constant(BigDecimal value) {
    return of(period -> value);
  }

  /** The value in one period and 0 in the others; 0 in all of them for period 0. */
  public static Series only(int period, BigDecimal value) {
    return period == 0 ? ZERO : of(one -> one == period ? value : BigDecimal.ZERO);
  }

  /** 1 in the periods in which the function holds, 0 in the others, null where it gives null. */
  public static Series ofBooleans(IntFunction<Boolean> value) {
    return of(period -> {
      Boolean holds = value.apply(period);
      return holds == null ? null : holds ? BigDecimal.ONE : BigDecimal.ZERO;
    });
  }

  /** @param period 1 to 12 */
  public BigDecimal at(int period) {
    return values[period - 1];
  }

  /** The sum over the year; null when a value is. */
  public BigDecimal sum() {
    return Decimals.sum(Arrays.asList(values));
  }

  public List<BigDecimal> values() {
    return Arrays.asList(values.clone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series series && Arrays.equals(values, series.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
