package org.openilr.reports.young;

import static org.openilr.reports.Column.marking;
import static org.openilr.reports.Column.text;
import static org.openilr.reports.Column.yn;

import java.util.ArrayList;
import java.util.List;
import org.openilr.reports.Column;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The High Needs Students Detail Report: funded students by their education, health and care plan and high needs funding. Source: the department's
 * 2020-21 report service.
 */
public final class HighNeedsDetailReport extends StudentList {

  public HighNeedsDetailReport() {
    super(new ReportInfo("High Needs Students Detail Report", Format.CSV, "16 to 19 and learning support teams",
        "See which students have an education, health and care plan or high needs funding, to compare with the places that were agreed."),
        all(), student -> student.line().group().ordinal(), student -> student.isFunded() && student.hasPaidAim());
  }

  private static List<Column<Student>> all() {
    List<Column<Student>> columns = new ArrayList<>(List.of(
        text("Funding line type", student -> student.line().group().title()),
        learnRefNumber(),
        familyName(),
        givenNames(),
        tLevel(),
        campus()));
    for (Need need : Need.values()) {
      columns.add(yn(need.title(), need::holds));
    }
    columns.add(marking("OFFICIAL-SENSITIVE"));
    return columns;
  }
}
