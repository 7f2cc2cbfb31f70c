package org.openilr.reports.young;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;

class HighNeedsReportsTest {

  private static final HighNeedsDetailReport DETAIL = new HighNeedsDetailReport();
  private static final HighNeedsSummaryReport SUMMARY = new HighNeedsSummaryReport();

  private static final String[] LEARNERS = {Students.withNeeds("A1", "EHC 1, HNS 1"), Students.withNeeds("A2", "HNS 1"),
      Students.withNeeds("A3", "LSR 55"), Students.adult("A4", "EHC 1"), Students.adult("A5", "LSR 55"), Students.direct("A6", "HNS 1"),
      Students.tLevel("T1", 1800, ", LearnerFAM: [EHC 1]"), Students.left("X1")};

  @Test
  void theDetailHasTheOfficialHeadings() {
    try (Made made = Made.of(DETAIL)) {
      assertThat(made.headings()).isEqualTo(Made.officialHeadings("High Needs Students Detail Report"));
    }
  }

  @Test
  void theDetailTellsStudentsApartByPlanAndHighNeeds() {
    try (Made made = Made.of(DETAIL, LEARNERS)) {
      assertThat(made.rows()).extracting(row -> row.get("Learner reference number") + " " + needs(row))
          .containsExactly("A6 NYYNN", "A1 YNNYN", "A2 NYYNN", "A3 NYNNN", "T1 YNNNY", "A4 YNNNY", "A5 NYNNN");
      assertThat(made.rows().get(1)).containsEntry("Funding line type", "16-19 Students (including High Needs Students)")
          .containsEntry("T Level student", "N");
    }
  }

  private static String needs(Map<String, String> row) {
    StringBuilder needs = new StringBuilder();
    row.forEach((heading, value) -> {
      if (heading.charAt(1) == ' ' && heading.charAt(2) == '-') {
        needs.append(value);
      }
    });
    return needs.toString();
  }

  @Test
  void theFirstRecordOfATypeCounts() {
    try (Made made = Made.of(DETAIL, Students.withNeeds("A1", "HNS 2, HNS 1"))) {
      assertThat(needs(made.rows().get(0))).isEqualTo("NYNNN");
    }
  }

  @Test
  void theSummaryCountsByGroup() {
    try (Made made = Made.of(SUMMARY, LEARNERS)) {
      assertThat(made.lines("A - Students with an EHCP")).extracting(line -> line.get(1))
          .containsExactly("0", "1", "1", "0", "EHC1", "0", "1", "0", "0", "EHC1");
      assertThat(made.lines("B - Students without an EHCP   ")).extracting(line -> line.get(1))
          .containsExactly("1", "2", "0", "1", "0", "0", "0", "0");
      assertThat(made.lines("C - High Needs Students (HNS) without an EHCP")).extracting(line -> line.get(1)).startsWith("1", "1", "0", "0");
      assertThat(made.lines("D - Students with an EHCP and HNS")).extracting(line -> line.get(1)).startsWith("0", "1", "0", "0");
      assertThat(made.lines("E - Students with an EHCP but without HNS")).extracting(line -> line.get(1)).startsWith("0", "0", "1", "0");
      assertThat(made.lines("All 16-19 Students (including High Needs Students)")).extracting(line -> line.get(1)).containsExactly("3", "1");
      assertThat(made.lines("Total Students")).extracting(line -> line.get(1)).containsExactly("6", "1");
      assertThat(made.lines("… of which 16-24 High Needs Students (LearnFAMType = HNS)")).extracting(line -> line.get(1)).containsExactly("3", "0");
    }
  }

  @Test
  void theSummaryLeadsFromEachFigureToItsStudents() {
    try (Made made = Made.of(SUMMARY, LEARNERS)) {
      assertThat(made.figures()).allSatisfy(figure -> assertThat(figure.references()).hasSize(Integer.parseInt(figure.text())));
      assertThat(made.figures().get(0).references()).containsExactly("A6");
      assertThat(made.figures()).filteredOn(figure -> figure.learners().contains("of which 16-24") && figure.learners().startsWith("<h3"))
          .singleElement().satisfies(figure -> assertThat(figure.references()).containsExactly("A1", "A2", "A6"));
      assertThat(made.figures()).filteredOn(figure -> figure.text().equals("6")).singleElement()
          .satisfies(figure -> assertThat(figure.references()).containsExactly("A1", "A2", "A3", "A4", "A5", "A6"));
    }
  }

  @Test
  void theSummaryCountsNobodyWhoIsPaidByAnotherModelOnly() {
    try (Made made = Made.of(SUMMARY, Students.paidByOtherModel("S1"))) {
      assertThat(made.lines("Total Students")).extracting(line -> line.get(1)).containsExactly("0", "0");
    }
  }

  @Test
  void theSummaryIsAWorkbookOfTwoSheets() throws IOException {
    try (Made made = Made.of(SUMMARY, LEARNERS); ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.xlsx()))) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Study Programmes", "T Levels");
      assertThat(made.lines("16-19 Study Programme Students")).hasSize(1);
      assertThat(made.lines("T Level Students")).hasSize(1);
      assertThat(made.lines("Year:  ")).containsOnly(List.of("Year:  ", "2020/21"));
      assertThat(made.lines("File Preparation Date:  ")).containsOnly(List.of("File Preparation Date:  ", "2020-12-04"));
      assertThat(made.page()).contains("04/12/2020").contains("09:30:00 on 05/12/2020");
    }
  }
}
