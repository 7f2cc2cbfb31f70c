package org.openilr.funding;

import java.util.List;

/**
 * A value that a calculation works out: what it is, and from what.
 *
 * @param name its official name
 * @param level what it is a value of
 * @param type kind of value
 * @param periodised whether it has a value for each period
 * @param output whether it is a result; others are steps on the way, shown in the workings only
 * @param says how it is worked out, in words
 * @param from what it is worked out from: attributes of the same model, fields of the record ({@code LearnStartDate}), rows of reference data
 *     ({@code LARS Funding}) and parameters
 */
public record Attribute(String name, Level level, Type type, boolean periodised, boolean output, String says, List<String> from) {

  /** What a value belongs to. */
  public enum Level { PROVIDER, LEARNER, PART, DELIVERY, EPISODE }

  /** The kind of value, which decides what stands for a value that is not known: 0 for decimals, nothing for the others. */
  public enum Type { DECIMAL, INTEGER, DATE, TEXT, BOOLEAN }
}
