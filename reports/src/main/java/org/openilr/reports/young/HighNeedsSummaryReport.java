package org.openilr.reports.young;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Behind;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;

/**
 * The High Needs Students Summary Report: how many funded students have an education, health and care plan or high needs funding. Source: the
 * department's 2020-21 report service.
 */
public final class HighNeedsSummaryReport extends TotalReport<StudentSums> {

  private static final String NAME = "High Needs Students Summary Report";
  private static final List<Integer> WIDTHS = List.of(70, 30);
  private static final String TOTAL = "Total Students";
  private static final String OF_WHICH = "… of which 16-24 High Needs Students (LearnFAMType = HNS)";
  private static final Need[] NEEDS = Need.values();
  /** The place of the line of all students of a group. */
  private static final int ALL = NEEDS.length;
  private static final StudentLines LINES = new StudentLines(Student.Group::title, (tLevel, part) -> part == StudentLines.ALL_GROUPS ? List.of(TOTAL, OF_WHICH)
      : Stream.concat(Stream.of(NEEDS).map(Need::title), Stream.of("All " + Student.Group.values()[part].title())).toList());
  private static final LearnersBehind<?> BEHIND = new StudentsBehind(NAME, LINES.all(), StudentSums.Filter.FUNDED, HighNeedsSummaryReport::find);

  public HighNeedsSummaryReport() {
    super(new ReportInfo(NAME, Format.XLSX, "16 to 19 and learning support managers",
        "See how many students have an education, health and care plan or high needs funding, to compare with the places that were agreed."),
        StudentSums.FUNDED);
  }

  @Override
  protected List<GridSheet> sheets(StudentSums sums, ReportContext context) {
    return List.of(sheet("16-19 Study Programme Students", false, sums, context), sheet("T Level Students", true, sums, context));
  }

  private static GridSheet sheet(String heading, boolean tLevel, StudentSums sums, ReportContext context) {
    GridSheet.Builder sheet = YoungSheet.start(StudentLines.sheetName(tLevel), "High Needs Students (HNS) Summary Report", WIDTHS, "Year:  ", context);
    sheet.blank().row(Style.PART, heading);
    int all = 0;
    int highNeeds = 0;
    for (Student.Group group : Student.Group.values()) {
      StudentSums.Cell students = sums.of(tLevel, group);
      sheet.blank().row(Style.PART, group.title()).row(Style.HEADINGS, "Reporting Band", "Student Numbers");
      for (Need need : NEEDS) {
        // The official row of students without a plan has three blanks at its end.
        number(sheet, Style.LINE, need == Need.NO_PLAN ? need.title() + "   " : need.title(), students.number(need),
            LINES.behind(tLevel, group.ordinal(), need.ordinal()));
      }
      number(sheet, Style.TOTAL, "All " + group.title(), students.all(), LINES.behind(tLevel, group.ordinal(), ALL));
      all += students.all();
      highNeeds += students.number(Need.HIGH_NEEDS_ONLY) + students.number(Need.PLAN_AND_HIGH_NEEDS);
    }
    sheet.blank();
    number(sheet, Style.PART_TOTAL, TOTAL, all, LINES.behind(tLevel, StudentLines.ALL_GROUPS, 0));
    number(sheet, Style.PART_TOTAL, OF_WHICH, highNeeds, LINES.behind(tLevel, StudentLines.ALL_GROUPS, 1));
    sheet.blank().row(Style.HEADINGS, "Reporting Band", "Learner FAM Type");
    for (Need need : NEEDS) {
      sheet.row(Style.LINE, need.title(), need.records());
    }
    return YoungSheet.end(sheet, context, false);
  }

  private static void number(GridSheet.Builder sheet, Style style, String label, int number, Behind behind) {
    sheet.row(style, List.of(Cell.text(label), Cell.number(number).with(behind)));
  }

  private static void find(Student student, Consumer<LearnersBehind.Line> lines) {
    int group = student.line().group().ordinal();
    for (Need need : NEEDS) {
      if (need.holds(student)) {
        lines.accept(LINES.line(student.isTLevel(), group, need.ordinal()));
      }
    }
    lines.accept(LINES.line(student.isTLevel(), group, ALL));
    lines.accept(LINES.line(student.isTLevel(), StudentLines.ALL_GROUPS, 0));
    if (Need.HIGH_NEEDS_ONLY.holds(student) || Need.PLAN_AND_HIGH_NEEDS.holds(student)) {
      lines.accept(LINES.line(student.isTLevel(), StudentLines.ALL_GROUPS, 1));
    }
  }

  @Override
  protected LearnersBehind<?> behind() {
    return BEHIND;
  }
}
