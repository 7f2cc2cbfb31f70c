package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "What another provider teaches is told from what the provider teaches itself.")
final class PCOLABRules {

  private PCOLABRules() {}

  @Rule(id = "PCOLAB_01", reports = {"LearnStartDate", "PartnerUKPRN"},
      says = "The share that is taught elsewhere is missing, although there is a partner",
      when = "There is an HE record, LearnStartDate is on or after 1 August 2013, PartnerUKPRN is returned and PCOLAB is missing",
      fix = "Return the percentage that the partner teaches.")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return aim.partnerUKPRN() != null && he.pcolab() == null && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2013, 8, 1));
  }
}
