package org.openilr.reports.funding;

import static org.openilr.reports.Column.date;
import static org.openilr.reports.Column.marking;
import static org.openilr.reports.Column.number;
import static org.openilr.reports.Column.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingModel;
import org.openilr.funding.LearnerFunding;
import org.openilr.funding.Series;
import org.openilr.funding.TextSeries;
import org.openilr.funding.Values;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reports.Column;
import org.openilr.reports.Column.Kind;
import org.openilr.reports.LearnersBehind;
import org.openilr.reports.Months;
import org.openilr.reports.ReportContext;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;

/**
 * The learners behind the figures of a report on earnings: for each of its lines, what each aim earns in each month. Where it has the same lines for
 * each of several who pay, the payer's code decides which an aim counts in.
 */
public final class EarningsBehind extends LearnersBehind<EarningsBehind.Earned> {

  private static final String STATEMENT =
      "These are the learners of the return. Money of the earnings adjustment statement has no learners behind it: it is what the statement claims.";
  private static final Payer ANY = new Payer("", "", 0);

  private final boolean withStatement;
  private final Function<LearningDelivery, String> payerOf;
  /** The lines of each model by payer and by funding line; letter case does not matter. */
  private final Map<FundingModel, Map<String, Map<String, List<Counted>>>> counted = new EnumMap<>(FundingModel.class);

  /** @param report whose figures are the sums of these learners */
  EarningsBehind(String report, SummaryTable table) {
    this(report, table, List.of(ANY), any -> ANY.code());
  }

  /**
   * @param report whose figures are the sums of these learners
   * @param payers for each of whom the report has all lines of the table
   * @param payerOf the code of the payer of an aim; null for none of them
   */
  public EarningsBehind(String report, SummaryTable table, List<Payer> payers, Function<LearningDelivery, String> payerOf) {
    super(new ReportInfo("Learners behind the " + report, Format.CSV, "Finance and funding managers",
        "See which learners each figure is made of, and what each aim of theirs earns."), allLines(table, payers), allColumns(),
        List.of(row -> row.line().number(), row -> row.learner().learnRefNumber(), row -> row.aim() == null ? null : row.aim().aimSeqNumber()));
    this.withStatement = table.hasStatement();
    this.payerOf = payerOf;
    for (Payer payer : payers) {
      for (Line line : lines(table, payer)) {
        SummaryTable.Row row = table.rows().get(line.number() - payer.first());
        Counted all = new Counted(line, row.values().stream().map(String::intern).toList());
        Map<String, List<Counted>> byLine = counted.computeIfAbsent(row.model(), any -> new HashMap<>())
            .computeIfAbsent(payer.code(), any -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        row.lines().forEach(fundingLine -> byLine.computeIfAbsent(fundingLine, any -> new ArrayList<>()).add(all));
      }
    }
  }

  /**
   * Who pays.
   *
   * @param title stands before the titles of the pages; empty for nothing
   * @param first what is added to the place of a line in the table, so that each payer has its own numbers
   */
  public record Payer(String code, String title, int first) {}

  /** A line, and the attributes that count in it. */
  private record Counted(Line line, List<String> attributes) {}

  /**
   * What an aim earns on a line.
   *
   * @param place of the learner among those of the file, from 1
   * @param aim null for money of the learner as a whole
   * @param amounts of the months and of the year, in units of the fifth decimal
   */
  record Earned(Line line, int place, Learner learner, LearningDelivery aim, String fundingLine, long[] amounts) {}

  private static List<Line> allLines(SummaryTable table, List<Payer> payers) {
    return payers.stream().flatMap(payer -> lines(table, payer).stream()).toList();
  }

  private static List<Line> lines(SummaryTable table, Payer payer) {
    List<Line> lines = new ArrayList<>();
    List<SummaryTable.Row> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).model() != null) {
        int chapter = table.chapter(i);
        int part = table.part(i);
        String before = payer.title().isEmpty() ? "" : payer.title() + ": ";
        lines.add(new Line(payer.first() + i, payer.first() + chapter, before + rows.get(chapter).title(), payer.first() + part,
            (part == chapter ? before : "") + rows.get(part).title(), rows.get(i).title()));
      }
    }
    return lines;
  }

  @Override
  protected String note() {
    return withStatement ? STATEMENT : super.note();
  }

  private static List<Column<Earned>> allColumns() {
    List<Column<Earned>> columns = new ArrayList<>(List.of(
        number("Line", row -> row.line().number()),
        text("Budget", row -> row.line().chapterTitle()),
        text("What it counts in", row -> row.line().title()),
        text(LEARNER, row -> row.learner().learnRefNumber()),
        text("Family name", row -> row.learner().familyName()),
        text("Given names", row -> row.learner().givenNames()),
        number(AIM, aim(LearningDelivery::aimSeqNumber)),
        text("Learning aim reference", aim(LearningDelivery::learnAimRef)),
        date("Learning start date", aim(LearningDelivery::learnStartDate)),
        text(FUNDING_LINE, Earned::fundingLine),
        number(PLACE, Earned::place)));
    List<String> headings = new ArrayList<>(Months.NAMES);
    headings.add("Total");
    columns.addAll(Column.amounts(Kind.MONEY, headings, Earned::amounts));
    columns.add(marking("OFFICIAL-SENSITIVE"));
    return columns;
  }

  private static Function<Earned, Object> aim(Function<LearningDelivery, Object> field) {
    return row -> row.aim() == null ? null : field.apply(row.aim());
  }

  @Override
  protected void rows(FundedLearner learner, ReportContext context, Consumer<Earned> rows) {
    for (LearnerFunding funding : learner.fundings()) {
      Map<String, Map<String, List<Counted>>> payers = counted.get(funding.model());
      if (payers != null && funding.model() == FundingModel.FM25) {
        rows(payers.get(ANY.code()), funding.learner().text("FundLine"), null, funding.learner(), learner, null, rows);
      } else if (payers != null) {
        for (LearnerFunding.Delivery delivery : funding.deliveries()) {
          LearningDelivery aim = aim(learner, delivery.aimSeqNumber());
          Map<String, List<Counted>> lines = payers.get(payerOf.apply(aim));
          if (lines != null) {
            rows(lines, funding.model(), delivery.values(), aim, learner, rows);
          }
        }
      }
    }
  }

  private static void rows(Map<String, List<Counted>> lines, FundingModel model, Values values, LearningDelivery aim, FundedLearner learner,
      Consumer<Earned> rows) {
    if (model != FundingModel.FM36) {
      rows(lines, values.text("FundLine"), null, values, learner, aim, rows);
      return;
    }
    TextSeries byMonth = values.texts("FundLineType");
    List<String> done = new ArrayList<>(2);
    for (int period = 1; byMonth != null && period <= Series.PERIODS; period++) {
      String line = byMonth.at(period);
      if (line != null && !done.contains(line)) {
        done.add(line);
        rows(lines, line, byMonth, values, learner, aim, rows);
      }
    }
  }

  /**
   * Hands out what is earned on a funding line.
   *
   * @param byMonth the funding line of each month; null where it is that of the whole year
   * @param aim null for money of the learner as a whole
   */
  private static void rows(Map<String, List<Counted>> lines, String fundingLine, TextSeries byMonth, Values values, FundedLearner learner,
      LearningDelivery aim, Consumer<Earned> rows) {
    List<Counted> all = fundingLine == null ? null : lines.get(fundingLine);
    for (int i = 0; all != null && i < all.size(); i++) {
      long[] amounts = amounts(all.get(i), fundingLine, byMonth, values);
      if (amounts != null) {
        rows.accept(new Earned(all.get(i).line(), learner.row() + 1, learner.learner(), aim, fundingLine, amounts));
      }
    }
  }

  /** The months of a line and their sum; null where all are nothing. */
  private static long[] amounts(Counted counted, String fundingLine, TextSeries byMonth, Values values) {
    long[] amounts = null;
    for (int i = 0; i < counted.attributes().size(); i++) {
      Series series = values.series(counted.attributes().get(i));
      for (int period = 1; series != null && !series.isZero() && period <= Series.PERIODS; period++) {
        long units = series.units(period);
        if (units != 0 && (byMonth == null || fundingLine.equals(byMonth.at(period)))) {
          amounts = amounts == null ? new long[Series.PERIODS + 1] : amounts;
          amounts[period - 1] += units;
          amounts[Series.PERIODS] += units;
        }
      }
    }
    return amounts;
  }

  private static LearningDelivery aim(FundedLearner learner, int number) {
    List<LearningDelivery> aims = learner.learner().learningDeliveries();
    for (int i = 0; i < aims.size(); i++) {
      if (aims.get(i).aimSeqNumber() != null && aims.get(i).aimSeqNumber() == number) {
        return aims.get(i);
      }
    }
    return null;
  }
}
