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

  private static final Comparator<LearningDeliveryFAM> BY_START =
      Comparator.comparing(LearningDeliveryFAM::learnDelFAMDateFrom, Comparator.nullsLast(Comparator.naturalOrder()));

  private FamPeriods() {}

  /**
   * The records of the type that begin before the one before them has ended, by LearnDelFAMDateFrom with missing dates last. A record overlaps
   * its predecessor where that has no LearnDelFAMDateTo, or one on or after its own start; only neighbours are compared. None where the type
   * has fewer than two records or none has a start.
   */
  public static List<LearningDeliveryFAM> overlapping(LearningDelivery aim, String type) {
    List<LearningDeliveryFAM> ofType = null;
    boolean dated = false;
    for (LearningDeliveryFAM fam : aim.learningDeliveryFAMs()) {
      if (is(fam.learnDelFAMType(), type)) {
        if (ofType == null) {
          ofType = new ArrayList<>();
        }
        ofType.add(fam);
        dated |= fam.learnDelFAMDateFrom() != null;
      }
    }
    if (ofType == null || ofType.size() < 2 || !dated) {
      return List.of();
    }
    ofType.sort(BY_START);
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
