package org.openilr.reports.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openilr.reports.Made;
import org.openilr.reports.WorkingsLinks;

class LearnersBehindTest {

  private static final FundingSummaryReport REPORT = new FundingSummaryReport();
  private static final String ADULT = "ESFA AEB - Adult Skills (non-procured)";
  private static final String SUMMARY = "Funding Summary Report 20201205-093000.html";
  private static final String LIST = "Learners behind the Funding Summary Report 20201205-093000";
  private static final WorkingsLinks COMMAND = WorkingsLinks.command("my returns/ILR.xml");

  /** The one page of learners there is. */
  private static Map.Entry<String, String> onePage(Map<String, String> pages) {
    List<Map.Entry<String, String>> found = pages.entrySet().stream().filter(page -> page.getKey().matches(LIST + " \\d+\\.html")).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void linksEachFigureToItsLearners() {
    try (Made made = Made.of(REPORT, Made.eas(Made.eas(ADULT, "Authorised Claims", 2, "100")), Learners.adult("A1", "SOF 105, FFI 2"),
        Learners.adult("A 2", "SOF 105, FFI 2"))) {
      Map<String, String> pages = made.pages(COMMAND);
      Map.Entry<String, String> learners = onePage(pages);
      String href = learners.getKey().replace(" ", "%20");
      String summary = pages.get(SUMMARY);
      int row = rowOf("ILR " + ADULT + " Programme Funding (£)");
      assertThat(summary).contains("<a href=\"" + href + "#n" + row + "-2\">215.12</a>").contains("<a href=\"" + href + "#n" + row + "\">1,210.07</a>");
      // The total of the budget leads to the whole page; months of nothing and the statement have nobody behind them.
      assertThat(summary).contains("<a href=\"" + href + "#report\">1,310.07</a>");
      assertThat(summary).contains("<td class=\"count\">100.00</td>").doesNotContain(">0.00</a>").contains(LIST.replace(" ", "%20") + ".csv");
      assertThat(learners.getValue()).contains("<th scope=\"col\" id=\"n" + row + "-2\" class=\"count\">September</th>").contains("id=\"n" + row + "\"")
          .contains("<th scope=\"row\">A1</th>").contains("107.56").contains("1,210.07").contains(SUMMARY.replace(" ", "%20"))
          .contains("<code>ilr why \"my returns/ILR.xml\" A1 1</code>").contains("\"A 2\" 1</code>");
    }
  }

  private static int rowOf(String title) {
    return IntStream.range(0, Earnings.summary().rows().size()).filter(i -> Earnings.summary().rows().get(i).title().equals(title)).findFirst().orElseThrow();
  }

  @Test
  void everyLinkLeadsSomewhereAndNoPlaceIsTwice() {
    try (Made made = Made.of(REPORT, Learners.adult("A1", "SOF 105, FFI 2"),
        Learners.adult("A2", "SOF 105, FFI 2, LSF 1 from 2020-10-01 to 2021-01-31"))) {
      assertThat(made.figures()).isNotEmpty();
      String page = onePage(made.pages(COMMAND)).getValue();
      assertThat(Pattern.compile("id=\"(.*?)\"").matcher(page).results().map(id -> id.group(1)).toList()).doesNotHaveDuplicates();
    }
  }

  @Test
  void linksToAPageOfWorkingsWhereThereIsOne() {
    try (Made made = Made.of(REPORT, Learners.adult("A1", "SOF 105, FFI 2"))) {
      assertThat(onePage(made.pages((place, learner, aim) -> new WorkingsLinks.Way("Workings", "learners/" + place + "#aim" + aim))).getValue())
          .contains("<a href=\"learners/1#aim1\">Workings</a>").doesNotContain("<code>");
    }
  }

  @Test
  void listsAllLearnersInACsv() {
    try (Made made = Made.of(REPORT, Learners.adult("B1", "SOF 105, FFI 2"), Learners.adult("A1", "SOF 105, FFI 2"),
        Learners.adult("D1", "SOF 110, FFI 2"))) {
      List<String> lines = made.pages(COMMAND).get(LIST + ".csv").lines().toList();
      assertThat(lines).hasSize(3);
      assertThat(lines.get(0)).startsWith("Line,Budget,What it counts in,Learner reference number,").endsWith(",July,Total,OFFICIAL-SENSITIVE");
      assertThat(lines.get(1)).contains(",A1,").endsWith(",0,107.56203,53.78101,53.78101,53.78101,53.78101,53.78101,53.78101,174.78829,0,0,0,605.03638,");
      assertThat(lines.get(2)).contains(",B1,");
    }
  }

  @Test
  void boundsItsPages() {
    String[] learners = IntStream.range(0, 2600).mapToObj(i -> Learners.adult("A" + i, "SOF 105, FFI 2")).toArray(String[]::new);
    try (Made made = Made.of(REPORT, learners)) {
      String page = onePage(made.pages(COMMAND)).getValue();
      assertThat(page).contains("the first 2,400 of 2,600 rows").contains("1,573,094.59");
      assertThat(page.split("<code>")).hasSize(2401);
    }
  }

  @Test
  void makesNoPageWithoutMoney() {
    try (Made made = Made.of(REPORT)) {
      assertThat(made.pages(COMMAND)).containsOnlyKeys(SUMMARY, LIST + ".csv");
    }
  }
}
