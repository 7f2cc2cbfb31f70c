package org.openilr.validation.rules;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Whether the year of the course was completed decides on funding for it.")
final class FUNDCOMPRules {

  private FUNDCOMPRules() {}

  @Rule(id = "FUNDCOMP_01", to = "2324", reports = "FUNDCOMP",
      says = "Completion of the year is not a code of the list",
      when = "There is an HE record and FUNDCOMP is not 1, 2, 3 or 9; the dates of the codes do not matter",
      fix = "Use a code of the year's specification.")
  static boolean notACode(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return !facts.codes("FUNDCOMP").contains(he.fundcomp());
  }

  @Rule(id = "FUNDCOMP_01", from = "2425", reports = "FUNDCOMP",
      says = "Completion of the year is not a code of the list",
      when = "FUNDCOMP is returned and is not 1, 2, 3 or 9; the dates of the codes do not matter",
      fix = "Use a code of the year's specification.",
      note = "From 2024-25 on the field is optional. Providers that need not return funding fields are not known to us, so they are checked too.")
  static boolean notACodeWhereReturned(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return he.fundcomp() != null && !facts.codes("FUNDCOMP").contains(he.fundcomp());
  }
}
