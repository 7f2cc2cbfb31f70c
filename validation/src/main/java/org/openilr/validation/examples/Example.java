package org.openilr.validation.examples;

import java.util.List;
import java.util.Map;
import org.openilr.specification.Year;

/**
 * A situation in which a rule is raised or not.
 *
 * @param rule the rule's id
 * @param raised whether it is raised
 * @param text what the example shows, in words
 * @param times how often it is raised; 0 where it is not
 * @param values what it reports, {@code Name=Value|Name=Value}; null where the example does not say
 * @param year of the return
 * @param kind the valid learner that it starts from
 * @param changes what differs from that learner, and the surroundings: the keys of examples/README.md with their values
 */
public record Example(String rule, boolean raised, String text, int times, String values, Year year, String kind,
    Map<String, Object> changes) {

  /** The situation built as records and surroundings. */
  public Situation situation() {
    return new Situations(year).build(kind, changes);
  }

  /** The fields that the example sets, one line each, for people. */
  public List<String> settings() {
    return Settings.lines(changes);
  }
}
