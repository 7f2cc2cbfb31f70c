package org.openilr.reports.devolved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.openilr.reports.EasStatement;
import org.openilr.reports.Made;
import org.openilr.reports.WorkingsLinks;
import org.openilr.reports.funding.Learners;

class DevolvedReportsTest {

  private static final DevolvedOccupancyReport OCCUPANCY = new DevolvedOccupancyReport();
  private static final NonContractedDevolvedReport NON_CONTRACTED = new NonContractedDevolvedReport();
  private static final DevolvedFundingSummaryReport SUMMARY = new DevolvedFundingSummaryReport();
  private static final String FAM = "Learning delivery funding and monitoring type - ";
  private static final String AREAS = """
        devolved-areas:
          - {SofCode: 110, McaGlaShortCode: GMCA, McaGlaFullName: Greater Manchester Combined Authority, EffectiveFrom: 2020-08-01}
          - {SofCode: 112, McaGlaShortCode: OLD, McaGlaFullName: Before, EffectiveFrom: 2019-08-01, EffectiveTo: 2021-07-30}
          - {SofCode: 112, McaGlaShortCode: WMCA, McaGlaFullName: West Midlands Combined Authority, EffectiveFrom: 2019-08-01, EffectiveTo: 2021-07-31}
      """;
  private static final String DETAILS = """
        LearningDeliveryCategory: [{LearnAimRef: 60300001, CategoryRef: 37, EffectiveFrom: 2019-08-01, EffectiveTo: 2020-09-14}]
        SectorSubjectAreaTier2: [{SectorSubjectAreaTier2: 7.4, SectorSubjectAreaTier2Desc: Hospitality and Catering}]
        postcodes: [{Postcode: CV1 2WT, LocalAuthority: E08000026, EffectiveFrom: 2000-01-01}]
        organisations: [{UKPRN: 10000002, Name: Partner Ltd}]
      """;

  private static String adult(String learnRefNumber, String fams) {
    return Learners.adult(learnRefNumber, fams) + AREAS;
  }

  @Test
  void hasTheOfficialHeadings() {
    for (var report : List.of(OCCUPANCY, NON_CONTRACTED)) {
      try (Made made = Made.of(report)) {
        assertThat(made.headings()).isEqualTo(Made.officialHeadings("Devolved Adult Education Occupancy Report")).hasSize(148);
        assertThat(made.rows()).isEmpty();
      }
    }
  }

  @Test
  void showsWhatAnAimOfAnAreaEarns() {
    String learner = adult("A1", "SOF 112, FFI 2, DAM 015, DAM 019, LSF 1 from 2020-10-01 to 2021-01-31")
        .replace("aim:\n", "status: {DateEmpStatApp: 2020-09-14, EmpStat: 10, EmploymentStatusMonitoring: [EII 7, BSI 4]}\naim:\n  PartnerUKPRN: 10000002\n")
        .replace("NotionalNVQLevel: 2", "NotionalNVQLevel: 2, NotionalNVQLevelv2: 1.5, SectorSubjectAreaTier2: 7.4") + DETAILS;
    try (Made made = Made.of(OCCUPANCY, learner)) {
      assertThat(made.rows()).hasSize(1);
      Map<String, String> row = made.rows().get(0);
      assertThat(row)
          .containsEntry("Learner reference number", "A1")
          .containsEntry("Ethnicity", "31")
          .containsEntry("Learning aim title", "Catering")
          .containsEntry("Aim value", "967.0364")
          .containsEntry("Notional NVQ level", "1.5")
          .containsEntry("Entitlement category (level 2 or 3)", "Yes")
          .containsEntry("Tier 2 sector subject area", "7.4")
          .containsEntry("Tier 2 sector subject area name", "Hospitality and Catering")
          .containsEntry("Local authority code", "E08000026")
          .containsEntry("Applicable area from source of funding", "WMCA")
          .containsEntry(FAM + "source of funding", "112")
          .containsEntry(FAM + "full or co funding indicator ", "2")
          .containsEntry(FAM + "LSF date applies from (earliest)", "01/10/2020")
          .containsEntry(FAM + "LSF date applies to (latest)", "31/01/2021")
          .containsEntry(FAM + "devolved area monitoring (B)", "019")
          .doesNotContainKey(FAM + "devolved area monitoring (C)")
          .containsEntry("Employment status", "10")
          .containsEntry("Employment status monitoring type - employment intensity indicator", "7")
          .containsEntry("Employment status monitoring type - benefit status indicator", "4")
          .containsEntry("Funding line type", "Adult Education - Eligible for MCA/GLA funding (non-procured)")
          .containsEntry("Start for funding purposes", "Yes")
          .containsEntry("Achievement percentage (aggregated maximum value)", "0.2")
          .containsEntry("Sub contracted or partnership UKPRN name", "Partner Ltd")
          .containsEntry("September on programme earned cash", "107.56203")
          .containsEntry("October learning support earned cash", "150")
          .containsEntry("Total learning support earned cash", "600")
          .containsEntry("Total earned cash", "1205.03638");
    }
  }

  @Test
  void listsAimsOfTheEightAreasOfAnyModelByLearnerAndAim() {
    try (Made made = Made.of(OCCUPANCY, adult("A3", "SOF 117, FFI 2"), adult("A2", "SOF 105, FFI 2"), adult("A4", "SOF 118, FFI 2"),
        "like: community\nlearner: {LearnRefNumber: A1}\naim: {LearningDeliveryFAM: [SOF 110, ASL 1]}\n" + "reference:\n" + AREAS)) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number")).containsExactly("A1", "A3");
      assertThat(made.rows().get(0)).containsEntry("Funding model", "10").containsEntry("Applicable area from source of funding", "GMCA")
          .containsEntry(FAM + "Community Learning provision type", "1").doesNotContainKeys("Funding line type", "Total earned cash");
      // The code is that of an area, but the reference data do not have it.
      assertThat(made.rows().get(1)).doesNotContainKey("Applicable area from source of funding");
    }
  }

  @Test
  void theFundingSummaryLeadsFromEachFigureToTheLearnersOfTheArea() {
    try (Made made = Made.of(new DevolvedFundingSummaryReport(), Learners.adult("A2", "SOF 112, FFI 2"), Learners.adult("A1", "SOF 112, FFI 2"),
        Learners.adult("A3", "SOF 110, FFI 2"), Learners.adult("A4", "SOF 105, FFI 2"))) {
      // A year in each area: 605.04 for one and 1,210.07 for two.
      assertThat(made.figures()).filteredOn(figure -> figure.text().equals("605.04")).isNotEmpty()
          .allSatisfy(figure -> assertThat(figure.references()).containsExactly("A3"));
      assertThat(made.figures()).filteredOn(figure -> figure.text().equals("1,210.07")).isNotEmpty()
          .allSatisfy(figure -> assertThat(figure.references()).containsExactly("A1", "A2"));
      assertThat(made.pages(WorkingsLinks.command("ILR.xml")).values()).anySatisfy(page -> assertThat(page)
          .contains("<h1>West Midlands Combined Authority: Adult Education Budget - Eligible for MCA/GLA funding (non-procured)</h1>"));
    }
  }

  @Test
  void anAimThatEndedIsContractedUpToItsEnd() {
    // From 14 September 2020 to 16 April 2021, planned to 21 May.
    assertThat(isContracted("{McaGlaShortCode: wmca, UKPRN: 10000001, EffectiveFrom: 2020-09-14, EffectiveTo: 2021-04-16}", "")).isTrue();
    assertThat(isContracted("{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2020-09-14, EffectiveTo: 2021-04-15}", "")).isFalse();
    assertThat(isContracted("{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2020-09-15}", "")).isFalse();
    assertThat(isContracted("{McaGlaShortCode: GMCA, UKPRN: 10000001, EffectiveFrom: 2020-08-01}", "")).isFalse();
    assertThat(isContracted("{McaGlaShortCode: WMCA, UKPRN: 10000002, EffectiveFrom: 2020-08-01}", "")).isFalse();
    assertThat(isContracted("{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2020-08-01}", "")).isTrue();
  }

  @Test
  void anAimThatGoesOnIsContractedUpToItsPlannedEndOrTheEndOfTheYear() {
    String goesOn = "  LearnActEndDate:\n  CompStatus: 1\n  Outcome:\n";
    assertThat(isContracted("{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2020-08-01, EffectiveTo: 2021-05-21}", goesOn)).isTrue();
    assertThat(isContracted("{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2020-08-01, EffectiveTo: 2021-05-20}", goesOn)).isFalse();
    String longer = goesOn + "  LearnPlanEndDate: 2022-05-21\n";
    assertThat(isContracted("{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2020-08-01, EffectiveTo: 2021-07-31}", longer)).isTrue();
    assertThat(isContracted("{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2020-08-01, EffectiveTo: 2021-07-30}", longer)).isFalse();
  }

  @Test
  void theFirstContractThatCoversTheStartDecides() {
    String ended = "{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2020-08-01, EffectiveTo: 2020-12-31}";
    String open = "{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2020-08-01}";
    assertThat(isContracted(ended + ", " + open, "")).isFalse();
    assertThat(isContracted(open + ", " + ended, "")).isTrue();
  }

  private static boolean isContracted(String contracts, String changes) {
    String learner = adult("A1", "SOF 112, FFI 2");
    for (String change : changes.lines().toList()) {
      learner = learner.replaceFirst("(?m)^" + change.substring(0, change.indexOf(':')) + ":.*$", change);
    }
    try (Made made = Made.of(NON_CONTRACTED, learner + "  devolved-contracts: [" + contracts + "]\n")) {
      return made.rows().isEmpty();
    }
  }

  @Test
  void withoutContractsInTheReferenceDataNobodyCanTell() {
    try (Made made = Made.of(NON_CONTRACTED, adult("A1", "SOF 112, FFI 2"))) {
      assertThat(made.rows()).isEmpty();
    }
  }

  @Test
  void addsUpEachAreaWithItsEas() {
    String line = "Adult Education - Eligible for MCA/GLA funding (non-procured)";
    EasStatement eas = Made.eas(Made.eas(line, "MCA/GLA Defined Adjustment 6", 2, 112, "10.10"), Made.eas(line, "Princes Trust", 2, 112, "1"),
        Made.eas(line, "Authorised Claims", 2, 110, "500"));
    try (Made made = Made.of(SUMMARY, eas, adult("A1", "SOF 112, FFI 2, LSF 1 from 2020-10-01 to 2021-01-31"), adult("A2", "SOF 112, FFI 2"),
        adult("A3", "SOF 110, FFI 2"), adult("A4", "SOF 105, FFI 2"))) {
      // Greater Manchester is the first of eight sheets, the West Midlands the third; each has two tables of the same lines.
      assertThat(made.document().sheets()).extracting(org.openilr.reports.Sheet::name)
          .containsExactly("GMCA", "111", "WMCA", "113", "114", "115", "116", "117");
      List<List<String>> funding = made.lines("ILR Programme Funding (£)");
      assertThat(funding).hasSize(16);
      assertThat(funding.get(4)).containsExactly("ILR Programme Funding (£)", "0.00", "215.12", "107.56", "107.56", "107.56", "107.56", "107.56", "107.56",
          "349.58", "0.00", "0.00", "0.00", "860.50", "349.58", "430.25", "1210.07");
      assertThat(funding.get(5)).endsWith("0.00");
      assertThat(funding.get(0)).endsWith("605.04");
      assertThat(made.lines("ILR Learning Support (£)").get(4)).endsWith("600.00", "0.00", "300.00", "600.00");
      assertThat(made.lines("EAS MCA/GLA Defined Adjustment 6 (£)").get(4)).startsWith("EAS MCA/GLA Defined Adjustment 6 (£)", "0.00", "10.10");
      assertThat(made.lines("EAS Prince's Trust (£)").get(4)).endsWith("1.00");
      assertThat(made.lines("EAS Total Earnings Adjustment (£)").get(4)).endsWith("11.10");
      assertThat(made.lines("EAS Total Earnings Adjustment (£)").get(0)).endsWith("500.00");
      String total = "Total Adult Education Budget - Eligible for MCA/GLA funding (non-procured)";
      assertThat(made.lines(total + " (£)").get(2)).endsWith("1821.17");
      assertThat(made.lines(total + " Cumulative (£)").get(2).subList(1, 4)).containsExactly("0.00", "226.22", "483.79");
      assertThat(made.lines(total + " Cumulative (£)").get(2)).endsWith("1821.17", "N/A", "N/A", "N/A", "N/A");
      assertThat(made.lines("Source of Funding:").get(2)).containsExactly("Source of Funding:", "West Midlands Combined Authority");
      assertThat(made.lines("Adult Education Budget - Eligible for MCA/GLA funding (procured)").get(0)).startsWith(
          "Adult Education Budget - Eligible for MCA/GLA funding (procured)", "Aug 2020", "Sep 2020").endsWith("Year To Date", "Total");
    }
  }

  @Test
  void isAWorkbookWithASheetForEachArea() throws IOException {
    try (Made made = Made.of(SUMMARY, adult("A1", "SOF 112, FFI 2"));
        ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.xlsx()))) {
      Sheet sheet = book.getSheet(2).orElseThrow();
      assertThat(sheet.getName()).isEqualTo("WMCA");
      List<Row> rows = sheet.read();
      assertThat(rows.get(6).getCellText(0)).isEqualTo("Source of Funding:");
      assertThat(rows.get(7).getCellText(0)).isEqualTo("Security Classification:");
      assertThat(rows.get(7).getCellText(1)).isEqualTo("OFFICIAL-SENSITIVE");
      Row line = rows.stream().filter(row -> row.getCellText(0).equals("ILR Programme Funding (£)")).findFirst().orElseThrow();
      assertThat(line.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("107.56203");
      assertThat(made.page()).contains("WMCA").contains("605.04");
    }
  }
}
