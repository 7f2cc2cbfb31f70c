package org.openilr.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Rows in order, however many: they are sorted in memory while they are few, then in runs that are kept in a {@link Spool} and merged when the
 * rows are asked for. Rows alike stay in the order in which they were added.
 */
public final class SortedRows implements AutoCloseable {

  private static final int RUN = 1 << 20;
  private static final int PIECE = 32 << 10;
  private static final long SPOOL_IN_MEMORY = 1L << 20;

  private final Spool spool = new Spool(SPOOL_IN_MEMORY);
  private final List<Run> runs = new ArrayList<>();
  private final RowBlock newest = new RowBlock(0);
  /** Where the newest rows start, in their order, once all are there. */
  private int[] order;
  private long size;

  /** Takes rows. */
  @FunctionalInterface
  public interface Taker {

    /**
     * Takes the next row.
     *
     * @param bytes hold it from one place up to the one before another: a line of CSV in UTF-8 with its line end
     * @return whether more are wanted
     */
    boolean take(byte[] bytes, int from, int end) throws IOException;
  }

  /** Pieces of the spool that hold a run. */
  private record Run(int first, int end) {}

  void add(RowBlock rows) throws IOException {
    size += rows.size();
    newest.add(rows);
    if (newest.length() >= RUN) {
      spool();
    }
  }

  /** How many rows there are. */
  public long size() {
    return size;
  }

  private void spool() throws IOException {
    int first = spool.size();
    byte[] bytes = newest.bytes();
    RowBlock piece = new RowBlock(PIECE);
    for (int start : newest.sorted()) {
      if (piece.size() > 0 && piece.length() + RowBlock.end(bytes, start) - start > PIECE) {
        spool(piece);
      }
      piece.add(bytes, start);
    }
    spool(piece);
    runs.add(new Run(first, spool.size()));
    newest.clear();
  }

  private void spool(RowBlock piece) throws IOException {
    spool.add(Arrays.copyOf(piece.bytes(), piece.length()));
    piece.clear();
  }

  /** Puts those in order that are still in memory, after the last was added. */
  void complete() {
    order = newest.sorted();
  }

  /** Hands out all rows in order, until no more are wanted, once they are complete. May be called more than once, by several threads at a time. */
  void each(Taker taker) throws IOException {
    PriorityQueue<Source> others = new PriorityQueue<>();
    for (int i = 0; i <= runs.size(); i++) {
      Source source = i == runs.size() ? new Source(i) : new Source(i, runs.get(i));
      if (source.next()) {
        others.add(source);
      }
    }
    Source source = others.poll();
    while (source != null && taker.take(source.bytes, RowBlock.line(source.bytes, source.start), source.rowEnd)) {
      // Rows mostly come from the file in their order, so that the next one is mostly of the same run.
      if (!source.next()) {
        source = others.poll();
      } else if (!others.isEmpty() && source.compareTo(others.peek()) > 0) {
        others.add(source);
        source = others.poll();
      }
    }
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /** Rows in order that are being read: a run, or the newest ones. */
  private final class Source implements Comparable<Source> {

    private final int number;
    private final Run run;
    private int next;
    private byte[] bytes;
    /** Filled with one piece after the other. */
    private byte[] spare;
    private int end;
    /** Where the row starts and ends. */
    private int start;
    private int rowEnd;

    /** The newest rows. */
    Source(int number) {
      this.number = number;
      this.run = null;
      this.bytes = newest.bytes();
    }

    Source(int number, Run run) {
      this.number = number;
      this.run = run;
      this.next = run.first;
      this.spare = new byte[PIECE];
    }

    boolean next() throws IOException {
      if (run == null) {
        if (next == order.length) {
          return false;
        }
        start = order[next++];
      } else {
        start = rowEnd;
        if (start == end) {
          if (next == run.end) {
            return false;
          }
          bytes = spool.get(next, spare);
          end = spool.length(next++);
          start = 0;
        }
      }
      rowEnd = RowBlock.end(bytes, start);
      return true;
    }

    @Override
    public int compareTo(Source other) {
      int compared = RowBlock.compareKeys(bytes, start, other.bytes, other.start);
      return compared != 0 ? compared : Integer.compare(number, other.number);
    }
  }
}
