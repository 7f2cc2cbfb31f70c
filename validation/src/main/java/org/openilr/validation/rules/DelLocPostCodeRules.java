package org.openilr.validation.rules;

import static org.openilr.validation.Severity.WARNING;
import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOnOrBefore;

import java.time.LocalDate;
import java.util.List;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.EsfEligibility;
import org.openilr.reference.OnsPostcode;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.EsfContracts;
import org.openilr.validation.derived.Postcodes;

@Rules(why = "The delivery postcode says where the learning takes place; area costs and the area of some contracts depend on it.")
final class DelLocPostCodeRules {

  private static final LocalDate JULY_2017 = LocalDate.of(2017, 7, 31);
  private static final LocalDate AUGUST_2017 = LocalDate.of(2017, 8, 1);
  private static final String EARLY_END = "The deliveries are taken in file order and the rule ends for the learner at the first one whose "
      + "contract names no area (so at any delivery without an ESF contract), as in the department's service.";

  private DelLocPostCodeRules() {}

  @Rule(id = "DelLocPostCode_03", severity = WARNING, needs = Table.POSTCODES, reports = "DelLocPostCode",
      says = "The delivery postcode is not known",
      when = "FundModel is not 70, DelLocPostCode is neither ZZ99 9ZZ nor in the ONS postcode list, and the aim has no LDM 034",
      fix = "Check the postcode. For a new one wait for the next postcode list, and for a place that has none use ZZ99 9ZZ.",
      note = "Pages of later years call it an error; the list of 2020-21 calls it a warning.")
  static boolean unknown(LearningDelivery aim, Facts facts) {
    return !is(aim.fundModel(), 70) && isUnknown(aim, facts) && !aim.hasFAM("LDM", "034");
  }

  @Rule(id = "DelLocPostCode_11", to = "2324", reports = "DelLocPostCode",
      says = "The delivery postcode is not written as a postcode",
      when = "DelLocPostCode is not one or two capital letters, a digit, perhaps another digit or letter, a space, a digit and two capital "
          + "letters other than C, I, K, M, O and V",
      fix = "Write the postcode in capitals with one space, such as CV1 2WT.")
  static boolean notAPostcode(LearningDelivery aim) {
    return !Postcodes.hasForm(aim.delLocPostCode());
  }

  @Rule(id = "DelLocPostCode_11", from = "2425", reports = "DelLocPostCode",
      says = "The delivery postcode is not written as a postcode",
      when = "DelLocPostCode is not one or two capital letters, a digit, perhaps another digit or letter, a space, a digit and two capital "
          + "letters other than C, I, K, M, O and V, and the aim has no LDM 034",
      fix = "Write the postcode in capitals with one space, such as CV1 2WT.")
  static boolean notAPostcodeOutsidePrisons(LearningDelivery aim) {
    return !Postcodes.hasForm(aim.delLocPostCode()) && !aim.hasFAM("LDM", "034");
  }

  @Rule(id = "DelLocPostCode_14", to = "2223", needs = {Table.CONTRACTS, Table.ESF_ELIGIBILITY_LOCAL_AUTHORITIES, Table.POSTCODES},
      reports = "ConRefNumber",
      says = "The place of delivery is not in a local authority of the ESF contract",
      when = "FundModel is 70, LearnStartDate is on or before 31 July 2017, LearnAimRef is not ZESF0001, DelLocPostCode is not ZZ99 9ZZ, the "
          + "learner completed ZESF0001 under the contract, the contract names local authorities, and the postcode was not in use on that "
          + "day or lies in none of them",
      fix = "Check the delivery postcode and the contract reference.",
      note = EARLY_END)
  static boolean outsideTheLocalAuthorities(Learner learner, LearningDelivery aim, Facts facts) {
    return isEarlyEsfLearning(aim) && isOutside(learner, aim, facts, Area.LOCAL_AUTHORITIES, false);
  }

  @Rule(id = "DelLocPostCode_15", to = "2223", needs = {Table.CONTRACTS, Table.ESF_ELIGIBILITY_LEPS, Table.POSTCODES},
      reports = {"LearnAimRef", "FundModel", "DelLocPostCode", "ConRefNumber"},
      says = "The place of delivery is not in a local enterprise partnership of the ESF contract",
      when = "FundModel is 70, LearnStartDate is on or before 31 July 2017, LearnAimRef is not ZESF0001, DelLocPostCode is not ZZ99 9ZZ, the "
          + "learner completed ZESF0001 under the contract, the contract names partnerships, and the postcode was not in use on that day or "
          + "lies in none of them",
      fix = "Check the delivery postcode and the contract reference.",
      note = EARLY_END)
  static boolean outsideThePartnerships(Learner learner, LearningDelivery aim, Facts facts) {
    return isEarlyEsfLearning(aim) && isOutside(learner, aim, facts, Area.PARTNERSHIPS, false);
  }

  @Rule(id = "DelLocPostCode_16", to = "2223", needs = Table.POSTCODES, reports = "DelLocPostCode",
      says = "The delivery postcode of an ESF aim is not known",
      when = "FundModel is 70 and DelLocPostCode is neither ZZ99 9ZZ nor in the ONS postcode list",
      fix = "Check the postcode. For a place that has none use ZZ99 9ZZ.")
  static boolean unknownOnAnEsfAim(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 70) && isUnknown(aim, facts);
  }

  @Rule(id = "DelLocPostCode_17", to = "2223", needs = {Table.CONTRACTS, Table.ESF_ELIGIBILITY_LOCAL_AUTHORITIES, Table.POSTCODES},
      reports = "ConRefNumber",
      says = "The place of delivery is not in a local authority of the ESF contract",
      when = "FundModel is 70, LearnStartDate is on or after 1 August 2017, the learner completed ZESF0001 under the contract, the contract "
          + "names local authorities, and the postcode lay in none of them on that day",
      fix = "Check the delivery postcode and the contract reference.",
      note = EARLY_END)
  static boolean outsideTheLocalAuthoritiesOnTheDay(Learner learner, LearningDelivery aim, Facts facts) {
    return isLaterEsfLearning(aim) && isOutside(learner, aim, facts, Area.LOCAL_AUTHORITIES, true);
  }

  @Rule(id = "DelLocPostCode_18", to = "2223", needs = {Table.CONTRACTS, Table.ESF_ELIGIBILITY_LEPS, Table.POSTCODES},
      reports = {"LearnAimRef", "FundModel", "DelLocPostCode", "ConRefNumber"},
      says = "The place of delivery is not in a local enterprise partnership of the ESF contract",
      when = "FundModel is 70, LearnStartDate is on or after 1 August 2017, the learner completed ZESF0001 under the contract, the contract "
          + "names partnerships, and the postcode lay in none of them on that day",
      fix = "Check the delivery postcode and the contract reference.",
      note = EARLY_END)
  static boolean outsideThePartnershipsOnTheDay(Learner learner, LearningDelivery aim, Facts facts) {
    return isLaterEsfLearning(aim) && isOutside(learner, aim, facts, Area.PARTNERSHIPS, true);
  }

  private static boolean isUnknown(LearningDelivery aim, Facts facts) {
    return !Postcodes.UNKNOWN.equals(aim.delLocPostCode())
        && (aim.delLocPostCode() == null || facts.reference().postcode(aim.delLocPostCode()).isEmpty());
  }

  private static boolean isEarlyEsfLearning(LearningDelivery aim) {
    return is(aim.fundModel(), 70) && isOnOrBefore(aim.learnStartDate(), JULY_2017) && !is(aim.learnAimRef(), "ZESF0001")
        && !is(aim.delLocPostCode(), Postcodes.UNKNOWN);
  }

  private static boolean isLaterEsfLearning(LearningDelivery aim) {
    return is(aim.fundModel(), 70) && isOnOrAfter(aim.learnStartDate(), AUGUST_2017);
  }

  /**
   * @param together whether one row of the postcode has to be both in the area and in use on the day; otherwise two rows may do it between
   *     them
   */
  private static boolean isOutside(Learner learner, LearningDelivery aim, Facts facts, Area area, boolean together) {
    for (LearningDelivery each : learner.learningDeliveries()) {
      if (area.of(EsfContracts.eligibility(each, facts)).isEmpty()) {
        return false;
      }
      if (each == aim) {
        break;
      }
    }
    LocalDate day = EsfContracts.start(learner, aim);
    if (day == null) {
      return false;
    }
    List<String> codes = area.of(EsfContracts.eligibility(aim, facts));
    boolean inUse = false;
    boolean inside = false;
    for (OnsPostcode row : facts.reference().postcode(aim.delLocPostCode())) {
      boolean rowInUse = row.isOn(day);
      boolean rowInside = area.holds(row, codes);
      if (rowInUse && rowInside) {
        return false;
      }
      inUse |= rowInUse;
      inside |= rowInside;
    }
    return together || !inUse || !inside;
  }

  private enum Area {
    LOCAL_AUTHORITIES {
      @Override
      List<String> of(EsfEligibility eligibility) {
        return eligibility == null ? List.of() : eligibility.localAuthorities();
      }

      @Override
      boolean holds(OnsPostcode row, List<String> codes) {
        return codes.contains(row.localAuthority());
      }
    },
    PARTNERSHIPS {
      @Override
      List<String> of(EsfEligibility eligibility) {
        return eligibility == null ? List.of() : eligibility.leps();
      }

      @Override
      boolean holds(OnsPostcode row, List<String> codes) {
        return codes.contains(row.lep1()) || codes.contains(row.lep2());
      }
    };

    abstract List<String> of(EsfEligibility eligibility);

    abstract boolean holds(OnsPostcode row, List<String> codes);
  }
}
