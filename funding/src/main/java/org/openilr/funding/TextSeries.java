package org.openilr.funding;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** A text for each period, P1 (August) to P12 (July), null where there is none. Immutable. */
public final class TextSeries {

  private final String[] values = new String[Series.PERIODS];

  private TextSeries() {}

  /** The series whose text in a period is what the function gives for its number, 1 to 12. */
  public static TextSeries of(IntFunction<String> value) {
    TextSeries series = new TextSeries();
    for (int period = 1; period <= Series.PERIODS; period++) {
      series.values[period - 1] = value.apply(period);
    }
    return series;
  }

  /** @param period 1 to 12 */
  public String at(int period) {
    return values[period - 1];
  }

  public List<String> values() {
    return Arrays.asList(values.clone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextSeries series && Arrays.equals(values, series.values);
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
