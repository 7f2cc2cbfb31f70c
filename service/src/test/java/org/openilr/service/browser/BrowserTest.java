package org.openilr.service.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServerTest;
import org.openilr.service.database.Times;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ways of a provider and of an operator through the pages in a real browser, with scripts and without; axe looks at every page on the way. */
@ServerTest
class BrowserTest {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
  private static final AtomicInteger SENT = new AtomicInteger();
  private static final int LEARNERS = 300;
  private static Chromium chromium;

  @LocalServerPort
  private int port;

  @BeforeAll
  static void startChromium() throws Exception {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopChromium() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private Person person(boolean scripts) {
    return chromium.person("http://localhost:" + port, scripts);
  }

  /** A name made now: corrected files are, too, and what comes after one has to be later. */
  private static String fileName() {
    return "ILR-10000001-2021-" + STAMP.format(LocalDateTime.now(Times.UK)) + "-" + String.format("%02d", SENT.incrementAndGet()) + ".xml";
  }

  /** A return with some errors, and a first learner of a sex that there is not. */
  private static byte[] file(int learners) throws Exception {
    return new String(SampleFiles.of(learners, 0.1), StandardCharsets.UTF_8).replaceFirst("<Sex>[FM]</Sex>", "<Sex>X</Sex>").getBytes(StandardCharsets.UTF_8);
  }

  private static void send(Person person, byte[] file) {
    person.open("/collections/ILR2021/upload");
    person.attach(fileName(), file);
    person.press("Send and check");
    person.sees("Results");
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void aProviderSendsPutsRightAndSubmitsAReturn(boolean scripts) throws Exception {
    try (Person provider = person(scripts)) {
      provider.open("/");
      provider.sees("Submit learner data");
      provider.follow("Sign in");
      provider.fill("User name", "submitter");
      provider.fill("Password", "not the password");
      provider.press("Sign in");
      provider.seesError("Sign in", "do not belong together");
      provider.signIn("submitter");
      provider.sees("What do you want to return?", "ILR 2020-21", "R12 open");

      provider.follow("ILR 2020-21");
      provider.sees("Send a file", "R12 closes on");
      provider.takePicture("upload");
      provider.press("Send and check");
      provider.seesError("Send a file", "Choose a file");
      provider.attach(fileName(), file(LEARNERS));
      provider.press("Send and check");
      provider.sees("Results", "Learners with errors", "Nothing is submitted yet");
      provider.takePicture("results");
      String results = provider.page().url().replaceFirst(".*/submissions", "/submissions");
      if (scripts) {
        assertThat(provider.requests()).as("live progress").contains(results + "/progress");
      } else {
        assertThat(provider.requests().stream().filter(results::equals).count()).as("times that the page of the progress refreshed itself").isGreaterThan(1);
      }

      provider.follow("Errors and warnings");
      provider.sees("Errors and warnings", "By rule, the worst first", "How to put it right");
      provider.takePicture("findings");
      provider.found("details").first().locator("summary").click();
      provider.sees("Errors and warnings", "It is raised when");
      provider.choose("Severity", "Errors");
      provider.press("Show");
      provider.sees("Errors and warnings", "of those that you asked for");
      provider.fill("Learner, aim or value", "Sex=X");
      provider.press("Search");
      provider.sees("Errors and warnings", "2 findings of those that you asked for");
      provider.found("main tbody tr").last().locator("a").click();
      provider.sees("Learner", "How to put it right", "Sex");
      provider.takePicture("learner");

      putRight(provider, scripts);
      provider.press("Send the corrected file");
      provider.sees("Results", "Valid learners");
      String corrected = provider.page().url();
      assertThat(corrected).doesNotEndWith(results);

      provider.follow("What changed");
      provider.sees("What changed");
      provider.choose("Compare with", results.replace("/submissions/", ""));
      provider.press("Compare");
      provider.sees("What changed", "Has no errors any more", "Sex: X, now F");
      provider.takePicture("what-changed");
      provider.follow("Funding");
      provider.sees("Funding", "By funding line");
      provider.takePicture("funding");
      provider.found("main table tbody a").first().click();
      provider.sees("Learners behind the figure");
      provider.found("main table tbody a").first().click();
      provider.sees("how the funding came about");
      provider.found("details").first().locator("summary").click();
      provider.sees("how the funding came about");
      provider.takePicture("workings");
      seesReports(provider);
      submits(provider, corrected);

      provider.follow("History and reports");
      provider.sees("History and reports", "Submitted");
      provider.takePicture("history");
      sendsStatement(provider);
      seesAccount(provider);
      provider.press("Sign out");
      provider.sees("Submit learner data");
      provider.open("/submissions");
      provider.sees("Sign in");
    }
  }

  private static void putRight(Person provider, boolean scripts) {
    provider.follow("Put this learner right");
    provider.sees("Put a learner right", "What the rules find");
    provider.takePicture("put-right");
    Locator findings = provider.found("#findings");
    Locator sex = provider.found("#Sex");
    if (scripts) {
      assertThat(findings).containsText("Sex");
      sex.selectOption("F");
      assertThat(findings).not().containsText("Sex");
      sex.selectOption("X");
      assertThat(findings).containsText("Sex");
    }
    sex.selectOption("F");
    provider.press("Check");
    assertThat(findings).not().containsText("Sex");
    provider.sees("Put a learner right");
    provider.press("Save");
    provider.sees("Corrections", "Learners put right");
  }

  private static void seesReports(Person provider) {
    provider.follow("Reports");
    provider.sees("Reports");
    Locator making = provider.page().getByText("Reports are being made");
    for (long end = System.nanoTime() + 120_000_000_000L; making.count() > 0 && System.nanoTime() < end;) {
      provider.page().waitForTimeout(200);
      provider.follow("Look again");
    }
    provider.sees("Reports", "Funding Summary Report", "Download all as a zip");
    assertThat(making).hasCount(0);
    provider.takePicture("reports");
    assertThat(provider.page().waitForDownload(() -> provider.follow("Download all as a zip")).suggestedFilename()).endsWith("_Reports.zip");
    String reports = provider.page().url();
    provider.followFirst("Page\\s*, Funding Summary");
    provider.sees("Funding Summary Report");
    provider.takePicture("report");
    provider.page().navigate(reports);
  }

  private static void submits(Person provider, String results) {
    provider.page().navigate(results);
    provider.follow("Submit this return");
    provider.sees("Submit this return for R12?", "Valid learners");
    provider.takePicture("submit");
    provider.press("Submit");
    provider.sees("R12 ILR file submitted", "Your reference number");
    provider.takePicture("receipt");
  }

  private static void sendsStatement(Person provider) {
    provider.follow("Upload");
    provider.follow("Earnings adjustment statement 2020-21");
    provider.sees("Send a file", "we hold the evidence");
    String name = "EASDATA-10000001-" + STAMP.format(LocalDateTime.now(Times.UK)) + ".csv";
    byte[] rows = ("FundingLine,AdjustmentType,CalendarYear,CalendarMonth,Value,DevolvedAreaSourceOfFunding\n16-18 Traineeships,Free Meals,2020,9,20.25,\n"
        + "16-18 Traineeships,Free Meals,2020,13,9.00,\n").getBytes(StandardCharsets.UTF_8);
    provider.attach(name, rows);
    provider.press("Send and check");
    provider.seesError("Send a file", "Tick the box");
    provider.attach(name, rows);
    provider.tick("The payments in this statement were made, and we hold the evidence");
    provider.press("Send and check");
    provider.sees("Statement", "Claimed in all", "£20.25", "It counts now");
    provider.follow("Errors and warnings");
    provider.sees("Errors and warnings", "CalendarMonth_01");
  }

  private static void seesAccount(Person provider) {
    provider.open("/account");
    provider.sees("Your account", "Sam Submitter");
    provider.follow("Change your password");
    provider.press("Change password");
    provider.seesError("Change your password", "password");
    provider.open("/account/keys");
    provider.press("Make a key");
    provider.seesError("Keys for programs", "name");
    provider.open("/retention");
    provider.sees("How long");
    provider.openRefused("/no-such-page", 404);
    provider.sees("Page not found");
    provider.openRefused("/operator", 403);
    provider.sees("You may not do this");
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void anOperatorRunsTheCollection(boolean scripts) throws Exception {
    try (Person provider = person(scripts); Person operator = person(scripts)) {
      provider.signIn("submitter");
      send(provider, file(20));
      provider.follow("Submit this return");
      provider.press("Submit");
      provider.sees("R12 ILR file submitted");

      operator.signIn("operator");
      operator.sees("Overview", "ILR 2020-21, R12", "Jobs");
      operator.takePicture("overview");
      seesThePeriod(operator);
      extendsThePeriod(operator, scripts ? 380 : 381);
      seesProvidersAndUsers(operator);

      operator.open("/operator/jobs?state=DONE");
      operator.sees("Jobs");
      operator.takePicture("jobs");
      operator.found("main tbody a").first().click();
      operator.sees("Job", "Attempts");

      addsNotice(operator, provider);
      operator.follow("Reference data");
      operator.sees("Reference data", "What is in force");
      operator.follow("Send an official file");
      operator.sees("Send reference data");
      operator.press("Send the file");
      operator.sees("Send reference data", "There is a problem");
      operator.follow("Audit log");
      operator.sees("Audit log", "Events, the newest first");
      operator.takePicture("audit");
      operator.choose("What", "signed in");
      operator.press("Show");
      operator.sees("Audit log", "signed in");
      operator.follow("Retention");
      operator.sees("How long");
      operator.press("Sign out");
      operator.sees("Submit learner data");
    }
  }

  private static void seesThePeriod(Person operator) {
    operator.open("/operator/periods/ILR2021/12");
    operator.sees("ILR 2020-21", "Sample College of Further Education");
    operator.takePicture("period");
    operator.open("/operator/periods/ILR2021/12/missing");
    operator.sees("ILR 2020-21", "Sample Sixth Form College");
    operator.open("/operator/periods/ILR2021/12/funding");
    operator.sees("ILR 2020-21");
    operator.open("/submissions?ukprn=10000001");
    operator.sees("History and reports");
  }

  private static void extendsThePeriod(Person operator, int days) {
    operator.follow("Collections");
    operator.sees("Collections", "Takes files");
    operator.follow("ILR 2020-21");
    operator.sees("ILR 2020-21", "When jobs run");
    operator.follow("Dates of R12");
    operator.sees("ILR 2020-21, R12", "Change the dates");
    operator.fill("R12 closes on", "the last day");
    operator.press("Save the dates");
    operator.seesError("ILR 2020-21, R12", "day");
    operator.fill("R12 closes on", DAY.format(LocalDate.now(Times.UK).plusDays(days)));
    operator.press("Save the dates");
    operator.sees("ILR 2020-21", "Done");
    assertThat(operator.found("main")).containsText(DateTimeFormatter.ofPattern("d MMMM uuuu").format(LocalDate.now(Times.UK).plusDays(days)));
  }

  private static void seesProvidersAndUsers(Person operator) {
    operator.follow("Providers");
    operator.sees("Providers");
    operator.open("/operator/providers/10000001");
    operator.sees("Sample College of Further Education", "Latest files");
    operator.found("details").first().locator("summary").click();
    operator.sees("Sample College of Further Education");
    operator.open("/operator/providers/new");
    operator.found("main button").last().click();
    operator.seesError("provider", "UKPRN");
    operator.open("/operator/providers/upload");
    operator.sees("provider");
    operator.follow("Users");
    operator.sees("Users", "Opal Operator");
    operator.fill("Name or user name", "Sam");
    operator.press("Search all users");
    operator.sees("Users", "Users found");
    operator.follow("Sam Submitter");
    operator.sees("Sam Submitter", "sam@college.example");
    operator.open("/operator/users/new");
    operator.found("main button").last().click();
    operator.sees("Add an operator or auditor", "There is a problem");
  }

  private static void addsNotice(Person operator, Person provider) {
    operator.follow("Notices");
    operator.sees("Notices and maintenance");
    operator.follow("Add a notice");
    operator.sees("Add a notice");
    operator.press("Add the notice");
    operator.seesError("Add a notice", "Enter the message");
    operator.fill("Headline (optional)", "Help with R12");
    operator.fill("Message", "Ring us before noon.");
    operator.press("Add the notice");
    operator.sees("Notices and maintenance", "Ring us before noon.", "Shown now");
    operator.takePicture("notices");
    provider.open("/submissions");
    provider.sees("History and reports", "Help with R12", "Ring us before noon.");
    operator.found("main tbody a").first().click();
    operator.sees("Notice", "Change it");
    operator.follow("Delete the notice");
    operator.sees("Delete this notice?");
    operator.press("Delete the notice");
    operator.sees("Notices and maintenance", "Done");
    provider.open("/submissions");
    assertThat(provider.found("body")).not().containsText("Ring us before noon.");
  }

  @Test
  void theKeyboardSkipsToTheContentAndItsFocusIsSeen() {
    try (Person visitor = person(true)) {
      visitor.open("/sign-in");
      visitor.page().keyboard().press("Tab");
      Locator skip = visitor.found(".govuk-skip-link");
      assertThat(skip).isFocused();
      assertThat(skip).isInViewport();
      visitor.page().keyboard().press("Enter");
      assertThat(visitor.found("#main-content")).isFocused();
      visitor.page().keyboard().press("Tab");
      assertThat(visitor.found("#username")).isFocused();
      assertThat(visitor.found("#username").evaluate("field => getComputedStyle(field).outlineStyle + ' ' + getComputedStyle(field).outlineColor")).isEqualTo("solid rgb(255, 221, 0)");
    }
  }
}
