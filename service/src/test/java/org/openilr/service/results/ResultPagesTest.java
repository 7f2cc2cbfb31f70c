package org.openilr.service.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.jobs.Job;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionEvent;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The pages about one submission and the history, and what is written into the audit log for looking at them. */
@ServiceTest
class ResultPagesTest {

  private static final byte[] FILE;
  /** Checked once for all tests, which only look at it. */
  private static Long shared;

  static {
    try {
      FILE = SampleFiles.of(200, 0.5);
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Autowired
  private MockMvc browser;
  @Autowired
  private Submissions submissions;
  @Autowired
  private FileStore files;
  @Autowired
  private CheckWorker worker;
  @Autowired
  private JdbcClient database;

  private Visitor submitter;
  private long id;

  @BeforeEach
  void aReturnIsChecked() throws Exception {
    submitter = Visitor.signedIn(browser, "submitter");
    if (shared == null) {
      shared = SampleFiles.id(submitter.upload(SampleFiles.name(), FILE));
      assertThat(SampleFiles.checked(submissions, shared).state()).isEqualTo(SubmissionState.CHECKED);
    }
    id = shared;
  }

  @Test
  void whatIsSearchedForIsNotInTheAddressAndFindsOneLearner() throws Exception {
    String name = database.sql("select name from finding where submission = :id and name is not null order by seq limit 1").param("id", id).query(String.class).single();
    long found = database.sql("select count(*) from finding where submission = :id and name = :name").param("id", id).param("name", name).query(Long.class).single();
    MvcResult search = submitter.post("/submissions/" + id + "/findings", "search", name);
    assertThat(search.getResponse().getRedirectedUrl()).doesNotContain(name.substring(0, 4));
    String page = submitter.page("/submissions/" + id + "/findings");
    assertThat(page).contains(name).contains(found + (found == 1 ? " finding" : " findings") + " of those that you asked for");
    submitter.post("/submissions/" + id + "/findings", "search", "%");
    assertThat(submitter.page("/submissions/" + id + "/findings")).as("A percent sign is what it is").contains("0 findings of those");
    submitter.post("/submissions/" + id + "/findings", "search", "");
    assertThat(submitter.page("/submissions/" + id + "/findings")).doesNotContain("of those that you asked for");
  }

  @Test
  void longListsHavePages() throws Exception {
    long all = database.sql("select count(*) from finding where submission = :id").param("id", id).query(Long.class).single();
    assertThat(all).isGreaterThan(50);
    assertThat(submitter.page("/submissions/" + id + "/findings")).contains("Next page", "page=2").doesNotContain("Previous page");
    assertThat(submitter.page("/submissions/" + id + "/findings?page=2")).contains("Previous page", "page=1");
    assertThat(submitter.page("/submissions/" + id + "/findings?page=-3")).contains("Page 1 of");
    assertThat(submitter.page("/submissions/" + id + "/findings?page=99999")).contains("Previous page");
  }

  @Test
  void aValidLearnersPageShowsWhatTheLearnerIsFunded() throws Exception {
    int row = database.sql("select learner_row from learner_funding where submission = :id order by seq limit 1").param("id", id).query(Integer.class).single();
    assertThat(submitter.page("/submissions/" + id + "/learners/" + row)).contains("Funding of the year", "£");
  }

  @Test
  void everyLookAtLearnersIsInTheAuditLog() throws Exception {
    int row = database.sql("select learner_row from learner_funding where submission = :id order by seq limit 1").param("id", id).query(Integer.class).single();
    for (String path : new String[] {"", "/findings", "/learners/" + row, "/file"}) {
      submitter.page("/submissions/" + id + path);
    }
    assertThat(database.sql("select distinct action from audit_event where about like :about and actor = 'Sam Submitter'").param("about", "submission " + id + "%")
        .query(String.class).list()).contains("file uploaded", "results viewed", "findings viewed", "learner viewed", "file downloaded");
  }

  @Test
  void theFileComesBackAsItWasSent() throws Exception {
    MockHttpServletResponse response = submitter.get("/submissions/" + id + "/file").getResponse();
    assertThat(response.getContentAsByteArray()).isEqualTo(FILE);
    assertThat(response.getHeader("Content-Disposition")).startsWith("attachment").contains(submissions.get(id).orElseThrow().fileName());
    assertThat(response.getContentType()).isEqualTo("application/octet-stream");
  }

  @Test
  void reportsAreListedAndDownloadedOneByOneOrTogether() throws Exception {
    // The return's own reports are made in the background, and replace whatever there is.
    for (int i = 0; i < 600 && database.sql("select exists (select from job where submission = :id and kind = 'REPORTS' and state in ('WAITING', 'RUNNING'))").param("id", id)
        .query(Boolean.class).single(); i++) {
      Thread.sleep(100);
    }
    report("Test report one", "Test report one.csv", "a,b\n");
    report("Test report two", "Test report two.csv", "c,d\n");
    assertThat(submitter.page("/submissions/" + id + "/reports")).contains("Test report one", "CSV, ", "Download all as a zip");
    assertThat(submitter.page("/submissions/" + id + "/reports/Test report one.csv")).isEqualTo("a,b\n");
    byte[] zip = submitter.get("/submissions/" + id + "/reports.zip").getResponse().getContentAsByteArray();
    Set<String> names = new HashSet<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        if (entry.getName().equals("Test report two.csv")) {
          assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("c,d\n");
        }
      }
    }
    assertThat(names).contains("Test report one.csv", "Test report two.csv");
    assertThat(submitter.get("/submissions/" + id + "/reports/other.csv").getResponse().getStatus()).isEqualTo(404);
  }

  private void report(String name, String fileName, String content) throws Exception {
    String key = "test/" + id + "/" + fileName;
    files.put(key, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1000);
    database.sql("insert into report (submission, name, file_name, format, file_bytes, file_key, made_at) values (:id, :name, :file, 'CSV', 4, :key, now()) on conflict do nothing")
        .param("id", id).param("name", name).param("file", fileName).param("key", key).update();
  }

  @Test
  void theHistoryIsFilteredAndShowsWhatCounts() throws Exception {
    String name = submissions.get(id).orElseThrow().fileName();
    assertThat(submitter.page("/submissions")).contains(name, "ILR2021 R12");
    assertThat(submitter.page("/submissions?collection=ILR2021&period=12&state=CHECKED")).contains(name);
    assertThat(submitter.page("/submissions?period=3")).doesNotContain(name).contains("There is nothing to show");
    assertThat(Visitor.signedIn(browser, "operator").page("/submissions?ukprn=10000001")).contains(name);
    assertThat(Visitor.signedIn(browser, "other").get("/submissions?ukprn=10000001").getResponse().getStatus()).isEqualTo(404);
    assertThat(Visitor.signedIn(browser, "other").page("/submissions")).doesNotContain(name);
  }

  @Test
  void nobodyOfAnotherProviderSeesAnyOfIt() throws Exception {
    Visitor other = Visitor.signedIn(browser, "other");
    for (String path : new String[] {"", "/findings", "/learners/0", "/reports", "/reports.zip", "/reports/x.csv", "/file", "/submit", "/receipt", "/progress"}) {
      assertThat(other.get("/submissions/" + id + path).getResponse().getStatus()).as(path).isEqualTo(404);
    }
    for (String path : new String[] {"/findings", "/submit", "/cancel", "/renew"}) {
      assertThat(other.post("/submissions/" + id + path).getResponse().getStatus()).as(path).isEqualTo(404);
    }
  }

  @Test
  void checkedTwiceThereIsOneResult() throws Exception {
    long twice = SampleFiles.id(submitter.upload(SampleFiles.name(), FILE));
    Submission first = SampleFiles.checked(submissions, twice);
    String findings = digest(twice, "finding");
    String funding = digest(twice, "learner_funding");
    database.sql("update submission set state = 'CHECKING' where id = :id").param("id", twice).update();
    // A token of a node that is alive, or the service would take the job for one that its node has left.
    database.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version) values ('work', 'of a test', "
        + "now() + interval '1 hour', true, 'a test', now(), 1)").update();
    long job = database.sql("update job set state = 'RUNNING', attempts = 2, execution = 'of a test' where kind = 'CHECK' and submission = :id returning id")
        .param("id", twice).query(Long.class).single();
    worker.run(new Job(job, JobKind.CHECK, twice, 10000001, 2), (step, done, total) -> { });
    database.sql("delete from scheduled_tasks where task_instance = 'of a test'").update();
    Submission second = submissions.get(twice).orElseThrow();
    assertThat(second.state()).isEqualTo(SubmissionState.CHECKED);
    assertThat(second.funding()).isEqualByComparingTo(first.funding());
    assertThat(digest(twice, "finding")).isEqualTo(findings);
    assertThat(digest(twice, "learner_funding")).isEqualTo(funding);
  }

  private String digest(long submission, String table) {
    return database.sql("select md5(string_agg(t::text, '|' order by seq)) from " + table + " t where submission = :id").param("id", submission).query(String.class).single();
  }

  @Test
  void aFileThatWaitsShowsItsPlaceAndCanBeTakenBack() throws Exception {
    database.sql("update collection set processing = 'STOPPED' where id = 'ILR2021'").update();
    try {
      long waiting = SampleFiles.id(submitter.upload(SampleFiles.name(), FILE));
      SampleFiles.id(submitter.upload(SampleFiles.name(), FILE));
      String page = submitter.page("/submissions/" + waiting);
      assertThat(page).contains("Waiting for its turn", "http-equiv=\"refresh\"", "<noscript>", "Take the file back");
      long last = SampleFiles.id(submitter.upload(SampleFiles.name(), FILE));
      assertThat(submitter.page("/submissions/" + last)).contains("Before it: 2 files");
      MvcResult events = submitter.get("/submissions/" + last + "/progress");
      assertThat(events.getResponse().getContentType()).startsWith("text/event-stream");
      assertThat(events.getResponse().getContentAsString()).contains("\"step\":\"Waiting for its turn\"", "\"ahead\":2", "\"over\":false");
      submitter.post("/submissions/" + waiting + "/cancel");
      assertThat(submissions.get(waiting).orElseThrow().state()).isEqualTo(SubmissionState.CANCELLED);
      assertThat(submitter.page("/submissions/" + waiting)).contains("taken back before it was checked");
      assertThat(Visitor.signedIn(browser, "auditor").post("/submissions/" + last + "/cancel").getResponse().getStatus()).isIn(302, 403);
      assertThat(submissions.get(last).orElseThrow().state()).isEqualTo(SubmissionState.RECEIVED);
    } finally {
      database.sql("update collection set processing = 'AUTOMATIC' where id = 'ILR2021'").update();
    }
  }

  @Test
  void aFileThatTheServiceFailedOnSaysThatItIsNotToBlame() throws Exception {
    database.sql("update collection set processing = 'STOPPED' where id = 'ILR2021'").update();
    try {
      long failed = SampleFiles.id(submitter.upload(SampleFiles.name(), FILE));
      submissions.happen(failed, SubmissionEvent.START);
      submissions.happen(failed, SubmissionEvent.BREAK);
      assertThat(submitter.page("/submissions/" + failed)).contains("not to blame", "send the file again under a new name");
    } finally {
      database.sql("update collection set processing = 'AUTOMATIC' where id = 'ILR2021'").update();
    }
  }
}
