package org.openilr.service.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openilr.samples.SampleSettings;
import org.openilr.service.HostileFiles;
import org.openilr.service.HostileFiles.HostileFile;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.openilr.specification.Year;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Files that are hostile, broken or somebody else's, sent through the page: each is rejected with a message that says what is wrong, and counts for nothing. */
@ServiceTest
class BadFilesTest {

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

  @ParameterizedTest
  @MethodSource("org.openilr.service.HostileFiles#all")
  void aHostileFileIsRejected(HostileFile file) throws Exception {
    String name = SampleFiles.name(10000001, "2021", "");
    assertThat(rejected(name + file.ending(), file.content().apply(name), file.says())).doesNotContain("root:", "file:///");
  }

  @Test
  void aGoodZipIsTaken() throws Exception {
    String name = SampleFiles.name(10000001, "2021", "");
    long id = SampleFiles.id(submitter.upload(name + ".zip", HostileFiles.zip(name + ".xml", SampleFiles.of(5, 0))));
    assertThat(SampleFiles.checked(submissions, id).state()).isEqualTo(SubmissionState.CHECKED);
  }

  @Test
  void aZipThatLeadsOutOfTheFolderIsReadAndNothingIsWrittenThere() throws Exception {
    String name = SampleFiles.name(10000001, "2021", "");
    String folder = "escaped-" + UUID.randomUUID();
    long id = SampleFiles.id(submitter.upload(name + ".zip", HostileFiles.zipThatLeadsOut(folder, name)));
    assertThat(SampleFiles.checked(submissions, id).state()).isEqualTo(SubmissionState.CHECKED);
    assertThat(Path.of("/" + folder)).doesNotExist();
  }

  @Test
  void aReturnOfAnotherYear() throws Exception {
    rejected(SampleFiles.name(), SampleFiles.of(SampleSettings.of(Year.of("1920")).withLearners(3)), "return of 2019-20", "takes 2020-21");
    rejected(SampleFiles.name(), new String(SampleFiles.of(3, 0), StandardCharsets.UTF_8).replace("ESFA/ILR/2020-21", "ESFA/ILR/1999-00").getBytes(StandardCharsets.UTF_8),
        "1999-00");
  }

  @Test
  void aReturnOfAnotherProvider() throws Exception {
    SampleSettings settings = new SampleSettings(Year.of("2021"), 3, 1, 0, SampleSettings.kinds(Year.of("2021")), 10000002);
    rejected(SampleFiles.name(), SampleFiles.of(settings), "UKPRN", "Header_3");
  }

  /** The page that says so. */
  private String rejected(String name, byte[] content, String... says) throws Exception {
    long id = SampleFiles.id(submitter.upload(name, content));
    Submission submission = SampleFiles.checked(submissions, id);
    assertThat(submission.state()).as(name).isEqualTo(SubmissionState.REJECTED);
    assertThat(submission.message()).isNotBlank();
    assertThat(submission.funding()).isNull();
    String page = HtmlUtils.htmlUnescape(submitter.page("/submissions/" + id));
    assertThat(page).contains("File rejected", "nothing is submitted", "What to do").contains(says);
    assertThat(page).doesNotContain("Exception", "<script>alert");
    assertThat(submitter.post("/submissions/" + id + "/submit").getResponse().getRedirectedUrl()).isEqualTo("/submissions/" + id);
    assertThat(submitter.get("/submissions/" + id + "/findings").getResponse().getStatus()).isEqualTo(404);
    assertThat(submissions.get(id).orElseThrow().state()).isEqualTo(SubmissionState.REJECTED);
    assertThat(database.sql("select count(*) from learner_funding where submission = :id").param("id", id).query(Long.class).single()).isZero();
    return page;
  }
}
