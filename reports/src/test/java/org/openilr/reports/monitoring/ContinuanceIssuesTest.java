package org.openilr.reports.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.reports.LastYear;
import org.openilr.reports.Made;
import org.openilr.reports.OldReturn;
import org.openilr.specification.Year;

/** FRM06. This year's return is that of 2020-21, so that last year ended on 31 July 2020. */
class ContinuanceIssuesTest {

  private static final String AIM = "LearnStartDate: 2019-09-02, LearnPlanEndDate: 2020-08-01, CompStatus: 1";

  @TempDir
  private Path folder;

  private static String adult(String... aims) {
    return learner("LearnRefNumber: A1", aims);
  }

  private static String learner(String fields, String... aims) {
    return "like: adult\nlearner: {" + fields + "}\naims:\n" + String.join("", Stream.of(aims).map(aim -> "  - {" + aim + "}\n").toList());
  }

  /** How many aims of last year are found missing from this year. */
  private int found(String lastYear, String... thisYear) {
    try (Made made = Made.of(new ContinuanceIssues(), OldReturn.inputs(folder, lastYear), thisYear)) {
      return made.rows().size();
    }
  }

  @Test
  void showsWhatWasReturnedLastYear() {
    String old = learner("LearnRefNumber: A1, PrevUKPRN: 10000003, ProviderSpecLearnerMonitoring: [A Group4]",
        AIM + ", PartnerUKPRN: 10000004, LearningDeliveryFAM: [SOF 105, FFI 1, RES 1], OrigLearnStartDate: 2018-09-03, PriorLearnFundAdj: 90, "
            + "ProviderSpecDeliveryMonitoring: [A Tutor7, B Site2]");
    String now = learner("LearnRefNumber: B1") + """
          - {LearnStartDate: 2020-09-14}
        reference:
          LearningDelivery: [{LearnAimRef: 60300001, EffectiveFrom: 2010-08-01, LearnAimRefTitle: Catering, LearnAimRefType: "0006"}]
          LearnAimRefType: [{LearnAimRefType: "0006", LearnAimRefTypeDesc: NVQ}]
          organisations: [{UKPRN: 10000001, Name: Example College}, {UKPRN: 10000003, Name: Old College}, {UKPRN: 10000004, Name: Partner}]
        """;
    try (Made made = Made.of(new ContinuanceIssues(), OldReturn.inputs(folder, old), now)) {
      assertThat(made.headings()).isEqualTo(Made.officialHeadings("FRM06"));
      assertThat(made.rows()).containsExactly(Map.ofEntries(Map.entry("Report ID", "FRM06"), Map.entry("Return", "R04"),
          Map.entry("UK Provider Reference Number", "10000001"), Map.entry("Organisation Name", "Example College"),
          Map.entry("Subcontracted or Partnership UKPRN", "10000004"), Map.entry("Subcontracted or Partnership Organisation Name", "Partner"),
          Map.entry("Previous Organisation UKPRN", "10000003"), Map.entry("Previous Organisation Name", "Old College"),
          Map.entry("Unique Learner Number", "1000000043"), Map.entry("Learner Reference Number", "A1"),
          Map.entry("Software Supplier Aim Identifier", "8f7d2f5e-0001-4c5b-9d3f-000000000001"), Map.entry("Learning Aim Reference", "60300001"),
          Map.entry("Learning Aim Title", "Catering"), Map.entry("Aim Sequence Number", "1"), Map.entry("Aim Type Code", "4"),
          Map.entry("Learning Aim Type", "NVQ"), Map.entry("Learning Start Date", "02/09/2019"),
          Map.entry("Original Learning Start Date", "03/09/2018"), Map.entry("Learning Planned End Date", "01/08/2020"),
          Map.entry("Completion Status Code", "1"), Map.entry("Funding Model", "35"), Map.entry("Source of Funding Code", "105"),
          Map.entry("Restart Indicator", "1"), Map.entry("Provider Specified Delivery Monitoring", "Tutor7;Site2"),
          Map.entry("Provider Specified Learner Monitoring", "Group4"), Map.entry("Prior Learning Funding Adjustment", "90")));
    }
  }

  @Test
  void looksAtAimsThatWereToGoOn() {
    assertThat(found(adult(AIM))).isOne();
    assertThat(found(adult(AIM.replace("2020-08-01", "2020-07-31")))).isZero();
    assertThat(found(adult(AIM.replace("CompStatus: 1", "CompStatus: 6, LearnActEndDate: 2020-07-31")))).isZero();
    assertThat(found(adult(AIM.replace("CompStatus: 1", "CompStatus: 2, LearnActEndDate: 2020-07-31")))).isZero();
    assertThat(found(adult(AIM + ", FundModel: 25"))).isOne();
    assertThat(found(adult(AIM + ", FundModel: 99"))).isZero();
    assertThat(found(adult(AIM + ", FundModel: 99, LearningDeliveryFAM: [ADL 1]"))).isOne();
  }

  @Test
  void leavesOutAimsOfSomeCategories() {
    String reference = "reference:\n  LearningDelivery: [{LearnAimRef: 60300001, EffectiveFrom: 2010-08-01}]\n"
        + "  LearningDeliveryCategory: [{LearnAimRef: 60300001, CategoryRef: %d, EffectiveFrom: 2010-08-01, EffectiveTo: 2011-07-31}]\n";
    String another = learner("LearnRefNumber: B1", "LearnStartDate: 2020-09-14");
    assertThat(found(adult(AIM), another + reference.formatted(23))).isZero();
    assertThat(found(adult(AIM), another + reference.formatted(25))).isOne();
  }

  @Test
  void anAimGoesOnThatIsTheSameInThisYear() {
    String now = "LearnStartDate: 2019-09-02";
    assertThat(found(adult(AIM), adult("LearnStartDate: 2020-09-14", now))).isZero();
    assertThat(found(adult(AIM), adult(now).replace("A1", "a1"))).isZero();
    assertThat(found(adult(AIM), adult(now + ", CompStatus: 3, LearnActEndDate: 2020-08-14, WithdrawReason: 3, Outcome: 3"))).isZero();
    assertThat(found(adult(AIM), adult("LearnStartDate: 2019-09-03"))).isOne();
    assertThat(found(adult(AIM), adult(now + ", LearnAimRef: 60300002"))).isOne();
    assertThat(found(adult(AIM), adult(now + ", ProgType: 24"))).isOne();
    assertThat(found(adult(AIM + ", ProgType: 2, FworkCode: 490"), adult(now + ", ProgType: 2, FworkCode: 490, PwayCode: 1"))).isZero();
    assertThat(found(adult(AIM + ", ProgType: 2, FworkCode: 490"), adult(now + ", ProgType: 2, FworkCode: 491"))).isOne();
    assertThat(found(adult(AIM + ", ProgType: 25, StdCode: 104"), adult(now + ", ProgType: 25, StdCode: 105"))).isOne();
  }

  @Test
  void theLearnerMayHaveANewReferenceNumber() {
    String now = "LearnStartDate: 2019-09-02";
    assertThat(found(adult(AIM), learner("LearnRefNumber: B1", now))).isOne();
    assertThat(found(adult(AIM), learner("LearnRefNumber: B1, PrevLearnRefNumber: a1", now))).isZero();
    assertThat(found(adult(AIM), learner("LearnRefNumber: B1, PrevLearnRefNumber: A2", now))).isOne();
  }

  @Test
  void keepsTheOrderOfLastYear() {
    String[] learners = Stream.of("C1", "A1", "B1").map(number -> learner("LearnRefNumber: " + number, AIM)).toArray(String[]::new);
    try (Made made = Made.of(new ContinuanceIssues(), OldReturn.inputs(folder, learners), adult("LearnStartDate: 2019-09-02"))) {
      assertThat(made.rows()).extracting(row -> row.get("Learner Reference Number")).containsExactly("C1", "B1");
    }
  }

  @Test
  void theSummaryCountsAndNamesTheOtherFile() throws IOException {
    try (Made made = Made.of(new MonitoringReport(), OldReturn.inputs(folder, adult(AIM, AIM)), learner("LearnRefNumber: B1", "LearnStartDate: 2020-09-14"));
        ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.xlsx()))) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Summary", "FRM06");
      assertThat(made.lines("FRM06")).containsExactly(List.of("FRM06", "Continuance Issues", "", "2"));
      assertThat(made.lines("Total")).containsExactly(List.of("Total", "All Records", "", "2"));
      assertThat(made.page()).contains("FRM06 compares with ILR-10000001-1920-20200910-093000-01.xml, prepared on 10/09/2020.")
          .doesNotContain("Not checked");
    }
  }

  @Test
  void wantsTheProvidersReturnOfTheYearBefore() throws IOException {
    Path stranger = OldReturn.write(folder, "1920", 10000002, adult(AIM));
    Path sameYear = OldReturn.write(folder, "2021", 10000001, adult(AIM));
    assertThatThrownBy(() -> LastYear.read(stranger, Year.of("2021"), 10000001)).isInstanceOf(IOException.class)
        .hasMessage("The return is that of provider 10000001, but ILR-10000002-1920-20200910-093000-01.xml, the file of last year, is that of provider "
            + "10000002. Take the provider's own file.");
    assertThatThrownBy(() -> LastYear.read(sameYear, Year.of("2021"), 10000001)).isInstanceOf(IOException.class)
        .hasMessage("ILR-10000001-2021-20200910-093000-01.xml is a return of 2020-21. The file of last year, for a return of 2020-21, is one of 2019-20: "
            + "take your last file of that year, usually R14.");
  }

  @Test
  void refusesAFileThatChangesMeanwhile() throws Exception {
    Path file = OldReturn.write(folder, "1920", 10000001, adult(AIM));
    LastYear last = LastYear.read(file, Year.of("2021"), 10000001);
    Files.writeString(file, Files.readString(file).replace("A1", "A12"));
    assertThatThrownBy(() -> last.each(learner -> {})).isInstanceOf(IOException.class).hasMessageContaining("was changed while it was worked on");
  }
}
