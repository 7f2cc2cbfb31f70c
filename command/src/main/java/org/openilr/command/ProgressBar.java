package org.openilr.command;

import java.io.PrintWriter;
import org.openilr.processing.Progress;

/** A progress bar on standard error. */
final class ProgressBar implements Progress {

  private static final int WIDTH = 30;
  private static final long NANOS_BETWEEN = 100_000_000;

  private final PrintWriter err;
  private final String file;
  private long last = System.nanoTime();
  private int drawn;

  ProgressBar(PrintWriter err, String file) {
    this.err = err;
    this.file = file;
  }

  @Override
  public void at(long read, long bytes, long records) {
    long now = System.nanoTime();
    if (now - last < NANOS_BETWEEN) {
      return;
    }
    last = now;
    int done = bytes <= 0 ? 0 : (int) Math.min(WIDTH, read * WIDTH / bytes);
    String line = "[%s%s] %3d %%  %,d records  %s".formatted("#".repeat(done), ".".repeat(WIDTH - done),
        bytes <= 0 ? 0 : Math.min(100, read * 100 / bytes), records, file);
    line = line.substring(0, Math.min(line.length(), Screen.columns() - 1));
    err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    err.flush();
    drawn = line.length();
  }

  void clear() {
    if (drawn > 0) {
      err.print("\r" + " ".repeat(drawn) + "\r");
      err.flush();
      drawn = 0;
    }
  }
}
