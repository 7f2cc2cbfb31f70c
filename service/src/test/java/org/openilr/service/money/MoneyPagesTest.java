package org.openilr.service.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  @Autowired
  private FileStore files;
  @Autowired
  private JdbcClient database;

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
    long earlier = send(before);
    String text = new String(before, StandardCharsets.UTF_8);
    int at = text.indexOf("<FamilyName>") + "<FamilyName>".length();
    long id = send((text.substring(0, at) + "Changed" + text.substring(at)).getBytes(StandardCharsets.UTF_8));
    String page = "/submissions/" + id + "/compare";
    assertThat(submitter.page(page)).contains("Compare with").doesNotContain("In short", "data-progress");
    assertThat(submitter.post(page, "earlier", Long.toString(earlier)).getResponse().getRedirectedUrl()).isEqualTo(page + "?earlier=" + earlier);
    assertThat(known(page + "?earlier=" + earlier)).contains("Compared on", "0 new learners, 0 gone, 1 changed, 19 as they were", "FamilyName");
    submitter.post(page, "earlier", Long.toString(earlier));
    assertThat(database.sql("select count(*) from job where kind = 'COMPARE' and submission = :id").param("id", id).query(Long.class).single())
        .as("What is known is not found out again").isOne();
    assertThat(submitter.post(page, "earlier", Long.toString(id)).getResponse().getStatus()).as("A return has no changes from itself").isEqualTo(404);
  }

  /** Waits while the page tells how far the comparison is. */
  private String known(String path) throws Exception {
    String page = submitter.page(path);
    for (int i = 0; i < 600 && page.contains("data-progress"); i++) {
      assertThat(page).contains("http-equiv=\"refresh\"");
      Thread.sleep(100);
      page = submitter.page(path);
    }
    return page;
  }

  @Test
  void aComparisonIsFoundOutAgainOnceAReturnIsCheckedAgain() throws Exception {
    long earlier = send(SampleFiles.of(3, 0));
    long id = send(SampleFiles.of(3, 0));
    String page = "/submissions/" + id + "/compare";
    submitter.post(page, "earlier", Long.toString(earlier));
    assertThat(known(page)).contains("3 as they were");
    database.sql("update submission set checked_at = now() where id = :id").param("id", earlier).update();
    assertThat(submitter.page(page)).doesNotContain("In short");
    submitter.post(page, "earlier", Long.toString(earlier));
    assertThat(known(page)).contains("3 as they were");
  }

  @Test
  void aComparisonThatWasStoppedOrFailedMayBeAskedForAgain() throws Exception {
    long earlier = send(SampleFiles.of(3, 0));
    long id = send(SampleFiles.of(3, 0));
    String page = "/submissions/" + id + "/compare";
    for (String state : List.of("CANCELLED", "FAILED")) {
      long job = database.sql("insert into job (submission, ukprn, kind, state, created_at) values (:id, 10000001, 'COMPARE', :state, now()) returning id").param("id", id)
          .param("state", state).query(Long.class).single();
      database.sql("insert into comparison (submission, earlier, job) values (:id, :earlier, :job) on conflict (submission, earlier) do update set job = excluded.job, "
          + "file_key = null, message = null, made_at = null").param("id", id).param("earlier", earlier).param("job", job).update();
      assertThat(submitter.page(page)).contains("Press Compare").doesNotContain("data-progress");
      submitter.post(page, "earlier", Long.toString(earlier));
      assertThat(known(page)).contains("3 as they were");
    }
  }

  @Test
  void whereAFileIsNoReturnThatIsSaid() throws Exception {
    long earlier = send(SampleFiles.of(3, 0));
    long id = send(SampleFiles.of(3, 0));
    files.put(submissions.get(earlier).orElseThrow().fileKey(), new ByteArrayInputStream(new byte[10]), 10);
    submitter.post("/submissions/" + id + "/compare", "earlier", Long.toString(earlier));
    assertThat(known("/submissions/" + id + "/compare")).contains("could not be compared. One of the two files is no return that can be read");
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
