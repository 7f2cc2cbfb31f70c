package org.openilr.funding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A value for each period, P1 (August) to P12 (July). Values may be null where they cannot be worked out. They are worked out when one is first
 * asked for, so that a summary does not pay for values that only the full list shows; what they are worked out from must not change. For one
 * thread until then.
 */
public final class Series {

  /** Periods of a funding year. */
  public static final int PERIODS = 12;
  /** Nothing in any period; worked out from the start, because all threads share it. */
  public static final Series ZERO = new Series(Collections.nCopies(PERIODS, BigDecimal.ZERO).toArray(BigDecimal[]::new), new long[PERIODS]);

  private IntFunction<BigDecimal> source;
  private BigDecimal[] values;
  private long[] units;

  private Series(IntFunction<BigDecimal> source) {
    this.source = source;
  }

  private Series(BigDecimal[] values, long[] units) {
    this.values = values;
    this.units = units;
  }

  /** The series whose value in a period is what the function gives for its number, 1 to 12. */
  public static Series of(IntFunction<BigDecimal> value) {
    return new Series(value);
  }

  private BigDecimal[] read() {
    if (values == null) {
      BigDecimal[] read = new BigDecimal[PERIODS];
      for (int period = 1; period <= PERIODS; period++) {
        read[period - 1] = source.apply(period);
      }
      values = read;
      source = null;
    }
    return values;
  }

  /** The sum of both in each period; null where a value is. */
  public Series plus(Series other) {
    return this == ZERO ? other : other == ZERO ? this : of(period -> Decimals.plus(at(period), other.at(period)));
  }

  /** Whether it is known without working it out that it is nothing in every period. */
  public boolean isZero() {
    return this == ZERO;
  }

  /** The same value in every period. */
  public static Series constant(BigDecimal value) {
    return of(period -> value);
  }

  /** The value in one period and 0 in the others; 0 in all of them for period 0. */
  public static Series only(int period, BigDecimal value) {
    return period == 0 || value != null && value.signum() == 0 ? ZERO : of(one -> one == period ? value : BigDecimal.ZERO);
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
    return read()[period - 1];
  }

  /**
   * The amount of a period in {@link Units}, 0 where it cannot be worked out: all who add amounts up ask for it.
   *
   * @param period 1 to 12
   */
  public long units(int period) {
    if (units == null) {
      long[] all = new long[PERIODS];
      for (int i = 0; i < PERIODS; i++) {
        BigDecimal amount = read()[i];
        all[i] = amount == null ? 0 : Units.of(amount);
      }
      units = all;
    }
    return units[period - 1];
  }

  /**
   * Adds the amounts of all periods to sums.
   *
   * @param sums twelve, in {@link Units}, from P1
   */
  public void addTo(long[] sums) {
    for (int i = 0; !isZero() && i < PERIODS; i++) {
      sums[i] += units(i + 1);
    }
  }

  /** The sum over the year; null when a value is. */
  public BigDecimal sum() {
    return Decimals.sum(Arrays.asList(read()));
  }

  public List<BigDecimal> values() {
    return Arrays.asList(read().clone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series series && Arrays.equals(read(), series.read());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(read());
  }

  @Override
  public String toString() {
    return Arrays.toString(read());
  }
}
