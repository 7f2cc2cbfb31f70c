package org.openilr.service.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages about money: summary, learners behind it, workings, and what changed. */
@ServiceTest
class MoneyPagesTest {

  @Autowired
  private MockMvc browser;
  @Autowired
  private Submissions submissions;
  @Autowired
  private Money money;

  private Visitor submitter;

  @BeforeEach
  void signIn() throws Exception {
    submitter = Visitor.signedIn(browser, "submitter");
  }

  private long send(byte[] content) throws Exception {
    long id = SampleFiles.id(submitter.upload(SampleFiles.name(), content));
    SampleFiles.checked(submissions, id);
    return id;
  }

  @Test
  void everyFigureLeadsToItsLearnersAndTheirAmountsToTheirWorkings() throws Exception {
    long id = send(SampleFiles.of(40, 0));
    String summary = submitter.page("/submissions/" + id + "/funding");
    assertThat(summary).contains("By funding line", "<rect", "ESFA AEB");
    List<Money.Line> lines = money.lines(submissions.get(id).orElseThrow());
    assertThat(lines.stream().map(Money.Line::year).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(submissions.get(id).orElseThrow().funding());
    for (Money.Line line : lines) {
      List<Money.OfLearner> learners = money.learners(submissions.get(id).orElseThrow(), line.model(), line.line(), line.kind(), 0, 1000);
      assertThat(learners.stream().map(Money.OfLearner::year).reduce(BigDecimal.ZERO, BigDecimal::add)).as(line.line()).isEqualByComparingTo(line.year());
    }
    Money.OfLearner first = money.learners(submissions.get(id).orElseThrow(), lines.get(0).model(), lines.get(0).line(), lines.get(0).kind(), 0, 1).get(0);
    assertThat(submitter.page("/submissions/" + id + "/learners/" + first.row() + "/workings"))
        .contains("how the funding came about", "Step by step", "Fields of the return", lines.get(0).kind());
    assertThat(submitter.get("/submissions/" + id + "/learners/4000/workings").getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void whatChangedIsToldLearnerByLearner() throws Exception {
    byte[] before = SampleFiles.of(20, 0);
    send(before);
    String text = new String(before, StandardCharsets.UTF_8);
    int at = text.indexOf("<FamilyName>") + "<FamilyName>".length();
    long id = send((text.substring(0, at) + "Changed" + text.substring(at)).getBytes(StandardCharsets.UTF_8));
    assertThat(submitter.page("/submissions/" + id + "/compare")).contains("0 new learners, 0 gone, 1 changed, 19 as they were", "FamilyName");
  }

  @Test
  void aForeignReturnIsNeitherShownNorCompared() throws Exception {
    long id = send(SampleFiles.of(5, 0));
    Visitor other = Visitor.signedIn(browser, "other");
    for (String page : List.of("funding", "compare", "learners/0/workings", "funding/learners?model=FM35&line=x&kind=y")) {
      assertThat(other.get("/submissions/" + id + "/" + page).getResponse().getStatus()).as(page).isEqualTo(404);
    }
  }

  @Test
  void barsStandOnTheLineAndHangBelowItWhereMoneyIsTakenBack() {
    List<BigDecimal> months = IntStream.range(0, 12).mapToObj(month -> BigDecimal.valueOf(month == 0 ? 300 : month == 1 ? -100 : 0)).toList();
    MonthChart chart = MonthChart.of(months);
    assertThat(chart.zero()).isEqualTo("120.0");
    assertThat(chart.bars().get(0).y()).isEqualTo("0.0");
    assertThat(chart.bars().get(0).height()).isEqualTo("120.0");
    assertThat(chart.bars().get(1).y()).isEqualTo("120.0");
    assertThat(chart.bars().get(1).height()).isEqualTo("40.0");
  }
}
