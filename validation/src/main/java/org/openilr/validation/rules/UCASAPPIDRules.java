package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The application code joins the record to the application through UCAS.")
final class UCASAPPIDRules {

  private UCASAPPIDRules() {}

  @Rule(id = "UCASAPPID_01", fields = "UCASPERID",
      says = "The UCAS application code is missing, although the learner's personal number of UCAS is returned",
      when = "LearnerHE has a UCASPERID, there is an HE record, LearnStartDate is on or after 1 August 2013, and UCASAPPID is missing or empty",
      fix = "Return the code of the course in the UCAS application.")
  static Reported missing(Learner learner, LearningDelivery aim, LearningDeliveryHE he) {
    return learner.learnerHE() != null && learner.learnerHE().ucasperid() != null && (he.ucasappid() == null || he.ucasappid().isEmpty())
        && isOnOrAfter(aim.learnStartDate(), LocalDate.of(2013, 8, 1))
        ? Reported.of("UCASPERID", learner.learnerHE().ucasperid()).and("LearnStartDate", aim.learnStartDate()) : null;
  }
}
