package org.openilr.reports.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.openilr.reports.ListReport;
import org.openilr.reports.Made;

/** The return is R04, which closes on 4 December 2020. */
class MonitoringReportTest {

  private static final ListReport<?> PLANNED_ENDS = new UnchangedPlannedEnds();
  private static final ListReport<?> BREAKS = new LongBreaks();
  private static final ListReport<?> TRANSFERS = new TransfersWithoutReturn();
  private static final ListReport<?> ASSESSORS = new MissingAssessors();

  private static final String BREAK = "LearnStartDate: 2019-09-02, LearnPlanEndDate: 2021-06-25, LearnActEndDate: 2019-11-29, CompStatus: 6";
  private static final String RESTART = "LearnStartDate: 2020-09-14, OrigLearnStartDate: 2019-09-02, LearnPlanEndDate: 2021-06-25, "
      + "LearningDeliveryFAM: [SOF 105, FFI 1, RES 1]";
  private static final String TRANSFER = "LearnStartDate: 2020-08-03, LearnActEndDate: 2020-09-05, CompStatus: 3, WithdrawReason: 40";

  private static String adult(String... aims) {
    return learner("LearnRefNumber: A1", aims);
  }

  private static String learner(String fields, String... aims) {
    return "like: adult\nlearner: {" + fields + "}\naims:\n" + String.join("", Stream.of(aims).map(aim -> "  - {" + aim + "}\n").toList());
  }

  private static String apprentice(String plannedEnd, String fields) {
    return "like: apprentice\nlearner: {LearnRefNumber: P1}\naim: {LearnPlanEndDate: " + plannedEnd + ", EPAOrgID: " + fields + "}\n";
  }

  private static int found(ListReport<?> report, String... learners) {
    try (Made made = Made.of(report, learners)) {
      return made.rows().size();
    }
  }

  @Test
  void hasTheOfficialHeadings() {
    for (ListReport<?> list : List.of(PLANNED_ENDS, BREAKS, TRANSFERS, ASSESSORS)) {
      try (Made made = Made.of(list)) {
        assertThat(made.headings()).isEqualTo(Made.officialHeadings(list.info().name()));
      }
    }
  }

  @Test
  void findsRestartsWithThePlannedEndOfBeforeTheBreak() {
    try (Made made = Made.of(PLANNED_ENDS, adult(BREAK, RESTART + ", ProviderSpecDeliveryMonitoring: [A Tutor7, B Site2], PriorLearnFundAdj: 90")
        .replace("LearnRefNumber: A1", "LearnRefNumber: A1, PrevLearnRefNumber: OLD1, PrevUKPRN: 10000003, ProviderSpecLearnerMonitoring: [A Group4]")
        + """
        reference:
          LearningDelivery: [{LearnAimRef: 60300001, EffectiveFrom: 2010-08-01, LearnAimRefTitle: Catering, LearnAimRefType: "0006"}]
          LearnAimRefType: [{LearnAimRefType: "0006", LearnAimRefTypeDesc: NVQ}]
          organisations: [{UKPRN: 10000001, Name: Example College}, {UKPRN: 10000003, Name: Old College}]
        """)) {
      assertThat(made.rows()).containsExactly(Map.ofEntries(Map.entry("Report ID", "FRM07"), Map.entry("Return", "R04"),
          Map.entry("UK Provider Reference Number", "10000001"), Map.entry("Organisation Name", "Example College"),
          Map.entry("Previous UKPRN", "10000003"), Map.entry("Previous Organisation Name", "Old College"),
          Map.entry("Unique Learner Number", "1000000043"), Map.entry("Learner Reference Number", "A1"),
          Map.entry("Previous Learner Reference Number", "OLD1"),
          Map.entry("Software Supplier Aim Identifier", "8f7d2f5e-0001-4c5b-9d3f-000000000001"), Map.entry("Learning Aim Reference", "60300001"),
          Map.entry("Learning Aim Title", "Catering"), Map.entry("Aim Sequence Number", "2"), Map.entry("Aim Type Code", "4"),
          Map.entry("Learning Aim Type", "NVQ"), Map.entry("Learning Start Date", "14/09/2020"),
          Map.entry("Original Learning Start Date", "02/09/2019"), Map.entry("Learning Planned End Date", "25/06/2021"),
          Map.entry("Completion Status Code", "1"), Map.entry("Funding Model", "35"), Map.entry("Source Of Funding Code", "105"),
          Map.entry("Restart Indicator", "1"), Map.entry("Provider Specified Delivery Monitoring", "Tutor7;Site2"),
          Map.entry("Provider Specified Learner Monitoring", "Group4"), Map.entry("Prior Learning Funding Adjustment", "90")));
    }
  }

  @Test
  void aRestartIsTheSameLearningFromTheEndOfTheBreakOn() {
    assertThat(found(PLANNED_ENDS, adult(BREAK, RESTART.replace("2020-09-14", "2019-11-29")))).isOne();
    assertThat(found(PLANNED_ENDS, adult(BREAK, RESTART.replace("2020-09-14", "2019-11-28")))).isZero();
    assertThat(found(PLANNED_ENDS, adult(BREAK, RESTART.replace("2021-06-25", "2021-06-26")))).isZero();
    assertThat(found(PLANNED_ENDS, adult(BREAK, RESTART.replace("2019-09-02", "2019-09-03")))).isZero();
    assertThat(found(PLANNED_ENDS, adult(BREAK + ", OrigLearnStartDate: 2019-09-03", RESTART.replace("2019-09-02", "2019-09-03")))).isOne();
    assertThat(found(PLANNED_ENDS, adult(BREAK, RESTART.replace(", RES 1", "")))).isZero();
    assertThat(found(PLANNED_ENDS, adult(BREAK, RESTART + ", LearnAimRef: 60300002"))).isZero();
    assertThat(found(PLANNED_ENDS, adult(BREAK, RESTART + ", StdCode: 104"))).isZero();
    assertThat(found(PLANNED_ENDS, adult(BREAK + ", FundModel: 25", RESTART))).isZero();
    assertThat(found(PLANNED_ENDS, adult(BREAK + ", FundModel: 99", RESTART))).isZero();
    assertThat(found(PLANNED_ENDS, adult(BREAK + ", FundModel: 99, LearningDeliveryFAM: [ADL 1]", RESTART))).isOne();
    assertThat(found(PLANNED_ENDS, adult(BREAK.replace("CompStatus: 6", "CompStatus: 3"), RESTART))).isZero();
  }

  @Test
  void leavesOutAimsOfSomeCategories() {
    String reference = "reference:\n  LearningDelivery: [{LearnAimRef: 60300001, EffectiveFrom: 2010-08-01}]\n"
        + "  LearningDeliveryCategory: [{LearnAimRef: 60300001, CategoryRef: %d, EffectiveFrom: 2010-08-01, EffectiveTo: 2011-07-31}]\n";
    assertThat(found(PLANNED_ENDS, adult(BREAK, RESTART) + reference.formatted(36))).isZero();
    assertThat(found(PLANNED_ENDS, adult(BREAK, RESTART) + reference.formatted(37))).isOne();
  }

  @Test
  void showsRestartsOfTheLatestBreakFirst() {
    String second = "LearnStartDate: 2020-02-03, LearnPlanEndDate: 2021-06-25, LearnActEndDate: 2020-03-20, CompStatus: 6, "
        + "OrigLearnStartDate: 2019-09-02, LearningDeliveryFAM: [SOF 105, FFI 1, RES 1]";
    try (Made made = Made.of(PLANNED_ENDS, adult(BREAK, second, RESTART))) {
      assertThat(made.rows()).extracting(row -> row.get("Aim Sequence Number")).containsExactly("3", "2");
    }
  }

  @Test
  void findsBreaksOfAYearWithoutReturn() {
    assertThat(found(BREAKS, adult(BREAK))).isOne();
    assertThat(found(BREAKS, adult(BREAK.replace("2019-11-29", "2019-12-05")))).isOne();
    assertThat(found(BREAKS, adult(BREAK.replace("2019-11-29", "2019-12-06")))).isZero();
    // Whatever the planned end, the learner is back.
    assertThat(found(BREAKS, adult(BREAK, RESTART.replace("2021-06-25", "2022-06-25")))).isZero();
    try (Made made = Made.of(BREAKS, adult(BREAK))) {
      assertThat(made.rows().get(0)).containsEntry("Report ID", "FRM08").containsEntry("Aim Sequence Number", "1")
          .containsEntry("Learning Actual End Date", "29/11/2019").containsEntry("Source of Funding Code", "105");
    }
  }

  @Test
  void findsTransfersAfterNinetyDays() {
    assertThat(found(TRANSFERS, adult(TRANSFER))).isOne();
    assertThat(found(TRANSFERS, adult(TRANSFER.replace("2020-09-05", "2020-09-06")))).isZero();
    assertThat(found(TRANSFERS, adult(TRANSFER.replace("40", "41")))).isZero();
    try (Made made = Made.of(TRANSFERS, adult(TRANSFER))) {
      assertThat(made.rows().get(0)).containsEntry("Withdrawal Reason Code", "40").containsEntry("Completion Status Code", "3")
          .doesNotContainKeys("Devolved Authority UKPRN", "Devolved Authority Name");
    }
  }

  @Test
  void aNewAimOfTheProgrammeIsAReturn() {
    assertThat(found(TRANSFERS, adult(TRANSFER, "LearnStartDate: 2020-09-05, LearnAimRef: 60300002"))).isZero();
    assertThat(found(TRANSFERS, adult(TRANSFER, "LearnStartDate: 2020-09-04, LearnAimRef: 60300002"))).isOne();
    assertThat(found(TRANSFERS, adult(TRANSFER, "LearnStartDate: 2020-09-05, ProgType: 25, StdCode: 104"))).isOne();
  }

  @Test
  void aReturnMayBeUnderANewReferenceNumberBeforeOrLaterInTheFile() {
    String back = learner("LearnRefNumber: B1, PrevLearnRefNumber: a1", "LearnStartDate: 2020-09-05");
    assertThat(found(TRANSFERS, adult(TRANSFER), back)).isZero();
    assertThat(found(TRANSFERS, back, adult(TRANSFER))).isZero();
    assertThat(found(TRANSFERS, adult(TRANSFER), back.replace("2020-09-05", "2020-09-04"))).isOne();
    assertThat(found(TRANSFERS, adult(TRANSFER), back.replace("a1", "A2"))).isOne();
    assertThat(found(TRANSFERS, adult(TRANSFER), back.replace("2020-09-05", "2020-09-05, ProgType: 25"))).isOne();
  }

  @Test
  void namesTheContractWithTheAuthorityThatPays() {
    String learner = adult(TRANSFER + ", LearningDeliveryFAM: [SOF 112, FFI 1]") + """
        reference:
          devolved-areas: [{SofCode: 112, McaGlaShortCode: WMCA, McaGlaFullName: West Midlands, EffectiveFrom: 2019-08-01}]
          devolved-contracts: [{McaGlaShortCode: WMCA, UKPRN: 10000001, EffectiveFrom: 2019-08-01, EffectiveTo: 2020-07-31}]
          organisations: [{UKPRN: 10000001, Name: Example College}]
        """;
    try (Made made = Made.of(TRANSFERS, learner)) {
      assertThat(made.rows().get(0)).containsEntry("Devolved Authority UKPRN", "10000001")
          .containsEntry("Devolved Authority Name", "Example College");
    }
  }

  @Test
  void findsApprenticesNearTheirEndWithoutAnAssessor() {
    assertThat(found(ASSESSORS, apprentice("2021-03-04", ""))).isOne();
    assertThat(found(ASSESSORS, apprentice("2021-03-05", ""))).isZero();
    assertThat(found(ASSESSORS, apprentice("2020-12-04", ""))).isOne();
    assertThat(found(ASSESSORS, apprentice("2019-12-04", ""))).isOne();
    assertThat(found(ASSESSORS, apprentice("2020-12-04", "EPA0001"))).isZero();
    assertThat(found(ASSESSORS, apprentice("2020-12-04", ", CompStatus: 2"))).isZero();
    assertThat(found(ASSESSORS, apprentice("2020-12-04", ", ProgType: 2"))).isZero();
  }

  @Test
  void showsPriceAndPaymentsOfTheAssessment() {
    try (Made made = Made.of(ASSESSORS, apprentice("2020-12-04", ", AppFinRecord: [TNP 1 on 2020-09-14 of 8000, TNP 2 on 2020-10-01 of 900, "
        + "TNP 2 on 2020-09-14 of 1000, PMR 1 on 2020-10-01 of 50, PMR 2 on 2020-10-01 of 40, PMR 2 on 2020-10-02 of 2]"))) {
      assertThat(made.rows().get(0)).containsEntry("Total Negotiated Assessment Price", "900").containsEntry("Assessment Payments Received", "42")
          .doesNotContainKey("End Point Assessment Organisation Identifier");
    }
  }

  @Test
  void isAWorkbookThatCountsAndSaysWhatItCouldNotCheck() throws IOException {
    try (Made made = Made.of(new MonitoringReport(), adult(BREAK), learner("LearnRefNumber: A2", BREAK), learner("LearnRefNumber: A3", TRANSFER));
        ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.xlsx()))) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Summary", "FRM08", "FRM09");
      assertThat(made.lines("FRM06")).containsExactly(List.of("FRM06", "Continuance Issues", "", "Not checked"));
      assertThat(made.lines("FRM07")).containsExactly(List.of("FRM07", "Breaks In Learning: Planned End Date", "", "0"));
      assertThat(made.lines("FRM08")).containsExactly(List.of("FRM08", "Breaks In Learning: Duration", "", "2"));
      assertThat(made.lines("FRM09")).containsExactly(List.of("FRM09", "Transfers with no return", "", "1"));
      assertThat(made.lines("FRM15")).containsExactly(List.of("FRM15", "End Point Assessment Organisations", "", "0"));
      assertThat(made.lines("Total")).containsExactly(List.of("Total", "All Records", "", "3"));
      assertThat(made.page()).contains("FRM06 was not checked").contains("--last-year OLD-FILE").contains("The learner has been away for a year or more");
      assertThat(made.page()).contains("<a href=\"#list1\">2</a>").contains("<h2 id=\"list1\">FRM08</h2>").contains("<a href=\"#list2\">1</a>")
          .contains("<h2 id=\"list2\">FRM09</h2>").doesNotContain("#list3");
      var headings = book.getFirstSheet().openStream().filter(row -> row.getRowNum() == 9).findFirst().orElseThrow();
      assertThat(headings.getCellText(0)).isEqualTo("Report");
      assertThat(headings.getCellText(3)).isEqualTo("Number Of Queries");
    }
  }
}
