package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isAfter;
import static org.openilr.validation.derived.Compare.isBefore;
import static org.openilr.validation.derived.Compare.isOnOrAfter;
import static org.openilr.validation.derived.Compare.isOneOf;

import java.time.LocalDate;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Table;
import org.openilr.reference.Validity;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;
import org.openilr.validation.derived.LarsValidity;

@Rules(why = "LARS says for each kind of funding from when to when an aim may be started, and until when it may go on.")
final class LearnAimRefValidityByFundingRules {

  private static final LocalDate AUGUST_2021 = LocalDate.of(2021, 8, 1);
  private static final LocalDate AUGUST_2023 = LocalDate.of(2023, 8, 1);
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);

  private LearnAimRefValidityByFundingRules() {}

  private static final String FIX = "Check in LARS for which funding and when the aim is valid; correct the aim, the dates or the funding model, or "
      + "choose another aim.";
  private static final String REPORTS_UNKNOWN = "The values that the department's service reports are not known.";
  private static final String WITHDRAWN = "Withdrawn in 2025-26; the date suggests 2021-22 as the first year. " + REPORTS_UNKNOWN;

  @Rule(id = "LearnAimRef_100", from = "2122", to = "2425", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "On its start date LARS does not offer this part of an apprenticeship framework",
      when = "LearnStartDate is on or after 1 August 2021, FundModel is 35 or 36, the aim is a component (AimType 3) of an apprenticeship framework (ProgType 2, "
          + "3 or 20 to 23), and LARS validity rows APPRENTICESHIPS of the aim exist, but on all of them LearnStartDate is before StartDate, or "
          + "after LastNewStartDate while the aim is no restart (RES)",
      fix = FIX,
      note = WITHDRAWN)
  static boolean componentNotOffered(LearningDelivery aim, Facts facts) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2021) && isOneOf(aim.fundModel(), 35, 36) && is(aim.aimType(), 3)
        && !is(aim.progType(), 25) && DerivedData.isApprenticeship(aim) && hasOnlyOtherStarts(aim, facts, "APPRENTICESHIPS");
  }

  @Rule(id = "LearnAimRef_120", from = "2122", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"LearnAimRef", "LearnStartDate", "LearnDelFAMType=SOF"},
      says = "On its start date LARS does not offer the aim to combined authorities and London",
      when = "LearnStartDate is on or after 1 August 2021, the source of funding (SOF) is that of a combined authority or London, the aim has no LDM 378, and LARS "
          + "validity rows MCA_GLA of the aim exist, but on all of them LearnStartDate is before StartDate, or after LastNewStartDate while the "
          + "aim is no restart (RES)",
      fix = FIX,
      note = "The date suggests 2021-22 as the first year. " + REPORTS_UNKNOWN)
  static boolean devolvedAimNotOffered(LearningDelivery aim, Facts facts) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2021) && DerivedData.isDevolved(aim, facts) && !aim.hasFAM("LDM", "378")
        && hasOnlyOtherStarts(aim, facts, "MCA_GLA");
  }

  @Rule(id = "LearnAimRef_131", from = "2425", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"LearnAimRef", "LearnStartDate", "FundModel", "LearnDelFAMType=ADL"},
      says = "LARS does not hold the aim as valid for learner loans",
      when = "LearnStartDate is on or after 1 August 2023, FundModel is 99, the aim has ADL, and LARS has no validity row ADV_LEARN_LOAN of the aim",
      fix = FIX,
      note = "The published condition names two dates, August 2021 and August 2023; the later one is taken. Before 2024-25 the rule had an exception that "
          + "is not known. " + REPORTS_UNKNOWN)
  static boolean notForLoans(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 99) && isOnOrAfter(aim.learnStartDate(), AUGUST_2023) && aim.hasFAM("ADL")
        && LarsValidity.latest(aim, facts, "ADV_LEARN_LOAN") == null;
  }

  @Rule(id = "LearnAimRef_133", from = "2425", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"LearnAimRef", "LearnStartDate", "LearnDelFAMType=SOF"},
      says = "LARS does not hold the aim as valid for combined authorities and London",
      when = "LearnStartDate is on or after 1 August 2023, the source of funding (SOF) is that of a combined authority or London, the aim has no LDM 378, and LARS "
          + "has no validity row MCA_GLA, COMM_LEARN or Tailored_Learning of the aim",
      fix = FIX,
      note = "In 2023-24 the rule did not know Tailored_Learning yet; its condition of that year is not known.")
  static boolean notForDevolvedFunding(LearningDelivery aim, Facts facts) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2023) && DerivedData.isDevolved(aim, facts) && !aim.hasFAM("LDM", "378")
        && LarsValidity.latest(aim, facts, "MCA_GLA") == null
        && LarsValidity.latest(aim, facts, "COMM_LEARN") == null && LarsValidity.latest(aim, facts, "Tailored_Learning") == null;
  }

  @Rule(id = "LearnAimRef_139", from = "2425", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"LearnAimRef", "LearnActEndDate", "FundModel"},
      says = "The learning went on after LARS stopped holding the aim as valid for adult skills",
      when = "FundModel is 38, LearnActEndDate is on or after 1 August 2024, the source of funding (SOF) is not that of a combined authority or London, the aim has "
          + "neither LDM 378 nor LDM 395, and LARS validity rows ADULT_SKILLS of the aim exist, but all have an EndDate before LearnActEndDate",
      fix = FIX)
  static boolean wentOnTooLongUnderTheAdultSkillsFund(LearningDelivery aim, Facts facts) {
    return isOnOrAfter(aim.learnActEndDate(), AUGUST_2024) && isNationalAdultSkillsFund(aim, facts) && LarsValidity.latest(aim, facts, "ADULT_SKILLS") != null
        && !LarsValidity.any(aim, facts, "ADULT_SKILLS", aim.learnActEndDate(), (row, day) -> !isAfter(day, row.endDate()));
  }

  @Rule(id = "LearnAimRef_140", from = "2425", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "On its start date LARS does not offer the aim for adult skills",
      when = "FundModel is 38, LearnStartDate is on or after 1 August 2024, the source of funding (SOF) is not that of a combined authority or London, the aim has "
          + "neither LDM 378 nor LDM 395, and LARS validity rows ADULT_SKILLS of the aim exist, but on all of them LearnStartDate is before "
          + "StartDate, or after LastNewStartDate while the aim is no restart (RES)",
      fix = FIX,
      note = REPORTS_UNKNOWN)
  static boolean notOfferedUnderTheAdultSkillsFund(LearningDelivery aim, Facts facts) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && isNationalAdultSkillsFund(aim, facts)
        && hasOnlyOtherStarts(aim, facts, "ADULT_SKILLS");
  }

  @Rule(id = "LearnAimRef_142", from = "2425", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "LARS does not hold the aim as valid for adult skills",
      when = "FundModel is 38, LearnStartDate is on or after 1 August 2024, the source of funding (SOF) is not that of a combined authority or London, the aim has "
          + "neither LDM 378 nor LDM 395, and LARS has no validity row ADULT_SKILLS of the aim",
      fix = FIX,
      note = REPORTS_UNKNOWN)
  static boolean notForTheAdultSkillsFund(LearningDelivery aim, Facts facts) {
    return isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && isNationalAdultSkillsFund(aim, facts)
        && LarsValidity.latest(aim, facts, "ADULT_SKILLS") == null;
  }

  private static boolean isNationalAdultSkillsFund(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 38) && !DerivedData.isDevolved(aim, facts) && !aim.hasFAM("LDM", "378") && !aim.hasFAM("LDM", "395");
  }

  @Rule(id = "LearnAimRef_152", from = "2425", needs = {Table.LEARNING_DELIVERY, Table.VALIDITY},
      reports = {"LearnAimRef", "LearnStartDate", "FundModel"},
      says = "LARS does not hold the aim as valid for tailored learning",
      when = "FundModel is 11, LearnStartDate is on or after 1 August 2024, and LARS has no validity row Tailored_Learning of the aim",
      fix = FIX,
      note = REPORTS_UNKNOWN)
  static boolean notForTailoredLearning(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 11) && isOnOrAfter(aim.learnStartDate(), AUGUST_2024) && LarsValidity.latest(aim, facts, "Tailored_Learning") == null;
  }

  private static boolean begunBy(Validity row, LocalDate day) {
    return !isBefore(day, row.startDate());
  }

  private static boolean admits(Validity row, LocalDate start) {
    return begunBy(row, start) && !isAfter(start, row.lastNewStartDate());
  }

  /** Whether LARS has rows of the category, but none in which the aim could start; a last day for new starts does not bind restarts. */
  private static boolean hasOnlyOtherStarts(LearningDelivery aim, Facts facts, String category) {
    return LarsValidity.latest(aim, facts, category) != null && !LarsValidity.any(aim, facts, category, aim.learnStartDate(),
        aim.hasFAM("RES") ? LearnAimRefValidityByFundingRules::begunBy : LearnAimRefValidityByFundingRules::admits);
  }
}
