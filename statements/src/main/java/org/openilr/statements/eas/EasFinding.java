package org.openilr.statements.eas;

import java.util.List;
import java.util.stream.Collectors;
import org.openilr.validation.RuleInfo;

/**
 * A rule raised on a statement.
 *
 * @param rule what was raised; of a rule on the form of the file, its message tells what is the matter with this one
 * @param reports the columns that it is about; none for the file as a whole
 * @param row where; null for the file as a whole
 */
public record EasFinding(RuleInfo rule, List<EasColumn> reports, EasRow row) {

  /** A finding on the file as a whole. */
  static EasFinding onFile(RuleInfo rule) {
    return new EasFinding(rule, List.of(), null);
  }

  /** {@code Name=Value|Name=Value} of the columns that it is about; empty for the file as a whole. */
  public String fieldValues() {
    return reports.stream().map(column -> column.heading() + '=' + column.of(row)).collect(Collectors.joining("|"));
  }
}
