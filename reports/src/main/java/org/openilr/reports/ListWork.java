package org.openilr.reports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openilr.funding.FundedLearner;

/** Makes the rows of a list: the threads that fund learners write them as CSV, here they are only put in order. */
final class ListWork<R> implements Work<ListWork.Part<R>> {

  private final ListReport<R> report;
  private final ReportContext context;
  private final SortedRows rows = new SortedRows();
  private final long[] sums;
  private final List<Waiting<R>> waiting = new ArrayList<>();
  /** The latest day of each key. */
  private final Map<String, LocalDate> links = new HashMap<>();

  /** A row that another learner may take out. */
  private record Waiting<R>(R row, ListReport.Link link) {}

  ListWork(ListReport<R> report, ReportContext context) {
    this.report = report;
    this.context = context;
    this.sums = new long[report.columns().size()];
  }

  /** Rows of learners that follow each other. */
  static final class Part<R> implements Consumer<R> {

    private final ListReport<R> report;
    private final List<SortedRows.Row> rows = new ArrayList<>();
    private final List<Waiting<R>> waiting = new ArrayList<>();
    private final List<ListReport.Link> links = new ArrayList<>();
    private final long[] sums;
    /** Made for the first row: most parts have none for most reports. */
    private LineWriter line;

    Part(ListReport<R> report) {
      this.report = report;
      this.sums = new long[report.columns().size()];
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
      if (line == null) {
        line = new LineWriter();
      }
      line.start();
      List<Column<R>> columns = report.columns();
      for (int i = 0; i < sums.length; i++) {
        Column<R> column = columns.get(i);
        Object value = column.value().apply(row);
        if (value instanceof BigDecimal amount) {
          long units = CellText.units(amount);
          sums[i] += units;
          line.amount(units, column.kind());
        } else {
          line.cell(value, column.kind());
        }
      }
      rows.add(new SortedRows.Row(SortKey.of(row, report.order()), line.line()));
    }
  }

  @Override
  public Part<R> part() {
    return new Part<>(report);
  }

  @Override
  public void add(Part<R> part, FundedLearner learner) {
    report.rows(learner, context, part);
    part.links.addAll(report.takesOut(learner, context));
  }

  @Override
  public void take(Part<R> part) throws IOException {
    rows.add(part.rows);
    Arrays.setAll(sums, i -> sums[i] + part.sums[i]);
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
    List<BigDecimal> totals = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      totals.add(report.columns().get(i).kind().isMoney() ? CellText.pounds(sums[i]) : null);
    }
    return new ListSheet(report.info().name(), report.info().why(), report.columns(), rows, totals);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
