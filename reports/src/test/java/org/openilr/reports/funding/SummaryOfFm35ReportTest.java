package org.openilr.reports.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;

class SummaryOfFm35ReportTest {

  private static final SummaryOfFm35Report REPORT = new SummaryOfFm35Report();
  private static final String ADULT = "ESFA AEB - Adult Skills (non-procured)";

  @Test
  void hasARowForEachOfSevenLinesAndTwelvePeriods() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.headings()).isEqualTo(Made.officialHeadings("Summary of Funding Model 35 Funding Report"));
      assertThat(made.rows()).hasSize(84);
      assertThat(made.rows()).extracting(row -> row.get("Period")).startsWith("1", "2").endsWith("11", "12");
      assertThat(made.rows().stream().map(row -> row.get("Funding Line Type")).distinct()).containsExactly("16-18 Apprenticeship", "19-23 Apprenticeship",
          "24+ Apprenticeship", "19-24 Traineeship (non-procured)", "19-24 Traineeship (procured from Nov 2017)", ADULT,
          "ESFA AEB - Adult Skills (procured from Nov 2017)");
      assertThat(made.rows()).extracting(row -> row.get("Total (£)")).containsOnly("0");
    }
  }

  @Test
  void leadsFromEachFigureToItsLearners() {
    try (Made made = Made.of(REPORT, Learners.adult("A2", "SOF 105, FFI 2"), Learners.adult("A1", "SOF 105, FFI 2"),
        Learners.adult("D1", "SOF 110, FFI 2"))) {
      // On-programme and total of September to March; balancing, aim achievement and its total, and the total of April.
      assertThat(made.figures()).hasSize(2 * 7 + 4).allSatisfy(figure -> assertThat(figure.references()).startsWith("A1", "A2"));
      assertThat(made.figures().get(0).text()).isEqualTo("215.12");
      assertThat(made.figures().get(0).learners()).contains("On-programme").contains("107.56").contains("ilr why ILR.xml A1 1");
      assertThat(made.figures()).extracting(Made.Figure::text).endsWith("107.56", "242.01", "242.01", "349.58");
      assertThat(made.figures().get(16).learners()).contains("Achievement").contains("121.01").doesNotContain("Balancing");
      assertThat(made.figures().get(17).learners()).contains("Balancing", "Aim achievement").doesNotContain("earnings adjustment statement");
    }
  }

  @Test
  void addsUpByKindOfPayment() {
    try (Made made = Made.of(REPORT, Learners.adult("A1", "SOF 105, FFI 2"), Learners.adult("A2", "SOF 105, FFI 2"),
        Learners.adult("D1", "SOF 110, FFI 2"))) {
      List<String> lines = made.csv().lines().filter(line -> line.startsWith(ADULT)).toList();
      assertThat(lines).hasSize(12);
      assertThat(lines.get(0)).isEqualTo(ADULT + ",1,0,0,0,0,0,0,0,");
      assertThat(lines.get(1)).isEqualTo(ADULT + ",2,215.12406,0,0,0,0,0,215.12406,");
      assertThat(lines.get(8)).isEqualTo(ADULT + ",9,0,107.56202,0,242.01456,242.01456,0,349.57658,");
      assertThat(made.page()).contains("All seven funding lines by month");
    }
  }
}
