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
