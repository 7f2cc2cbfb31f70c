package org.openilr.reports;

import java.util.Arrays;

/**
 * Rows one behind another in one array: the length of the key, that of the line, the key, the line. An object for each row would be millions that
 * the garbage collector has to follow. For one thread while rows are added.
 */
final class RowBlock {

  private static final int HEAD = 2 * Integer.BYTES;

  private byte[] bytes;
  private int end;
  private int[] starts;
  private int size;

  /** A block that is to take some bytes. */
  RowBlock(int bytes) {
    this.bytes = new byte[bytes];
    this.starts = new int[8];
  }

  /** Adds a row, whose key and line are copied. */
  void add(SortKey key, LineWriter line) {
    int keyLength = key.length();
    int lineLength = line.length();
    startRow(HEAD + keyLength + lineLength);
    putInt(keyLength);
    putInt(lineLength);
    key.copyTo(bytes, end);
    line.copyTo(bytes, end + keyLength);
    end += keyLength + lineLength;
  }

  /** Adds all rows of another block. */
  void add(RowBlock more) {
    room(more.end);
    System.arraycopy(more.bytes, 0, bytes, end, more.end);
    if (size + more.size > starts.length) {
      starts = Arrays.copyOf(starts, Math.max(size + more.size, 2 * starts.length));
    }
    for (int i = 0; i < more.size; i++) {
      starts[size + i] = end + more.starts[i];
    }
    size += more.size;
    end += more.end;
  }

  /** Adds a row of another block as it is. */
  void add(byte[] from, int start) {
    int length = end(from, start) - start;
    startRow(length);
    System.arraycopy(from, start, bytes, end, length);
    end += length;
  }

  private void startRow(int length) {
    room(length);
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
    }
    starts[size++] = end;
  }

  private void room(int more) {
    if (more > bytes.length - end) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, bytes.length + (bytes.length >> 1)));
    }
  }

  private void putInt(int number) {
    bytes[end++] = (byte) (number >> 24);
    bytes[end++] = (byte) (number >> 16);
    bytes[end++] = (byte) (number >> 8);
    bytes[end++] = (byte) number;
  }

  /** Takes all rows out. */
  void clear() {
    end = 0;
    size = 0;
  }

  int size() {
    return size;
  }

  /** How many bytes the rows take. */
  int length() {
    return end;
  }

  /** The bytes of the rows, the first {@link #length} of them; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the rows start, in the order of their keys; those alike in the order in which they were added. */
  int[] sorted() {
    Integer[] sorted = new Integer[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = starts[i];
    }
    Arrays.sort(sorted, (one, other) -> compareKeys(bytes, one, bytes, other));
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = sorted[i];
    }
    return places;
  }

  /** Compares the keys of two rows by the places where these start. */
  static int compareKeys(byte[] one, int start, byte[] other, int otherStart) {
    return Arrays.compareUnsigned(one, start + HEAD, line(one, start), other, otherStart + HEAD, line(other, otherStart));
  }

  /** Where the line of a row starts. */
  static int line(byte[] bytes, int start) {
    return start + HEAD + getInt(bytes, start);
  }

  /** Where a row ends. */
  static int end(byte[] bytes, int start) {
    return line(bytes, start) + getInt(bytes, start + Integer.BYTES);
  }

  private static int getInt(byte[] bytes, int at) {
    return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
  }
}
