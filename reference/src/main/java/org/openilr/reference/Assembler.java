package org.openilr.reference;

import static org.openilr.reference.Table.ANNUAL_VALUE;
import static org.openilr.reference.Table.APPRENTICESHIP_FUNDING;
import static org.openilr.reference.Table.CAMPUS_IDENTIFIERS;
import static org.openilr.reference.Table.CAMPUS_SPECIALIST_RESOURCES;
import static org.openilr.reference.Table.CAREER_LEARNING_PILOT;
import static org.openilr.reference.Table.CONDITION_OF_FUNDING_REMOVALS;
import static org.openilr.reference.Table.CONTRACTS;
import static org.openilr.reference.Table.CONTRACT_DELIVERABLES;
import static org.openilr.reference.Table.DEVOLVED_FUNDING;
import static org.openilr.reference.Table.EMPLOYERS;
import static org.openilr.reference.Table.ESF_ELIGIBILITY;
import static org.openilr.reference.Table.ESF_ELIGIBILITY_EMPLOYMENT;
import static org.openilr.reference.Table.ESF_ELIGIBILITY_LEPS;
import static org.openilr.reference.Table.ESF_ELIGIBILITY_LOCAL_AUTHORITIES;
import static org.openilr.reference.Table.ESF_ELIGIBILITY_SECTORS;
import static org.openilr.reference.Table.FRAMEWORK;
import static org.openilr.reference.Table.FRAMEWORK_AIMS;
import static org.openilr.reference.Table.FRAMEWORK_CMN_COMP;
import static org.openilr.reference.Table.FUNDING;
import static org.openilr.reference.Table.LEARNING_DELIVERY;
import static org.openilr.reference.Table.LEARNING_DELIVERY_CATEGORY;
import static org.openilr.reference.Table.ORGANISATIONS;
import static org.openilr.reference.Table.ORGANISATION_FUNDING;
import static org.openilr.reference.Table.POSTCODE_SPECIALIST_RESOURCES;
import static org.openilr.reference.Table.PROGRAMME;
import static org.openilr.reference.Table.PROGRAMME_AIMS;
import static org.openilr.reference.Table.PROGRAMME_FUNDING;
import static org.openilr.reference.Table.SHORT_TERM_FUNDING_INITIATIVES;
import static org.openilr.reference.Table.STANDARD;
import static org.openilr.reference.Table.STANDARD_AIMS;
import static org.openilr.reference.Table.STANDARD_COMMON_COMPONENT;
import static org.openilr.reference.Table.STANDARD_FUNDING;
import static org.openilr.reference.Table.STANDARD_VALIDITY;
import static org.openilr.reference.Table.VALIDITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Puts records together from the rows of several tables, for many keys at a time. */
final class Assembler {

  private static final String AIM = "LearnAimRef";
  private static final String FWORK = "FworkCode";
  private static final String STANDARD_CODE = "StandardCode";
  private static final String UKPRN = "UKPRN";
  private static final String TENDER = "TenderSpecReference";
  private static final String LOT = "LotReference";

  private final Store store;

  Assembler(Store store) {
    this.store = store;
  }

  /** For each key with rows, what they are read as. */
  static <T> Map<Object, List<T>> lists(Store store, Table table, String column, Collection<?> keys, Function<Row, T> of) {
    Map<Object, List<T>> lists = new HashMap<>();
    store.rows(table, column, keys).forEach((key, rows) -> lists.put(key, rows.stream().map(of).toList()));
    return lists;
  }

  /** The rows below other rows, by key; a key without any has an empty list. */
  private <T> Children<T> children(Table table, String column, Collection<?> keys, Function<Row, T> of) {
    return new Children<>(lists(store, table, column, keys, of));
  }

  private record Children<T>(Map<Object, List<T>> byKey) {

    List<T> of(Object key) {
      return byKey.getOrDefault(key, List.of());
    }
  }

  Map<Object, LarsAim> aims(Collection<String> learnAimRefs) {
    Map<Object, List<Row>> found = store.rows(LEARNING_DELIVERY, AIM, learnAimRefs);
    if (found.isEmpty()) {
      return Map.of();
    }
    Collection<?> refs = found.keySet();
    Children<AnnualValue> annualValues = children(ANNUAL_VALUE, AIM, refs, AnnualValue::of);
    Children<Validity> validities = children(VALIDITY, AIM, refs, Validity::of);
    Children<Funding> fundings = children(FUNDING, AIM, refs, Funding::of);
    Children<DevolvedFunding> devolvedFundings = children(DEVOLVED_FUNDING, AIM, refs, DevolvedFunding::of);
    Children<AimCategory> categories = children(LEARNING_DELIVERY_CATEGORY, AIM, refs, AimCategory::of);
    Children<CareerLearningPilot> pilots = children(CAREER_LEARNING_PILOT, AIM, refs, CareerLearningPilot::of);
    Children<FrameworkAim> frameworkAims = new Children<>(ofKnownFrameworks(lists(store, FRAMEWORK_AIMS, AIM, refs, FrameworkAim::of)));
    Children<StandardAim> standardAims = children(STANDARD_AIMS, AIM, refs, StandardAim::of);
    Children<ProgrammeAim> programmeAims = children(PROGRAMME_AIMS, AIM, refs, ProgrammeAim::of);
    Map<Object, LarsAim> aims = new HashMap<>();
    found.forEach((ref, rows) -> {
      Row row = rows.get(0);
      aims.put(ref, new LarsAim(row.text(AIM), row.date("EffectiveFrom"), row.date("EffectiveTo"), row.text("LearnAimRefTitle"),
          row.text("LearnAimRefType"), row.text("NotionalNVQLevel"), row.text("NotionalNVQLevelv2"), row.text("AwardOrgAimRef"),
          row.date("CertificationEndDate"), row.date("OperationalStartDate"), row.date("OperationalEndDate"),
          row.text("EnglandFEHEStatus"), row.integer("CreditBasedFwkType"), row.integer("FrameworkCommonComponent"),
          row.text("EntrySubLevel"), row.integer("EnglPrscID"), row.text("AwardOrgCode"), row.text("UnitType"),
          row.text("LearningDeliveryGenre"), row.text("GCEIndicator"), row.text("GCSEIndicator"), row.integer("EFACOFType"),
          row.text("LearnDirectClassSystemCode1"), row.text("LearnDirectClassSystemCode2"), row.text("LearnDirectClassSystemCode3"),
          row.integer("RegulatedCreditValue"), row.decimal("SectorSubjectAreaTier1"), row.decimal("SectorSubjectAreaTier2"),
          row.integer("GuidedLearningHours"), row.integer("TotalQualificationTime"), annualValues.of(ref), validities.of(ref),
          fundings.of(ref), devolvedFundings.of(ref), categories.of(ref), pilots.of(ref), frameworkAims.of(ref), standardAims.of(ref),
          programmeAims.of(ref)));
    });
    return aims;
  }

  /** The department's service sees an aim of a framework only where LARS also holds the framework. */
  private Map<Object, List<FrameworkAim>> ofKnownFrameworks(Map<Object, List<FrameworkAim>> aims) {
    Set<Integer> codes = new HashSet<>();
    aims.values().forEach(list -> list.forEach(aim -> codes.add(aim.fworkCode())));
    Map<Object, List<Row>> frameworks = store.rows(FRAMEWORK, FWORK, codes);
    Map<Object, List<FrameworkAim>> known = new HashMap<>();
    aims.forEach((ref, list) -> known.put(ref, list.stream().filter(aim -> frameworks.getOrDefault(aim.fworkCode(), List.of()).stream()
        .anyMatch(row -> aim.belongsTo(aim.fworkCode(), row.integer("ProgType"), row.integer("PwayCode")))).toList()));
    return known;
  }

  Map<Object, List<Framework>> frameworks(Collection<Integer> fworkCodes) {
    Children<Row> components = children(FRAMEWORK_CMN_COMP, FWORK, fworkCodes, Function.identity());
    Children<Row> aims = children(FRAMEWORK_AIMS, FWORK, fworkCodes, Function.identity());
    Children<Row> fundings = children(APPRENTICESHIP_FUNDING, "ApprenticeshipCode", fworkCodes, Function.identity());
    return lists(store, FRAMEWORK, FWORK, fworkCodes, row -> {
      int code = row.number(FWORK);
      Predicate<Row> ofPathway = part -> Objects.equals(part.integer("ProgType"), row.integer("ProgType"))
          && Objects.equals(part.integer("PwayCode"), row.integer("PwayCode"));
      return new Framework(code, row.number("ProgType"), row.number("PwayCode"), row.text("PathwayName"), row.date("EffectiveFrom"),
          row.date("EffectiveTo"), row.decimal("SectorSubjectAreaTier1"), row.decimal("SectorSubjectAreaTier2"), row.text("NASTitle"),
          row.text("IssuingAuthority"),
          components.of(code).stream().filter(ofPathway).map(CommonComponent::of).toList(),
          aims.of(code).stream().filter(ofPathway).map(FrameworkAim::of).toList(),
          apprenticeshipFundings(fundings.of(code), "FWK", ofPathway));
    });
  }

  private static List<ApprenticeshipFunding> apprenticeshipFundings(List<Row> rows, String type, Predicate<Row> which) {
    return rows.stream().filter(row -> type.equals(row.text("ApprenticeshipType"))).filter(which).map(ApprenticeshipFunding::of).toList();
  }

  Map<Object, Standard> standards(Collection<Integer> standardCodes) {
    Children<StandardFunding> fundings = children(STANDARD_FUNDING, STANDARD_CODE, standardCodes, StandardFunding::of);
    Children<StandardValidity> validities = children(STANDARD_VALIDITY, STANDARD_CODE, standardCodes, StandardValidity::of);
    Children<CommonComponent> components = children(STANDARD_COMMON_COMPONENT, STANDARD_CODE, standardCodes, CommonComponent::of);
    Children<Row> bands = children(APPRENTICESHIP_FUNDING, "ApprenticeshipCode", standardCodes, Function.identity());
    Map<Object, Standard> standards = new HashMap<>();
    store.rows(STANDARD, STANDARD_CODE, standardCodes).forEach((code, rows) -> {
      Row row = latest(rows);
      standards.put(code, new Standard(row.number(STANDARD_CODE), row.text("Version"), row.text("ApprenticeshipStandardTypeCode"),
          row.text("StandardName"), row.text("StandardSectorCode"), row.text("NotionalEndLevel"), row.date("EffectiveFrom"),
          row.date("LastDateStarts"), row.date("EffectiveTo"), row.text("Reference"), row.decimal("SectorSubjectAreaTier1"),
          row.decimal("SectorSubjectAreaTier2"), row.text("IntegratedDegreeStandard"), fundings.of(code), validities.of(code),
          components.of(code), apprenticeshipFundings(bands.of(code), "STD", any -> true)));
    });
    return standards;
  }

  private static Row latest(List<Row> rows) {
    Row latest = rows.get(0);
    for (Row row : rows) {
      LocalDate from = row.date("EffectiveFrom");
      if (from != null && (latest.date("EffectiveFrom") == null || from.isAfter(latest.date("EffectiveFrom")))) {
        latest = row;
      }
    }
    return latest;
  }

  Map<Object, List<Programme>> programmes(Collection<Integer> programmeCodes) {
    Children<Row> fundings = children(PROGRAMME_FUNDING, "ProgrammeCode", programmeCodes, Function.identity());
    return lists(store, PROGRAMME, "ProgrammeCode", programmeCodes, row -> new Programme(row.number("ProgrammeCode"),
        row.number("ProgType"), row.number("PwayCode"), row.date("EffectiveFrom"), row.date("LastDateforNewStarts"),
        row.date("EffectiveTo"), fundings.of(row.number("ProgrammeCode")).stream()
            .filter(funding -> Objects.equals(funding.integer("ProgType"), row.integer("ProgType"))
                && Objects.equals(funding.integer("PwayCode"), row.integer("PwayCode")))
            .map(ProgrammeFunding::of).toList()));
  }

  Map<Object, Organisation> organisations(Collection<Integer> ukprns) {
    Children<OrganisationFunding> fundings = children(ORGANISATION_FUNDING, UKPRN, ukprns, OrganisationFunding::of);
    Children<CampusIdentifier> campuses = children(CAMPUS_IDENTIFIERS, UKPRN, ukprns, CampusIdentifier::of);
    Children<CampusSpecialistResource> campusResources =
        children(CAMPUS_SPECIALIST_RESOURCES, UKPRN, ukprns, CampusSpecialistResource::of);
    Children<PostcodeSpecialistResource> postcodeResources =
        children(POSTCODE_SPECIALIST_RESOURCES, UKPRN, ukprns, PostcodeSpecialistResource::of);
    Children<ConditionOfFundingRemoval> removals =
        children(CONDITION_OF_FUNDING_REMOVALS, UKPRN, ukprns, ConditionOfFundingRemoval::of);
    Children<ShortTermFundingInitiative> initiatives =
        children(SHORT_TERM_FUNDING_INITIATIVES, UKPRN, ukprns, ShortTermFundingInitiative::of);
    Map<Object, Organisation> organisations = new HashMap<>();
    store.rows(ORGANISATIONS, UKPRN, ukprns).forEach((ukprn, rows) -> {
      Row row = rows.get(0);
      organisations.put(ukprn, new Organisation(row.number(UKPRN), row.text("Name"), row.text("LegalOrgType"), row.flag("PartnerUKPRN"),
          row.flag("LongTermResid"), fundings.of(ukprn), campuses.of(ukprn), campusResources.of(ukprn), postcodeResources.of(ukprn),
          removals.of(ukprn), initiatives.of(ukprn)));
    });
    return organisations;
  }

  Map<Object, Employer> employers(Collection<Integer> erns) {
    Map<Object, Employer> employers = new HashMap<>();
    store.rows(EMPLOYERS, "ERN", erns).forEach((ern, rows) -> employers.put(ern, new Employer((Integer) ern, rows.stream()
        .filter(row -> row.date("LargeEmployerFrom") != null)
        .map(row -> new Employer.Span(row.date("LargeEmployerFrom"), row.date("LargeEmployerTo"))).toList())));
    return employers;
  }

  Map<Object, List<Contract>> contracts(String column, Collection<?> keys) {
    Map<Object, List<Row>> found = store.rows(CONTRACTS, column, keys);
    List<String> numbers = new ArrayList<>();
    Set<String> tenders = new HashSet<>();
    found.values().forEach(rows -> rows.forEach(row -> {
      numbers.add(row.text("ContractAllocationNumber"));
      if (row.text(TENDER) != null) {
        tenders.add(row.text(TENDER));
      }
    }));
    Children<ContractDeliverable> deliverables =
        children(CONTRACT_DELIVERABLES, "ContractAllocationNumber", numbers, ContractDeliverable::of);
    Map<Lot, EsfEligibility> eligibilities = eligibilities(tenders);
    Map<Object, List<Contract>> contracts = new HashMap<>();
    found.forEach((key, rows) -> contracts.put(key, rows.stream().map(row -> new Contract(row.text("ContractAllocationNumber"),
        row.integer("DeliveryUKPRN"), row.text("FundingStreamPeriodCode"), row.date("StartDate"), row.date("EndDate"),
        row.date("StopNewStartsFromDate"), row.decimal("LearningRatePremiumFactor"), row.text(TENDER), row.text(LOT),
        deliverables.of(row.text("ContractAllocationNumber")), eligibilities.get(Lot.of(row)))).toList()));
    return contracts;
  }

  /** A lot of a tender, by which eligibility is matched to contracts; either reference may be null. */
  private record Lot(String tenderSpecReference, String lotReference) {

    static Lot of(Row row) {
      return new Lot(row.text(TENDER), row.text(LOT));
    }
  }

  private Map<Lot, EsfEligibility> eligibilities(Collection<String> tenders) {
    Children<Row> employment = children(ESF_ELIGIBILITY_EMPLOYMENT, TENDER, tenders, Function.identity());
    Children<Row> authorities = children(ESF_ELIGIBILITY_LOCAL_AUTHORITIES, TENDER, tenders, Function.identity());
    Children<Row> leps = children(ESF_ELIGIBILITY_LEPS, TENDER, tenders, Function.identity());
    Children<Row> sectors = children(ESF_ELIGIBILITY_SECTORS, TENDER, tenders, Function.identity());
    Map<Lot, EsfEligibility> eligibilities = new HashMap<>();
    store.rows(ESF_ELIGIBILITY, TENDER, tenders).forEach((tender, rows) -> rows.forEach(row -> {
      Lot lot = Lot.of(row);
      eligibilities.putIfAbsent(lot, new EsfEligibility(row.integer("CalcMethod"), row.flag("Benefits"), row.integer("MinAge"),
          row.integer("MaxAge"), row.integer("MinLengthOfUnemployment"), row.integer("MaxLengthOfUnemployment"),
          row.text("MinPriorAttainment"), row.text("MaxPriorAttainment"),
          ofLot(employment.of(tender), lot, part -> part.integer("Code")),
          ofLot(authorities.of(tender), lot, part -> part.text("Code")),
          ofLot(leps.of(tender), lot, part -> part.text("Code")),
          ofLot(sectors.of(tender), lot, EsfEligibility.Sector::of)));
    }));
    return eligibilities;
  }

  private static <T> List<T> ofLot(List<Row> rows, Lot lot, Function<Row, T> of) {
    return rows.stream().filter(row -> Lot.of(row).equals(lot)).map(of).toList();
  }
}
