package org.openilr.validation.rules;

import static org.openilr.validation.derived.Compare.is;
import static org.openilr.validation.derived.Compare.isOneOf;

import org.openilr.learners.LearningDelivery;
import org.openilr.learners.LearningDeliveryHE;
import org.openilr.reference.LarsAim;
import org.openilr.reference.Organisation;
import org.openilr.reference.Table;
import org.openilr.validation.Facts;
import org.openilr.validation.Rule;
import org.openilr.validation.Rules;
import org.openilr.validation.derived.DerivedData;

@Rules(why = "The Office for Students needs data on courses in higher education that colleges teach.")
final class LearningDeliveryHERules {

  private static final String ADD = "Return the HE data of the aim.";

  private LearningDeliveryHERules() {}

  @Rule(id = "LearningDeliveryHE_02", needs = Table.ORGANISATIONS, reports = "FundModel",
      says = "An aim funded by the Office for Students has no HE data",
      when = "FundModel is 99, the aim has SOF 1 but not LDM 352, there is no LearningDeliveryHE record, and the provider's legal kind is not UHEO",
      fix = ADD)
  static boolean missingOnAnAimOfTheOffice(LearningDelivery aim, Facts facts) {
    return is(aim.fundModel(), 99) && aim.learningDeliveryHE() == null && aim.hasFAM("SOF", "1") && !aim.hasFAM("LDM", "352")
        && !isUniversity(facts);
  }

  @Rule(id = "LearningDeliveryHE_03", to = "2324", needs = {Table.ORGANISATIONS, Table.LEARNING_DELIVERY}, reports = "FundModel",
      says = "An aim at level 4 or above has no HE data",
      when = "The provider is a college or grant funded but no university, FundModel is 25, 35 or 99, LARS has the aim at level 4 to 8 or H, the aim belongs "
          + "to no apprenticeship and has no LDM 352, and there is no LearningDeliveryHE record",
      fix = ADD)
  static boolean missingOnAHighLevel(LearningDelivery aim, Facts facts) {
    return isOneOf(aim.fundModel(), 25, 35, 99) && isMissingOnAHighLevel(aim, facts);
  }

  @Rule(id = "LearningDeliveryHE_03", from = "2425", needs = {Table.ORGANISATIONS, Table.LEARNING_DELIVERY}, reports = "FundModel",
      says = "An aim at level 4 or above has no HE data",
      when = "The provider is a college or grant funded but no university, FundModel is 25, 35, 38 or 99, LARS has the aim at level 4 to 8 or H, the aim "
          + "belongs to no apprenticeship and has no LDM 352, and there is no LearningDeliveryHE record",
      fix = ADD,
      note = "From 2024-25 on the department also asks whether the provider is on the register of the Office for Students, which we do not hold.")
  static boolean missingOnAHighLevelOf2425(LearningDelivery aim, Facts facts) {
    return isOneOf(aim.fundModel(), 25, 35, 38, 99) && isMissingOnAHighLevel(aim, facts);
  }

  private static boolean isMissingOnAHighLevel(LearningDelivery aim, Facts facts) {
    return aim.learningDeliveryHE() == null && !DerivedData.isApprenticeship(aim) && isHighLevel(aim, facts) && !aim.hasFAM("LDM", "352")
        && DerivedData.isGrantFunded(facts.ukprn(), facts) && !isUniversity(facts);
  }

  @Rule(id = "LearningDeliveryHE_06", needs = Table.LEARNING_DELIVERY, reports = "FundModel",
      says = "HE data are returned for community or ESF learning below level 4",
      when = "FundModel is 10 or 70, there is a LearningDeliveryHE record, and LARS does not have the aim at level 4 to 8 or H",
      fix = "Take the HE data out.",
      note = "ESF aims end with 2022-23; that the rule names community learning only in later years changes nothing.")
  static boolean onALowLevel(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return isOneOf(aim.fundModel(), 10, 70) && !isHighLevel(aim, facts);
  }

  @Rule(id = "LearningDeliveryHE_07", needs = {Table.ORGANISATIONS, Table.LEARNING_DELIVERY}, reports = "ProgType",
      says = "A higher education aim of an apprenticeship has no HE data",
      when = "The provider is a college or grant funded but no university, ProgType is 20 to 23 or 25, LARS says that the aim is higher education "
          + "(EnglPrscID 1 or 2), the aim has no LDM 352, and there is no LearningDeliveryHE record",
      fix = ADD,
      note = "The condition after 2020-21 was not readable; this one is kept.")
  static boolean missingInAnApprenticeship(LearningDelivery aim, Facts facts) {
    return isOneOf(aim.progType(), 20, 21, 22, 23, 25) && aim.learningDeliveryHE() == null && isHigherEducation(aim, facts)
        && !aim.hasFAM("LDM", "352") && DerivedData.isGrantFunded(facts.ukprn(), facts) && !isUniversity(facts);
  }

  @Rule(id = "LearningDeliveryHE_08", needs = {Table.ORGANISATIONS, Table.LEARNING_DELIVERY},
      says = "A higher education aim has no HE data",
      when = "The provider is neither a college nor grant funded nor a university, LARS says that the aim is higher education (EnglPrscID 1 or 2), the aim "
          + "has no LDM 352, and there is no LearningDeliveryHE record",
      fix = ADD)
  static boolean missingAtAnotherProvider(LearningDelivery aim, Facts facts) {
    return aim.learningDeliveryHE() == null && isHigherEducation(aim, facts) && !aim.hasFAM("LDM", "352")
        && !DerivedData.isGrantFunded(facts.ukprn(), facts) && !isUniversity(facts);
  }

  @Rule(id = "LearningDeliveryHE_09", from = "2425", needs = Table.LEARNING_DELIVERY, reports = {"FundModel", "LearnAimRef"},
      says = "HE data are returned for tailored learning below level 4",
      when = "FundModel is 11, there is a LearningDeliveryHE record, and LARS does not have the aim at level 4 to 8 or H",
      fix = "Take the HE data out.")
  static boolean onTailoredLearning(LearningDelivery aim, LearningDeliveryHE he, Facts facts) {
    return is(aim.fundModel(), 11) && !isHighLevel(aim, facts);
  }

  private static boolean isHighLevel(LearningDelivery aim, Facts facts) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && lars.notionalNVQLevelv2() != null && switch (lars.notionalNVQLevelv2()) {
      case "4", "5", "6", "7", "8", "H" -> true;
      default -> false;
    };
  }

  private static boolean isHigherEducation(LearningDelivery aim, Facts facts) {
    LarsAim lars = facts.reference().aim(aim.learnAimRef());
    return lars != null && isOneOf(lars.englPrscID(), 1, 2);
  }

  private static boolean isUniversity(Facts facts) {
    Organisation provider = facts.ukprn() == null ? null : facts.reference().organisation(facts.ukprn());
    return provider != null && "UHEO".equals(provider.legalOrgType());
  }
}
