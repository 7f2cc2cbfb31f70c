package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "A T Level is one programme of a technical qualification, an occupational specialism and an industry placement.")
final class TLevelRules {

  private TLevelRules() {}

  @Rule(id = "R129", from = "2425", needs = Table.LEARNING_DELIVERY, reports = {"AimType", "ProgType", "FundModel"},
      says = "The technical qualification of a T Level has no programme aim",
      when = "AimType is 5, LARS has the aim with LearnAimRefType 1468, and no aim of the learner has AimType 1; not for LDM 384",
      fix = "Return the programme aim of the T Level.",
      note = "The published message asks for a programme aim of the same ProgType, the condition for any programme aim; the condition is "
          + "followed. The rule is older, but its earlier condition is not known.")
  static boolean technicalQualificationWithoutProgramme(Learner learner, LearningDelivery aim, Facts facts) {
    if (!is(aim.aimType(), 5) || aim.hasFAM("LDM", "384")) {
      return false;
    }
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (is(other.aimType(), 1)) {
        return false;
      }
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && is(lars.learnAimRefType(), "1468");
  }

  @Rule(id = "R137", from = "2425", reports = {"LearnAimRef", "AimType", "ProgType"},
      says = "A T Level has no occupational specialism aim",
      when = "AimType is 1, ProgType is 31, and no aim of the learner has a LearnAimRef that begins with ZTLOS",
      fix = "Return the occupational specialism aim of the T Level.",
      note = "First seen in the rules of 2024-25, it may have begun earlier. The values that the department's service reports are not "
          + "known.")
  static boolean noOccupationalSpecialism(Learner learner, LearningDelivery aim) {
    if (!is(aim.aimType(), 1) || !is(aim.progType(), 31)) {
      return false;
    }
    for (LearningDelivery other : learner.learningDeliveries()) {
      if (other.learnAimRef() != null && other.learnAimRef().regionMatches(true, 0, "ZTLOS", 0, 5)) {
        return false;
      }
    }
    return true;
  }
}
