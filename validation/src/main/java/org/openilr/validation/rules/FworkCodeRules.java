package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Framework;
import org.openilr.reference.FrameworkAim;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
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

  @Rule(id = "FworkCode_05", needs = {Table.LEARNING_DELIVERY, Table.FRAMEWORK, Table.FRAMEWORK_AIMS, Table.FRAMEWORK_CMN_COMP},
      reports = {"ProgType", "FworkCode", "PwayCode"},
      says = "The aim does not belong to this apprenticeship framework and pathway",
      when = "AimType is 3, ProgType is 2, 3 or 20 to 23, and LARS neither lists the aim for the framework, programme type and pathway nor has "
          + "the aim's common component among theirs; dates do not matter",
      fix = "Check framework, programme type and pathway, and that the aim is part of them in LARS.")
  static boolean aimOutsideTheFramework(LearningDelivery aim, Facts facts) {
    if (!is(aim.aimType(), 3) || is(aim.progType(), 25) || !DerivedData.isApprenticeship(aim)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    if (lars == null) {
      return true;
    }
    for (FrameworkAim part : lars.frameworkAims()) {
      if (part.belongsTo(aim.fworkCode(), aim.progType(), aim.pwayCode())) {
        return false;
      }
    }
    Framework framework = facts.reference().framework(aim.fworkCode(), aim.progType(), aim.pwayCode());
    return framework == null || !framework.hasCommonComponent(lars.frameworkCommonComponent());
  }
}
