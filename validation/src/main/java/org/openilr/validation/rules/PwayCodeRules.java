package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "The pathway says which variant of a framework is learned; LARS holds rates and components by pathway.")
final class PwayCodeRules {

  private PwayCodeRules() {}

  @Rule(id = "PwayCode_02", to = "2324", reports = {"PwayCode", "ProgType"},
      says = "A pathway is returned for an aim outside an apprenticeship framework",
      when = "PwayCode is returned and ProgType is missing or is not 2, 3 or 20 to 23",
      fix = "Take the pathway out, or correct the programme type.")
  static boolean outsideAFramework(LearningDelivery aim) {
    return aim.pwayCode() != null && (is(aim.progType(), 25) || !DerivedData.isApprenticeship(aim));
  }

  @Rule(id = "PwayCode_02", from = "2425", to = "2425", reports = {"PwayCode", "ProgType"},
      says = "A pathway is returned for an aim outside an apprenticeship framework",
      when = "PwayCode is returned and ProgType is missing or is 24, 25, 30, 32 or 33",
      fix = "Take the pathway out, or correct the programme type.",
      note = "The list of 2024-25 names the programme types; T Levels (31) are not among them.")
  static boolean outsideAFrameworkIn2425(LearningDelivery aim) {
    return aim.pwayCode() != null && (aim.progType() == null || isOneOf(aim.progType(), 24, 25, 30, 32, 33));
  }

  @Rule(id = "PwayCode_03", reports = {"PwayCode", "ProgType"},
      says = "The pathway of the apprenticeship framework is missing",
      when = "PwayCode is missing and ProgType is 2, 3 or 20 to 23",
      fix = "Return the pathway code of the framework.")
  static boolean missingInAFramework(LearningDelivery aim) {
    return aim.pwayCode() == null && !is(aim.progType(), 25) && DerivedData.isApprenticeship(aim);
  }
}
