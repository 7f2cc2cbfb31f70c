package org.openilr.reports.funding;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.openilr.funding.Series;
import org.openilr.funding.Units;
import org.openilr.reference.Table;
import org.openilr.reports.Column.Kind;
import org.openilr.reports.EasStatement;
import org.openilr.reports.GridSheet;
import org.openilr.reports.GridSheet.Behind;
import org.openilr.reports.GridSheet.Cell;
import org.openilr.reports.GridSheet.Style;
import org.openilr.reports.Months;
import org.openilr.reports.ReportContext;
import org.openilr.statements.eas.EasValue;

/** Lays a funding summary out: its lines month by month, their totals, and what stands above and below. */
public final class SummarySheet {

  private static final String NONE = "N/A";
  private static final int LAST_OF_FIRST_PART = 8;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final SummaryTable table;
  private final int first;
  private final List<String> monthNames;
  private final ReportContext context;
  private final Function<SummaryTable.Row, long[]> amounts;
  private final GridSheet.Builder sheet;
  private final long[] year = new long[Series.PERIODS];

  private SummarySheet(String name, SummaryTable table, int first, List<String> months, ReportContext context, Function<SummaryTable.Row, long[]> amounts) {
    this.table = table;
    this.first = first;
    this.monthNames = months;
    this.context = context;
    this.amounts = amounts;
    List<Integer> widths = new ArrayList<>(List.of(110));
    widths.add(20);
    this.sheet = new GridSheet.Builder(name, widths);
  }

  /**
   * Makes the sheet.
   *
   * @param head lines above; see {@link #head}
   * @param amounts the money of a line in twelve months, in units of the fifth decimal
   */
  public static GridSheet of(String name, List<List<String>> head, SummaryTable table, ReportContext context, Function<SummaryTable.Row, long[]> amounts) {
    return of(name, head, table, 0, Months.withYears(context), context, amounts);
  }

  /**
   * Makes one of several sheets of the same lines.
   *
   * @param first what is added to the places of lines to know the learners behind them by; see {@link EarningsBehind.Payer}
   * @param months how the months are called, August to July
   */
  public static GridSheet of(String name, List<List<String>> head, SummaryTable table, int first, List<String> months, ReportContext context,
      Function<SummaryTable.Row, long[]> amounts) {
    SummarySheet made = new SummarySheet(name, table, first, months, context, amounts);
    head.forEach(line -> made.sheet.row(Style.HEAD, line.get(0), line.get(1)));
    made.body();
    made.sheet.blank();
    made.foot();
    made.sheet.chart(new GridSheet.Chart("All budgets by month, in pounds", months,
        LongStream.of(made.year).mapToObj(Units::pounds).toList()));
    return made.sheet.build();
  }

  /** The lines above a funding summary, each label and value. */
  public static List<List<String>> head(ReportContext context) {
    EasStatement eas = context.eas();
    return List.of(
        List.of("Provider Name:", context.provider() == null ? "" : context.provider()),
        List.of("UKPRN:", Integer.toString(context.ukprn())),
        List.of("ILR File:", context.file()),
        List.of("Last ILR File Update:", TIME.format(context.submitted())),
        List.of("EAS File:", eas == null ? NONE : eas.file()),
        List.of("Last EAS File Update:", eas == null ? NONE : TIME.format(eas.submitted())),
        List.of("Security Classification:", "OFFICIAL-SENSITIVE"));
  }

  /** The money of an EAS line in twelve months, without that of devolved authorities. */
  public static long[] eas(ReportContext context, SummaryTable.Row row) {
    return eas(context, row, null);
  }

  /**
   * The money of an EAS line in twelve months that a devolved authority pays.
   *
   * @param area its source of funding code; null for the money that none pays
   */
  public static long[] eas(ReportContext context, SummaryTable.Row row, Integer area) {
    long[] months = new long[Series.PERIODS];
    if (context.eas() != null) {
      for (EasValue value : context.eas().values()) {
        if (Objects.equals(area, value.devolvedArea()) && contains(row.lines(), value.paymentType().fundingLine().name())
            && contains(row.values(), value.paymentType().adjustmentType().name())) {
          months[value.period() - 1] += Units.of(value.amount());
        }
      }
    }
    return months;
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  private void body() {
    long[] group = new long[Series.PERIODS];
    long[] total = new long[Series.PERIODS];
    long[] budget = new long[Series.PERIODS];
    boolean ofEas = false;
    for (int i = 0; i < table.rows().size(); i++) {
      SummaryTable.Row row = table.rows().get(i);
      switch (row.kind()) {
        case CATEGORY -> sheet.blank().row(Style.PART, row.title());
        case HEADING -> {
          sheet.blank();
          headings(row.title());
        }
        case LINE, INDICATIVE -> {
          long[] months = amounts.apply(row);
          ofEas = row.isEas();
          money(Style.LINE, row.title(), months, ofEas ? null : behind(i, i));
          if (row.kind() == SummaryTable.Kind.LINE) {
            add(group, months);
          }
        }
        case GROUP -> {
          money(Style.SUBTOTAL, row.title(), group, ofEas ? null : behind(i, table.part(i)));
          move(group, total);
        }
        case TOTAL -> {
          money(Style.TOTAL, row.title(), total, behind(i, table.part(i)));
          move(total, budget);
        }
        case BUDGET -> {
          sheet.blank();
          money(Style.PART_TOTAL, row.title(), budget, behind(i, table.chapter(i)));
        }
        case CUMULATIVE -> {
          cumulative(row.title(), budget, behind(i, table.chapter(i)));
          move(budget, year);
        }
        case NOTE -> sheet.row(Style.NOTE, row.title());
      }
    }
  }

  private static void add(long[] sums, long[] months) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += months[i];
    }
  }

  private static void move(long[] sums, long[] into) {
    add(into, sums);
    Arrays.fill(sums, 0);
  }

  private void headings(String title) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(title));
    for (String month : monthNames) {
      cells.add(new Cell(month, Kind.TEXT, cells.size() > context.currentPeriod()));
    }
    for (String span : List.of("Aug - Mar", "Apr - Jul", "Year To Date", "Total")) {
      cells.add(Cell.text(span));
    }
    sheet.row(Style.HEADINGS, cells);
  }

  private Behind behind(int row, int number) {
    return new Behind(first + table.chapter(row), first + number, 0);
  }

  private void money(Style style, String title, long[] months, Behind behind) {
    List<Cell> cells = months(title, months, behind);
    cells.add(sum(months, 0, LAST_OF_FIRST_PART, behind));
    cells.add(sum(months, LAST_OF_FIRST_PART, Series.PERIODS, behind));
    cells.add(sum(months, 0, context.currentPeriod(), behind));
    cells.add(sum(months, 0, Series.PERIODS, behind));
    sheet.row(style, cells);
  }

  private void cumulative(String title, long[] months, Behind behind) {
    long[] running = months.clone();
    Arrays.parallelPrefix(running, Long::sum);
    List<Cell> cells = months(title, running, behind);
    for (int i = 0; i < 4; i++) {
      cells.add(Cell.text(NONE));
    }
    sheet.row(Style.PART_TOTAL, cells);
  }

  private List<Cell> months(String title, long[] months, Behind behind) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(title));
    for (int i = 0; i < months.length; i++) {
      cells.add(new Cell(Units.pounds(months[i]), Kind.MONEY, i >= context.currentPeriod(),
          behind == null || months[i] == 0 ? null : new Behind(behind.chapter(), behind.number(), i + 1)));
    }
    return cells;
  }

  private static Cell sum(long[] months, int from, int to, Behind behind) {
    BigDecimal sum = Units.pounds(LongStream.of(months).skip(from).limit((long) to - from).sum());
    return new Cell(sum, Kind.MONEY, false, sum.signum() == 0 ? null : behind);
  }

  private void foot() {
    foot("Application Version:", context.program());
    foot("File Preparation Date:", context.filePreparationDate() == null ? "" : DAY.format(context.filePreparationDate()));
    foot("LARS Data:", context.version(Table.LEARNING_DELIVERY));
    foot("Postcode Data:", context.version(Table.POSTCODES));
    foot("Organisation Data:", context.version(Table.ORGANISATIONS));
    foot("Large Employers Data:", context.version(Table.EMPLOYERS));
    foot("Report Generated at:", context.generatedAt());
  }

  private void foot(String label, String value) {
    sheet.row(Style.FOOT, label, value);
  }
}
