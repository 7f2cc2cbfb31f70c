package org.openilr.learners;

import java.util.List;

/** JSON that is no record of the year, with everything that is wrong with it. */
public final class RejectedJsonException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<JsonFault> faults;

  RejectedJsonException(List<JsonFault> faults) {
    super("The JSON has " + faults.size() + (faults.size() == 1 ? " fault" : " faults"));
    this.faults = List.copyOf(faults);
  }

  /** At least one fault, in the order of the text. */
  public List<JsonFault> faults() {
    return faults;
  }
}
