package org.openilr.reports.young;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openilr.funding.Units;
import org.openilr.reference.ConditionOfFundingRemoval;
import org.openilr.reference.Organisation;
import org.openilr.reports.Column.Kind;
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
 * The 16-19 Funding Claim Report: numbers and funding of students by band, to be compared with the claim. With a claim date, as in the department's
 * desktop program, it counts those who had started by then. Source: the department's 2020-21 report service.
 */
public final class FundingClaim1619Report extends TotalReport<StudentSums> {

  private static final String TITLE = "16-19 Funding Claim Report";
  private static final List<Integer> WIDTHS = List.of(70, 50, 24);
  private static final String SUB_TOTAL = "Sub-Total";
  private static final String BAND_5_AND_BELOW = "Band 5 and below";
  private static final Band[] BANDS = Band.values();
  private static final StudentLines LINES = new StudentLines(FundingClaim1619Report::title, FundingClaim1619Report::titles);
  private static final LearnersBehind<?> BEHIND = new StudentsBehind(TITLE, LINES.all(), StudentSums.Filter.CLAIMED, FundingClaim1619Report::find);
  private static final List<String> FACTORS = List.of("Retention Factor (allocation)", "Programme Cost Weighting (allocation)",
      "Area Cost Allowance (allocation)", "Disadvantage Proportion (allocation) %", "Large Programme Proportion (allocation) %",
      "Level 3 Programme Maths and English Proportion (allocation) %");

  public FundingClaim1619Report() {
    super(new ReportInfo(TITLE, Format.XLSX, "Finance and 16 to 19 managers",
        "See student numbers and funding by band, to check the 16 to 19 funding claim before it is signed."), StudentSums.CLAIMED);
  }

  @Override
  protected List<GridSheet> sheets(StudentSums sums, ReportContext context) {
    GridSheet.Builder declaration = YoungSheet.start("Declaration", TITLE, WIDTHS, "Year:", context);
    return List.of(new Claim(sums, context, false).sheet(), new Claim(sums, context, true).sheet(), YoungSheet.end(declaration, context, true));
  }

  /** This report writes plans out where the others have EHCP. */
  private static String title(Student.Group group) {
    return switch (group) {
      case PLAN -> "19-24 Students with an EHC plan";
      case CONTINUING -> "19+ Continuing Students (excluding EHC plans)";
      default -> group.title();
    };
  }

  private static List<String> titles(boolean tLevel, int part) {
    if (part == StudentLines.ALL_GROUPS) {
      return List.of();
    }
    List<String> titles = new ArrayList<>(Stream.of(BANDS).filter(band -> band.isTLevel() == tLevel).map(Band::title).toList());
    if (tLevel) {
      titles.add(BAND_5_AND_BELOW);
    }
    return titles;
  }

  /** The place of a band among the lines of a group; -1 for a T Level band on the sheet of study programmes. */
  private static int place(boolean tLevel, Band band) {
    int first = tLevel ? Band.NINE.ordinal() : 0;
    return band.isTLevel() == tLevel ? band.ordinal() - first : tLevel ? BANDS.length - first : -1;
  }

  private static void find(Student student, Consumer<LearnersBehind.Line> lines) {
    Band band = Band.of(student.values().text("RateBand"));
    int place = band == null ? -1 : place(student.isTLevel(), band);
    if (place >= 0) {
      lines.accept(LINES.line(student.isTLevel(), student.line().group().ordinal(), place));
    }
  }

  @Override
  protected LearnersBehind<?> behind() {
    return BEHIND;
  }

  /** Numbers and money of a row. */
  private record Amount(int students, long units) {

    static final Amount NONE = new Amount(0, 0);

    Amount plus(Amount other) {
      return new Amount(students + other.students, units + other.units);
    }
  }

  /** The claim for study programmes, or for T Levels. */
  private static final class Claim {

    private final StudentSums sums;
    private final ReportContext context;
    private final boolean tLevel;
    private GridSheet.Builder sheet;

    Claim(StudentSums sums, ReportContext context, boolean tLevel) {
      this.sums = sums;
      this.context = context;
      this.tLevel = tLevel;
    }

    GridSheet sheet() {
      sheet = YoungSheet.start(StudentLines.sheetName(tLevel), TITLE, WIDTHS, "Year:", context).blank();
      for (int i = 0; i < FACTORS.size(); i++) {
        sheet.row(Style.HEAD, List.of(Cell.text(FACTORS.get(i)), new Cell(sums.factor(i), Kind.FIVE_PLACES, false)));
      }
      sheet.row(Style.HEAD, List.of(Cell.text("Reference Date"),
          context.claimDate() == null ? Cell.text("(ALL)") : new Cell(context.claimDate(), Kind.DATE, false)));
      Amount all = Amount.NONE;
      for (Student.Group group : Student.Group.values()) {
        Amount students = block(group);
        // The direct funded are counted, but this claim does not pay for them.
        all = all.plus(group == Student.Group.DIRECT ? new Amount(students.students, 0) : students);
      }
      sheet.blank();
      total(all);
      rates();
      return YoungSheet.end(sheet, context, true);
    }

    private Amount block(Student.Group group) {
      boolean paid = group != Student.Group.DIRECT;
      sheet.blank().row(Style.HEADINGS, (paid ? List.of(title(group), "Student Numbers", "Total Funding", "Exceptional Adjustment", "Total")
          : List.of(title(group), "Student Numbers")).stream().map(Cell::text).toList());
      Amount all = Amount.NONE;
      Amount others = Amount.NONE;
      int part = group.ordinal();
      for (Band band : BANDS) {
        Amount amount = new Amount(sums.of(tLevel, group).number(band), sums.of(tLevel, group).funding(band));
        if (band.isTLevel() == tLevel) {
          row(Style.LINE, band.title(), amount, paid, LINES.behind(tLevel, part, place(tLevel, band)));
          all = all.plus(amount);
        } else {
          others = others.plus(amount);
        }
      }
      if (tLevel) {
        row(Style.LINE, BAND_5_AND_BELOW, others, paid, LINES.behind(tLevel, part, place(true, Band.FIVE)));
        all = all.plus(others);
      }
      row(Style.SUBTOTAL, SUB_TOTAL, all, paid, StudentLines.part(tLevel, part));
      return all;
    }

    private void total(Amount all) {
      if (tLevel) {
        row(Style.PART_TOTAL, "Total", all, true, StudentLines.sheet(tLevel));
        return;
      }
      long removed = Units.of(removal());
      row(Style.TOTAL, SUB_TOTAL, all, true, StudentLines.sheet(tLevel));
      sheet.row(Style.LINE, List.of(Cell.text(context.year().code() + " Condition of Funding Removal"), Cell.text(null),
          Cell.money(Units.pounds(-removed))));
      row(Style.PART_TOTAL, "Total", new Amount(all.students, all.units - removed), true, StudentLines.sheet(tLevel));
    }

    /** What was taken back last under the condition of funding. */
    private BigDecimal removal() {
      Organisation provider = context.reference().organisation(context.ukprn());
      ConditionOfFundingRemoval newest = null;
      if (provider != null) {
        for (ConditionOfFundingRemoval removal : provider.conditionOfFundingRemovals()) {
          newest = newest == null || from(removal).isAfter(from(newest)) ? removal : newest;
        }
      }
      return newest == null || newest.amount() == null ? BigDecimal.ZERO : newest.amount();
    }

    private static LocalDate from(ConditionOfFundingRemoval removal) {
      return removal.effectiveFrom() == null ? LocalDate.MIN : removal.effectiveFrom();
    }

    /** The cells that are left empty are filled in by hand. */
    private void row(Style style, String label, Amount amount, boolean paid, Behind behind) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.text(label), Cell.number(amount.students).with(behind)));
      if (paid) {
        cells.add(Cell.money(Units.pounds(amount.units)).with(behind));
        cells.add(Cell.text(null));
        cells.add(Cell.text(null));
      }
      sheet.row(style, cells);
    }

    private void rates() {
      sheet.blank().row(Style.HEADINGS, List.of(Cell.text("Band"), Cell.text("Applies to"), Cell.text("National rate (£)")));
      for (Band band : BANDS) {
        if (band.isTLevel() == tLevel) {
          sheet.row(Style.LINE, List.of(Cell.text(band.title()), Cell.text(band.appliesTo()), Cell.number(band.rate())));
        }
      }
    }
  }
}
