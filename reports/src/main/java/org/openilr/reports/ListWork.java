package org.openilr.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.Units;

/** Makes the rows of a list: the threads that fund learners write them as CSV, here they are only put in order. */
final class ListWork<R> implements Work<ListWork.Part<R>> {

  /** One a thread, since it remembers texts that come again and again. */
  private static final ThreadLocal<LineWriter> LINES = ThreadLocal.withInitial(LineWriter::new);
  private static final ThreadLocal<SortKey> KEYS = ThreadLocal.withInitial(SortKey::new);

  private final ListReport<R> report;
  private final ReportContext context;
  private final SortedRows rows = new SortedRows();
  private final Map<Integer, LineTotals> totals = new HashMap<>();
  /** Bytes that the rows of the largest part so far take, so that the next ones need not grow. */
  private volatile int usual = 1 << 10;
  private final List<Waiting<R>> waiting = new ArrayList<>();
  /** The latest day of each key. */
  private final Map<String, LocalDate> links = new HashMap<>();

  /** A row that another learner may take out. */
  private record Waiting<R>(R row, ListReport.Link link) {}

  ListWork(ListReport<R> report, ReportContext context) {
    this.report = report;
    this.context = context;
  }

  /** Rows of learners that follow each other. */
  static final class Part<R> implements Consumer<R> {

    private final ListReport<R> report;
    private final int usual;
    /** Null till there is a row: many lists have none of a part. */
    private RowBlock rows;
    private final List<Waiting<R>> waiting = new ArrayList<>();
    private final List<ListReport.Link> links = new ArrayList<>();
    private final Map<Integer, LineTotals> totals = new HashMap<>(4);
    /** The line of the last row, and its totals. */
    private int summed;
    private LineTotals sums;

    /** @param usual bytes that the rows are likely to take, if there are any */
    Part(ListReport<R> report, int usual) {
      this.report = report;
      this.usual = usual;
    }

    @Override
    public void accept(R row) {
      ListReport.Link link = report.takenOutBy(row);
      if (link == null) {
        write(row);
      } else {
        waiting.add(new Waiting<>(row, link));
      }
    }

    private void write(R row) {
      LineWriter line = LINES.get();
      line.start();
      Column<R>[] columns = report.written();
      int number = report.line(row);
      if (sums == null || number != summed) {
        sums = totals.computeIfAbsent(number, any -> new LineTotals(columns.length));
        summed = number;
      }
      sums.addRow();
      int[] amounts = report.amounts();
      for (int i = 0; i < columns.length; i++) {
        Column.Kind kind = columns[i].kind();
        if (amounts[i] > 0) {
          long[] all = ((Amounts<R>) columns[i].value()).all().apply(row);
          sums.add(i, all, amounts[i]);
          line.amounts(all, amounts[i], kind);
          i += amounts[i] - 1;
          continue;
        }
        Object value = columns[i].value().apply(row);
        if (value instanceof BigDecimal || value instanceof Long && kind.isMoney()) {
          long units = value instanceof Long whole ? whole : Units.of((BigDecimal) value);
          sums.add(i, units);
          line.amount(units, kind);
        } else {
          line.cell(value, kind);
        }
      }
      line.finish();
      SortKey key = KEYS.get();
      key.start();
      List<Function<R, Object>> order = report.order();
      for (int i = 0; i < order.size(); i++) {
        key.put(order.get(i).apply(row));
      }
      if (rows == null) {
        rows = new RowBlock(usual);
      }
      rows.add(key, line);
    }
  }

  @Override
  public Part<R> part() {
    return new Part<>(report, usual);
  }

  @Override
  public void add(Part<R> part, FundedLearner learner) {
    report.rows(learner, context, part);
    List<ListReport.Link> links = report.takesOut(learner, context);
    if (!links.isEmpty()) {
      part.links.addAll(links);
    }
  }

  @Override
  public void take(Part<R> part) throws IOException {
    if (part.rows != null) {
      rows.add(part.rows);
      usual = Math.max(usual, part.rows.length());
    }
    part.totals.forEach((line, more) -> totals.computeIfAbsent(line, any -> new LineTotals(report.columns().size())).add(more));
    waiting.addAll(part.waiting);
    part.links.forEach(link -> links.merge(link.key(), link.day(), (one, other) -> one.isAfter(other) ? one : other));
  }

  /** Lets the rows in that no other learner takes out. */
  private void settle() throws IOException {
    Part<R> late = part();
    for (Waiting<R> row : waiting) {
      if (!isTakenOut(row.link)) {
        late.write(row.row);
      }
    }
    waiting.clear();
    take(late);
    report.rowsOfOthers(context, row -> {
      ListReport.Link link = report.takenOutBy(row);
      if (link == null || !isTakenOut(link)) {
        Part<R> one = part();
        one.write(row);
        take(one);
      }
    });
  }

  private boolean isTakenOut(ListReport.Link link) {
    LocalDate day = links.get(link.key());
    return day != null && !day.isBefore(link.day());
  }

  ListSheet sheet() throws IOException {
    settle();
    rows.complete();
    LineTotals all = new LineTotals(report.columns().size());
    totals.values().forEach(all::add);
    List<BigDecimal> sums = new ArrayList<>();
    for (int i = 0; i < report.columns().size(); i++) {
      sums.add(report.columns().get(i).kind().isMoney() ? all.sum(i) : null);
    }
    return new ListSheet(report.info().name(), report.info().why(), report.columns(), rows, sums);
  }

  /** What each line adds up to, once the sheet is made. */
  Map<Integer, LineTotals> totals() {
    return totals;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
