package org.openilr.validation.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * What is known across the learners of a return: reference numbers, ULNs, end dates and destinations, in compact columns in the order
 * of the file. A learner with a destination and progression record takes 60 bytes, a traineeship aim 12 more.
 *
 * <p>Blocks are added while the file is read; after {@link #complete} the keys of each record can be asked for.
 */
public final class ReturnKeys {

  private static final long ULN = (1L << 34) - 1;
  /** Any number of learners may have this one, which stands for none yet. */
  private static final long TEMPORARY_ULN = 9999999999L;

  private final int blockSize;
  private final List<LearnerKeys> learnerBlocks = new ArrayList<>();
  private final List<DestinationKeys> destinationBlocks = new ArrayList<>();
  private int learners;
  private int destinations;
  private RowIndex learnersByNumber;
  private RowIndex destinationsByNumber;

  /** @param blockSize how many records every block holds but the last of its kind */
  public ReturnKeys(int blockSize) {
    this.blockSize = blockSize;
  }

  /** Adds the next block of learners. */
  public void add(LearnerKeys block) {
    learnerBlocks.add(block);
    learners += block.size();
  }

  /** Adds the next block of destination and progression records. */
  public void add(DestinationKeys block) {
    destinationBlocks.add(block);
    destinations += block.size();
  }

  /** Number of Learner records in the file. */
  public int learners() {
    return learners;
  }

  /** Number of LearnerDestinationandProgression records in the file. */
  public int destinations() {
    return destinations;
  }

  /**
   * Works out which learners are valid, when all findings are noted: a learner is invalid when a finding of severity error stands on
   * a learner or destination and progression record of the same reference number, spelt alike.
   */
  public LearnerCounts settle() {
    return new Settlement(this).settle();
  }

  /** Whether any learner or destination record keeps its field definitions. */
  public boolean hasCleanRecord() {
    for (int row = 0; row < learners; row++) {
      if (isMarked(row, LearnerKeys.CLEAN)) {
        return true;
      }
    }
    for (int row = 0; row < destinations; row++) {
      if (isDestinationMarked(row, LearnerKeys.CLEAN)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Finds out what is shared; to be called once, after the last block. A record whose reference number, spelt alike, another record
   * has that breaks a field definition is taken out with that one, as the department's service does: no rule sees it.
   */
  public void complete() {
    learnersByNumber = new RowIndex(learners, this::number);
    destinationsByNumber = new RowIndex(destinations, this::destinationNumber);
    takeOutBroken();
    // Given up for as long as the index by ULN is there: three of them at a time would be more than a learner may take.
    destinationsByNumber = null;
    markSharedUlns();
    destinationsByNumber = new RowIndex(destinations, this::destinationNumber);
    markShared(learnersByNumber, learners, row -> isMarked(row, LearnerKeys.CLEAN), row -> mark(row, LearnerKeys.NUMBER_SHARED));
    markShared(destinationsByNumber, destinations, row -> isDestinationMarked(row, LearnerKeys.CLEAN),
        row -> markDestination(row, LearnerKeys.NUMBER_SHARED));
  }

  private void markSharedUlns() {
    RowIndex byUln = new RowIndex(learners, row -> !isMarked(row, LearnerKeys.CLEAN) || uln(row) == TEMPORARY_ULN ? 0 : uln(row));
    for (int row = 0; row < learners; row++) {
      if (byUln.first(uln(row)) == row && byUln.next(row) != RowIndex.NONE) {
        for (int same = row; same != RowIndex.NONE; same = byUln.next(same)) {
          mark(same, LearnerKeys.ULN_SHARED);
        }
      }
    }
  }

  private void takeOutBroken() {
    for (int row = 0; row < learners; row++) {
      if (!isMarked(row, LearnerKeys.CLEAN)) {
        takeOut(number(row), spelling(row));
      }
    }
    for (int row = 0; row < destinations; row++) {
      if (!isDestinationMarked(row, LearnerKeys.CLEAN)) {
        takeOut(destinationNumber(row), destinationSpelling(row));
      }
    }
  }

  private void takeOut(long number, int spelling) {
    for (int row = learnersByNumber.first(number); row != RowIndex.NONE; row = learnersByNumber.next(row)) {
      if (spelling(row) == spelling) {
        block(row).marks[place(row)] &= ~(LearnerKeys.CLEAN | LearnerKeys.WARNING);
      }
    }
    for (int row = destinationsByNumber.first(number); row != RowIndex.NONE; row = destinationsByNumber.next(row)) {
      if (destinationSpelling(row) == spelling) {
        destinationBlock(row).marks[place(row)] &= ~(LearnerKeys.CLEAN | LearnerKeys.WARNING);
      }
    }
  }

  private static void markShared(RowIndex index, int rows, IntPredicate clean, IntConsumer mark) {
    for (int row = 0; row < rows; row++) {
      if (index.isFirst(row)) {
        int cleanRows = 0;
        for (int same = row; same != RowIndex.NONE; same = index.next(same)) {
          cleanRows += clean.test(same) ? 1 : 0;
        }
        for (int same = row; cleanRows > 1 && same != RowIndex.NONE; same = index.next(same)) {
          if (clean.test(same)) {
            mark.accept(same);
          }
        }
      }
    }
  }

  /** The keys of a learner, by its place in the file from 0. */
  public LearnerKey learner(int row) {
    return new LearnerKey(this, row);
  }

  /** The keys of a destination and progression record, by its place in the file from 0. */
  public DestinationKey destination(int row) {
    return new DestinationKey(this, row);
  }

  /**
   * The first learner of a reference number, letter case ignored, whether or not the field definitions are kept.
   *
   * @return the place in the file from 0, -1 where there is none
   */
  public int firstLearner(String learnRefNumber) {
    return learnersByNumber.first(ReferenceNumber.of(learnRefNumber));
  }

  int firstOfNumber(int learner) {
    return cleanFrom(learnersByNumber.first(number(learner)));
  }

  private int cleanFrom(int learner) {
    int row = learner;
    while (row != RowIndex.NONE && !isMarked(row, LearnerKeys.CLEAN)) {
      row = learnersByNumber.next(row);
    }
    return row;
  }

  int firstDestination(long number) {
    return cleanDestinationFrom(destinationsByNumber.first(number));
  }

  int nextDestination(int destination) {
    return cleanDestinationFrom(destinationsByNumber.next(destination));
  }

  private int cleanDestinationFrom(int destination) {
    int row = destination;
    while (row != RowIndex.NONE && !isDestinationMarked(row, LearnerKeys.CLEAN)) {
      row = destinationsByNumber.next(row);
    }
    return row;
  }

  RowIndex learnersByNumber() {
    return learnersByNumber;
  }

  RowIndex destinationsByNumber() {
    return destinationsByNumber;
  }

  LearnerKeys block(int learner) {
    return learnerBlocks.get(learner / blockSize);
  }

  int place(int row) {
    return row % blockSize;
  }

  DestinationKeys destinationBlock(int destination) {
    return destinationBlocks.get(destination / blockSize);
  }

  long number(int learner) {
    return block(learner).numbers[place(learner)];
  }

  /** 0 for a learner who does not keep the field definitions. */
  long uln(int learner) {
    return block(learner).facts[place(learner)] & ULN;
  }

  int spelling(int learner) {
    return block(learner).marks[place(learner)] & LearnerKeys.SPELLING;
  }

  int funding(int learner) {
    return (int) (block(learner).facts[place(learner)] >>> 56);
  }

  boolean isMarked(int learner, int mark) {
    return (block(learner).marks[place(learner)] & mark) != 0;
  }

  void mark(int learner, int mark) {
    block(learner).marks[place(learner)] |= mark;
  }

  long destinationNumber(int destination) {
    return destinationBlock(destination).numbers[place(destination)];
  }

  int destinationSpelling(int destination) {
    return destinationBlock(destination).marks[place(destination)] & LearnerKeys.SPELLING;
  }

  boolean isDestinationMarked(int destination, int mark) {
    return (destinationBlock(destination).marks[place(destination)] & mark) != 0;
  }

  void markDestination(int destination, int mark) {
    destinationBlock(destination).marks[place(destination)] |= mark;
  }
}
