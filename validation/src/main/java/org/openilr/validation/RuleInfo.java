package org.openilr.validation;

import java.util.List;
import org.openilr.reference.Table;
import org.openilr.specification.Year;

/**
 * What is to be known of a rule, or of one form of a rule that changed over the years.
 *
 * @param id the official id
 * @param says the message
 * @param when the condition in words
 * @param why why the rule exists
 * @param fix how to put it right
 * @param on the record that a finding stands on: File, Learner, LearningDelivery or LearnerDestinationandProgression
 * @param from first year
 * @param to last year
 * @param needs reference tables without which it cannot be checked
 * @param note what else is to be known; empty for nothing
 */
public record RuleInfo(String id, Severity severity, String says, String when, String why, String fix, String on, Year from, Year to,
    List<Table> needs, boolean online, boolean desktop, String note) {

  /** Whether the rule belongs to the year. */
  public boolean holdsIn(Year year) {
    return from.compareTo(year) <= 0 && year.compareTo(to) <= 0;
  }

  /** The same rule with a message that is about one file. */
  public RuleInfo saying(String message) {
    return new RuleInfo(id, severity, message, when, why, fix, on, from, to, needs, online, desktop, note);
  }

  /** The same rule with other years. */
  RuleInfo during(Year first, Year last) {
    return new RuleInfo(id, severity, says, when, why, fix, on, first, last, needs, online, desktop, note);
  }
}
