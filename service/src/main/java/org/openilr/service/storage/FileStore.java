package org.openilr.service.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Files by key, such as {@code ILR2021/10000001/17/ILR-10000001-2021-20210101-120000-01.XML}. A file is there as a whole or not at all. Keys are made by the service,
 * never taken from a request.
 */
public interface FileStore {

  /** What was stored. */
  record Stored(long bytes, String sha256) {}

  /**
   * Stores a file, without holding it in memory; one of the same key is replaced.
   *
   * @param limit the most bytes that it may have
   * @throws FileTooLargeException when it has more; nothing is stored then
   * @throws IOException when it cannot be read or kept; nothing is stored then
   */
  Stored put(String key, InputStream content, long limit) throws IOException;

  /** Stores a file of this machine. */
  Stored put(String key, Path file) throws IOException;

  /** @throws NoSuchFileException when there is none */
  InputStream open(String key) throws IOException;

  /**
   * A file on this machine's disk, for work that reads it more than once. To be closed after use; the file is not to be changed.
   *
   * @throws NoSuchFileException when there is none
   */
  Local local(String key) throws IOException;

  boolean exists(String key) throws IOException;

  /** Takes a file away; nothing happens where there is none. */
  void delete(String key) throws IOException;

  /** A file that is kept, and when it was written last. */
  record Listed(String key, Instant written) {}

  /** Hands over all files one by one, in no order. Those that come or go meanwhile may be left out. */
  void list(Consumer<Listed> to) throws IOException;

  /** A file on this machine; closing it takes away what was copied for it. */
  interface Local extends AutoCloseable {

    Path path();

    @Override
    void close() throws IOException;
  }
}
