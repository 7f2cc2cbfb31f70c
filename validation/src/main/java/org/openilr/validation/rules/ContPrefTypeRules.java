package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.learners.ContactPreference;
import org.openilr.learners.Learner;
import org.openilr.specification.CodeList;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.TypedCodes;

@Rules(why = "Contact preferences say how, and for what, a learner may be contacted. Nobody may be contacted against them.")
final class ContPrefTypeRules {

  private ContPrefTypeRules() {}

  private static final String SEVERITY = "No published list gives the severity; taken as an error.";

  @Rule(id = "ContPrefType_01", reports = {"ContPrefType", "ContPrefCode"},
      says = "There is no contact preference of this type and code",
      when = "ContPrefType with ContPrefCode is not a pair of the year's list; the dates of the codes do not matter",
      fix = "Use a type and code of the year's specification.")
  static boolean notACode(ContactPreference preference, Facts facts) {
    return !TypedCodes.of(facts, "ContPrefCode", preference.contPrefType()).contains(preference.contPrefCode());
  }

  @Rule(id = "ContPrefType_02", reports = {"ContPrefType", "ContPrefCode"},
      says = "A contact preference is returned for a learner who must not be contacted",
      when = "Some preference of the learner is RUI 3, 4 or 5, and this one is PMC 1 to 6 or RUI 1, 2, 6 or 7",
      fix = "If the learner has died or must not be contacted because of illness, take all other preferences out; if not, take RUI 3, 4 "
          + "or 5 out.")
  static boolean ofALearnerNotToBeContacted(Learner learner, ContactPreference preference) {
    return (isPMC(preference) && isBetween(preference.contPrefCode(), 1, 6)
            || isRUI(preference) && isOneOf(preference.contPrefCode(), 1, 2, 6, 7))
        && hasRUI(learner, 3, 5);
  }

  @Rule(id = "ContPrefType_03",
      says = "A contact preference does not hold on the learner's first day",
      when = "ContPrefType with ContPrefCode is not a pair of the year's list that holds on the earliest LearnStartDate of the learner's "
          + "aims",
      fix = "Use a code that was in use when the learner started.")
  static Reported notCurrent(Learner learner, ContactPreference preference, Facts facts) {
    LocalDate start = DerivedData.firstStart(learner);
    CodeList codes = TypedCodes.of(facts, "ContPrefCode", preference.contPrefType());
    return start == null || codes.isCurrent(preference.contPrefCode(), start) ? null
        : Reported.of("DD06", start).and("ContPrefType", preference.contPrefType()).and("ContPrefCode", preference.contPrefCode());
  }

  @Rule(id = "ContPrefType_04", reports = {"ContPrefType=RUI", "ContPrefCode=(incompatible combination)"},
      says = "Old and new restricted use indicators are mixed",
      when = "The learner has RUI 1 or 2 and also RUI 6 or 7",
      why = "Until May 2018 learners said what they did not want; since then they agree to what they want.",
      fix = "Keep either the old codes or the new ones.")
  static boolean oldAndNewIndicators(Learner learner) {
    return hasRUI(learner, 1, 2) && hasRUI(learner, 6, 7);
  }

  @Rule(id = "ContPrefType_05",
      says = "Old and new preferred methods of contact are mixed",
      when = "The learner has PMC 1, 2 or 3 and also PMC 4, 5 or 6",
      why = "Until May 2018 learners said what they did not want; since then they agree to what they want.",
      fix = "Keep either the old codes or the new ones.")
  static Reported oldAndNewMethods(Learner learner) {
    boolean old = false;
    boolean latest = false;
    for (ContactPreference each : learner.contactPreferences()) {
      old |= isPMC(each) && isBetween(each.contPrefCode(), 1, 3);
      latest |= isPMC(each) && isBetween(each.contPrefCode(), 4, 6);
    }
    return old && latest ? Reported.of("ContPrefCode", methods(learner)).and("ContPrefType", "PMC") : null;
  }

  private static String methods(Learner learner) {
    List<String> codes = new ArrayList<>();
    for (ContactPreference each : learner.contactPreferences()) {
      if (isPMC(each)) {
        codes.add(String.valueOf(each.contPrefCode()));
      }
    }
    return String.join(", ", codes);
  }

  @Rule(id = "ContPrefType_06", reports = "ContPrefType=RUI",
      says = "There are more than two restricted use indicators",
      when = "The learner has three or more contact preferences of type RUI",
      fix = "Keep those that are right; there are two kinds of use to agree to.",
      note = SEVERITY)
  static boolean moreThanTwoIndicators(Learner learner) {
    return count(learner, "RUI") > 2;
  }

  @Rule(id = "ContPrefType_07", reports = "ContPrefType=PMC",
      says = "There are more than three preferred methods of contact",
      when = "The learner has four or more contact preferences of type PMC",
      fix = "Keep those that are right; there are three methods to agree to: post, telephone and e-mail.",
      note = SEVERITY)
  static boolean moreThanThreeMethods(Learner learner) {
    return count(learner, "PMC") > 3;
  }

  private static int count(Learner learner, String type) {
    int count = 0;
    for (ContactPreference each : learner.contactPreferences()) {
      if (is(each.contPrefType(), type)) {
        count++;
      }
    }
    return count;
  }

  /** Whether the learner has a restricted use indicator with a code between the two, both included. */
  private static boolean hasRUI(Learner learner, int least, int most) {
    for (ContactPreference each : learner.contactPreferences()) {
      if (isRUI(each) && isBetween(each.contPrefCode(), least, most)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRUI(ContactPreference preference) {
    return is(preference.contPrefType(), "RUI");
  }

  private static boolean isPMC(ContactPreference preference) {
    return is(preference.contPrefType(), "PMC");
  }
}
