package org.openilr.reports.young;

import java.util.List;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;

/**
 * The High Needs Students Summary Report: how many funded students have an education, health and care plan or high needs funding. Source: the
 * department's 2020-21 report service.
 */
public final class HighNeedsSummaryReport extends TotalReport<StudentSums> {

  private static final List<Integer> WIDTHS = List.of(70, 30);

  public HighNeedsSummaryReport() {
    super(new ReportInfo("High Needs Students Summary Report", Format.XLSX, "16 to 19 and learning support managers",
        "See how many students have an education, health and care plan or high needs funding, to compare with the places that were agreed."),
        StudentSums.TOTALS);
  }

  @Override
  protected List<GridSheet> sheets(StudentSums sums, ReportContext context) {
    return List.of(sheet("Study Programmes", "16-19 Study Programme Students", false, sums, context),
        sheet("T Levels", "T Level Students", true, sums, context));
  }

  private static GridSheet sheet(String name, String heading, boolean tLevel, StudentSums sums, ReportContext context) {
    GridSheet.Builder sheet = YoungSheet.start(name, "High Needs Students (HNS) Summary Report", WIDTHS, "Year:  ", context);
    sheet.blank().row(Style.PART, heading);
    int all = 0;
    int highNeeds = 0;
    for (Student.Group group : Student.Group.values()) {
      StudentSums.Cell students = sums.of(tLevel, group);
      sheet.blank().row(Style.PART, group.title()).row(Style.HEADINGS, "Reporting Band", "Student Numbers");
      for (Need need : Need.values()) {
        // The official row of students without a plan has three blanks at its end.
        number(sheet, Style.LINE, need == Need.NO_PLAN ? need.title() + "   " : need.title(), students.number(need));
      }
      number(sheet, Style.TOTAL, "All " + group.title(), students.all());
      all += students.all();
      highNeeds += students.number(Need.HIGH_NEEDS_ONLY) + students.number(Need.PLAN_AND_HIGH_NEEDS);
    }
    sheet.blank();
    number(sheet, Style.PART_TOTAL, "Total Students", all);
    number(sheet, Style.PART_TOTAL, "… of which 16-24 High Needs Students (LearnFAMType = HNS)", highNeeds);
    sheet.blank().row(Style.HEADINGS, "Reporting Band", "Learner FAM Type");
    for (Need need : Need.values()) {
      sheet.row(Style.LINE, need.title(), need.records());
    }
    return YoungSheet.end(sheet, context, false);
  }

  private static void number(GridSheet.Builder sheet, Style style, String label, int number) {
    sheet.row(style, List.of(Cell.text(label), Cell.number(number)));
  }
}
