package org.openilr.validation.keys;

import java.time.LocalDate;

/** A destination and progression record as known across the return. */
public final class DestinationKey {

  private final ReturnKeys keys;
  private final int row;

  DestinationKey(ReturnKeys keys, int row) {
    this.keys = keys;
    this.row = row;
  }

  /** Place in the file among the destination and progression records, from 0. */
  public int row() {
    return row;
  }

  /** Whether the record keeps all field definitions; rules look at no other. */
  public boolean isClean() {
    return keys.isDestinationMarked(row, LearnerKeys.CLEAN);
  }

  /** The reference number as spelt; null for one that breaks its field definition. */
  public String learnRefNumber() {
    return ReferenceNumber.text(keys.destinationNumber(row), keys.destinationSpelling(row));
  }

  /** Unique learner number. */
  public long uln() {
    return keys.destinationBlock(row).facts[keys.place(row)] & (1L << 34) - 1;
  }

  /** The latest start of an outcome. */
  public LocalDate latestOutcome() {
    return Days.date(keys.destinationBlock(row).facts[keys.place(row)] >>> 34);
  }

  /** The earliest start of an outcome in work (EMP 1, 4), an apprenticeship or further education (EDU 2, 4, 5); null for none. */
  public LocalDate earliestProgression() {
    return Days.date(keys.destinationBlock(row).progressed[keys.place(row)]);
  }

  /** Whether other destination and progression records have this reference number, letter case ignored. */
  public boolean sharesLearnRefNumber() {
    return keys.isDestinationMarked(row, LearnerKeys.NUMBER_SHARED);
  }

  /** Whether it is the first destination and progression record of its reference number, letter case ignored. */
  public boolean isFirstOfNumber() {
    return keys.firstDestination(keys.destinationNumber(row)) == row;
  }

  /** Whether a finding of severity error stands on the record. */
  public boolean hasError() {
    return keys.isDestinationMarked(row, LearnerKeys.ERROR);
  }

  /** Notes a finding of severity error. */
  public void markError() {
    keys.markDestination(row, LearnerKeys.ERROR);
  }

  /** Notes a finding of severity warning. */
  public void markWarning() {
    keys.markDestination(row, LearnerKeys.WARNING);
  }
}
