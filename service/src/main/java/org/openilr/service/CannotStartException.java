package org.openilr.service;

/** The service cannot start for a reason that its operator can put right; the message says what it is and what to do. */
public final class CannotStartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** @param message one sentence or two, for whoever started the service */
  public CannotStartException(String message) {
    super(message);
  }

  /** @param message one sentence or two, for whoever started the service */
  public CannotStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
