package org.openilr.validation.keys;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;

/** The keys of a block of learners that follow each other in the file: 20 bytes a learner, 12 a traineeship aim. */
public final class LearnerKeys {

  /** Set in {@link #marks}, above the spelling of the reference number. */
  static final int CLEAN = 1 << 12;
  static final int ERROR = 1 << 13;
  static final int WARNING = 1 << 14;
  static final int NUMBER_SHARED = 1 << 15;
  static final int ULN_SHARED = 1 << 16;
  static final int ENDS_IN_BREAK = 1 << 17;
  static final int HAS_TRAINEESHIP_OR_STANDARD = 1 << 18;
  static final int HAS_OTHER_PROGRAMME = 1 << 19;
  static final int INVALID = 1 << 20;
  static final int SPELLING = (1 << 12) - 1;

  static final List<Integer> FUNDING_MODELS = List.of(10, 25, 35, 36, 70, 81, 82, 99);

  private static final int TEMPORARY_WITHDRAWAL = 6;
  private static final int TRAINEESHIP = 24;
  private static final int STANDARD = 25;

  final long[] numbers;
  /** From the low end: 34 bits ULN, 22 bits last end date, 8 bits funding models. */
  final long[] facts;
  /** 12 bits spelling, then the constants above. */
  final int[] marks;
  Traineeships traineeships = Traineeships.NONE;
  private int size;

  /** @param learners how many learners the block will hold */
  public LearnerKeys(int learners) {
    numbers = new long[learners];
    facts = new long[learners];
    marks = new int[learners];
  }

  int size() {
    return size;
  }

  /**
   * Adds the next learner of the block.
   *
   * @param clean whether the learner keeps all field definitions; rules look at such learners only
   * @param error whether a rule of severity error is raised on the learner or an aim
   * @param warning whether one of severity warning is
   */
  public void add(Learner learner, boolean clean, boolean error, boolean warning) {
    String number = learner.learnRefNumber();
    int mark = ReferenceNumber.spelling(number) | (clean ? CLEAN : 0) | (error ? ERROR : 0) | (warning ? WARNING : 0);
    numbers[size] = ReferenceNumber.of(number);
    int funding = 0;
    LocalDate latest = null;
    boolean ended = true;
    LearningDelivery last = null;
    List<LearningDelivery> aims = learner.learningDeliveries();
    for (int at = 0; at < aims.size(); at++) {
      LearningDelivery aim = aims.get(at);
      funding |= fundingBit(aim.fundModel());
      if (!clean) {
        continue;
      }
      boolean newer = isOne(aim.progType(), TRAINEESHIP, STANDARD);
      mark |= newer ? HAS_TRAINEESHIP_OR_STANDARD : HAS_OTHER_PROGRAMME;
      ended &= aim.learnActEndDate() != null;
      if (ended && (latest == null || aim.learnActEndDate().isAfter(latest))) {
        latest = aim.learnActEndDate();
        last = aim;
      }
      if (Traineeships.isOne(aim)) {
        traineeships = traineeships.with(size, at, aim);
      }
    }
    if (ended && last != null && isOne(last.compStatus(), TEMPORARY_WITHDRAWAL, TEMPORARY_WITHDRAWAL)) {
      mark |= ENDS_IN_BREAK;
    }
    long uln = clean ? learner.uln() : 0;
    facts[size] = uln | (long) Days.of(ended ? latest : null) << 34 | (long) funding << 56;
    marks[size] = mark;
    size++;
  }

  private static boolean isOne(Integer value, int one, int other) {
    return value != null && (value == one || value == other);
  }

  private static int fundingBit(Integer model) {
    int place = model == null ? -1 : FUNDING_MODELS.indexOf(model);
    return place < 0 ? 0 : 1 << place;
  }

  /** The traineeship programme aims of the block, which two rules on destinations ask for. */
  static final class Traineeships {

    static final Traineeships NONE = new Traineeships(new long[0], new int[0]);

    /** From the low end: 22 bits start, 22 bits end, 7 bits aim number, 2 bits outcome, then the learner's place in the block. */
    final long[] aims;
    /** Place of the delivery in its learner. */
    final int[] deliveries;

    private Traineeships(long[] aims, int[] deliveries) {
      this.aims = aims;
      this.deliveries = deliveries;
    }

    static boolean isOne(LearningDelivery aim) {
      return LearnerKeys.isOne(aim.progType(), TRAINEESHIP, TRAINEESHIP) && LearnerKeys.isOne(aim.aimType(), 1, 1)
          && aim.outcome() != null && aim.outcome() >= 1 && aim.outcome() <= 3;
    }

    Traineeships with(int learner, int delivery, LearningDelivery aim) {
      long packed = Days.of(aim.learnStartDate()) | (long) Days.of(aim.learnActEndDate()) << 22 | (long) aim.aimSeqNumber() << 44
          | (long) aim.outcome() << 51 | (long) learner << 53;
      long[] more = Arrays.copyOf(aims, aims.length + 1);
      int[] places = Arrays.copyOf(deliveries, deliveries.length + 1);
      more[aims.length] = packed;
      places[aims.length] = delivery;
      return new Traineeships(more, places);
    }
  }
}
