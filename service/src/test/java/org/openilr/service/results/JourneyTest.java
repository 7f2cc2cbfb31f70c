package org.openilr.service.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The way of a return from choosing the collection to the receipt. */
@ServiceTest
class JourneyTest {

  @Autowired
  private MockMvc browser;
  @Autowired
  private Submissions submissions;
  @Autowired
  private JdbcClient database;

  private Visitor submitter;

  @BeforeEach
  void signIn() throws Exception {
    submitter = Visitor.signedIn(browser, "submitter");
  }

  @Test
  void aReturnIsSentCheckedLookedAtAndSubmitted() throws Exception {
    assertThat(submitter.page("/collections")).contains("ILR 2020-21", "R12 open", "Last file");
    String name = SampleFiles.name();
    MvcResult upload = submitter.upload(name, SampleFiles.of(300, 0.1));
    long id = SampleFiles.id(upload);
    Submission checked = SampleFiles.checked(submissions, id);
    assertThat(checked.state()).isEqualTo(SubmissionState.CHECKED);
    assertThat(checked.learners()).isEqualTo(300);
    assertThat(checked.validLearners()).isEqualTo(270);
    assertThat(checked.learnersWithErrors()).isEqualTo(30);
    assertThat(checked.funding()).isPositive();
    assertThat(checked.referenceVersion()).isEqualTo("sample");

    String overview = submitter.page("/submissions/" + id);
    assertThat(overview).contains("300", "270", "30 learners with errors", "Submit this return", "Adult skills", "Nothing is submitted yet");
    assertThat(submitter.page("/submissions/" + id + "/submit")).contains("Submit this return for R12?", "270", "30 learners");
    MvcResult submit = submitter.post("/submissions/" + id + "/submit");
    assertThat(submit.getResponse().getRedirectedUrl()).isEqualTo("/submissions/" + id + "/receipt");
    assertThat(submitter.page("/submissions/" + id + "/receipt")).contains("R12 ILR file submitted", ">" + id + "<", name.toUpperCase(), "Sam Submitter");
    assertThat(submissions.get(id).orElseThrow().state()).isEqualTo(SubmissionState.SUBMITTED);
  }

  @Test
  void theRowsOfFundingAddUpToTheFundingOfTheReturn() throws Exception {
    long id = SampleFiles.id(submitter.upload(SampleFiles.name(), SampleFiles.of(120, 0)));
    Submission checked = SampleFiles.checked(submissions, id);
    BigDecimal rows = database.sql("select sum(whole + (select sum(month) from unnest(months) month)) from learner_funding where submission = :id").param("id", id)
        .query(BigDecimal.class).single();
    assertThat(rows).isEqualByComparingTo(checked.funding());
    assertThat(Summary.of(checked).models().stream().map(Summary.Model::year).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(checked.funding());
  }

  @Test
  void theFindingsAreCountedByRuleFilteredAndShownByLearner() throws Exception {
    long id = SampleFiles.id(submitter.upload(SampleFiles.name(), SampleFiles.of(300, 0.2)));
    Submission checked = SampleFiles.checked(submissions, id);
    List<Integer> rows = database.sql("select learner_row from finding where submission = :id and severity = 'E' and learner_row is not null order by seq").param("id", id)
        .query(Integer.class).list();
    assertThat((long) rows.size()).isPositive().isLessThanOrEqualTo(checked.errors());
    String rule = database.sql("select rule from finding where submission = :id and severity = 'E' order by seq limit 1").param("id", id).query(String.class).single();
    assertThat(submitter.page("/submissions/" + id + "/findings")).contains(rule, "How to put it right", "By rule, the worst first");
    assertThat(submitter.page("/submissions/" + id + "/findings?rule=" + rule + "&severity=E")).contains("of those that you asked for");
    assertThat(submitter.page("/submissions/" + id + "/learners/" + rows.get(0))).contains(rule, "What is wrong", "How to put it right");
    assertThat(submitter.get("/submissions/" + id + "/learners/999999").getResponse().getStatus()).isEqualTo(404);
  }
}
