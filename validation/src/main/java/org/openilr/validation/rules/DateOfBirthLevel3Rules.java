package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBetween;
import static org.openilr.validation.derived.Compare.isMore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Dates.age;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "From 24 on, learning at level 3 and above is for loans to pay, not for the adult skills budget.")
final class DateOfBirthLevel3Rules {

  private static final LocalDate AUGUST_2015 = LocalDate.of(2015, 8, 1);
  private static final LocalDate JULY_2016 = LocalDate.of(2016, 7, 31);
  private static final LocalDate AUGUST_2016 = LocalDate.of(2016, 8, 1);
  private static final LocalDate JULY_2017 = LocalDate.of(2017, 7, 31);
  private static final LocalDate AUGUST_2017 = LocalDate.of(2017, 8, 1);
  private static final LocalDate JULY_2024 = LocalDate.of(2024, 7, 31);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);
  private static final int TRADE_UNION = 19;

  private static final String CHECK = "Check the date of birth, the start date and the funding: such an aim is paid for with a loan or by "
      + "the learner.";

  private DateOfBirthLevel3Rules() {}

  @Rule(id = "DateOfBirth_32", needs = {Table.LEARNING_DELIVERY, Table.LEARNING_DELIVERY_CATEGORY, Table.ORGANISATIONS},
      reports = {"DateOfBirth", "FundModel"},
      says = "Level 3 or above, started in 2015-16 at 24 or older, is on adult skills funding",
      when = "FundModel is 35, LearnStartDate is from 1 August 2015 to 31 July 2016, the learner is 24 or older on it, and the aim's "
          + "NotionalNVQLevelv2 in LARS is 3 to 8 or H; not for an apprenticeship, LARS category 19, RES, LDM 034, 339 or 347, nor for a "
          + "specialist designated college (USDC)",
      fix = CHECK,
      note = "The published wording of 2024-25 ends a day earlier; the last day is kept as the department's service had it.")
  static boolean startedIn2015(Learner learner, LearningDelivery aim, Facts facts) {
    if (!isAdultStart(learner, aim, AUGUST_2015, JULY_2016) || isSpecialistCollege(facts)) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return isLevel3OrAbove(lars) && !lars.hasCategory(TRADE_UNION);
  }

  @Rule(id = "DateOfBirth_49", needs = {Table.LEARNING_DELIVERY, Table.ORGANISATIONS},
      reports = {"DateOfBirth", "LearnStartDate", "FundModel"},
      says = "Level 3 or above, started in 2016-17 at 24 or older, is on adult skills funding",
      when = "FundModel is 35, LearnStartDate is from 1 August 2016 to 31 July 2017, the learner is 24 or older on it, and the aim's "
          + "NotionalNVQLevelv2 in LARS is 3 to 8 or H; not for an apprenticeship, RES, LDM 034, 339 or 347, nor for a specialist "
          + "designated college (USDC)",
      fix = CHECK)
  static boolean startedIn2016(Learner learner, LearningDelivery aim, Facts facts) {
    return isAdultStart(learner, aim, AUGUST_2016, JULY_2017) && !isSpecialistCollege(facts)
        && isLevel3OrAbove(facts.reference().aim(aim.learnAimRef()));
  }

  @Rule(id = "DateOfBirth_55", to = "2324", needs = Table.LEARNING_DELIVERY,
      reports = {"UKPRN", "DateOfBirth", "LearnStartDate", "FundModel"},
      says = "Level 3 or above, started since August 2017 at 24 or older, is on adult skills funding",
      when = "FundModel is 35, LearnStartDate is on or after 1 August 2017, the learner is 24 or older on it, and the aim's "
          + "NotionalNVQLevelv2 in LARS is 3 to 8 or H; not for an apprenticeship, RES, LDM 034, 339 or 347, DAM 023, nor for an A level "
          + "(LearnAimRefType 0002, 1413, 1430, 1431 or 1453)",
      fix = CHECK)
  static boolean startedSince2017(Learner learner, LearningDelivery aim, Facts facts) {
    return isAdultStart(learner, aim, AUGUST_2017, LocalDate.MAX) && isLevel3OrAboveButNoALevel(aim, facts);
  }

  @Rule(id = "DateOfBirth_55", from = "2425", needs = Table.LEARNING_DELIVERY,
      reports = {"LearnStartDate", "DateOfBirth", "FundModel", "LearnAimRef"},
      says = "Level 3 or above, started from August 2017 to July 2024 at 24 or older, is on adult skills funding",
      when = "FundModel is 35, LearnStartDate is from 1 August 2017 to 31 July 2024, the learner is 24 or older on it, and the aim's "
          + "NotionalNVQLevelv2 in LARS is 3 to 8 or H; not for an apprenticeship, RES, LDM 034, 339 or 347, DAM 023, nor for an A level "
          + "(LearnAimRefType 0002, 1413, 1430, 1431 or 1453)",
      fix = CHECK,
      note = "Not all exceptions of 2024-25 are known; those of 2020-21 are kept.")
  static boolean startedFrom2017To2024(Learner learner, LearningDelivery aim, Facts facts) {
    return isAdultStart(learner, aim, AUGUST_2017, JULY_2024) && isLevel3OrAboveButNoALevel(aim, facts);
  }

  @Rule(id = "DateOfBirth_56", from = "2425", needs = Table.LEARNING_DELIVERY,
      reports = {"LearnStartDate", "DateOfBirth", "FundModel", "LearnAimRef"},
      says = "Level 3 or above, started at 24 or older, is paid for from the Adult Skills Fund",
      when = "FundModel is 38, LearnStartDate is on or after 1 August 2024, the learner is 24 or older on it, and the aim's "
          + "NotionalNVQLevelv2 in LARS is 3 to 8 or H; not for RES, LDM 378 or 395, DAM 023, nor for an A level (LearnAimRefType 0002, "
          + "1413, 1430, 1431 or 1453)",
      why = "From 24 on, learning at level 3 and above is for loans to pay, not for the Adult Skills Fund, but for free courses for jobs.",
      fix = "Check the date of birth and the funding: return LDM 378 for a free course for jobs; other such aims are paid for with a loan "
          + "or by the learner.",
      note = "LDM 395 is excepted in the published flow chart only.")
  static boolean onTheAdultSkillsFund(Learner learner, LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 38) && isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && isTwentyFour(learner, aim)
        && !aim.hasFAM("RES") && !aim.hasFAM("LDM", "378") && !aim.hasFAM("LDM", "395") && isLevel3OrAboveButNoALevel(aim, facts);
  }

  /** Whether the aim is on adult skills funding, no apprenticeship and no exception, and started at 24 or older between these days. */
  private static boolean isAdultStart(Learner learner, LearningDelivery aim, LocalDate first, LocalDate last) {
    return is(aim.fundModel(), 35) && isBetween(aim.learnStartDate(), first, last) && isTwentyFour(learner, aim)
        && !DerivedData.isApprenticeship(aim) && !aim.hasFAM("RES")
        && !aim.hasFAM("LDM", "034") && !aim.hasFAM("LDM", "339") && !aim.hasFAM("LDM", "347");
  }

  private static boolean isTwentyFour(Learner learner, LearningDelivery aim) {
    return isMore(age(learner.dateOfBirth(), aim.learnStartDate()), 23);
  }

  private static boolean isSpecialistCollege(Facts facts) {
    Organisation provider = facts.ukprn() == null ? null : facts.reference().organisation(facts.ukprn());
    return provider != null && "USDC".equals(provider.legalOrgType());
  }

  private static boolean isLevel3OrAbove(LarsAim lars) {
    return lars != null && lars.notionalNVQLevelv2() != null && switch (lars.notionalNVQLevelv2()) {
      case "3", "4", "5", "6", "7", "8", "H" -> true;
      default -> false;
    };
  }

  private static boolean isLevel3OrAboveButNoALevel(LearningDelivery aim, Facts facts) {
    if (aim.hasFAM("DAM", "023")) {
      return false;
    }
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return isLevel3OrAbove(lars) && !isALevel(lars);
  }

  private static boolean isALevel(LarsAim lars) {
    return lars.learnAimRefType() != null && switch (lars.learnAimRefType()) {
      case "0002", "1413", "1430", "1431", "1453" -> true;
      default -> false;
    };
  }
}
