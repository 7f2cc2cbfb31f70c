package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Studying for a qualification no higher than one already held is not funded.")
final class ELQRules {

  private ELQRules() {}

  @Rule(id = "ELQ_01", reports = {"FundModel", "LearnDelFAMType=SOF", "LearnDelFAMCode=1"},
      says = "It is not said whether the learner studies for an equivalent or lower qualification",
      when = "FundModel is 99, the aim has SOF 1 and an HE record, and ELQ is missing",
      fix = "Return whether the learner already holds a qualification of this level (ELQ).")
  static boolean missing(LearningDelivery aim, LearningDeliveryHE he) {
    return is(aim.fundModel(), 99) && he.elq() == null && aim.hasFAM("SOF", "1");
  }

  @Rule(id = "ELQ_02", reports = "ELQ",
      says = "Equivalent or lower qualification is not a code of the list",
      when = "ELQ is returned and is not 1, 2, 3 or 9",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.elq() != null && !facts.codes("ELQ").contains(he.elq());
  }
}
