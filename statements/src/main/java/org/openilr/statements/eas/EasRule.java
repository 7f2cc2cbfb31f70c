package org.openilr.statements.eas;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openilr.reference.Table;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

/**
 * A rule of the statement.
 *
 * @param info what is to be known of it
 * @param reports the columns that it is about; none for a rule on the file
 */
public record EasRule(RuleInfo info, List<EasColumn> reports) {

  /** What {@link RuleInfo#on} says of a rule on the statement as a whole, or on its name. */
  public static final String ON_FILE = "Statement";
  /** What {@link RuleInfo#on} says of a rule on a row. */
  public static final String ON_ROW = "StatementRow";

  /** Every rule: on the file's name, on its form, on its rows. */
  public static List<EasRule> all() {
    return Stream.of(NameRules.ALL.stream().map(NameRules.NameRule::rule), FormRules.ALL.stream(), RowRules.ALL.stream().map(RowRules.RowRule::rule),
        Stream.of(Duplicates.RULE)).flatMap(rules -> rules).toList();
  }

  /** The rule of an id, whose letter case does not matter; empty where there is none. */
  public static Optional<EasRule> find(String id) {
    return all().stream().filter(rule -> rule.info().id().equalsIgnoreCase(id)).findFirst();
  }

  static EasRule onFile(String id, String says, String when, String why, String fix, Table... needs) {
    return new EasRule(info(id, Severity.ERROR, ON_FILE, says, when, why, fix, "", needs), List.of());
  }

  static EasRule onRow(String id, Severity severity, List<EasColumn> reports, String says, String when, String why, String fix, String note,
      Table... needs) {
    return new EasRule(info(id, severity, ON_ROW, says, when, why, fix, note, needs), reports);
  }

  private static RuleInfo info(String id, Severity severity, String on, String says, String when, String why, String fix, String note,
      Table... needs) {
    return new RuleInfo(id, severity, says, when, why, fix, on, EasYear.SUPPORTED.get(0), EasYear.SUPPORTED.get(EasYear.SUPPORTED.size() - 1),
        List.of(needs), true, true, note);
  }
}
