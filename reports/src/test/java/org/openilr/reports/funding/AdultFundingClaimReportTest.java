package org.openilr.reports.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.openilr.reports.EasStatement;
import org.openilr.reports.Made;

class AdultFundingClaimReportTest {

  private static final AdultFundingClaimReport REPORT = new AdultFundingClaimReport();
  private static final String ADULT = "ESFA AEB - Adult Skills (non-procured)";
  private static final String LOAN = """
      like: loan
      aim:
        LearnStartDate: 2020-09-21
        LearnPlanEndDate: 2021-06-30
        LearningDeliveryFAM: [ADL 1, ALB 1 from 2020-09-21 to 2020-12-31, ALB 3 from 2021-01-01 to 2021-04-15]
      """;

  private static List<String> amounts(Made made, String title) {
    List<String> cells = made.lines(title).get(0);
    return cells.subList(3, cells.size());
  }

  @Test
  void claimsSixTenAndTwelveMonthsOfReturnAndEas() {
    EasStatement eas = Made.eas(Made.eas(ADULT, "Authorised Claims", 6, "1"), Made.eas(ADULT, "Princes Trust", 7, "2"),
        Made.eas(ADULT, "Authorised Claims", 10, "4"), Made.eas(ADULT, "Authorised Claims", 11, "8"), Made.eas(ADULT, "Excess Learning Support", 12, "16"),
        Made.eas("19-24 Traineeships (non-procured)", "Authorised Claims", 1, "32"),
        Made.eas("Advanced Learner Loans Bursary", "ALLB Excess Support", 1, "64"),
        Made.eas("Advanced Learner Loans Bursary", "Authorised Claims", 1, "128"),
        Made.eas(ADULT, "Authorised Claims", 1, 110, "256"));
    try (Made made = Made.of(REPORT, eas, Learners.adult("A1", "SOF 105, FFI 2"), LOAN)) {
      // The return earns 107.56203 in September, 53.78101 to March, and 174.78829 in April.
      assertThat(amounts(made, "ESFA AEB Adult Skills - programme funding")).containsExactly("323.69", "612.04", "620.04");
      assertThat(amounts(made, "ESFA AEB Adult Skills - learning support")).containsExactly("0.00", "0.00", "16.00");
      assertThat(amounts(made, "ESFA AEB 19-24 Traineeships - programme funding")).containsExactly("32.00", "32.00", "32.00");
      assertThat(amounts(made, "Total ESFA Adult Education Budget - Non-procured Delivery")).containsExactly("355.69", "644.04", "668.04");
      // 50 from October to December, 250 from January to April.
      assertThat(amounts(made, "Bursary Funding")).containsExactly("400.00", "1150.00", "1150.00");
      assertThat(amounts(made, "Area Costs")).containsExactly("128.00", "128.00", "128.00");
      assertThat(amounts(made, "Excess Support")).containsExactly("64.00", "64.00", "64.00");
      assertThat(amounts(made, "Total Advanced Learner Loans Bursary Delivery")).containsExactly("592.00", "1342.00", "1342.00");
    }
  }

  @Test
  void isLaidOutAsTheOfficialOne() throws IOException {
    try (Made made = Made.of(REPORT); ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made.xlsx()))) {
      assertThat(book.getFirstSheet().getName()).isEqualTo("Adult Funding Claim");
      List<Row> rows = book.getFirstSheet().read();
      assertThat(text(rows, 3, 2)).isEqualTo("Adult Funding Claim Report");
      assertThat(text(rows, 3, 5)).isEqualTo("OFFICIAL - SENSITIVE");
      assertThat(text(rows, 5, 2)).isEqualTo("Provider : ");
      assertThat(text(rows, 5, 3)).isEqualTo("Example College");
      assertThat(text(rows, 10, 2)).isEqualTo("Last EAS File Update : ");
      assertThat(text(rows, 10, 3)).isEqualTo("N/A");
      assertThat(text(rows, 10, 6)).isEqualTo("Year:");
      assertThat(text(rows, 10, 7)).isEqualTo("2020/21");
      assertThat(text(rows, 12, 2)).isEqualTo("ESFA Adult Education Budget - Non-procured");
      assertThat(text(rows, 12, 5)).isEqualTo("Actual earnings (6 months) - mid-year claims");
      assertThat(made.page()).contains("Year:").contains("2020/21").contains("Actual earnings (12 months) - final claims");
    }
  }

  private static String text(List<Row> rows, int number, int column) {
    return rows.stream().filter(row -> row.getRowNum() == number).findFirst().orElseThrow().getCellText(column);
  }
}
