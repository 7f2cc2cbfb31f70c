package org.openilr.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.specification.Year;

class ReferenceBuilderTest {

  private static ReferenceBuilder nothing() {
    return Reference.onTopOf(Reference.none());
  }

  @Test
  void putsAnAimTogetherFromTheTablesOfLars() {
    Reference reference = nothing()
        .rows("LearningDelivery", List.of(Map.of("LearnAimRef", "60147003", "NotionalNVQLevelv2", "2", "SectorSubjectAreaTier2", "2.2")))
        .rows("Validity", List.of(
            Map.of("LearnAimRef", "60147003", "ValidityCategory", "1619_EFA", "StartDate", "2015-09-01", "LastNewStartDate", "2020-08-31"),
            Map.of("LearnAimRef", "60147003", "ValidityCategory", "Any", "StartDate", "2015-09-01", "EndDate", "2019-07-31"),
            Map.of("LearnAimRef", "OTHER", "ValidityCategory", "ANY", "StartDate", "2015-09-01")))
        .rows("LearningDeliveryCategory", List.of(Map.of("LearnAimRef", "60147003", "CategoryRef", "41", "EffectiveFrom", "2019-08-01")))
        .build();

    LarsAim aim = reference.aim("60147003");

    assertThat(aim.notionalNVQLevelv2()).isEqualTo("2");
    assertThat(aim.sectorSubjectAreaTier2()).isEqualByComparingTo(new BigDecimal("2.20"));
    assertThat(aim.validities()).containsExactly(
        new Validity("1619_EFA", LocalDate.of(2015, 9, 1), null, LocalDate.of(2020, 8, 31)),
        new Validity("ANY", LocalDate.of(2015, 9, 1), LocalDate.of(2019, 7, 31), null));
    assertThat(aim.hasCategory(41)).isTrue();
    assertThat(aim.hasCategory(41, LocalDate.of(2019, 7, 31))).isFalse();
    assertThat(aim.hasCategory(41, LocalDate.of(2019, 8, 1))).isTrue();
    assertThat(aim.hasCategory(37)).isFalse();
    assertThat(aim.fundings()).isEmpty();
  }

  @Test
  void letterCaseOfAKeyDoesNotMatter() {
    Reference reference = nothing().rows("LearningDelivery", List.of(Map.of("LearnAimRef", "zprog001"))).build();

    assertThat(reference.aim("ZPROG001")).isNotNull().isSameAs(reference.aim("zProg001"));
    assertThat(reference.aim("ZPROG002")).isNull();
    assertThat(reference.aim(null)).isNull();
  }

  @Test
  void aTableIsThereOnceRowsOfItAreGivenEvenNone() {
    Reference reference = nothing().rows("ulns.csv", List.of()).rows("organisations", List.of(Map.of("UKPRN", "10000001"))).build();

    assertThat(reference.has(Table.ULNS)).isTrue();
    assertThat(reference.has(Table.ORGANISATIONS)).isTrue();
    assertThat(reference.has(Table.POSTCODES)).isFalse();
    assertThat(reference.issued(1000000043L)).isFalse();
  }

  @Test
  void rowsStandInPlaceOfTheBasesRowsOfTheirKey() {
    Reference base = nothing()
        .rows("organisations", List.of(
            Map.of("UKPRN", "10000001", "LegalOrgType", "USFC"), Map.of("UKPRN", "10000002", "LegalOrgType", "PLBG")))
        .rows("ulns", List.of(Map.of("ULN", "1000000043")))
        .build();

    Reference reference = Reference.onTopOf(base)
        .rows("organisations", List.of(Map.of("UKPRN", "10000001", "LegalOrgType", "UHEO", "PartnerUKPRN", "true")))
        .rows("ulns", List.of(Map.of("ULN", "2000000019")))
        .build();

    assertThat(reference.organisation(10000001).legalOrgType()).isEqualTo("UHEO");
    assertThat(reference.organisation(10000001).isPartner()).isTrue();
    assertThat(reference.organisation(10000002).legalOrgType()).isEqualTo("PLBG");
    assertThat(reference.organisation(10000003)).isNull();
    assertThat(reference.issued(1000000043L)).isTrue();
    assertThat(reference.issued(2000000019L)).isTrue();
    assertThat(reference.issued(1000000051L)).isFalse();
    assertThat(base.organisation(10000001).legalOrgType()).isEqualTo("USFC");
  }

  @Test
  void aTableCanBeLeftOut() {
    Reference base = nothing().rows("employers", List.of(Map.of("ERN", "154549452"))).build();

    Reference reference = Reference.onTopOf(base).without(Table.EMPLOYERS).build();

    assertThat(base.has(Table.EMPLOYERS)).isTrue();
    assertThat(reference.has(Table.EMPLOYERS)).isFalse();
    assertThat(reference.employer(154549452)).isNull();
    assertThat(reference.versions().of(Table.EMPLOYERS)).isNull();
  }

  @Test
  void anAimOfAFrameworkCountsOnlyWhereLarsHoldsTheFramework() {
    Reference reference = nothing()
        .rows("LearningDelivery", List.of(Map.of("LearnAimRef", "50085098")))
        .rows("Framework", List.of(Map.of("FworkCode", "490", "ProgType", "3", "PwayCode", "1")))
        .rows("FrameworkCmnComp", List.of(Map.of("FworkCode", "490", "ProgType", "3", "PwayCode", "1", "CommonComponent", "10"),
            Map.of("FworkCode", "490", "ProgType", "2", "PwayCode", "1", "CommonComponent", "11")))
        .rows("FrameworkAims", List.of(
            Map.of("FworkCode", "490", "ProgType", "3", "PwayCode", "1", "LearnAimRef", "50085098", "FrameworkComponentType", "1"),
            Map.of("FworkCode", "490", "ProgType", "2", "PwayCode", "1", "LearnAimRef", "50085098", "FrameworkComponentType", "3")))
        .rows("ApprenticeshipFunding", List.of(
            Map.of("ApprenticeshipType", "FWK", "ApprenticeshipCode", "490", "ProgType", "3", "PwayCode", "1", "1618Incentive", "1000"),
            Map.of("ApprenticeshipType", "STD", "ApprenticeshipCode", "490", "ProgType", "25", "PwayCode", "0")))
        .build();

    assertThat(reference.aim("50085098").frameworkAims())
        .singleElement().matches(aim -> aim.belongsTo(490, 3, 1)).matches(aim -> !aim.belongsTo(490, 2, 1))
        .matches(aim -> !aim.belongsTo(490, 3, null));
    Framework framework = reference.framework(490, 3, 1);
    assertThat(framework.aims()).hasSize(1);
    assertThat(framework.fundings()).singleElement().matches(row -> row.incentive1618().compareTo(new BigDecimal("1000.0")) == 0);
    assertThat(framework.hasCommonComponent(10)).isTrue();
    assertThat(framework.hasCommonComponent(11)).isFalse();
    assertThat(framework.hasCommonComponent(null)).isFalse();
    assertThat(reference.framework(490, 2, 1)).isNull();
    assertThat(reference.framework(490, null, 1)).isNull();
  }

  @Test
  void aContractHasTheEligibilityOfItsLot() {
    Reference reference = nothing()
        .rows("contracts", List.of(Map.of("ContractAllocationNumber", "ESF-2108", "DeliveryUKPRN", "10000001",
            "FundingStreamPeriodCode", "ESF1420", "TenderSpecReference", "itt_29976", "LotReference", "01")))
        .rows("contract-deliverables", List.of(
            Map.of("ContractAllocationNumber", "esf-2108", "ExternalDeliverableCode", "ST01", "UnitCost", "120.50")))
        .rows("esf-eligibility", List.of(
            Map.of("TenderSpecReference", "ITT_29976", "LotReference", "02", "MinAge", "16"),
            Map.of("TenderSpecReference", "ITT_29976", "LotReference", "01", "MinAge", "19", "Benefits", "true")))
        .rows("esf-eligibility-employment", List.of(
            Map.of("TenderSpecReference", "ITT_29976", "LotReference", "01", "Code", "11"),
            Map.of("TenderSpecReference", "ITT_29976", "LotReference", "02", "Code", "10")))
        .build();

    Contract contract = reference.contractsOf(10000001).get(0);

    assertThat(reference.contracts("esf-2108")).containsExactly(contract);
    assertThat(contract.deliverables()).singleElement().matches(part -> part.unitCost().equals(new BigDecimal("120.50")));
    assertThat(contract.esfEligibility().minAge()).isEqualTo(19);
    assertThat(contract.esfEligibility().benefits()).isTrue();
    assertThat(contract.esfEligibility().employmentStatuses()).containsExactly(11);
    assertThat(contract.esfEligibility().sectors()).isEmpty();
    assertThat(reference.contractsOf(10000002)).isEmpty();
  }

  @Test
  void aPostcodeEndsTheDayBeforeItsTermination() {
    Reference reference = nothing().rows("postcodes", List.of(Map.of("Postcode", "cv12wt", "LocalAuthority", "E08000026",
        "EffectiveFrom", "2016-01-01", "Termination", "2017-01-01"))).build();

    OnsPostcode row = reference.postcode("CV1 2WT").get(0);

    assertThat(row.isOn(LocalDate.of(2015, 12, 31))).isFalse();
    assertThat(row.isOn(LocalDate.of(2016, 1, 1))).isTrue();
    assertThat(row.isOn(LocalDate.of(2016, 12, 31))).isTrue();
    assertThat(row.isOn(LocalDate.of(2017, 1, 1))).isFalse();
    assertThat(row.isOn(null)).isFalse();
    assertThat(reference.postcode("CV12WT")).as("the space is part of a postcode").isEmpty();
  }

  @Test
  void anEmployerMayHaveBeenLargeForATime() {
    Reference reference = nothing().rows("employers", List.of(Map.of("ERN", "154549452"),
        Map.of("ERN", "154549452", "LargeEmployerFrom", "2015-08-01", "LargeEmployerTo", "2016-07-31"))).build();

    Employer employer = reference.employer(154549452);

    assertThat(employer.isLargeOn(LocalDate.of(2015, 7, 31))).isFalse();
    assertThat(employer.isLargeOn(LocalDate.of(2015, 8, 1))).isTrue();
    assertThat(employer.isLargeOn(LocalDate.of(2016, 7, 31))).isTrue();
    assertThat(employer.isLargeOn(LocalDate.of(2016, 8, 1))).isFalse();
  }

  @Test
  void ofSeveralRowsOfAStandardTheLatestCounts() {
    Reference reference = nothing().rows("Standard", List.of(
        Map.of("StandardCode", "100", "StandardName", "Old", "EffectiveFrom", "2015-01-01"),
        Map.of("StandardCode", "100", "StandardName", "New", "EffectiveFrom", "2019-01-01"))).build();

    assertThat(reference.standard(100).standardName()).isEqualTo("New");
    assertThat(reference.standard(101)).isNull();
    assertThat(reference.standard(null)).isNull();
  }

  @Test
  void namesOfCodes() {
    Reference reference = nothing()
        .rows("SectorSubjectAreaTier2", List.of(Map.of("SectorSubjectAreaTier2", "2.10", "SectorSubjectAreaTier2Desc", "Science")))
        .rows("Category", List.of(Map.of("CategoryRef", "41", "CategoryName", "Combined authorities"))).build();

    assertThat(reference.label(Table.SECTOR_SUBJECT_AREA_TIER2, "2.1")).isEqualTo("Science");
    assertThat(reference.label(Table.CATEGORY, "41")).isEqualTo("Combined authorities");
    assertThat(reference.label(Table.CATEGORY, "42")).isNull();
    assertThat(reference.label(Table.AWARD_ORG_CODE, "AQA")).isNull();
    assertThatThrownBy(() -> reference.label(Table.POSTCODES, "X")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void returnPeriodsOfAYear() {
    Reference reference = nothing().rows("return-periods", List.of(
        Map.of("Year", "2021", "Period", "1", "Start", "2020-08-01", "End", "2020-09-04"))).build();

    assertThat(reference.returnPeriods(Year.of("2021"))).singleElement()
        .matches(period -> period.name().equals("R01") && period.closes().equals(LocalDate.of(2020, 9, 4)));
    assertThat(reference.returnPeriods(Year.of("1920"))).isEmpty();
  }

  @Test
  void saysWhichCellCannotBeRead() {
    assertThatThrownBy(() -> nothing().rows("organisation", List.of())).hasMessageContaining("no table 'organisation'");
    assertThatThrownBy(() -> nothing().rows("organisations", List.of(Map.of("UKPRN", "10000001", "Nmae", "X"))))
        .hasMessageContaining("no column Nmae");
    assertThatThrownBy(() -> nothing().rows("organisations", List.of(Map.of("UKPRN", "ten"))))
        .hasMessage("organisations.csv: UKPRN 'ten' is not a number");
    assertThatThrownBy(() -> nothing().rows("Framework", List.of(Map.of("FworkCode", "490", "ProgType", "3"))))
        .hasMessageContaining("PwayCode").hasMessageContaining("is empty");
  }
}
