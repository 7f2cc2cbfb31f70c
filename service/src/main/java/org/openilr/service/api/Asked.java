package org.openilr.service.api;

import java.util.stream.Collectors;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.openilr.specification.Year;

/** Reads parameters of requests. */
final class Asked {

  private Asked() {}

  /** A year by its code. */
  static Year year(String code) {
    return Year.find(code).orElseThrow(() -> invalid("The year must be one of " + Year.SUPPORTED.stream().map(Year::code).collect(Collectors.joining(", ")) + "."));
  }

  static ProblemException invalid(String detail) {
    return new ProblemException(ProblemKind.INVALID_REQUEST, detail);
  }
}
