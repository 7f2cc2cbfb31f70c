package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerHE;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "Where learners in higher education live in term time is published.")
final class TTACCOMRules {

  private TTACCOMRules() {}

  @Rule(id = "TTACCOM_01", reports = "TTACCOM",
      says = "The term-time accommodation is not a code of the list",
      when = "TTACCOM is returned and is not in the list of the year; the dates of the codes do not matter",
      fix = "Use a code of the year's specification.")
  static boolean notACode(Learner learner, LearnerHE he, Facts facts) {
    return he.ttaccom() != null && !facts.codes("TTACCOM").contains(he.ttaccom());
  }

  @Rule(id = "TTACCOM_02", reports = "TTACCOM",
      says = "The term-time accommodation was not in use when the learner started",
      when = "TTACCOM is in the list of the year but does not hold on the earliest LearnStartDate of the learner's aims",
      fix = "Use a code that holds on that day.")
  static boolean notCurrent(Learner learner, LearnerHE he, Facts facts) {
    return facts.codes("TTACCOM").contains(he.ttaccom())
        && !facts.codes("TTACCOM").isCurrent(he.ttaccom(), DerivedData.firstStart(learner));
  }

  @Rule(id = "TTACCOM_04", reports = "MODESTUD",
      says = "The term-time accommodation of a full-time learner in higher education is missing",
      when = "The earliest LearnStartDate of the learner's aims is on or after 1 August 2013, there is no LearnerHE record or no TTACCOM in it, and "
          + "the aim has an HE record with MODESTUD 1",
      fix = "Return where the learner lives in term time.")
  static boolean missing(Learner learner, LearningDelivery aim, LearningDeliveryHE he) {
    return is(he.modestud(), 1) && (learner.learnerHE() == null || learner.learnerHE().ttaccom() == null)
        && isOnOrAfter(DerivedData.firstStart(learner), LocalDate.of(2013, 8, 1));
  }
}
