package org.openilr.reports.apprenticeship;

import static org.openilr.reports.AimRow.deliveryMonitoring;
import static org.openilr.reports.AimRow.fam;
import static org.openilr.reports.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.openilr.reports.AimRow;
import org.openilr.reports.Column;

/** Columns that stand next to each other in several reports. */
final class AimColumns {

  static final String FAM = "Learning delivery funding and monitoring type - ";
  private static final String LETTERS = "ABCDEF";

  private AimColumns() {}

  /** Learning delivery monitoring A to F, restart, and the provider's own notes. */
  static List<Column<AimRow>> monitoring() {
    List<Column<AimRow>> columns = new ArrayList<>();
    for (int i = 0; i < LETTERS.length(); i++) {
      columns.add(text(FAM + "learning delivery monitoring (" + LETTERS.charAt(i) + ")", fam("LDM", i + 1)));
    }
    columns.add(text(FAM + "restart indicator", fam("RES")));
    columns.addAll(notes());
    return columns;
  }

  /** The provider's own notes on the aim, A to D. */
  static List<Column<AimRow>> notes() {
    List<Column<AimRow>> columns = new ArrayList<>();
    for (String occurrence : List.of("A", "B", "C", "D")) {
      columns.add(text("Provider specified delivery monitoring (" + occurrence + ")", deliveryMonitoring(occurrence)));
    }
    return columns;
  }
}
