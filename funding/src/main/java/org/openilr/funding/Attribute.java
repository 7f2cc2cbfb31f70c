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
 * @param from what it is worked out from
 */
public record Attribute(String name, Level level, Type type, boolean periodised, boolean output, String says, List<Source> from) {

  /**
   * What a value is worked out from, and when: {@code Trans?StartPropTrans} counts where Trans is neither false nor 0 nor unknown,
   * {@code !Trans?InstPerPeriod} where it is, {@code ApplicProgWeightFact=G?SpecialistResources} where it is G.
   *
   * @param name an attribute of the same model, one of the earlier price episodes of the same apprenticeship ({@code earlier
   *     PriceEpisodeTotalEarnings}), a field of the record ({@code LearnStartDate}) or of all deliveries of the learner
   *     ({@code all LearnStartDate}), records below it ({@code LearningDeliveryFAM SOF}), rows of reference data ({@code LARS Funding}, {@code
   *     LARS Funding ESF} for those that name ESF, {@code contract-deliverables @} for those of the episode, {@code organisation-funding AREA
   *     of the year} for those that start with the year) or a parameter
   * @param when the attribute that decides; empty where it always counts
   * @param is the value that the attribute must have; null where any will do
   * @param holds whether it counts where the condition holds, or where it does not
   */
  public record Source(String name, String when, String is, boolean holds) {

    static Source of(String text) {
      int mark = text.indexOf('?');
      if (mark < 0) {
        return new Source(text, "", null, true);
      }
      boolean holds = text.charAt(0) != '!';
      String when = text.substring(holds ? 0 : 1, mark);
      int equals = when.indexOf('=');
      String name = text.substring(mark + 1);
      return equals < 0 ? new Source(name, when, null, holds) : new Source(name, when.substring(0, equals), when.substring(equals + 1), holds);
    }
  }

  /** What a value belongs to. */
  public enum Level { PROVIDER, LEARNER, PART, DELIVERY, EPISODE }

  /** The kind of value, which decides what stands for a value that is not known: 0 for decimals, nothing for the others. */
  public enum Type { DECIMAL, INTEGER, DATE, TEXT, BOOLEAN }
}
