package org.openilr.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  private static final int OVERHEAD = 64;
  private static final Comparator<Row> ORDER = (one, other) -> Arrays.compareUnsigned(one.key, other.key);

  private final Spool spool = new Spool(SPOOL_IN_MEMORY);
  private final List<Run> runs = new ArrayList<>();
  private List<Row> newest = new ArrayList<>();
  private int newestSize;
  private long size;

  /**
   * A row.
   *
   * @param key is compared byte by byte, without sign
   * @param line a line of CSV in UTF-8 with its line end
   */
  record Row(byte[] key, byte[] line) {}

  /** Takes rows. */
  @FunctionalInterface
  public interface Taker {

    /**
     * Takes the next row.
     *
     * @return whether more are wanted
     */
    boolean take(byte[] line) throws IOException;
  }

  /** Pieces of the spool that hold a run. */
  private record Run(int first, int end) {}

  void add(List<Row> rows) throws IOException {
    for (Row row : rows) {
      newest.add(row);
      newestSize += row.key.length + row.line.length + OVERHEAD;
      size++;
      if (newestSize >= RUN) {
        spool();
      }
    }
  }

  /** How many rows there are. */
  public long size() {
    return size;
  }

  private void spool() throws IOException {
    newest.sort(ORDER);
    int first = spool.size();
    ByteArrayOutputStream piece = new ByteArrayOutputStream(2 * PIECE);
    for (Row row : newest) {
      piece.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES).putInt(row.key.length).putInt(row.line.length).array());
      piece.writeBytes(row.key);
      piece.writeBytes(row.line);
      if (piece.size() >= PIECE) {
        spool.add(piece.toByteArray());
        piece.reset();
      }
    }
    if (piece.size() > 0) {
      spool.add(piece.toByteArray());
    }
    runs.add(new Run(first, spool.size()));
    newest = new ArrayList<>();
    newestSize = 0;
  }

  /** Puts those in order that are still in memory, after the last was added. */
  void complete() {
    newest.sort(ORDER);
  }

  /** Hands out all rows in order, until no more are wanted, once they are complete. May be called more than once, by several threads at a time. */
  void each(Taker taker) throws IOException {
    if (runs.isEmpty()) {
      for (Row row : newest) {
        if (!taker.take(row.line)) {
          return;
        }
      }
      return;
    }
    PriorityQueue<Source> sources = new PriorityQueue<>();
    for (int i = 0; i <= runs.size(); i++) {
      Source source = i == runs.size() ? new Source(i, newest) : new Source(i, runs.get(i));
      if (source.next()) {
        sources.add(source);
      }
    }
    while (!sources.isEmpty()) {
      Source source = sources.remove();
      if (!taker.take(source.row.line)) {
        return;
      }
      if (source.next()) {
        sources.add(source);
      }
    }
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /** A run that is being read. */
  private final class Source implements Comparable<Source> {

    private final int number;
    private final List<Row> rows;
    private final int end;
    private int next;
    private ByteBuffer piece;
    private Row row;

    Source(int number, List<Row> rows) {
      this.number = number;
      this.rows = rows;
      this.end = rows.size();
    }

    Source(int number, Run run) {
      this.number = number;
      this.rows = null;
      this.next = run.first;
      this.end = run.end;
    }

    boolean next() throws IOException {
      if (rows != null) {
        row = next == end ? null : rows.get(next++);
        return row != null;
      }
      if (piece == null || !piece.hasRemaining()) {
        if (next == end) {
          return false;
        }
        piece = ByteBuffer.wrap(spool.get(next++));
      }
      byte[] key = new byte[piece.getInt()];
      byte[] line = new byte[piece.getInt()];
      piece.get(key).get(line);
      row = new Row(key, line);
      return true;
    }

    @Override
    public int compareTo(Source other) {
      int compared = ORDER.compare(row, other.row);
      return compared != 0 ? compared : Integer.compare(number, other.number);
    }
  }
}
