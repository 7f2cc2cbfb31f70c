package org.openilr.funding;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** A text for each period, P1 (August) to P12 (July), null where there is none; worked out when one is first asked for, as {@link Series}. */
public final class TextSeries {

  private IntFunction<String> source;
  private String[] values;

  private TextSeries(IntFunction<String> source) {
    this.source = source;
  }

  /** The series whose text in a period is what the function gives for its number, 1 to 12. */
  public static TextSeries of(IntFunction<String> value) {
    return new TextSeries(value);
  }

  private String[] read() {
    if (values == null) {
      String[] read = new String[Series.PERIODS];
      for (int period = 1; period <= Series.PERIODS; period++) {
        read[period - 1] = source.apply(period);
      }
      values = read;
      source = null;
    }
    return values;
  }

  /** @param period 1 to 12 */
  public String at(int period) {
    return read()[period - 1];
  }

  public List<String> values() {
    return Arrays.asList(read().clone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextSeries series && Arrays.equals(read(), series.read());
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
