package org.openilr.validation.keys;

import java.time.LocalDate;

/** A traineeship programme aim (AimType 1, ProgType 24) that has an outcome, as known across the return. */
public final class TraineeshipKey {

  private final LearnerKey learner;
  private final long packed;
  private final int delivery;

  TraineeshipKey(LearnerKey learner, long packed, int delivery) {
    this.learner = learner;
    this.packed = packed;
    this.delivery = delivery;
  }

  public LearnerKey learner() {
    return learner;
  }

  /** Place of the aim among the learner's, from 0. */
  public int delivery() {
    return delivery;
  }

  public int aimSeqNumber() {
    return (int) (packed >>> 44) & (1 << 7) - 1;
  }

  public LocalDate learnStartDate() {
    return Days.date(packed);
  }

  /** Null where the aim goes on. */
  public LocalDate learnActEndDate() {
    return Days.date(packed >>> 22);
  }

  /** 1 achieved, 2 partly achieved, 3 not achieved. */
  public int outcome() {
    return (int) (packed >>> 51) & 3;
  }
}
