package org.openilr.funding;

import java.util.List;

/**
 * What a model worked out for a learner.
 *
 * @param learner the learner's own values
 * @param parts the values of each destination in FM70, and of each apprenticeship in FM36, which next year's calculation reads; empty in
 *     other models
 * @param deliveries the values of each delivery that entered, in file order
 */
public record LearnerFunding(FundingModel model, String learnRefNumber, Values learner, List<Episode> parts,
    List<Delivery> deliveries) {

  /** Without parts. */
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
   * The values of a part: a price episode, a deliverable, a destination, or an apprenticeship.
   *
   * @param identifier of the part among those of its delivery or learner: of price episodes and apprenticeships the official one, of
   *     deliverables their code, of destinations type, code and start, such as {@code EMP-1-04/01/2021}
   */
  public record Episode(String identifier, Values values) {}
}
