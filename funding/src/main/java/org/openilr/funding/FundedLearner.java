package org.openilr.funding;

import java.util.List;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;

/**
 * A valid learner with all that the models worked out.
 *
 * @param row place among the learners of the file, from 0
 * @param learner the record
 * @param outcomes of the learner's destination and progression records, in file order
 * @param fundings of each model that the learner enters, in the order of the models; empty for a learner of no model, as in community learning
 */
public record FundedLearner(int row, Learner learner, List<DPOutcome> outcomes, List<LearnerFunding> fundings) {

  /** What a model worked out; null where the learner does not enter it. */
  public LearnerFunding funding(FundingModel model) {
    for (int i = 0; i < fundings.size(); i++) {
      if (fundings.get(i).model() == model) {
        return fundings.get(i);
      }
    }
    return null;
  }

  /** The values of a model for the learner as a whole; null where the learner does not enter it. */
  public Values values(FundingModel model) {
    LearnerFunding funding = funding(model);
    return funding == null ? null : funding.learner();
  }

  /** What a model worked out for an aim; null where the aim does not enter it. */
  public LearnerFunding.Delivery delivery(FundingModel model, LearningDelivery aim) {
    LearnerFunding funding = aim.aimSeqNumber() == null ? null : funding(model);
    if (funding != null) {
      for (int i = 0; i < funding.deliveries().size(); i++) {
        if (funding.deliveries().get(i).aimSeqNumber() == aim.aimSeqNumber()) {
          return funding.deliveries().get(i);
        }
      }
    }
    return null;
  }

  /** The values of a model for an aim; null where the aim does not enter it. */
  public Values values(FundingModel model, LearningDelivery aim) {
    LearnerFunding.Delivery delivery = delivery(model, aim);
    return delivery == null ? null : delivery.values();
  }
}
