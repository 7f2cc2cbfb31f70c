package org.openilr.validation.derived;

import static org.openilr.validation.derived.Compare.is;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryFAM;

/** The periods of a delivery's funding and monitoring records. */
public final class FamPeriods {

  /** By LearnDelFAMDateFrom, missing dates last. */
  public static final Comparator<LearningDeliveryFAM> BY_START =
      Comparator.comparing(LearningDeliveryFAM::learnDelFAMDateFrom, Comparator.nullsLast(Comparator.naturalOrder()));

  /** By LearnDelFAMDateFrom, missing dates first. */
  public static final Comparator<LearningDeliveryFAM> BY_START_MISSING_FIRST =
      Comparator.comparing(LearningDeliveryFAM::learnDelFAMDateFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

  private FamPeriods() {}

  /** The records of a type in file order, in a list that may be changed. */
  public static List<LearningDeliveryFAM> ofType(LearningDelivery aim, String type) {
    List<LearningDeliveryFAM> ofType = new ArrayList<>();
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMType(), type)) {
        ofType.add(fam);
      }
    }
    return ofType;
  }

  /**
   * The records of the type that begin before the one before them has ended, by LearnDelFAMDateFrom with missing dates last. A record overlaps
   * its predecessor where that has no LearnDelFAMDateTo, or one on or after its own start; only neighbours are compared. None where the type
   * has fewer than two records or none has a start.
   */
  public static List<LearningDeliveryFAM> overlapping(LearningDelivery aim, String type) {
    return aim.hasFAM(type) ? overlapping(ofType(aim, type)) : List.of();
  }

  /** As {@link #overlapping(LearningDelivery, String)}, of records of one type, whichever aims they stand on. The list is sorted. */
  public static List<LearningDeliveryFAM> overlapping(List<LearningDeliveryFAM> ofType) {
    ofType.sort(BY_START);
    if (ofType.size() < 2 || ofType.get(0).learnDelFAMDateFrom() == null) {
      return List.of();
    }
    List<LearningDeliveryFAM> overlapping = new ArrayList<>();
    for (int i = 1; i < ofType.size(); i++) {
      LocalDate end = ofType.get(i - 1).learnDelFAMDateTo();
      if (end == null || Compare.isOnOrAfter(end, ofType.get(i).learnDelFAMDateFrom())) {
        overlapping.add(ofType.get(i));
      }
    }
    return overlapping;
  }
}
