package org.openilr.reports.funding;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.openilr.reference.Table;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.TotalReport;
import org.openilr.reports.funding.CommunityLearners.Group;
import org.openilr.reports.funding.CommunityLearners.Kind;

/**
 * The CL Summary of Learners by Non-Single Budget Category Report: how many learn in the community, by category and age. The digits at the end of
 * headings are the official marks of the notes. Source: the department's 2020-21 report service.
 */
public final class CommunityLearningReport extends TotalReport<CommunityLearners> {

  private static final String NAME = "CL Summary of Learners by Non-Single Budget Category Report";
  private static final LearnersBehind<?> BEHIND = new CommunityLearnersBehind(NAME);
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
    super(new ReportInfo(NAME, Format.XLSX, "Community learning managers",
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
    both(sheet, Style.PART_TOTAL, "Total Community Learning4", Group.YOUNG, Group.ADULT, learners);
    row(sheet, Style.TOTAL, "Personal and Community Development Learning", null, Group.PERSONAL, learners);
    row(sheet, Style.TOTAL, "Neighbourhood Learning in Deprived Communities", null, Group.NEIGHBOURHOOD, learners);
    both(sheet, Style.TOTAL, "Family English, Maths and Language ", Group.FAMILY_ENGLISH_YOUNG, Group.FAMILY_ENGLISH_ADULT, learners);
    both(sheet, Style.TOTAL, "Wider Family Learning", Group.WIDER_FAMILY_YOUNG, Group.WIDER_FAMILY_ADULT, learners);
    sheet.blank();
    NOTES.forEach(note -> sheet.row(Style.NOTE, note));
    sheet.blank();
    foot(sheet, context);
    return List.of(sheet.build());
  }

  /** The sum of both ages, and each of them. */
  private static void both(GridSheet.Builder sheet, Style style, String title, Group young, Group adult, CommunityLearners learners) {
    row(sheet, style, title, null, kind -> Cell.number(learners.of(young, kind) + learners.of(adult, kind))
        .with(CommunityLearnersBehind.behind(young.category(), kind)));
    row(sheet, Style.LINE, OF_WHICH, YOUNG, young, learners);
    row(sheet, Style.LINE, null, ADULT, adult, learners);
  }

  private static void row(GridSheet.Builder sheet, Style style, String title, String age, Group group, CommunityLearners learners) {
    row(sheet, style, title, age, kind -> Cell.number(learners.of(group, kind)).with(CommunityLearnersBehind.behind(group, kind)));
  }

  private static void row(GridSheet.Builder sheet, Style style, String title, String age, Function<Kind, Cell> count) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(title), Cell.text(age)));
    Arrays.stream(Kind.values()).map(count).forEach(cells::add);
    sheet.row(style, cells);
  }

  @Override
  protected LearnersBehind<?> behind() {
    return BEHIND;
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
