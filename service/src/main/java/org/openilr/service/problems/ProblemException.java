package org.openilr.service.problems;

import java.util.List;
import org.openilr.learners.Fault;
import org.openilr.learners.JsonFault;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.RejectedJsonException;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ProblemKind kind;
  private final transient List<Problem.Fault> faults;

  /** @param detail for the sender; is not logged */
  public ProblemException(ProblemKind kind, String detail) {
    this(kind, detail, null);
  }

  private ProblemException(ProblemKind kind, String detail, List<Problem.Fault> faults) {
    super(detail);
    this.kind = kind;
    this.faults = faults;
  }

  /**
   * A problem with one fault that has a name.
   *
   * @param rule the name, by which programs can tell it from others
   */
  public static ProblemException of(ProblemKind kind, String rule, String detail) {
    return new ProblemException(kind, detail, List.of(new Problem.Fault(rule, null, null, null, detail)));
  }

  /** Of a record in JSON that cannot be read. */
  public static ProblemException of(RejectedJsonException rejected) {
    List<Problem.Fault> faults = rejected.faults().stream().map(ProblemException::fault).toList();
    return new ProblemException(ProblemKind.FAULTY_RECORD, faults.get(0).detail(), faults);
  }

  /** Of XML that cannot be read. */
  public static ProblemException of(ProblemKind kind, RejectedFileException rejected) {
    List<Problem.Fault> faults = rejected.faults().stream().map(ProblemException::fault).toList();
    return new ProblemException(kind, faults.get(0).detail(), faults);
  }

  private static Problem.Fault fault(JsonFault fault) {
    return new Problem.Fault(null, fault.pointer(), null, null, fault.message());
  }

  private static Problem.Fault fault(Fault fault) {
    return fault.line() == 0 ? new Problem.Fault(fault.rule(), null, null, null, fault.message())
        : new Problem.Fault(fault.rule(), null, fault.line(), fault.column(), fault.message());
  }

  ProblemKind kind() {
    return kind;
  }

  /** Each single fault; null where there is one only. */
  List<Problem.Fault> faults() {
    return faults;
  }
}
