package org.openilr.reports;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Pieces of bytes, kept in order until the whole file is read: in memory while they are few, then in a temporary file that only its
 * owner may read and that is gone when the spool is closed.
 */
public final class Spool implements AutoCloseable {

  private final long mostInMemory;
  private byte[][] held = new byte[64][];
  private long[] places = new long[64];
  private int[] lengths = new int[64];
  private int size;
  private long inMemory;
  private FileChannel file;
  private long end;

  /** @param mostInMemory bytes to be held in memory before a file is used */
  public Spool(long mostInMemory) {
    this.mostInMemory = mostInMemory;
  }

  /** Adds a piece. */
  public void add(byte[] piece) throws IOException {
    if (size == held.length) {
      held = Arrays.copyOf(held, size * 2);
      places = Arrays.copyOf(places, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    lengths[size] = piece.length;
    if (inMemory + piece.length <= mostInMemory) {
      held[size] = piece;
      inMemory += piece.length;
    } else {
      places[size] = end;
      write(ByteBuffer.wrap(piece));
    }
    size++;
  }

  private void write(ByteBuffer piece) throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("openilr-", ".spool");
      file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
    while (piece.hasRemaining()) {
      end += file.write(piece, end);
    }
  }

  /** How many pieces there are. */
  public int size() {
    return size;
  }

  /** A piece, by its place from 0. */
  public byte[] get(int index) throws IOException {
    return get(index, new byte[0]);
  }

  /**
   * A piece, by its place from 0, for one who reads many and lets go of each.
   *
   * @param spare is filled where it is large enough and the piece is not in memory
   * @return an array with the piece in its first {@link #length} bytes; not to be changed but where it is the spare one
   */
  byte[] get(int index, byte[] spare) throws IOException {
    if (held[index] != null) {
      return held[index];
    }
    ByteBuffer piece = spare.length >= lengths[index] ? ByteBuffer.wrap(spare, 0, lengths[index]) : ByteBuffer.allocate(lengths[index]);
    while (piece.hasRemaining()) {
      if (file.read(piece, places[index] + piece.position()) < 0) {
        throw new EOFException("The temporary file was cut off while it was in use.");
      }
    }
    return piece.array();
  }

  /** How many bytes a piece has. */
  int length(int index) {
    return lengths[index];
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
