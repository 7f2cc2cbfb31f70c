package org.openilr.validation.keys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A learner as known across the return. Only learners who keep the field definitions are compared with others. */
public final class LearnerKey {

  private final ReturnKeys keys;
  private final int row;

  LearnerKey(ReturnKeys keys, int row) {
    this.keys = keys;
    this.row = row;
  }

  /** Place in the file, from 0. */
  public int row() {
    return row;
  }

  /** Whether the learner keeps all field definitions; rules look at no other. */
  public boolean isClean() {
    return keys.isMarked(row, LearnerKeys.CLEAN);
  }

  /** The reference number as spelt; null for one that breaks its field definition. */
  public String learnRefNumber() {
    return ReferenceNumber.text(keys.number(row), keys.spelling(row));
  }

  /** Unique learner number; 0 for a learner who does not keep the field definitions. */
  public long uln() {
    return keys.uln(row);
  }

  /** Whether other learners of the file have this reference number, letter case ignored. */
  public boolean sharesLearnRefNumber() {
    return keys.isMarked(row, LearnerKeys.NUMBER_SHARED);
  }

  /** The first learner of the file who has this reference number, letter case ignored, and keeps the field definitions. */
  public LearnerKey firstOfNumber() {
    return keys.learner(keys.firstOfNumber(row));
  }

  /** Whether other learners of the file have this ULN, other than the temporary one. */
  public boolean sharesUln() {
    return keys.isMarked(row, LearnerKeys.ULN_SHARED);
  }

  /** The latest actual end date, when every aim has one; else null. */
  public LocalDate endDate() {
    return Days.date(keys.block(row).facts[keys.place(row)] >>> 34);
  }

  /** Whether the aim that ended last, the first of them in the file, ended in a temporary withdrawal (CompStatus 6). */
  public boolean endsInBreak() {
    return keys.isMarked(row, LearnerKeys.ENDS_IN_BREAK);
  }

  /** Whether an aim has the funding model; known are 10, 25, 35, 36, 70, 81, 82 and 99. */
  public boolean hasFundModel(int fundModel) {
    int place = LearnerKeys.FUNDING_MODELS.indexOf(fundModel);
    return place >= 0 && (keys.block(row).facts[keys.place(row)] >>> 56 + place & 1) != 0;
  }

  /** Whether an aim belongs to a traineeship or an apprenticeship standard (ProgType 24, 25). */
  public boolean hasTraineeshipOrStandard() {
    return keys.isMarked(row, LearnerKeys.HAS_TRAINEESHIP_OR_STANDARD);
  }

  /** Whether an aim belongs to neither a traineeship nor an apprenticeship standard. */
  public boolean hasOtherProgramme() {
    return keys.isMarked(row, LearnerKeys.HAS_OTHER_PROGRAMME);
  }

  /** The destination and progression records of this reference number, letter case ignored, in file order. */
  public List<DestinationKey> destinations() {
    int first = keys.firstDestination(keys.number(row));
    if (first < 0) {
      return List.of();
    }
    List<DestinationKey> destinations = new ArrayList<>(1);
    for (int at = first; at >= 0; at = keys.nextDestination(at)) {
      destinations.add(keys.destination(at));
    }
    return destinations;
  }

  /** Whether the record's reference number is spelt as this one. */
  public boolean isSpeltLike(DestinationKey destination) {
    return keys.spelling(row) == keys.destinationSpelling(destination.row());
  }

  /** The traineeship programme aims of the learner that have an outcome, in file order. */
  public List<TraineeshipKey> traineeships() {
    LearnerKeys.Traineeships block = keys.block(row).traineeships;
    List<TraineeshipKey> own = List.of();
    for (int at = 0; at < block.aims.length; at++) {
      if (block.aims[at] >>> 53 == keys.place(row)) {
        own = own.isEmpty() ? new ArrayList<>(1) : own;
        own.add(new TraineeshipKey(this, block.aims[at], block.deliveries[at]));
      }
    }
    return own;
  }

  /** Whether a finding of severity error stands on the learner or an aim. */
  public boolean hasError() {
    return keys.isMarked(row, LearnerKeys.ERROR);
  }

  /** Whether a finding of severity warning stands on the learner or an aim. */
  public boolean hasWarning() {
    return keys.isMarked(row, LearnerKeys.WARNING);
  }

  /** Notes a finding of severity error. */
  public void markError() {
    keys.mark(row, LearnerKeys.ERROR);
  }

  /** Notes a finding of severity warning. */
  public void markWarning() {
    keys.mark(row, LearnerKeys.WARNING);
  }

  /** Whether the learner is valid; known after {@link ReturnKeys#settle}. */
  public boolean isValid() {
    return isClean() && !keys.isMarked(row, LearnerKeys.INVALID);
  }
}
