package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;
import static org.openilr.validation.derived.Compare.isSame;
import static org.openilr.validation.derived.Learners.isFirst;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.PriorAttain;
import org.openilr.reference.EsfEligibility;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Reported;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.EsfContracts;

@Rules(why = "What a learner had attained before decides on which courses are fully funded.")
final class PriorAttainRules {

  private static final LocalDate AUGUST_2016 = LocalDate.of(2016, 8, 1);
  private static final LocalDate JULY_2020 = LocalDate.of(2020, 7, 31);
  private static final LocalDate AUGUST_2020 = LocalDate.of(2020, 8, 1);
  private static final String RETURN_IT = "Return the highest level that the learner had attained before this learning, 99 for none.";

  private PriorAttainRules() {}

  private static final String CODES_ENDED = "The codes are those of the field up to 2020-21; the records that replaced it have other codes, "
      + "and no later form of the rule is known.";

  @Rule(id = "PriorAttain_01", to = "2021",
      says = "The prior attainment is missing",
      when = "PriorAttain is missing; raised once a learner, on the first aim that has none of the FundModels 10, 25 and 82, nor 99 with SOF 108",
      fix = RETURN_IT)
  static boolean missing(Learner learner, LearningDelivery aim) {
    return learner.priorAttain() == null && isFirst(learner, aim, (each, one) -> needsLevel(one));
  }

  private static boolean needsLevel(LearningDelivery aim) {
    return !isOneOf(aim.fundModel(), 10, 25, 82) && !(is(aim.fundModel(), 99) && aim.hasFAM("SOF", "108"));
  }

  @Rule(id = "PriorAttain_01", from = "2122", to = "2324",
      says = "The prior attainment is missing",
      when = "There is no PriorAttain record; raised once a learner, on the first aim that has none of the FundModels 10, 25 and 82, nor 99 "
          + "with SOF 108",
      fix = RETURN_IT, note = "The condition of 2020-21 is kept for the records that replaced the field.")
  static boolean noRecord(Learner learner, LearningDelivery aim) {
    return learner.priorAttains().isEmpty() && isFirst(learner, aim, (each, one) -> needsLevel(one));
  }

  @Rule(id = "PriorAttain_01", from = "2425",
      says = "The prior attainment is missing",
      when = "There is no PriorAttain record; raised once a learner, on the first aim that has none of the FundModels 10, 11, 25, 82 and 99",
      fix = RETURN_IT, note = "The exceptions of 2024-25 are not fully published; those that are known are left out.")
  static Reported noRecordFrom2425(Learner learner, LearningDelivery aim) {
    return learner.priorAttains().isEmpty() && isFirst(learner, aim, (each, one) -> !isOneOf(one.fundModel(), 10, 11, 25, 82, 99))
        ? Reported.of("PriorLevel", null).and("FundModel", aim.fundModel()) : null;
  }

  @Rule(id = "PriorAttain_03", to = "2021", reports = "PriorAttain",
      says = "There is no such level of prior attainment",
      when = "PriorAttain is returned and is not in the list of the year; the dates of the codes do not matter",
      fix = "Use a level of the year's specification.")
  static boolean notACode(Learner learner, Facts facts) {
    return learner.priorAttain() != null && !facts.codes("PriorAttain").contains(learner.priorAttain());
  }

  @Rule(id = "PriorAttain_03", from = "2122", reports = "PriorLevel",
      says = "There is no such level of prior attainment",
      when = "PriorLevel is not in the list of the year; raised for each such record",
      fix = "Use a level of the year's specification.")
  static boolean notALevel(Learner learner, PriorAttain attained, Facts facts) {
    return attained.priorLevel() != null && !facts.codes("PriorLevel").contains(attained.priorLevel());
  }

  @Rule(id = "PriorAttain_04", to = "2021",
      says = "A learner with level 4 or above is on an intermediate or advanced apprenticeship of adult funding",
      when = "PriorAttain is 4, 5, 10, 11, 12 or 13, FundModel is 35 and ProgType is 2 or 3",
      fix = "Check the level; with it the apprenticeship is not funded.", note = CODES_ENDED)
  static boolean tooHighForTheApprenticeship(Learner learner, LearningDelivery aim) {
    return isOneOf(learner.priorAttain(), 4, 5, 10, 11, 12, 13) && is(aim.fundModel(), 35) && isOneOf(aim.progType(), 2, 3);
  }

  @Rule(id = "PriorAttain_06", to = "2021", needs = Table.CONTRACTS,
      says = "The prior attainment is not within what the European Social Fund contract allows",
      when = "FundModel is 70, and PriorAttain is below the lowest or above the highest level of the contract of ConRefNumber, in the order: "
          + "97 and 98, 99, 9, 7, 1, 2, 3, 4, 5, 10, 11, 12, 13; H in a contract stands for level 4. A contract without such a level sets no limit",
      fix = "Check the level and the contract; a learner outside of the contract cannot be funded by it.", note = CODES_ENDED)
  static boolean outsideOfTheContract(Learner learner, LearningDelivery aim, Facts facts) {
    if (!is(aim.fundModel(), 70) || learner.priorAttain() == null) {
      return false;
    }
    int rank = rank(learner.priorAttain());
    EsfEligibility eligibility = rank < 0 ? null : EsfContracts.eligibility(aim, facts);
    if (eligibility == null) {
      return false;
    }
    int least = contractRank(eligibility.minPriorAttainment());
    int most = contractRank(eligibility.maxPriorAttainment());
    return least >= 0 && rank < least || most >= 0 && rank > most;
  }

  private static int rank(int level) {
    return switch (level) {
      case 97, 98 -> 0;
      case 99 -> 1;
      case 9 -> 2;
      case 7 -> 3;
      case 1 -> 4;
      case 2 -> 5;
      case 3 -> 6;
      case 4 -> 7;
      case 5 -> 8;
      case 10 -> 9;
      case 11 -> 10;
      case 12 -> 11;
      case 13 -> 12;
      default -> -1;
    };
  }

  /** -1 where the contract names no level, or none of those that contracts name. */
  private static int contractRank(String level) {
    return level == null ? -1 : switch (level.trim()) {
      case "99" -> 1;
      case "9" -> 2;
      case "7" -> 3;
      case "1" -> 4;
      case "2" -> 5;
      case "3" -> 6;
      case "H", "h" -> 7;
      default -> -1;
    };
  }

  @Rule(id = "PriorAttain_07", to = "2021", reports = {"LearnStartDate", "FundModel", "PriorAttain", "ProgType"},
      says = "The prior attainment is too high for a traineeship that started before August 2020",
      when = "LearnStartDate is from 1 August 2016 to 31 July 2020, FundModel is 35, ProgType is 24, and PriorAttain is 3, 4, 5, 10, 11, 12, "
          + "13, 97 or 98",
      fix = "Check the level; with level 3 or more a traineeship is not funded.", note = CODES_ENDED)
  static boolean tooHighBeforeAugust2020(Learner learner, LearningDelivery aim) {
    return isTraineeship(aim) && isBetween(aim.learnStartDate(), AUGUST_2016, JULY_2020)
        && isOneOf(learner.priorAttain(), 3, 4, 5, 10, 11, 12, 13, 97, 98);
  }

  @Rule(id = "PriorAttain_08", to = "2021", reports = {"LearnStartDate", "FundModel", "PriorAttain", "ProgType"},
      says = "The prior attainment is too high for a traineeship",
      when = "LearnStartDate is on or after 1 August 2020, FundModel is 35, ProgType is 24, and PriorAttain is 4, 5, 10, 11, 12, 13, 97 or 98",
      fix = "Check the level; above level 3 a traineeship is not funded.", note = "The severity is not published; " + CODES_ENDED)
  static boolean tooHighFromAugust2020(Learner learner, LearningDelivery aim) {
    return isTraineeship(aim) && isOnOrAfter(aim.learnStartDate(), AUGUST_2020)
        && isOneOf(learner.priorAttain(), 4, 5, 10, 11, 12, 13, 97, 98);
  }

  private static boolean isTraineeship(LearningDelivery aim) {
    return is(aim.fundModel(), 35) && is(aim.progType(), 24);
  }

  @Rule(id = "PriorAttain_09", from = "2425", reports = "DateLevelApp",
      says = "A prior attainment is dated after the file was prepared",
      when = "DateLevelApp is after FilePreparationDate; raised for each such record",
      fix = "Correct the date.", note = "First seen in the list of 2024-25.")
  static boolean afterTheFile(Learner learner, PriorAttain attained, Facts facts) {
    return isAfter(attained.dateLevelApp(), facts.file().filePreparationDate());
  }

  @Rule(id = "PriorAttain_10", from = "2425", reports = "DateLevelApp",
      says = "Two prior attainments have the same date",
      when = "An earlier PriorAttain record of the learner has the same DateLevelApp; raised for each record that repeats a date",
      fix = "Keep one record a date, the highest level.", note = "First seen in the list of 2024-25.")
  static boolean sameDate(Learner learner, PriorAttain attained) {
    for (PriorAttain each : learner.priorAttains()) {
      if (each == attained) {
        return false;
      }
      if (isSame(each.dateLevelApp(), attained.dateLevelApp())) {
        return true;
      }
    }
    return false;
  }
}
