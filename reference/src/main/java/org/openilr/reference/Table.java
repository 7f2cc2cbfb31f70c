package org.openilr.reference;

/** The tables of reference data, named after the CSV files that they come from. */
public enum Table {
  /** LARS file LearningDelivery.csv. */
  LEARNING_DELIVERY("LearningDelivery.csv"),
  /** LARS file AnnualValue.csv. */
  ANNUAL_VALUE("AnnualValue.csv"),
  /** LARS file Validity.csv. */
  VALIDITY("Validity.csv"),
  /** LARS file Funding.csv. */
  FUNDING("Funding.csv"),
  /** LARS file DevolvedFunding.csv. */
  DEVOLVED_FUNDING("DevolvedFunding.csv"),
  /** LARS file LearningDeliveryCategory.csv. */
  LEARNING_DELIVERY_CATEGORY("LearningDeliveryCategory.csv"),
  /** LARS file Category.csv. */
  CATEGORY("Category.csv"),
  /** LARS file CareerLearningPilot.csv. */
  CAREER_LEARNING_PILOT("CareerLearningPilot.csv"),
  /** LARS file Framework.csv. */
  FRAMEWORK("Framework.csv"),
  /** LARS file FrameworkAims.csv. */
  FRAMEWORK_AIMS("FrameworkAims.csv"),
  /** LARS file FrameworkCmnComp.csv. */
  FRAMEWORK_CMN_COMP("FrameworkCmnComp.csv"),
  /** LARS file Standard.csv. */
  STANDARD("Standard.csv"),
  /** LARS file StandardAims.csv. */
  STANDARD_AIMS("StandardAims.csv"),
  /** LARS file StandardCommonComponent.csv. */
  STANDARD_COMMON_COMPONENT("StandardCommonComponent.csv"),
  /** LARS file StandardFunding.csv. */
  STANDARD_FUNDING("StandardFunding.csv"),
  /** LARS file StandardValidity.csv. */
  STANDARD_VALIDITY("StandardValidity.csv"),
  /** LARS file ApprenticeshipFunding.csv. */
  APPRENTICESHIP_FUNDING("ApprenticeshipFunding.csv"),
  /** LARS file Programme.csv. */
  PROGRAMME("Programme.csv"),
  /** LARS file ProgrammeAims.csv. */
  PROGRAMME_AIMS("ProgrammeAims.csv"),
  /** LARS file ProgrammeFunding.csv. */
  PROGRAMME_FUNDING("ProgrammeFunding.csv"),
  /** LARS file Devolved_SoF.csv. */
  DEVOLVED_SO_F("Devolved_SoF.csv"),
  /** LARS file LearnAimRefType.csv. */
  LEARN_AIM_REF_TYPE("LearnAimRefType.csv"),
  /** LARS file SectorSubjectAreaTier1.csv. */
  SECTOR_SUBJECT_AREA_TIER1("SectorSubjectAreaTier1.csv"),
  /** LARS file SectorSubjectAreaTier2.csv. */
  SECTOR_SUBJECT_AREA_TIER2("SectorSubjectAreaTier2.csv"),
  /** LARS file StandardSectorCode.csv. */
  STANDARD_SECTOR_CODE("StandardSectorCode.csv"),
  /** LARS file AwardOrgCode.csv. */
  AWARD_ORG_CODE("AwardOrgCode.csv"),
  /** Pack file organisations.csv. */
  ORGANISATIONS("organisations.csv"),
  /** Pack file organisation-funding.csv. */
  ORGANISATION_FUNDING("organisation-funding.csv"),
  /** Pack file campus-identifiers.csv. */
  CAMPUS_IDENTIFIERS("campus-identifiers.csv"),
  /** Pack file campus-specialist-resources.csv. */
  CAMPUS_SPECIALIST_RESOURCES("campus-specialist-resources.csv"),
  /** Pack file postcode-specialist-resources.csv. */
  POSTCODE_SPECIALIST_RESOURCES("postcode-specialist-resources.csv"),
  /** Pack file condition-of-funding-removals.csv. */
  CONDITION_OF_FUNDING_REMOVALS("condition-of-funding-removals.csv"),
  /** Pack file short-term-funding-initiatives.csv. */
  SHORT_TERM_FUNDING_INITIATIVES("short-term-funding-initiatives.csv"),
  /** Pack file postcodes.csv. */
  POSTCODES("postcodes.csv"),
  /** Pack file postcode-area-costs.csv. */
  POSTCODE_AREA_COSTS("postcode-area-costs.csv"),
  /** Pack file postcode-disadvantage.csv. */
  POSTCODE_DISADVANTAGE("postcode-disadvantage.csv"),
  /** Pack file devolved-postcodes.csv. */
  DEVOLVED_POSTCODES("devolved-postcodes.csv"),
  /** Pack file devolved-areas.csv. */
  DEVOLVED_AREAS("devolved-areas.csv"),
  /** Pack file devolved-contracts.csv. */
  DEVOLVED_CONTRACTS("devolved-contracts.csv"),
  /** Pack file employers.csv. */
  EMPLOYERS("employers.csv"),
  /** Pack file assessment-organisations.csv. */
  ASSESSMENT_ORGANISATIONS("assessment-organisations.csv"),
  /** Pack file contracts.csv. */
  CONTRACTS("contracts.csv"),
  /** Pack file contract-deliverables.csv. */
  CONTRACT_DELIVERABLES("contract-deliverables.csv"),
  /** Pack file esf-eligibility.csv. */
  ESF_ELIGIBILITY("esf-eligibility.csv"),
  /** Pack file esf-eligibility-employment.csv. */
  ESF_ELIGIBILITY_EMPLOYMENT("esf-eligibility-employment.csv"),
  /** Pack file esf-eligibility-local-authorities.csv. */
  ESF_ELIGIBILITY_LOCAL_AUTHORITIES("esf-eligibility-local-authorities.csv"),
  /** Pack file esf-eligibility-leps.csv. */
  ESF_ELIGIBILITY_LEPS("esf-eligibility-leps.csv"),
  /** Pack file esf-eligibility-sectors.csv. */
  ESF_ELIGIBILITY_SECTORS("esf-eligibility-sectors.csv"),
  /** Pack file ulns.csv. */
  ULNS("ulns.csv"),
  /** Pack file earnings-history.csv. */
  EARNINGS_HISTORY("earnings-history.csv"),
  /** Pack file earlier-learners.csv. */
  EARLIER_LEARNERS("earlier-learners.csv"),
  /** Pack file return-periods.csv. */
  RETURN_PERIODS("return-periods.csv");

  private final String file;

  Table(String file) {
    this.file = file;
  }

  /** The name of its CSV file, in the official LARS zip or in a pack. */
  public String file() {
    return file;
  }
}
