package org.openilr.learners;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;

/** Gathers what is wrong with a file. */
final class Faults {

  private final List<Fault> faults = new ArrayList<>();
  private final int most;

  Faults(int most) {
    this.most = most;
  }

  boolean none() {
    return faults.isEmpty();
  }

  /** Notes a fault after which reading can go on. */
  void add(Location at, String message) throws RejectedFileException {
    faults.add(new Fault(Fault.SCHEMA, at.getLineNumber(), at.getColumnNumber(), message));
    if (faults.size() >= most) {
      throw new RejectedFileException(faults);
    }
  }

  /** The end of a file that cannot be read any further. */
  RejectedFileException stop(String rule, Location at, String message) {
    faults.add(at == null ? new Fault(rule, message) : new Fault(rule, at.getLineNumber(), at.getColumnNumber(), message));
    return rejection();
  }

  RejectedFileException rejection() {
    return new RejectedFileException(faults);
  }
}
