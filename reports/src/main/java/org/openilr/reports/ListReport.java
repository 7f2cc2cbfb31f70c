package org.openilr.reports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openilr.funding.FundedLearner;

/**
 * A report that lists: from a learner come rows, a row has columns. Its object is made once and used for every return, by many threads.
 *
 * @param <R> what a row is made from
 */
public abstract non-sealed class ListReport<R> implements Report {

  private final ReportInfo info;
  private final List<Column<R>> columns;
  /** The columns once more, for those who go through them cell by cell. */
  private final Column<R>[] written;
  /** At each column, how many {@link Amounts} stand side by side from it on. */
  private final int[] amounts;
  private final List<Function<R, Object>> order;

  /**
   * @param columns from left to right
   * @param order what rows are sorted by, the most important first: texts without regard to letter case, numbers, dates; nothing comes first. Rows
   *     alike in all of them stay in the order of the file
   */
  @SuppressWarnings("unchecked") // there are no arrays of generic records
  protected ListReport(ReportInfo info, List<Column<R>> columns, List<Function<R, Object>> order) {
    this.info = info;
    this.columns = List.copyOf(columns);
    this.written = columns.toArray(Column[]::new);
    this.amounts = IntStream.range(0, written.length).map(i -> Amounts.from(written, i)).toArray();
    this.order = List.copyOf(order);
  }

  /** Gives the rows of a learner, none for one who is not in the report; called by many threads. */
  protected abstract void rows(FundedLearner learner, ReportContext context, Consumer<R> rows);

  /**
   * What ties a row to another learner.
   *
   * @param key what both have in common
   * @param day of the row; of the other learner, that day or a later one takes the row out
   */
  public record Link(String key, LocalDate day) {}

  /** What takes a row out of the list should another learner have it; null for nothing. Such rows wait in memory till the last learner has passed. */
  protected Link takenOutBy(R row) {
    return null;
  }

  /** What takes rows of other learners out of the list; called by many threads. */
  protected List<Link> takesOut(FundedLearner learner, ReportContext context) {
    return List.of();
  }

  /** Gives rows that are of no learner of the return, after the last one has passed. */
  protected void rowsOfOthers(ReportContext context, Taker<R> rows) throws IOException {
    // Most lists are of the return alone.
  }

  /** The line of another report that a row is counted in; 0 in lists that stand for themselves. */
  int line(R row) {
    return 0;
  }

  @Override
  public final ReportInfo info() {
    return info;
  }

  public final List<Column<R>> columns() {
    return columns;
  }

  final Column<R>[] written() {
    return written;
  }

  final int[] amounts() {
    return amounts;
  }

  final List<Function<R, Object>> order() {
    return order;
  }
}
