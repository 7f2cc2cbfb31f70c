package org.openilr.reports.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openilr.reports.Column;
import org.openilr.reports.Made;

class NonContractedReportTest {

  private static final NonContractedReport REPORT = new NonContractedReport();
  private static final String ACT = "Learning delivery funding and monitoring type - ";
  private static final String SERVICE = "16-18 Apprenticeship (Employer on App Service)";

  private static String contract(int ukprn, String code) {
    return "  contracts: [{ContractAllocationNumber: X1, DeliveryUKPRN: " + ukprn
        + ", FundingStreamPeriodCode: " + code + ", StartDate: 2020-08-01}]\n";
  }

  @Test
  void hasTheOfficialHeadings() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.headings()).hasSize(49).isEqualTo(Made.officialHeadings("Non-Contracted Apprenticeships Activity Report"));
      assertThat(REPORT.columns()).filteredOn(column -> column.kind() == Column.Kind.MONEY_FIVE_PLACES).hasSize(13);
    }
  }

  @Test
  void listsPriceEpisodesAndEnglishWithoutContract() {
    try (Made made = Made.of(REPORT, Apprentices.young("A1", contract(10000001, "APPS2021")))) {
      assertThat(made.rows()).extracting(row -> row.get("Aim sequence number") + " " + row.get("Price episode start date"))
          .containsExactly("1 10/09/2020", "1 01/02/2021", "2 null");
      assertThat(made.rows().get(0)).containsEntry("Funding line type", SERVICE)
          .containsEntry("Price episode actual end date", "31/01/2021")
          .containsEntry("Apprenticeship adjusted learning start date", "10/09/2020")
          .containsEntry("Age at programme start", "17")
          .containsEntry(ACT + "apprenticeship contract type", "1")
          .containsEntry(ACT + "ACT date applies from", "10/09/2020")
          .doesNotContainKey(ACT + "ACT date applies to")
          .containsEntry("August total earnings", "0.00000")
          .containsEntry("September total earnings", "338.46154")
          .containsEntry("November total earnings", "488.46154")
          // Instalment, learning support, and 500 each for the employer and the provider.
          .containsEntry("December total earnings", "1488.46154")
          .containsEntry("February total earnings", "0.00000")
          .containsEntry("Total earnings", "3142.30770");
      assertThat(made.rows().get(1)).containsEntry("July total earnings", "388.46154").containsEntry("Total earnings", "2330.76924");
      assertThat(made.rows().get(2)).containsEntry("Funding line type", SERVICE)
          .containsEntry(ACT + "ACT date applies to", "12/02/2021")
          .containsEntry("January total earnings", "67.28571")
          .containsEntry("February total earnings", "134.57143")
          .containsEntry("March total earnings", "0.00000")
          .containsEntry("Total earnings", "470.99998");
    }
  }

  @Test
  void aContractOfAnyOfTheCodesPays() {
    for (String code : new String[] {"LEVY1799", "NONLEVY2019"}) {
      try (Made made = Made.of(REPORT, Apprentices.young("A1", contract(10000001, code)))) {
        assertThat(made.rows()).as(code).isEmpty();
      }
    }
  }

  @Test
  void contractsOfOthersDoNotCount() {
    try (Made made = Made.of(REPORT, Apprentices.young("A1", contract(10000002, "LEVY1799")))) {
      assertThat(made.rows()).hasSize(3);
    }
  }

  @Test
  void nothingIsWithoutContractWhereContractsAreNotKnown() {
    try (Made made = Made.of(REPORT, Apprentices.young("A1", ""))) {
      assertThat(made.rows()).isEmpty();
    }
  }

  @Test
  void ofAnAimThatHasEndedOnlyTheRecordThatEndedWithItCounts() {
    String later = Apprentices.young("A1", contract(10000001, "APPS2021"))
        .replace("ACT 1 from 2020-09-10 to 2021-02-12", "ACT 1 from 2020-09-10 to 2021-02-11");
    try (Made made = Made.of(REPORT, later)) {
      assertThat(made.rows()).extracting(row -> row.get("Aim sequence number")).containsExactly("1", "1");
    }
  }

  @Test
  void hasARowForEachRecordOfAnOpenAimThatHoldsInTheYear() {
    String changed = Apprentices.inLearning("A1", contract(10000001, "APPS2021")).replace("ACT 1 from 2020-09-10 to 2021-02-12",
        "ACT 1 from 2020-09-10 to 2020-12-15, ACT 1 from 2020-12-16, ACT 1 from 2021-08-01");
    try (Made made = Made.of(REPORT, changed)) {
      // Seven instalments of 67.28571, to March; December has days of both.
      assertThat(made.rows().subList(2, made.rows().size())).extracting(row -> row.get(ACT + "ACT date applies from") + " "
          + row.get("December total earnings") + " " + row.get("January total earnings") + " " + row.get("Total earnings"))
          .containsExactly("10/09/2020 67.28571 0.00000 269.14284", "16/12/2020 67.28571 67.28571 269.14284");
    }
  }

  @Test
  void sortsByLearnerAndAim() {
    try (Made made = Made.of(REPORT, Apprentices.young("b1", contract(10000002, "LEVY1799")), Apprentices.young("A1", ""))) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number") + row.get("Aim sequence number"))
          .containsExactly("A11", "A11", "A12", "b11", "b11", "b12");
    }
  }
}
