package org.openilr.service.api;

import java.util.List;
import org.openilr.reference.Table;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

/**
 * A rule, or one form of a rule that changed over the years.
 *
 * @param when the condition in words
 * @param why why it exists
 * @param fix how to put it right
 * @param on the record that a finding stands on
 * @param from first year, such as 1819
 * @param to last year
 * @param needs reference tables without which it cannot be checked
 * @param online whether it is checked here; others are the desktop program's
 * @param note what else is to be known; empty for nothing
 */
record RuleAnswer(String id, Severity severity, String message, String when, String why, String fix, String on, String from, String to, List<Table> needs,
    boolean online, String note) {

  static RuleAnswer of(RuleInfo rule) {
    return new RuleAnswer(rule.id(), rule.severity(), rule.says(), rule.when(), rule.why(), rule.fix(), rule.on(), rule.from().code(), rule.to().code(), rule.needs(),
        rule.online(), rule.note());
  }
}
