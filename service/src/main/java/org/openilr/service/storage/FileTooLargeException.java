package org.openilr.service.storage;

import java.io.IOException;

/** A file is larger than it may be. */
public final class FileTooLargeException extends IOException {

  private static final long serialVersionUID = 1;

  private final long limit;

  /** @param limit the most bytes that were allowed */
  public FileTooLargeException(long limit) {
    super("The file has more than " + limit + " bytes");
    this.limit = limit;
  }

  /** The most bytes that were allowed. */
  public long limit() {
    return limit;
  }
}
