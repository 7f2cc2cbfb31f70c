package org.openilr.validation.keys;

import java.time.LocalDate;
import java.util.Locale;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.LearnerDestinationandProgression;

/** The keys of a block of destination and progression records that follow each other in the file: 24 bytes a record. */
public final class DestinationKeys {

  final long[] numbers;
  /** From the low end: 34 bits ULN, 22 bits latest start of an outcome. */
  final long[] facts;
  /** As in {@link LearnerKeys}. */
  final int[] marks;
  /** Earliest start of an outcome that a traineeship leads to. */
  final int[] progressed;
  private int size;

  /** @param records how many records the block will hold */
  public DestinationKeys(int records) {
    numbers = new long[records];
    facts = new long[records];
    marks = new int[records];
    progressed = new int[records];
  }

  int size() {
    return size;
  }

  /**
   * Adds the next record of the block.
   *
   * @param clean whether the record keeps all field definitions; rules look at such records only
   * @param error whether a rule of severity error is raised on it
   * @param warning whether one of severity warning is
   */
  public void add(LearnerDestinationandProgression destination, boolean clean, boolean error, boolean warning) {
    String number = destination.learnRefNumber();
    numbers[size] = ReferenceNumber.of(number);
    marks[size] = ReferenceNumber.spelling(number) | (clean ? LearnerKeys.CLEAN : 0) | (error ? LearnerKeys.ERROR : 0)
        | (warning ? LearnerKeys.WARNING : 0);
    if (clean) {
      LocalDate latest = null;
      LocalDate earliest = null;
      for (DPOutcome outcome : destination.dpOutcomes()) {
        LocalDate start = outcome.outStartDate();
        latest = latest == null || start.isAfter(latest) ? start : latest;
        earliest = isProgression(outcome) && (earliest == null || start.isBefore(earliest)) ? start : earliest;
      }
      facts[size] = destination.uln() | (long) Days.of(latest) << 34;
      progressed[size] = Days.of(earliest);
    }
    size++;
  }

  /** Into work, an apprenticeship or further education: what Outcome_08 asks for. */
  private static boolean isProgression(DPOutcome outcome) {
    int code = outcome.outCode();
    return switch (outcome.outType().toUpperCase(Locale.ROOT)) {
      case "EMP" -> code == 1 || code == 4;
      case "EDU" -> code == 2 || code == 4 || code == 5;
      default -> false;
    };
  }
}
