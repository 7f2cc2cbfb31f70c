package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "The aim type says what part an aim plays: the programme itself, a component of it, the core aim of a study programme, or an aim "
    + "on its own. Funding picks the aims that it looks at by their type.")
final class AimTypeRules {

  private static final LocalDate AUGUST_2017 = LocalDate.of(2017, 8, 1);

  private AimTypeRules() {}

  @Rule(id = "AimType_01", reports = "AimType",
      says = "The aim type is not a code of the list",
      when = "AimType is not 1, 3, 4 or 5",
      fix = "Use 1 for the programme, 3 for a component of a programme, 5 for the core aim of a 16 to 19 study programme, otherwise 4.")
  static boolean notACode(LearningDelivery aim, Facts facts) {
    return !facts.codes("AimType").contains(aim.aimType());
  }

  @Rule(id = "AimType_05", reports = {"AimType", "FundModel"},
      says = "A core aim belongs only to 16 to 19 funding",
      when = "AimType is 5 and FundModel is neither 25 nor 82",
      fix = "Use aim type 4 (or 3 within a programme), or correct the funding model.")
  static boolean coreAimUnderOtherFunding(LearningDelivery aim) {
    return is(aim.aimType(), 5) && !isOneOf(aim.fundModel(), 25, 82);
  }

  @Rule(id = "AimType_07", reports = {"AimType", "LearnDelFAMType=SOF", "LearnDelFAMCode=105"},
      says = "A core aim outside a traineeship has adult funding as its source",
      when = "AimType is 5, ProgType is not 24, LearnStartDate is on or after 1 August 2017, and the aim has SOF 105",
      fix = "Correct the source of funding (SOF 107 for 16 to 19 funding) or the aim type.")
  static boolean coreAimWithAdultFunding(LearningDelivery aim) {
    return is(aim.aimType(), 5) && !is(aim.progType(), 24) && isOnOrAfter(aim.learnStartDate(), AUGUST_2017) && aim.hasFAM("SOF", "105");
  }

  @Rule(id = "AimType_08", from = "2021", needs = Table.LEARNING_DELIVERY, reports = {"LearnAimRef", "ProgType", "AimType"},
      says = "The technical qualification of a T Level is not recorded as the core aim",
      when = "ProgType is 31, LARS has the aim with LearnAimRefType 1468, and AimType is not 5",
      fix = "Use aim type 5 for the technical qualification of the T Level.",
      note = "Starts with T Levels in 2020-21.")
  static boolean technicalQualificationNotCore(LearningDelivery aim, Facts facts) {
    if (!is(aim.progType(), 31) || is(aim.aimType(), 5)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && is(lars.learnAimRefType(), "1468");
  }

  @Rule(id = "AimType_09", from = "2021", reports = {"LearnAimRef", "AimType"},
      says = "A T Level transition aim is not recorded as the core aim",
      when = "LearnAimRef begins with ZTPR and AimType is not 5",
      fix = "Use aim type 5 for the transition programme aim.",
      note = "Starts with the T Level transition programme in 2020-21.")
  static boolean transitionAimNotCore(LearningDelivery aim) {
    return aim.learnAimRef() != null && aim.learnAimRef().regionMatches(true, 0, "ZTPR", 0, 4) && !is(aim.aimType(), 5);
  }
}
