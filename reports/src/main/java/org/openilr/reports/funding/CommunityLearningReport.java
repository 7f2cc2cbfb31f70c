package org.openilr.reports.funding;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openilr.reference.Table;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;
import org.openilr.reports.funding.CommunityLearners.Count;
import org.openilr.reports.funding.CommunityLearners.Group;

/**
 * The CL Summary of Learners by Non-Single Budget Category Report: how many learn in the community, by category and age. The digits at the end of
 * headings are the official marks of the notes. Source: the department's 2020-21 report service.
 */
public final class CommunityLearningReport extends TotalReport<CommunityLearners> {

  private static final String OF_WHICH = "of which";
  private static final String YOUNG = "16-18";
  private static final String ADULT = "Adult";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final List<String> NOTES = List.of(
      "1. All who are in community learning now, whenever they began.",
      "2. Learners whose first aim began in this year; who was enrolled the year before does not start again.",
      "3. Each aim that began in this year counts once.",
      "4. A learner counts once in each category and once in the total.",
      "5. A learner without a date of birth counts as 19 or over.",
      "6. Learners whom a devolved authority pays for are not counted.");

  public CommunityLearningReport() {
    super(new ReportInfo("CL Summary of Learners by Non-Single Budget Category Report", Format.XLSX, "Community learning managers",
        "See how many people learn in the community in each category, and how many of them and of their enrolments began in the year."),
        CommunityLearners.TOTALS);
  }

  @Override
  protected List<GridSheet> sheets(CommunityLearners learners, ReportContext context) {
    GridSheet.Builder sheet = new GridSheet.Builder("Community Learning Report", List.of(42, 42, 22));
    sheet.row(Style.TITLE, cells("Summary of Learners by Non-Single-Budget Category", null, null, null, null, null, null, null, "OFFICIAL-SENSITIVE"));
    sheet.blank();
    sheet.row(Style.HEAD, "Provider : ", context.provider() == null ? "" : context.provider());
    sheet.row(Style.HEAD, "UKPRN : ", Integer.toString(context.ukprn()));
    sheet.row(Style.HEAD, cells("ILR File : ", context.file(), null, null, null, null, null, "Year:", context.year().title().replace('-', '/')));
    sheet.blank();
    sheet.row(Style.PART, "Community Learning (CL) - Learner and Enrolment Volumes");
    sheet.blank();
    sheet.row(Style.HEADINGS, cells("Category", null, "Total learners1", "Learners started in this funding year2", "Enrolments in this funding year3"));
    both(sheet, Style.PART_TOTAL, "Total Community Learning4", learners.of(Group.YOUNG), learners.of(Group.ADULT));
    row(sheet, Style.TOTAL, "Personal and Community Development Learning", null, learners.of(Group.PERSONAL));
    row(sheet, Style.TOTAL, "Neighbourhood Learning in Deprived Communities", null, learners.of(Group.NEIGHBOURHOOD));
    both(sheet, Style.TOTAL, "Family English, Maths and Language ", learners.of(Group.FAMILY_ENGLISH_YOUNG), learners.of(Group.FAMILY_ENGLISH_ADULT));
    both(sheet, Style.TOTAL, "Wider Family Learning", learners.of(Group.WIDER_FAMILY_YOUNG), learners.of(Group.WIDER_FAMILY_ADULT));
    sheet.blank();
    NOTES.forEach(note -> sheet.row(Style.NOTE, note));
    sheet.blank();
    foot(sheet, context);
    return List.of(sheet.build());
  }

  /** The sum of both ages, and each of them. */
  private static void both(GridSheet.Builder sheet, Style style, String title, Count young, Count adult) {
    row(sheet, style, title, null, young.learners() + adult.learners(), young.started() + adult.started(), young.enrolments() + adult.enrolments());
    row(sheet, Style.LINE, OF_WHICH, YOUNG, young);
    row(sheet, Style.LINE, null, ADULT, adult);
  }

  private static void row(GridSheet.Builder sheet, Style style, String title, String age, Count count) {
    row(sheet, style, title, age, count.learners(), count.started(), count.enrolments());
  }

  private static void row(GridSheet.Builder sheet, Style style, String title, String age, long learners, long started, long enrolments) {
    sheet.row(style, List.of(Cell.text(title), Cell.text(age), Cell.number(learners), Cell.number(started), Cell.number(enrolments)));
  }

  private static void foot(GridSheet.Builder sheet, ReportContext context) {
    sheet.row(Style.FOOT, "LARS Data:", context.version(Table.LEARNING_DELIVERY));
    sheet.row(Style.FOOT, "File Preparation Date:", context.filePreparationDate() == null ? "" : DAY.format(context.filePreparationDate()));
    sheet.row(Style.FOOT, "Organisation Data:", context.version(Table.ORGANISATIONS));
    sheet.row(Style.FOOT, "Postcode Data:", context.version(Table.POSTCODES));
    sheet.row(Style.FOOT, "Large Employer Data:", context.version(Table.EMPLOYERS));
    sheet.row(Style.FOOT, "Report generated at: " + context.generatedAt());
    sheet.row(Style.FOOT, "Page: 1 of 1");
  }

  private static List<Cell> cells(String... texts) {
    List<Cell> cells = new ArrayList<>();
    Arrays.stream(texts).forEach(text -> cells.add(Cell.text(text)));
    return cells;
  }
}
