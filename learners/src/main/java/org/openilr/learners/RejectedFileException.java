package org.openilr.learners;

import java.util.List;

/** A file that is no return of a supported year, with everything that is wrong with it. Nothing read from it may be used. */
public final class RejectedFileException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  RejectedFileException(List<Fault> faults) {
    super(faults.get(0) + (faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)"));
    this.faults = List.copyOf(faults);
  }

  RejectedFileException(String rule, String message) {
    this(List.of(new Fault(rule, message)));
  }

  /** At least one fault, in the order of the file. */
  public List<Fault> faults() {
    return faults;
  }
}
