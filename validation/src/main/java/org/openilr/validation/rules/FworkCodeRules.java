package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "The framework code, with programme type and pathway, names the apprenticeship framework in LARS.")
final class FworkCodeRules {

  private FworkCodeRules() {}

  @Rule(id = "FworkCode_01", reports = "ProgType",
      says = "The apprenticeship framework has no framework code",
      when = "FworkCode is missing and ProgType is 2, 3 or 20 to 23",
      fix = "Return the code of the framework from LARS.")
  static boolean missingOnAFramework(LearningDelivery aim) {
    return aim.fworkCode() == null && !is(aim.progType(), 25) && DerivedData.isApprenticeship(aim);
  }

  @Rule(id = "FworkCode_02", to = "2223", reports = "FworkCode",
      says = "A framework code does not belong on this aim",
      when = "FworkCode is returned and ProgType is missing, 24 or 25",
      fix = "Take the framework code out, or correct the programme type.")
  static boolean outsideAFramework(LearningDelivery aim) {
    return aim.fworkCode() != null && (aim.progType() == null || isOneOf(aim.progType(), 24, 25));
  }

  @Rule(id = "FworkCode_02", from = "2324", reports = "FworkCode",
      says = "A framework code does not belong on this aim",
      when = "FworkCode is returned and ProgType is missing, 24, 25, 30, 32 or 33",
      fix = "Take the framework code out, or correct the programme type.",
      note = "The longer list of programme types was read in the rule as it stood when 2025-26 withdrew it; since which year it holds is not "
          + "established.")
  static boolean outsideAFrameworkOrTLevel(LearningDelivery aim) {
    return aim.fworkCode() != null && (aim.progType() == null || isOneOf(aim.progType(), 24, 25, 30, 32, 33));
  }
}
