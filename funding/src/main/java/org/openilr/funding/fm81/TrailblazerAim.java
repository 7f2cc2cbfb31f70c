package org.openilr.funding.fm81;

import java.util.List;
import org.openilr.funding.Aim;
import org.openilr.funding.Values;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;

/** A delivery of a trailblazer apprenticeship on its way through the steps. */
final class TrailblazerAim extends Aim {

  private static final int PROGRAMME = 1;

  private List<TrailblazerAim> programmeAims = List.of();

  TrailblazerAim(LearningDelivery record, LarsAim lars, Values values) {
    super(record, lars, values);
  }

  boolean isProgramme() {
    return isOne(record().aimType(), PROGRAMME);
  }

  boolean hasStandard() {
    return record().stdCode() != null && record().stdCode() != 0;
  }

  boolean hasStandardOf(TrailblazerAim other) {
    return hasStandard() && record().stdCode().equals(other.record().stdCode());
  }

  void put(List<TrailblazerAim> aims) {
    programmeAims = aims;
  }

  /** The programme aims of the same standard, this one included; none for an aim that is not itself one. */
  List<TrailblazerAim> programmeAims() {
    return programmeAims;
  }
}
