package org.openilr.statements.eas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.validation.Severity;

/** The rule that compares rows: what is claimed twice cannot be told from what was written twice. */
final class Duplicates {

  static final EasRule RULE = EasRule.onRow("Duplicate_01", Severity.ERROR,
      List.of(EasColumn.FUNDING_LINE, EasColumn.ADJUSTMENT_TYPE, EasColumn.CALENDAR_YEAR, EasColumn.CALENDAR_MONTH,
          EasColumn.DEVOLVED_AREA_SOURCE_OF_FUNDING),
      "The same combination occurs more than once in the file",
      "another row has the same funding line and adjustment type (spaces, brackets and slashes do not matter, capitals do), year, month and devolved "
          + "area source of funding; raised on every such row",
      "What is claimed twice cannot be told from what was written twice by mistake.",
      "Leave one row of the combination, with the sum of what is claimed.",
      "A month written once as 8 and once as 08 is not seen as the same; both values count.");

  private final Map<RowKey, Integer> times = new HashMap<>();

  Duplicates(List<EasRow> rows) {
    rows.forEach(row -> times.merge(RowKey.stripped(row), 1, Integer::sum));
  }

  boolean has(EasRow row) {
    return times.get(RowKey.stripped(row)) > 1;
  }
}
