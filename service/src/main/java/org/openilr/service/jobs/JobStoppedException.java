package org.openilr.service.jobs;

/** A running job has to stop, and what it did does not count. Workers let it through. */
public final class JobStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** Somebody cancelled it. */
    CANCELLED,
    /** The service is being stopped; the job is done after its next start, or by another node. */
    NODE_STOPS,
    /** Another node took this one for dead and has begun the job anew. */
    TAKEN_OVER
  }

  private final Reason reason;

  JobStoppedException(long job, Reason reason) {
    super("Job " + job + ": " + reason);
    this.reason = reason;
  }

  /** Why it has to stop. */
  public Reason reason() {
    return reason;
  }
}
