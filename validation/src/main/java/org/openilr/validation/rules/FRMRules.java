package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;

import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.EarlierAim;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "What the provider returned a year ago should not change afterwards; funding has been paid by it.")
final class FRMRules {

  private FRMRules() {}

  @Rule(id = "FRM_04", desktop = false, needs = Table.EARLIER_LEARNERS, reports = {"FundModel", "LearnActEndDate"},
      says = "The actual end date is not the one that was returned last year",
      when = "FundModel is 25, 35 or 36, or 81 with ProgType 25, or 99 with ADL 1; the provider's last return of the year before has the same "
          + "learner and aim with a LearnActEndDate, and now it is missing or another. Needs the returns of the year before, so it does not run "
          + "on the desktop",
      fix = "Return the end date of last year, or explain to the department why it was wrong.",
      note = "The severity is not published.")
  static boolean endDateOfLastYearChanged(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isFunded(aim)) {
      return false;
    }
    EarlierAim earlier = DerivedData.lastYears(learner, aim, facts);
    return earlier != null && earlier.learnActEndDate() != null && !isSame(earlier.learnActEndDate(), aim.learnActEndDate());
  }

  private static boolean isFunded(LearningDelivery aim) {
    return isOneOf(aim.fundModel(), 25, 35, 36) || is(aim.fundModel(), 81) && is(aim.progType(), 25)
        || is(aim.fundModel(), 99) && aim.hasFAM("ADL", "1");
  }
}
