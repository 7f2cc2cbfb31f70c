package org.openilr.reports.funding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.openilr.funding.Units;
import org.openilr.reference.Table;
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
 * The Adult Funding Claim Report: what a provider may claim for adult education and loans bursaries, return and EAS together, at mid-year, at the end
 * of the year and finally. Its lines stand in {@code adult-funding-claim.csv}, where lines of the same title are one. Source: the department's 2020-21
 * report service.
 */
public final class AdultFundingClaimReport extends TotalReport<Earnings> {

  private static final String NAME = "Adult Funding Claim Report";
  private static final SummaryTable TABLE = SummaryTable.read(AdultFundingClaimReport.class, "adult-funding-claim.csv");
  private static final LearnersBehind<?> BEHIND = new EarningsBehind(NAME, TABLE);
  /** Columns before the labels. */
  private static final int FIRST = 2;
  private static final List<Integer> CLAIMED_MONTHS = List.of(6, 10, 12);
  private static final List<String> CLAIMS = List.of("Actual earnings (6 months) - mid-year claims", "Actual earnings (10 months) - year-end claims",
      "Actual earnings (12 months) - final claims");

  public AdultFundingClaimReport() {
    super(new ReportInfo(NAME, Format.XLSX, "Finance teams",
        "Take the figures for the adult funding claim from here: earnings of 6, 10 and 12 months, return and earnings adjustment statement together."),
        Earnings.TOTALS);
  }

  @Override
  protected List<GridSheet> sheets(Earnings earnings, ReportContext context) {
    GridSheet.Builder sheet = new GridSheet.Builder("Adult Funding Claim", List.of(4, 4, 62, 34, 4, 24));
    head(sheet, context);
    long[] line = new long[CLAIMS.size()];
    long[] total = new long[CLAIMS.size()];
    List<SummaryTable.Row> rows = TABLE.rows();
    for (int i = 0; i < rows.size(); i++) {
      SummaryTable.Row row = rows.get(i);
      switch (row.kind()) {
        case HEADING -> {
          sheet.blank();
          sheet.row(Style.HEADINGS, FIRST, cells(row.title(), CLAIMS.stream().map(Cell::text).toList()));
        }
        case LINE -> {
          add(line, row.isEas() ? SummarySheet.eas(context, row) : earnings.months(row.model(), row.values(), row.lines()));
          if (i + 1 == rows.size() || !rows.get(i + 1).title().equals(row.title())) {
            amounts(sheet, Style.LINE, row.title(), line, behind(i));
            Arrays.setAll(total, claim -> total[claim] + line[claim]);
            Arrays.fill(line, 0);
          }
        }
        case TOTAL -> {
          amounts(sheet, Style.TOTAL, row.title(), total, new Behind(TABLE.chapter(i), TABLE.part(i), 0));
          Arrays.fill(total, 0);
        }
        default -> throw new IllegalStateException("The claim has no row of kind " + row.kind());
      }
    }
    sheet.blank();
    foot(sheet, context);
    return List.of(sheet.build());
  }

  private static void head(GridSheet.Builder sheet, ReportContext context) {
    sheet.blank().blank();
    sheet.row(Style.TITLE, FIRST, List.of(Cell.text("Adult Funding Claim Report"), Cell.text(null), Cell.text(null), Cell.text("OFFICIAL - SENSITIVE")));
    sheet.blank();
    List<List<String>> head = SummarySheet.head(context);
    List<String> labels = List.of("Provider : ", "UKPRN : ", "ILR File : ", "Last ILR File Update : ", "EAS File : ", "Last EAS File Update : ");
    for (int i = 0; i < labels.size(); i++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.text(labels.get(i)), Cell.text(head.get(i).get(1))));
      if (i == labels.size() - 1) {
        cells.addAll(List.of(Cell.text(null), Cell.text(null), Cell.text("Year:"), Cell.text(context.year().title().replace('-', '/'))));
      }
      sheet.row(Style.HEAD, FIRST, cells);
    }
  }

  private static void add(long[] claims, long[] months) {
    Arrays.setAll(claims, i -> claims[i] + LongStream.of(months).limit(CLAIMED_MONTHS.get(i)).sum());
  }

  /** The learners behind a line that ends at a row; null for a line of the statement alone. */
  private static Behind behind(int row) {
    String title = TABLE.rows().get(row).title();
    int first = row;
    while (TABLE.rows().get(first - 1).title().equals(title)) {
      first--;
    }
    return TABLE.rows().get(first).isEas() ? null : new Behind(TABLE.chapter(first), first, 0);
  }

  private static void amounts(GridSheet.Builder sheet, Style style, String title, long[] claims, Behind behind) {
    sheet.row(style, FIRST, cells(title, LongStream.of(claims)
        .mapToObj(claim -> new Cell(Units.pounds(claim), Kind.MONEY, false, claim == 0 ? null : behind)).toList()));
  }

  /** The title in column C, the others from F on. */
  private static List<Cell> cells(String title, List<Cell> others) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(title), Cell.text(null), Cell.text(null)));
    cells.addAll(others);
    return cells;
  }

  private static void foot(GridSheet.Builder sheet, ReportContext context) {
    foot(sheet, "Application Version:", context.program());
    foot(sheet, "LARS Data:", context.version(Table.LEARNING_DELIVERY));
    foot(sheet, "Organisation Data:", context.version(Table.ORGANISATIONS));
    foot(sheet, "Postcode Data:", context.version(Table.POSTCODES));
    foot(sheet, "Campus Id Data:", context.version(Table.CAMPUS_IDENTIFIERS));
    sheet.row(Style.FOOT, FIRST, List.of(Cell.text("Report generated at: " + context.generatedAt())));
  }

  private static void foot(GridSheet.Builder sheet, String label, String value) {
    sheet.row(Style.FOOT, FIRST, List.of(Cell.text(label), Cell.text(value)));
  }

  @Override
  protected LearnersBehind<?> behind() {
    return BEHIND;
  }
}
