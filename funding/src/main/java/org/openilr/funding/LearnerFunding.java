package org.openilr.funding;

import java.util.List;

/**
 * What a model worked out for a learner.
 *
 * @param learner the learner's own values
 * @param deliveries the values of each delivery that entered, in file order
 */
public record LearnerFunding(FundingModel model, String learnRefNumber, Values learner, List<Delivery> deliveries) {

  /**
   * The values of a delivery.
   *
   * @param aimSeqNumber its number
   * @param episodes its price episodes, by start; empty except for programme aims of FM36
   */
  public record Delivery(int aimSeqNumber, Values values, List<Episode> episodes) {}

  /** The values of a price episode. */
  public record Episode(String identifier, Values values) {}
}
