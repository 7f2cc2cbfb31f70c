package org.openilr.service.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.reference.Reference;
import org.openilr.reports.EasStatement;
import org.openilr.samples.SampleSettings;
import org.openilr.samples.SampleStatement;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.eas.EasStatements;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasValue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The way of an earnings adjustment statement, and the reports that count it. */
@ServiceTest
class StatementTest {

  private static final String HEADINGS = "FundingLine,AdjustmentType,CalendarYear,CalendarMonth,Value,DevolvedAreaSourceOfFunding\n";
  private static final Year YEAR = Year.of("2021");
  private static final int UKPRN = 10000001;

  @Autowired
  private MockMvc browser;
  @Autowired
  private Submissions submissions;
  @Autowired
  private EasStatements statements;
  @Autowired
  private JdbcClient database;
  @Autowired
  private FileStore files;

  private Visitor submitter;

  @BeforeEach
  void signIn() throws Exception {
    submitter = Visitor.signedIn(browser, "submitter");
  }

  private long send(String content) throws Exception {
    return SampleFiles.id(submitter.upload("EAS2021", SampleFiles.statementName(UKPRN), content.getBytes(StandardCharsets.UTF_8), Map.of("confirmed", "true")));
  }

  private BigDecimal claimed() {
    return statements.counting(UKPRN, YEAR).map(EasStatement::values).orElse(List.of()).stream().map(EasValue::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void reportsAreMade(long submission) throws InterruptedException {
    for (int i = 0; i < 1200; i++) {
      List<String> states = database.sql("select state from job where submission = :id and kind = 'REPORTS'").param("id", submission).query(String.class).list();
      assertThat(states).doesNotContain("FAILED", "CANCELLED");
      if (!states.isEmpty() && !states.contains("WAITING") && !states.contains("RUNNING")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The reports are not made");
  }

  @Test
  void aStatementCountsAtOnceAndReplacesAllOfTheFormerOne() throws Exception {
    long first = send(HEADINGS + "ESFA AEB - Adult Skills (non-procured),Authorised Claims,2020,8,100.50,\n"
        + "16-18 Traineeships,Free Meals,2020,9,20.25,\n");
    assertThat(SampleFiles.checked(submissions, first).state()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(claimed()).isEqualByComparingTo("120.75");
    assertThat(submitter.page("/submissions/" + first)).contains("Claimed in all", "£120.75", "16-18 Traineeships", "Free Meals", "It counts now");

    long second = send(HEADINGS + "16-18 Traineeships,Free Meals,2020,9,-5,\n");
    assertThat(SampleFiles.checked(submissions, second).state()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(claimed()).isEqualByComparingTo("-5");
    assertThat(submissions.get(first).orElseThrow().state()).isEqualTo(SubmissionState.SUPERSEDED);
  }

  @Test
  void rowsWithErrorsAreLeftOutAndExplained() throws Exception {
    long id = send(HEADINGS + "16-18 Traineeships,Free Meals,2020,9,7.00,\n16-18 Traineeships,Free Meals,2020,13,9.00,\n");
    Submission checked = SampleFiles.checked(submissions, id);
    assertThat(checked.state()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(checked.errors()).isEqualTo(1);
    assertThat(claimed()).isEqualByComparingTo("7");
    assertThat(submitter.page("/submissions/" + id + "/findings")).contains("CalendarMonth_01", "How to put it right", "CalendarMonth=13");
  }

  @Test
  void aFileOfTheWrongFormIsRejectedAndChangesNothing() throws Exception {
    long good = send(HEADINGS + "16-18 Traineeships,Free Meals,2020,9,7.00,\n");
    SampleFiles.checked(submissions, good);
    long bad = send("A,B\n1,2\n");
    Submission rejected = SampleFiles.checked(submissions, bad);
    assertThat(rejected.state()).isEqualTo(SubmissionState.REJECTED);
    assertThat(submitter.page("/submissions/" + bad)).contains("heading");
    assertThat(submissions.get(good).orElseThrow().state()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(claimed()).isEqualByComparingTo("7");
    assertThat(submitter.page("/submissions/" + bad + "/reports")).contains("EAS Rule Violation Report");
  }

  @Test
  void theReportsOfAReturnAreMadeInTheBackgroundAndCountTheStatement() throws Exception {
    ByteArrayOutputStream statement = new ByteArrayOutputStream();
    new SampleStatement(YEAR, UKPRN, 12, 1, Reference.sample()).write(statement);
    SampleFiles.checked(submissions, send(statement.toString(StandardCharsets.UTF_8)));
    long id = SampleFiles.id(submitter.upload(SampleFiles.name(), SampleFiles.of(60, 0.1)));
    SampleFiles.checked(submissions, id);
    reportsAreMade(id);
    String list = submitter.page("/submissions/" + id + "/reports");
    assertThat(list).contains("Funding Summary Report", "Main Occupancy Report", "Rule Violation Report", "Rule Violation Summary Report", "Download all as a zip");
    String page = database.sql("select file_name from report where submission = :id and name = 'Funding Summary Report' and format = 'HTML'").param("id", id)
        .query(String.class).single();
    assertThat(submitter.page("/submissions/" + id + "/report-pages/" + page)).contains("Funding Summary Report", "EASDATA-" + UKPRN);
    assertThat(submitter.get("/submissions/" + id + "/report-pages/" + page).getResponse().getHeader("Content-Security-Policy")).contains("sha256-").doesNotContain("unsafe");
    String behind = database.sql("select file_name from report where submission = :id and name like 'Learners behind the Funding Summary%' and format = 'HTML' limit 1")
        .param("id", id).query(String.class).single();
    Matcher link = Pattern.compile("href=\"(/submissions/" + id + "/learners/\\d+/workings)\"").matcher(submitter.page("/submissions/" + id + "/report-pages/" + behind));
    assertThat(link.find()).isTrue();
    assertThat(submitter.page(link.group(1))).contains("how the funding came about", "Step by step");
    assertThat(submitter.get("/submissions/" + id + "/reports.zip").getResponse().getContentAsByteArray()).startsWith('P', 'K');
    Visitor other = Visitor.signedIn(browser, "other");
    assertThat(other.get("/submissions/" + id + "/report-pages/" + page).getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void theReportsOfAReturnCompareWithWhatWasReturnedLastYear() throws Exception {
    Visitor other = Visitor.signedIn(browser, "other");
    byte[] return2021 = SampleFiles.of(new SampleSettings(YEAR, 20, 1, 0, SampleSettings.kinds(YEAR), 10000002));
    byte[] return1920 = SampleFiles.of(new SampleSettings(YEAR.previous(), 20, 1, 0, SampleSettings.kinds(YEAR.previous()), 10000002));

    long alone = SampleFiles.id(other.upload("ILR2021", SampleFiles.name(10000002, "2021", ".xml"), return2021, Map.of()));
    SampleFiles.checked(submissions, alone);
    reportsAreMade(alone);
    assertThat(monitoring(other, alone)).contains("FRM06 was not checked");

    // The year before is closed by now.
    String lastYear = SampleFiles.name(10000002, "1920", ".xml");
    String key = "ILR1920/10000002/test/" + lastYear;
    files.put(key, new ByteArrayInputStream(return1920), return1920.length);
    database.sql("insert into submission (ukprn, collection, period, file_name, file_bytes, file_key, sha256, origin, state, state_since, uploaded_by, uploaded_at) "
        + "values (10000002, 'ILR1920', 14, upper(:name), 1, :key, '0', 'PAGE', 'CHECKED', now(), 'Olly Other', now())").param("name", lastYear).param("key", key).update();
    long compared = SampleFiles.id(other.upload("ILR2021", SampleFiles.name(10000002, "2021", ".xml"), return2021, Map.of()));
    SampleFiles.checked(submissions, compared);
    reportsAreMade(compared);
    assertThat(monitoring(other, compared)).containsIgnoringCase("FRM06 compares with " + lastYear).contains(">FRM06</h2>");
  }

  private String monitoring(Visitor visitor, long submission) throws Exception {
    String page = database.sql("select file_name from report where submission = :id and name = 'Funding Rules Monitoring Report' and format = 'HTML'")
        .param("id", submission).query(String.class).single();
    return visitor.page("/submissions/" + submission + "/report-pages/" + page);
  }

  @Test
  void aStatementHasTheFundingSummaryOfTheSubmittedReturnMadeAnew() throws Exception {
    long returned = SampleFiles.id(submitter.upload(SampleFiles.name(), SampleFiles.of(40, 0)));
    SampleFiles.checked(submissions, returned);
    submitter.post("/submissions/" + returned + "/submit");
    long id = send(HEADINGS + "16-18 Traineeships,Free Meals,2020,9,7.00,\n");
    SampleFiles.checked(submissions, id);
    reportsAreMade(id);
    assertThat(submitter.page("/submissions/" + id + "/reports"))
        .contains("Funding Summary Report", "Adult Funding Claim Report", "EAS Funding Report", "EAS Rule Violation Report").doesNotContain("Main Occupancy Report");
  }
}
