package org.openilr.reference;

/** Reference data that cannot be read or made. The message says what is wrong, where, and what to do. */
public final class ReferenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ReferenceException(String message) {
    super(message);
  }

  public ReferenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
