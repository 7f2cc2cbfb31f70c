package org.openilr.learners;

import java.io.IOException;

/** Input that the parser must not see more of; carries the reason for the user. It passes through the parser as an I/O failure. */
final class BadInputException extends IOException {

  private static final long serialVersionUID = 1;

  BadInputException(String message) {
    super(message);
  }
}
