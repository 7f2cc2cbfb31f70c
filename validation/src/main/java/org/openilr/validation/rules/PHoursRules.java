package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isLess;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Learners.isFirst;

import java.time.LocalDate;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;

@Rules(why = "Planned hours are the size of a programme: T Levels are funded by them, and apprenticeships need a least amount "
    + "of training off the job.")
final class PHoursRules {

  private static final LocalDate AUGUST_2019 = LocalDate.of(2019, 8, 1);
  private static final LocalDate AUGUST_2020 = LocalDate.of(2020, 8, 1);
  private static final LocalDate AUGUST_2022 = LocalDate.of(2022, 8, 1);
  private static final LocalDate AUGUST_2025 = LocalDate.of(2025, 8, 1);

  private PHoursRules() {}

  @Rule(id = "PHours_01", reports = {"FundModel", "PHours", "AimType"},
      says = "The planned hours of the apprenticeship are missing",
      when = "FundModel is 36, AimType is 1, LearnStartDate is on or after 1 August 2019, and PHours is missing; raised once a learner, on the first "
          + "such aim",
      fix = "Return the hours of off-the-job training planned for the whole programme.")
  static boolean missingOnAnApprenticeship(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> isApprenticeshipWithoutHours(each));
  }

  private static boolean isApprenticeshipWithoutHours(LearningDelivery aim) {
    return aim.pHours() == null && is(aim.fundModel(), 36) && is(aim.aimType(), 1) && isOnOrAfter(aim.learnStartDate(), AUGUST_2019);
  }

  @Rule(id = "PHours_03", reports = {"FundModel", "PHours", "AimType"},
      says = "The planned hours of the T Level programme are missing",
      when = "FundModel is 25, ProgType is 31, AimType is 1, LearnStartDate is on or after 1 August 2020, and PHours is missing; raised once a "
          + "learner, on the first such aim",
      fix = "Return the hours planned for the whole programme.")
  static boolean missingOnATLevel(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> isTLevelWithoutHours(each));
  }

  private static boolean isTLevelWithoutHours(LearningDelivery aim) {
    return aim.pHours() == null && isTLevel(aim) && isOnOrAfter(aim.learnStartDate(), AUGUST_2020);
  }

  @Rule(id = "PHours_04", reports = {"AimType", "FundModel", "ProgType", "PHours"},
      says = "The T Level programme has no planned hours",
      when = "FundModel is 25, ProgType is 31, AimType is 1, and PHours is 0; raised once a learner, on the first such aim",
      fix = "Return the hours planned for the whole programme.")
  static boolean noneOnATLevel(Learner learner, LearningDelivery aim) {
    return isFirst(learner, aim, (one, each) -> isTLevelOfNoHours(each));
  }

  private static boolean isTLevelOfNoHours(LearningDelivery aim) {
    return isLess(aim.pHours(), 1) && isTLevel(aim);
  }

  private static boolean isTLevel(LearningDelivery aim) {
    return is(aim.fundModel(), 25) && is(aim.progType(), 31) && is(aim.aimType(), 1);
  }

  @Rule(id = "PHours_06", from = "2223", reports = {"LearnStartDate", "FundModel", "PHours"},
      says = "The apprenticeship is planned with fewer than 278 hours of training off the job",
      when = "FundModel is 36, LearnStartDate is from 1 August 2022 to 31 July 2025, PHours is less than 278, and the aim has no RES record",
      fix = "Correct the planned hours; a programme with less training is not funded as an apprenticeship.",
      note = "Read in the list of 2025-26; the dates in the condition suggest 2022-23 as its first year.")
  static boolean tooFewFrom2022(LearningDelivery aim) {
    return isLess(aim.pHours(), 278) && is(aim.fundModel(), 36) && isOnOrAfter(aim.learnStartDate(), AUGUST_2022)
        && isBefore(aim.learnStartDate(), AUGUST_2025) && !aim.hasFAM("RES");
  }

  @Rule(id = "PHours_08", from = "2526", reports = {"LearnStartDate", "FundModel", "PHours"},
      says = "The apprenticeship is planned with fewer than 187 hours of training off the job",
      when = "FundModel is 36, LearnStartDate is on or after 1 August 2025, PHours is less than 187, and the aim has no RES record",
      fix = "Correct the planned hours; a programme with less training is not funded as an apprenticeship.")
  static boolean tooFewFrom2025(LearningDelivery aim) {
    return isLess(aim.pHours(), 187) && is(aim.fundModel(), 36) && isOnOrAfter(aim.learnStartDate(), AUGUST_2025) && !aim.hasFAM("RES");
  }
}
