package org.openilr.service.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openilr.service.submissions.SubmissionState.CHECKED;
import static org.openilr.service.submissions.SubmissionState.HELD;
import static org.openilr.service.submissions.SubmissionState.SUBMITTED;
import static org.openilr.service.submissions.SubmissionState.SUPERSEDED;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.samples.SampleSettings;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.Role;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.Submitting.Outcome;
import org.openilr.specification.Year;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** What counts for a return period. The collection of 2021-22, whose periods these tests move, is theirs alone. */
@ServiceTest
class SubmittingTest {

  private static final Caller SUBMITTER = new Caller(null, "Sam Submitter", Role.PROVIDER_SUBMITTER, 10000001);
  private static final Caller USER = new Caller(null, "Uma User", Role.PROVIDER_USER, 10000001);
  private static final Caller OTHER = new Caller(null, "Olly Other", Role.PROVIDER_SUBMITTER, 10000002);

  @Autowired
  private MockMvc browser;
  @Autowired
  private Submissions submissions;
  @Autowired
  private Submitting submitting;
  @Autowired
  private JdbcClient database;

  private Visitor submitter;
  private Instant now;

  @BeforeEach
  void openR05() throws Exception {
    submitter = Visitor.signedIn(browser, "submitter");
    now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    for (int number = 1; number <= 14; number++) {
      period(number, Duration.ofDays(30L * (number - 5) - 10), Duration.ofDays(30L * (number - 5) + 10));
    }
  }

  @AfterEach
  void forget() {
    database.sql("update submission set state = 'CANCELLED' where collection = 'ILR2122'").update();
  }

  private void period(int number, Duration opens, Duration closes) {
    database.sql("update return_period set opens_at = :opens, closes_at = :closes where collection = 'ILR2122' and number = :number")
        .param("opens", Times.at(now.plus(opens))).param("closes", Times.at(now.plus(closes))).param("number", number).update();
  }

  private void betweenR05AndR06() {
    period(5, Duration.ofDays(-10), Duration.ofMinutes(-1));
    period(6, Duration.ofDays(1), Duration.ofDays(10));
  }

  private long checked() throws Exception {
    SampleSettings settings = SampleSettings.of(Year.of("2122")).withLearners(3);
    long id = SampleFiles.id(submitter.upload("ILR2122", SampleFiles.name(10000001, "2122", ".xml"), SampleFiles.of(settings), Map.of()));
    assertThat(SampleFiles.checked(submissions, id).state()).isEqualTo(CHECKED);
    return id;
  }

  private SubmissionState state(long id) {
    return submissions.get(id).orElseThrow().state();
  }

  @Test
  void theLastSubmissionCounts() throws Exception {
    long first = checked();
    long second = checked();
    assertThat(submitting.submit(first, SUBMITTER, Instant.now())).isEqualTo(Outcome.SUBMITTED);
    assertThat(submitting.submit(second, SUBMITTER, Instant.now())).isEqualTo(Outcome.SUBMITTED);
    assertThat(state(first)).isEqualTo(SUPERSEDED);
    assertThat(state(second)).isEqualTo(SUBMITTED);
    assertThat(submissions.get(second).orElseThrow().period()).isEqualTo(5);
  }

  @Test
  void whatWasHandedInLastCountsEvenWhenItsTurnCameFirst() throws Exception {
    long first = checked();
    long second = checked();
    Instant earlier = Instant.now();
    submitting.submit(second, SUBMITTER, earlier.plusSeconds(1));
    submitting.submit(first, SUBMITTER, earlier);
    assertThat(state(first)).isEqualTo(SUPERSEDED);
    assertThat(state(second)).isEqualTo(SUBMITTED);
  }

  @Test
  void submittingTwiceIsAsSubmittingOnce() throws Exception {
    long id = checked();
    assertThat(submitter.post("/submissions/" + id + "/submit").getResponse().getRedirectedUrl()).endsWith("/receipt");
    Instant at = submissions.get(id).orElseThrow().submittedAt();
    assertThat(submitter.post("/submissions/" + id + "/submit").getResponse().getRedirectedUrl()).endsWith("/receipt");
    assertThat(submitter.get("/submissions/" + id + "/submit").getResponse().getRedirectedUrl()).as("Going back in the browser").endsWith("/receipt");
    assertThat(submissions.get(id).orElseThrow().submittedAt()).isEqualTo(at);
    assertThat(database.sql("select count(*) from audit_event where action = 'return submitted' and about = :about").param("about", "submission " + id)
        .query(Long.class).single()).isOne();
  }

  @Test
  void ofManySubmittedAtOnceOneCounts() throws Exception {
    List<Long> ids = List.of(checked(), checked(), checked(), checked());
    List<Callable<Outcome>> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      long id = ids.get(i % ids.size());
      people.add(() -> submitting.submit(id, SUBMITTER, Instant.now()));
    }
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      for (Future<Outcome> outcome : pool.invokeAll(people)) {
        assertThat(outcome.get()).isIn(Outcome.SUBMITTED, Outcome.ALREADY);
      }
    } finally {
      pool.shutdown();
    }
    assertThat(ids.stream().map(this::state)).containsOnly(SUBMITTED, SUPERSEDED).filteredOn(SUBMITTED::equals).hasSize(1);
    long counts = ids.stream().filter(id -> state(id) == SUBMITTED).findFirst().orElseThrow();
    Instant last = ids.stream().map(id -> submissions.get(id).orElseThrow().submittedAt()).max(Instant::compareTo).orElseThrow();
    assertThat(submissions.get(counts).orElseThrow().submittedAt()).isEqualTo(last);
  }

  @Test
  void theTimeItWasHandedInDecidesAtTheClose() throws Exception {
    long inTime = checked();
    long late = checked();
    Instant close = now.plus(Duration.ofDays(10));
    assertThat(submitting.submit(late, SUBMITTER, close.plusMillis(1))).isEqualTo(Outcome.PERIOD_CLOSED);
    assertThat(state(late)).isEqualTo(CHECKED);
    assertThat(submitting.submit(inTime, SUBMITTER, close)).isEqualTo(Outcome.SUBMITTED);
  }

  @Test
  void betweenPeriodsItIsHeldAndSubmittedWhenTheNextOneOpens() throws Exception {
    betweenR05AndR06();
    long held = checked();
    assertThat(submissions.get(held).orElseThrow().period()).isEqualTo(6);
    assertThat(submitter.page("/submissions/" + held + "/submit")).contains("No return period is open", "R06 opens");
    submitter.post("/submissions/" + held + "/submit");
    assertThat(state(held)).isEqualTo(HELD);
    assertThat(submitter.page("/submissions/" + held + "/receipt")).contains("R06 ILR file handed in", "It waits for R06 to open");
    Instant handedIn = submissions.get(held).orElseThrow().submittedAt();

    submitting.openPeriods();
    assertThat(state(held)).as("It is not open yet").isEqualTo(HELD);
    period(6, Duration.ofMinutes(-1), Duration.ofDays(10));
    submitting.openPeriods();
    submitting.openPeriods();
    Submission submitted = SampleFiles.checked(submissions, held);
    assertThat(submitted.state()).isEqualTo(SUBMITTED);
    assertThat(submitted.submittedAt()).isEqualTo(handedIn);
    assertThat(submitted.submittedBy()).isEqualTo("Sam Submitter");
    assertThat(database.sql("select count(*) from job where kind = 'CHECK' and submission = :id").param("id", held).query(Long.class).single()).as("Checked when sent and at the opening")
        .isEqualTo(2);
  }

  @Test
  void aLaterFileReplacesOneThatIsHeld() throws Exception {
    betweenR05AndR06();
    long first = checked();
    long second = checked();
    submitting.submit(first, SUBMITTER, Instant.now());
    submitting.submit(second, SUBMITTER, Instant.now());
    assertThat(state(first)).isEqualTo(SUPERSEDED);
    assertThat(state(second)).isEqualTo(HELD);
  }

  @Test
  void aFileSubmittedWhileAHeldOneIsCheckedAgainStaysTheOneThatCounts() throws Exception {
    betweenR05AndR06();
    long held = checked();
    long later = checked();
    submitting.submit(held, SUBMITTER, Instant.now());
    period(6, Duration.ofMinutes(-1), Duration.ofDays(10));
    assertThat(submissions.happen(held, SubmissionEvent.OPEN)).isTrue();
    submissions.submitWhenChecked(held);
    submitting.submit(later, SUBMITTER, Instant.now());
    assertThat(state(later)).isEqualTo(SUBMITTED);
    assertThat(submissions.happen(held, SubmissionEvent.START) && submissions.happen(held, SubmissionEvent.FINISH)).isTrue();
    submitting.whenChecked(held);
    assertThat(state(later)).isEqualTo(SUBMITTED);
    assertThat(state(held)).isEqualTo(SUPERSEDED);
  }

  @Test
  void whatWasNotSubmittedInTimeIsCheckedAgainForTheNextPeriod() throws Exception {
    long id = checked();
    period(5, Duration.ofDays(-10), Duration.ofMinutes(-1));
    period(6, Duration.ofMinutes(-1), Duration.ofDays(10));
    assertThat(submitter.page("/submissions/" + id)).contains("R05 has closed", "Use it for the next period");
    assertThat(submitter.post("/submissions/" + id + "/submit").getResponse().getRedirectedUrl()).endsWith("/submit");
    assertThat(submitter.page("/submissions/" + id + "/submit")).contains("R05 has closed", "Check it again for R06");
    submitter.post("/submissions/" + id + "/renew");
    submitter.post("/submissions/" + id + "/renew");
    Submission again = SampleFiles.checked(submissions, id);
    assertThat(again.state()).isEqualTo(CHECKED);
    assertThat(again.period()).isEqualTo(6);
    assertThat(submitting.submit(id, SUBMITTER, Instant.now())).isEqualTo(Outcome.SUBMITTED);
  }

  @Test
  void onlyASubmitterOfTheProviderSubmits() throws Exception {
    long id = checked();
    assertThatThrownBy(() -> submitting.submit(id, USER, Instant.now())).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> submitting.submit(id, OTHER, Instant.now())).isInstanceOf(AccessDeniedException.class);
    Visitor user = Visitor.signedIn(browser, "user");
    assertThat(user.page("/submissions/" + id)).contains("Your account cannot submit").doesNotContain("Submit this return");
    assertThat(user.post("/submissions/" + id + "/submit").getResponse().getStatus()).isEqualTo(403);
    assertThat(Visitor.signedIn(browser, "other").post("/submissions/" + id + "/submit").getResponse().getStatus()).isEqualTo(404);
    assertThat(Visitor.signedIn(browser, "operator").post("/submissions/" + id + "/submit").getResponse().getStatus()).isEqualTo(403);
    assertThat(state(id)).isEqualTo(CHECKED);
  }
}
