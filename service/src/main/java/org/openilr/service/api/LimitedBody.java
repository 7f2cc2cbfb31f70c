package org.openilr.service.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;

/** What a request sends, up to a limit. */
final class LimitedBody extends FilterInputStream {

  private final long limit;
  private long count;

  LimitedBody(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int bytes) {
    count += bytes;
    if (count > limit) {
      throw new ProblemException(ProblemKind.TOO_LARGE, "At most %,d bytes are taken here.".formatted(limit));
    }
  }
}
