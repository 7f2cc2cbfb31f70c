package org.openilr.service.jobs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.StringJoiner;

/** Says what went wrong in words that cannot hold learners' data: the messages of exceptions may quote values of a file, so only those about files are repeated. */
final class JobFailure {

  private static final int FRAMES = 12;
  private static final int CAUSES = 8;

  private JobFailure() {}

  static String text(Throwable failure) {
    StringJoiner text = new StringJoiner("\n");
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES; depth++) {
      text.add((depth == 0 ? "" : "caused by ") + cause.getClass().getName() + about(cause));
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.add("  at " + frames[i]);
      }
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static String about(Throwable cause) {
    if (cause instanceof SQLException database) {
      return ", SQL state " + database.getSQLState();
    }
    // Files, disks and connections; what is in a file is never told by plain exceptions of these packages.
    boolean harmless = cause instanceof IOException && cause.getClass().getName().startsWith("java.n") || cause.getClass() == IOException.class && isDisk(cause);
    return harmless ? ": " + cause.getMessage() : "";
  }

  private static boolean isDisk(Throwable cause) {
    return cause.getStackTrace().length > 0 && cause.getStackTrace()[0].getClassName().startsWith("sun.nio.");
  }
}
