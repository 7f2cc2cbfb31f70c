package org.openilr.reference;

import static org.openilr.reference.Table.Kind.LARS;
import static org.openilr.reference.Table.Kind.PACK;
import static org.openilr.reference.Table.Kind.PERSONAL;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of reference data. Each is described here and nowhere else: its CSV file, its columns and their types, and the
 * columns that it is looked up by; from this come the snapshot's schema, the readers and {@code ilr reference show}.
 *
 * <p>LARS tables keep the file and column names of the official download, the others those of the project's pack format.
 */
public enum Table {
  /** Learning aims. */
  LEARNING_DELIVERY("LearningDelivery.csv", LARS, "LearnAimRef", """
      LearnAimRef CODE!, EffectiveFrom DATE, EffectiveTo DATE, LearnAimRefTitle TEXT, LearnAimRefType CODE, NotionalNVQLevel CODE,
      NotionalNVQLevelv2 CODE, AwardOrgAimRef TEXT, CertificationEndDate DATE, OperationalStartDate DATE, OperationalEndDate DATE,
      EnglandFEHEStatus CODE, CreditBasedFwkType INTEGER, FrameworkCommonComponent INTEGER, EntrySubLevel CODE, EnglPrscID INTEGER,
      AwardOrgCode CODE, UnitType CODE, LearningDeliveryGenre CODE, GCEIndicator CODE, GCSEIndicator CODE, EFACOFType INTEGER,
      LearnDirectClassSystemCode1 CODE, LearnDirectClassSystemCode2 CODE, LearnDirectClassSystemCode3 CODE,
      RegulatedCreditValue INTEGER, SectorSubjectAreaTier1 DECIMAL, SectorSubjectAreaTier2 DECIMAL, GuidedLearningHours INTEGER,
      TotalQualificationTime INTEGER"""),
  /** What an aim counts as in a year: basic skills, full level 2 and 3. */
  ANNUAL_VALUE("AnnualValue.csv", LARS, "LearnAimRef", """
      LearnAimRef CODE!, EffectiveFrom DATE, EffectiveTo DATE, BasicSkills INTEGER, BasicSkillsType INTEGER,
      BasicSkillsParticipation INTEGER, FullLevel2EntitlementCategory INTEGER, FullLevel2Percent DECIMAL,
      FullLevel3EntitlementCategory INTEGER, FullLevel3Percent DECIMAL"""),
  /** In which funding lines an aim may be used, and when. */
  VALIDITY("Validity.csv", LARS, "LearnAimRef", """
      LearnAimRef CODE!, ValidityCategory CODE!, StartDate DATE, EndDate DATE, LastNewStartDate DATE"""),
  /** Funding rates of an aim. */
  FUNDING("Funding.csv", LARS, "LearnAimRef", """
      LearnAimRef CODE!, FundingCategory CODE!, EffectiveFrom DATE, EffectiveTo DATE, RateWeighted DECIMAL, RateUnWeighted DECIMAL,
      WeightingFactor CODE, AdultSkillsFundingBand CODE, FundedGuidedLearningHours INTEGER"""),
  /** Funding rates of an aim in devolved areas. */
  DEVOLVED_FUNDING("DevolvedFunding.csv", LARS, "LearnAimRef", """
      LearnAimRef CODE!, SourceOfFunding CODE, DevolvedFundingCategory CODE, EffectiveFrom DATE, EffectiveTo DATE,
      RateWeighted DECIMAL, RateUnWeighted DECIMAL, RateUpLift DECIMAL, SpecialistUplift DECIMAL"""),
  /** The categories that an aim belongs to. */
  LEARNING_DELIVERY_CATEGORY("LearningDeliveryCategory.csv", LARS, "LearnAimRef", """
      LearnAimRef CODE!, CategoryRef INTEGER!, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** What the categories are. */
  CATEGORY("Category.csv", LARS, "CategoryRef", """
      CategoryRef INTEGER!, ParentCategoryRef INTEGER, CategoryName TEXT, Target TEXT, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Subsidies of the career learning pilots. */
  CAREER_LEARNING_PILOT("CareerLearningPilot.csv", LARS, "LearnAimRef", """
      LearnAimRef CODE!, AreaCode CODE, EffectiveFrom DATE, EffectiveTo DATE, MaxLoanAmount DECIMAL, SubsidyPercent DECIMAL,
      SubsidyRate DECIMAL"""),
  /** Apprenticeship frameworks and their pathways. */
  FRAMEWORK("Framework.csv", LARS, "FworkCode", """
      FworkCode INTEGER!, ProgType INTEGER!, PwayCode INTEGER!, PathwayName TEXT, EffectiveFrom DATE, EffectiveTo DATE,
      SectorSubjectAreaTier1 DECIMAL, SectorSubjectAreaTier2 DECIMAL, NASTitle TEXT, IssuingAuthority TEXT"""),
  /** The aims of a framework. */
  FRAMEWORK_AIMS("FrameworkAims.csv", LARS, "LearnAimRef,FworkCode", """
      FworkCode INTEGER!, ProgType INTEGER!, PwayCode INTEGER!, LearnAimRef CODE!, EffectiveFrom DATE, EffectiveTo DATE,
      FrameworkComponentType INTEGER"""),
  /** The common components of a framework. */
  FRAMEWORK_CMN_COMP("FrameworkCmnComp.csv", LARS, "FworkCode", """
      FworkCode INTEGER!, ProgType INTEGER!, PwayCode INTEGER!, CommonComponent INTEGER!, EffectiveFrom DATE, EffectiveTo DATE,
      MinLevel CODE"""),
  /** Apprenticeship standards. */
  STANDARD("Standard.csv", LARS, "StandardCode", """
      StandardCode INTEGER!, Version TEXT, ApprenticeshipStandardTypeCode CODE, StandardName TEXT, StandardSectorCode CODE,
      NotionalEndLevel CODE, EffectiveFrom DATE, LastDateStarts DATE, EffectiveTo DATE, Reference TEXT,
      SectorSubjectAreaTier1 DECIMAL, SectorSubjectAreaTier2 DECIMAL, IntegratedDegreeStandard CODE"""),
  /** The aims of a standard. */
  STANDARD_AIMS("StandardAims.csv", LARS, "LearnAimRef", """
      StandardCode INTEGER!, LearnAimRef CODE!, EffectiveFrom DATE, EffectiveTo DATE, StandardComponentType INTEGER"""),
  /** The common components of a standard. */
  STANDARD_COMMON_COMPONENT("StandardCommonComponent.csv", LARS, "StandardCode", """
      StandardCode INTEGER!, CommonComponent INTEGER!, EffectiveFrom DATE, EffectiveTo DATE, MinLevel CODE"""),
  /** Funding of standards started before May 2017. */
  STANDARD_FUNDING("StandardFunding.csv", LARS, "StandardCode", """
      StandardCode INTEGER!, FundingCategory CODE, EffectiveFrom DATE, EffectiveTo DATE, BandNumber INTEGER,
      CoreGovContributionCap DECIMAL, 1618Incentive DECIMAL, SmallBusinessIncentive DECIMAL, AchievementIncentive DECIMAL,
      FundableWithoutEmployer CODE"""),
  /** When a standard may be used. */
  STANDARD_VALIDITY("StandardValidity.csv", LARS, "StandardCode", """
      StandardCode INTEGER!, ValidityCategory CODE, StartDate DATE, LastNewStartDate DATE, EndDate DATE"""),
  /** Funding bands and additional payments of frameworks and standards from May 2017. */
  APPRENTICESHIP_FUNDING("ApprenticeshipFunding.csv", LARS, "ApprenticeshipCode", """
      ApprenticeshipType CODE!, ApprenticeshipCode INTEGER!, ProgType INTEGER, PwayCode INTEGER, FundingCategory CODE,
      EffectiveFrom DATE, EffectiveTo DATE, BandNumber INTEGER, CoreGovContributionCap DECIMAL, 1618Incentive DECIMAL,
      1618ProviderAdditionalPayment DECIMAL, 1618EmployerAdditionalPayment DECIMAL, 1618FrameworkUplift DECIMAL,
      FoundationAppFirstEmpPayment DECIMAL, FoundationAppSecondEmpPayment DECIMAL, FoundationAppThirdEmpPayment DECIMAL,
      Duration DECIMAL, CareLeaverAdditionalPayment DECIMAL, MaxEmployerLevyCap DECIMAL, FundableWithoutEmployer CODE"""),
  /** T Level programmes. */
  PROGRAMME("Programme.csv", LARS, "ProgrammeCode", """
      ProgrammeCode INTEGER!, ProgType INTEGER!, PwayCode INTEGER!, EffectiveFrom DATE, LastDateforNewStarts DATE, EffectiveTo DATE"""),
  /** The aims of T Level programmes. */
  PROGRAMME_AIMS("ProgrammeAims.csv", LARS, "LearnAimRef", """
      ProgrammeCode INTEGER!, ProgType INTEGER!, PwayCode INTEGER!, LearnAimRef CODE!, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Funding of T Level programmes. */
  PROGRAMME_FUNDING("ProgrammeFunding.csv", LARS, "ProgrammeCode", """
      ProgrammeCode INTEGER!, ProgType INTEGER, PwayCode INTEGER, FundingCategory CODE, EffectiveFrom DATE, EffectiveTo DATE,
      FundingBand CODE, FundingFactor CODE, RateWeighted DECIMAL, RateUnWeighted DECIMAL, ProgrammeCostWeightingFactor DECIMAL,
      WorkExperience DECIMAL, Hours DECIMAL, Duration DECIMAL"""),
  /** Devolved sources of funding, as LARS names them. */
  DEVOLVED_SOF("Devolved_SoF.csv", LARS, "SourceOfFunding", """
      SourceOfFunding CODE!, MCAGLAShortCode CODE, Name TEXT, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Names of the types of learning aim. */
  LEARN_AIM_REF_TYPE("LearnAimRefType.csv", LARS, "LearnAimRefType", """
      LearnAimRefType CODE!, LearnAimRefTypeDesc TEXT, LearnAimRefTypeDesc2 TEXT, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Names of the sector subject areas, first tier. */
  SECTOR_SUBJECT_AREA_TIER1("SectorSubjectAreaTier1.csv", LARS, "SectorSubjectAreaTier1", """
      SectorSubjectAreaTier1 DECIMAL, SectorSubjectAreaTier1Desc TEXT, SectorSubjectAreaTier1Desc2 TEXT, EffectiveFrom DATE,
      EffectiveTo DATE"""),
  /** Names of the sector subject areas, second tier. */
  SECTOR_SUBJECT_AREA_TIER2("SectorSubjectAreaTier2.csv", LARS, "SectorSubjectAreaTier2", """
      SectorSubjectAreaTier2 DECIMAL, SectorSubjectAreaTier2Desc TEXT, SectorSubjectAreaTier2Desc2 TEXT, EffectiveFrom DATE,
      EffectiveTo DATE"""),
  /** Names of the sectors of standards. */
  STANDARD_SECTOR_CODE("StandardSectorCode.csv", LARS, "StandardSectorCode", """
      StandardSectorCode CODE!, StandardSectorCodeDesc TEXT, StandardSectorCodeDesc2 TEXT, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Names of the awarding organisations. */
  AWARD_ORG_CODE("AwardOrgCode.csv", LARS, "AwardOrgCode", """
      AwardOrgCode CODE!, AwardOrgCodeDesc|AwardOrgName TEXT, AwardOrgCodeDesc2|AwardOrgShortName TEXT, EffectiveFrom DATE,
      EffectiveTo DATE"""),

  /** Providers and other organisations. */
  ORGANISATIONS("organisations.csv", PACK, "UKPRN", """
      UKPRN INTEGER!, Name TEXT, LegalOrgType TEXT, PartnerUKPRN FLAG, LongTermResid FLAG"""),
  /** Funding factors of providers. */
  ORGANISATION_FUNDING("organisation-funding.csv", PACK, "UKPRN", """
      UKPRN INTEGER!, OrgFundFactor CODE, OrgFundFactType CODE, OrgFundFactValue TEXT, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** The campuses of providers. */
  CAMPUS_IDENTIFIERS("campus-identifiers.csv", PACK, "CampusIdentifier,UKPRN", """
      UKPRN INTEGER!, CampusIdentifier CODE!, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Campuses with specialist resources. */
  CAMPUS_SPECIALIST_RESOURCES("campus-specialist-resources.csv", PACK, "UKPRN", """
      UKPRN INTEGER!, CampusIdentifier CODE, IsSpecialistResource FLAG, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Delivery places with specialist resources. */
  POSTCODE_SPECIALIST_RESOURCES("postcode-specialist-resources.csv", PACK, "UKPRN", """
      UKPRN INTEGER!, Postcode POSTCODE, SpecialistResources FLAG, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Money taken back under the condition of funding. */
  CONDITION_OF_FUNDING_REMOVALS("condition-of-funding-removals.csv", PACK, "UKPRN", """
      UKPRN INTEGER!, CoFRemoval DECIMAL, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Short term funding initiatives that providers take part in. */
  SHORT_TERM_FUNDING_INITIATIVES("short-term-funding-initiatives.csv", PACK, "UKPRN", """
      UKPRN INTEGER!, LdmCode CODE, Reason TEXT, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Postcodes, terminated ones included. Also read from the ONS Postcode Directory. */
  POSTCODES("postcodes.csv", PACK, new OfficialFile("ONS Postcode Directory", "(onspd|nspl)_.*_uk(_v\\d)?\\.csv"), "Postcode", """
      Postcode|pcds|pcd8|pcd2|pcd7|pcd POSTCODE!, LocalAuthority|oslaua|laua|lad\\d*cd CODE, Lep1|lep\\d*cd1 CODE,
      Lep2|lep\\d*cd2 CODE, Nuts|itl|itl\\d*cd|nuts\\d*cd CODE, EffectiveFrom|dointr DATE, EffectiveTo DATE, Termination|doterm DATE"""),
  /** Area uplift of adult funding. */
  POSTCODE_AREA_COSTS("postcode-area-costs.csv", PACK, "Postcode", """
      Postcode POSTCODE!, AreaCostFactor DECIMAL, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Uplift for deprivation. */
  POSTCODE_DISADVANTAGE("postcode-disadvantage.csv", PACK, "Postcode", """
      Postcode POSTCODE!, Scheme CODE, Uplift DECIMAL, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Postcodes of devolved areas. Also read from the published look-up. */
  DEVOLVED_POSTCODES("devolved-postcodes.csv", PACK, new OfficialFile("Devolved postcode look-up", ".*devol.*postcode.*\\.csv"), "Postcode", """
      Postcode|pcds POSTCODE!, Area|(MCA)?GLA.?Short.?Code|.*Short.?Code CODE, SourceOfFunding|Source.of.Funding|SOF|Sof.?Code CODE,
      EffectiveFrom|Effective.From DATE, EffectiveTo|Effective.To DATE"""),
  /** Devolved areas and their source of funding codes. */
  DEVOLVED_AREAS("devolved-areas.csv", PACK, "SofCode", """
      SofCode CODE!, McaGlaShortCode CODE, McaGlaFullName TEXT, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Contracts between devolved areas and providers. */
  DEVOLVED_CONTRACTS("devolved-contracts.csv", PACK, "UKPRN", """
      McaGlaShortCode CODE, UKPRN INTEGER!, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Employer numbers, and when the employer was a large one. */
  EMPLOYERS("employers.csv", PACK, "ERN", """
      ERN INTEGER!, LargeEmployerFrom DATE, LargeEmployerTo DATE"""),
  /** End-point assessment organisations and the standards that they assess. */
  ASSESSMENT_ORGANISATIONS("assessment-organisations.csv", PACK, "EPAOrgID", """
      EPAOrgID CODE!, StandardCode INTEGER!, EffectiveFrom DATE, EffectiveTo DATE"""),
  /** Contract allocations. */
  CONTRACTS("contracts.csv", PACK, "ContractAllocationNumber,DeliveryUKPRN", """
      ContractAllocationNumber CODE!, DeliveryUKPRN INTEGER, FundingStreamPeriodCode CODE, StartDate DATE, EndDate DATE,
      StopNewStartsFromDate DATE, LearningRatePremiumFactor DECIMAL, TenderSpecReference CODE, LotReference CODE"""),
  /** What a contract allocation is to deliver. */
  CONTRACT_DELIVERABLES("contract-deliverables.csv", PACK, "ContractAllocationNumber", """
      ContractAllocationNumber CODE!, DeliverableCode CODE, ExternalDeliverableCode CODE, DeliverableDescription TEXT,
      UnitCost DECIMAL, PlannedVolume DECIMAL, PlannedValue DECIMAL"""),
  /** Who may learn under a European Social Fund contract. */
  ESF_ELIGIBILITY("esf-eligibility.csv", PACK, "TenderSpecReference", """
      TenderSpecReference CODE!, LotReference CODE, CalcMethod INTEGER, Benefits FLAG, MinAge INTEGER, MaxAge INTEGER,
      MinLengthOfUnemployment INTEGER, MaxLengthOfUnemployment INTEGER, MinPriorAttainment CODE, MaxPriorAttainment CODE"""),
  /** Employment statuses that a European Social Fund contract allows. */
  ESF_ELIGIBILITY_EMPLOYMENT("esf-eligibility-employment.csv", PACK, "TenderSpecReference", """
      TenderSpecReference CODE!, LotReference CODE, Code INTEGER!"""),
  /** Local authorities of a European Social Fund contract. */
  ESF_ELIGIBILITY_LOCAL_AUTHORITIES("esf-eligibility-local-authorities.csv", PACK, "TenderSpecReference", """
      TenderSpecReference CODE!, LotReference CODE, Code CODE!"""),
  /** Local enterprise partnerships of a European Social Fund contract. */
  ESF_ELIGIBILITY_LEPS("esf-eligibility-leps.csv", PACK, "TenderSpecReference", """
      TenderSpecReference CODE!, LotReference CODE, Code CODE!"""),
  /** Sector subject areas and levels of a European Social Fund contract. */
  ESF_ELIGIBILITY_SECTORS("esf-eligibility-sectors.csv", PACK, "TenderSpecReference", """
      TenderSpecReference CODE!, LotReference CODE, SectorSubjectAreaCode DECIMAL, MinLevelCode TEXT, MaxLevelCode TEXT"""),
  /**
   * Unique learner numbers that have been issued. Kept packed, not as rows. For samples and tests a row may stand for every valid number
   * up to LastULN.
   */
  ULNS("ulns.csv", PERSONAL, "ULN", "ULN ULN!, LastULN ULN"),
  /** Apprenticeship earnings of earlier years. */
  EARNINGS_HISTORY("earnings-history.csv", PERSONAL, "ULN", """
      UKPRN INTEGER, LearnRefNumber TEXT, ULN ULN!, CollectionYear CODE, CollectionReturnCode CODE, AppIdentifier TEXT,
      ProgType INTEGER, STDCode INTEGER, FworkCode INTEGER, PwayCode INTEGER, LatestInYear FLAG,
      ProgrammeStartDateIgnorePathway DATE, ProgrammeStartDateMatchPathway DATE, AppProgCompletedInTheYearInput FLAG,
      DaysInYear INTEGER, UptoEndDate DATE, TotalProgAimPaymentsInTheYear DECIMAL, HistoricEffectiveTNPStartDateInput DATE,
      HistoricTNP1Input DECIMAL, HistoricTNP2Input DECIMAL, HistoricTNP3Input DECIMAL, HistoricTNP4Input DECIMAL,
      HistoricPMRAmount DECIMAL, HistoricVirtualTNP3EndOfTheYearInput DECIMAL, HistoricVirtualTNP4EndOfTheYearInput DECIMAL,
      HistoricTotal1618UpliftPaymentsInTheYearInput DECIMAL, HistoricLearner1618StartInput FLAG,
      HistoricEmpIdStartWithinYear INTEGER, HistoricEmpIdEndWithinYear INTEGER, HistoricLearnDelProgEarliestACT2DateInput DATE"""),
  /** Aims of the provider's last return of the year before. */
  EARLIER_LEARNERS("earlier-learners.csv", PERSONAL, "LearnRefNumber", """
      UKPRN INTEGER, PrevUKPRN INTEGER, PMUKPRN INTEGER, ULN ULN, LearnRefNumber CODE!, PrevLearnRefNumber CODE, LearnAimRef CODE,
      ProgType INTEGER, StdCode INTEGER, FworkCode INTEGER, PwayCode INTEGER, LearnStartDate DATE, LearnActEndDate DATE,
      FundModel INTEGER"""),
  /** Opening and closing days of the returns. */
  RETURN_PERIODS("return-periods.csv", PACK, "Year", """
      Year CODE!, Period INTEGER!, Start DATE!, End DATE!""");

  /** Where a table's data come from, and how careful one must be with it. */
  enum Kind {
    /** The official LARS download. */
    LARS,
    /** The project's pack format. */
    PACK,
    /** A pack table about people: its values are never shown or logged. */
    PERSONAL
  }

  /** An official download beside LARS that feeds a table: what it is called, and a regular expression of its file names in small letters. */
  private record OfficialFile(String source, String names) {}

  private static final Map<String, Table> BY_NAME = new HashMap<>();

  static {
    for (Table table : values()) {
      BY_NAME.put(table.tableName().toLowerCase(Locale.ROOT), table);
    }
  }

  private final String file;
  private final Kind kind;
  private final OfficialFile officialFile;
  private final List<String> keys;
  private final List<Column> columns;
  private final Map<String, Integer> positions = new HashMap<>();

  Table(String file, Kind kind, String keys, String columns) {
    this(file, kind, null, keys, columns);
  }

  Table(String file, Kind kind, OfficialFile officialFile, String keys, String columns) {
    this.file = file;
    this.kind = kind;
    this.officialFile = officialFile;
    this.keys = List.of(keys.split(","));
    this.columns = Column.list(columns);
    for (int i = 0; i < this.columns.size(); i++) {
      positions.put(this.columns.get(i).name(), i);
    }
  }

  /** The name of its CSV file, in the official LARS zip or in a pack: {@code Validity.csv}, {@code organisations.csv}. */
  public String file() {
    return file;
  }

  /** Its name in the snapshot and for people: the CSV file without its ending. */
  public String tableName() {
    return file.substring(0, file.length() - ".csv".length());
  }

  /**
   * The table of that name.
   *
   * @param name with or without {@code .csv}, in any letter case: {@code Validity}, {@code organisations.csv}
   */
  public static Optional<Table> find(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_NAME.get(lower.endsWith(".csv") ? lower.substring(0, lower.length() - 4) : lower));
  }

  /** The table that a CSV file of that name feeds: its own name, or that of an official download. */
  static Optional<Table> ofFile(String fileName) {
    Optional<Table> own = fileName.toLowerCase(Locale.ROOT).endsWith(".csv") ? find(fileName) : Optional.empty();
    return own.or(() -> Arrays.stream(values()).filter(table -> table.isOfficialFile(fileName)).findFirst());
  }

  private boolean isOfficialFile(String fileName) {
    return officialFile != null && fileName.toLowerCase(Locale.ROOT).matches(officialFile.names);
  }

  /** The name of the official source that a file of that name comes from; null where it is a file of the pack format. */
  String officialSource(String fileName) {
    return kind == LARS ? "LARS" : isOfficialFile(fileName) ? officialFile.source : null;
  }

  Kind kind() {
    return kind;
  }

  List<Column> columns() {
    return columns;
  }

  /** The columns that it is looked up by; the snapshot keeps the rows in the order of the first. */
  List<String> keys() {
    return keys;
  }

  /** Whether each value of its first key has one row; a second is an error of the file. */
  boolean hasUniqueKey() {
    return this == LEARNING_DELIVERY || this == ORGANISATIONS;
  }

  /** The place of a column in its rows. */
  int position(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException("There is no column " + column + " in " + tableName());
    }
    return position;
  }
}
