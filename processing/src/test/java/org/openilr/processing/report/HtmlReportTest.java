package org.openilr.processing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openilr.specification.Year;
import org.openilr.validation.FieldValue;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;

class HtmlReportTest {

  private static final String HOSTILE = "</script><script>alert('1')</script>\"><img src=x onerror=alert(1)>";

  private static final ReportHead HEAD = new ReportHead("ILR-10000001-2526-20251015-093000-01.xml", "10000001", "2025-26", "R03",
      "15 October 2025 at 09:30", 10, 8, 1, List.of(), List.of(new ReportHead.NotChecked("UKPRN_06", "There is no contract", "contracts")),
      List.of(new ReportHead.Version("Openilr", "0.1.0")));

  @Test
  void showsTheWorstRuleFirst() throws IOException {
    String page = page(5_000, finding("B_01", Severity.WARNING, "L1"), finding("B_01", Severity.WARNING, "L2"),
        finding("A_01", Severity.ERROR, "L1"), finding("C_01", Severity.ERROR, "L1"), finding("C_01", Severity.ERROR, "L3"));

    assertThat(all("<details id=\"rule-(\\w+)\"", page)).containsExactly("C_01", "A_01", "B_01");
    assertThat(page).contains("3 errors and 2 warnings: 2 of 10 learners are not valid.");
  }

  @Test
  void linksRulesAndLearnersToEachOther() throws IOException {
    String page = page(5_000, finding("A_01", Severity.ERROR, "L1"), finding("B_01", Severity.ERROR, "L2"), finding("F_01", Severity.FAIL, null));

    assertThat(all("<details id=\"(learner-\\d+)\"", page)).containsExactly("learner-1", "learner-2", "learner-0");
    List<String> ids = all(" id=\"([^\"]+)\"", page);
    assertThat(ids).doesNotHaveDuplicates().containsAll(all("href=\"#([^\"]+)\"", page));
  }

  @Test
  void escapesWhateverTheFileHolds() throws IOException {
    RuleInfo rule = rule("A_01", Severity.ERROR);
    String page = page(5_000, new Finding(rule, HOSTILE, 1, 0, List.of(new FieldValue("GivenNames", HOSTILE))));

    assertThat(page).doesNotContain("<img").doesNotContain("<script>alert").contains("&lt;/script&gt;&lt;script&gt;alert(");
    assertThat(all("(<script>)", page)).as("scripts on the page").hasSize(1);
  }

  @Test
  void asksNothingOfTheNetwork() throws IOException {
    String page = page(5_000, finding("A_01", Severity.ERROR, "L1"));

    assertThat(all("(?:src|href|action|data|url)\\s*[=(]\\s*[\"']?([^\"'# )>]+)", page)).as("addresses").isEmpty();
    assertThat(page).contains("default-src &#39;none&#39;").doesNotContain("style=");
  }

  @Test
  void theFirstFindingsOfEveryRuleAreListedWhenThereAreTooMany() throws IOException {
    HtmlReport report = new HtmlReport(100);
    IntStream.range(0, 10_000).forEach(i -> report.add(finding("MANY_01", Severity.ERROR, "M" + i), null));
    IntStream.range(0, 20).forEach(i -> report.add(finding("FEW_01", Severity.WARNING, "F" + i), null));
    String page = write(report);

    assertThat(page).contains("this page lists 100 of the 10,020 findings", "The first 80 of 10,000 findings of MANY_01", "20 findings of FEW_01");
    assertThat(page).contains(">M0<", ">M79<").doesNotContain(">M80<");
  }

  @Test
  void saysThatThereIsNothingWrong() throws IOException {
    assertThat(page(5_000)).contains("No errors and no warnings.", "No rule was raised.", "No learner has errors or warnings.")
        .doesNotContain("<form");
  }

  @Test
  void saysWhyItCannotBeWritten() {
    Writer full = new Writer() {
      @Override
      public void write(char[] text, int from, int length) throws IOException {
        throw new IOException("No space left on device");
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    assertThatThrownBy(() -> new HtmlReport().write(HEAD, null, full)).isInstanceOf(IOException.class).hasMessage("No space left on device");
  }

  private static String page(int most, Finding... findings) throws IOException {
    HtmlReport report = new HtmlReport(most);
    for (Finding finding : findings) {
      report.add(finding, null);
    }
    return write(report);
  }

  private static String write(HtmlReport report) throws IOException {
    StringWriter page = new StringWriter();
    report.write(HEAD, null, page);
    return page.toString();
  }

  private static Finding finding(String rule, Severity severity, String learner) {
    return new Finding(rule(rule, severity), learner, null, -1, List.of(new FieldValue("DateOfBirth", "")));
  }

  private static RuleInfo rule(String id, Severity severity) {
    return new RuleInfo(id, severity, "It is wrong", "something is wrong", "It should be right", "Put it right", "Learner",
        Year.of("1819"), Year.of("2627"), List.of(), true, true, "");
  }

  private static List<String> all(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).toList();
  }
}
