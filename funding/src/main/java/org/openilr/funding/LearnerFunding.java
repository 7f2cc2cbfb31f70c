package org.openilr.funding;

import java.util.List;

/**
 * What a model worked out for a learner.
 *
 * @param learner the learner's own values
 * @param destinations the values of each destination; empty except in FM70
 * @param deliveries the values of each delivery that entered, in file order
 */
public record LearnerFunding(FundingModel model, String learnRefNumber, Values learner, List<Episode> destinations,
    List<Delivery> deliveries) {

  /** Without destinations. */
  public LearnerFunding(FundingModel model, String learnRefNumber, Values learner, List<Delivery> deliveries) {
    this(model, learnRefNumber, learner, List.of(), deliveries);
  }

  /**
   * The values of a delivery.
   *
   * @param aimSeqNumber its number
   * @param episodes its price episodes by start in FM36, its deliverables in FM70; empty in other models
   */
  public record Delivery(int aimSeqNumber, Values values, List<Episode> episodes) {}

  /**
   * The values of a part: a price episode, a deliverable, or a destination.
   *
   * @param identifier of the part among those of its delivery or learner: of price episodes the official one, of deliverables their code, of
   *     destinations type, code and start, such as {@code EMP-1-04/01/2021}
   */
  public record Episode(String identifier, Values values) {}
}
