package org.openilr.service.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceSettings;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Sending a file through the page: what is refused, and that nothing of it is kept. */
@ServiceTest
class UploadTest {

  private static final byte[] SOMETHING = "something".getBytes(StandardCharsets.UTF_8);

  @Autowired
  private MockMvc browser;
  @Autowired
  private Submissions submissions;
  @Autowired
  private JdbcClient database;
  @Autowired
  private ServiceSettings settings;

  private Visitor submitter;

  @BeforeEach
  void signIn() throws Exception {
    submitter = Visitor.signedIn(browser, "submitter");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "''                                                    | Choose a file",
      "return.pdf                                            | ends in .xml or .zip",
      "ILR-10000001-1920-20201020-090000-01.xml              | year in the file’s name is 1920",
      "ILR-10000001-2021-20201020-090000-00.xml              | serial number at the end of the file’s name is 00",
      "ILR-10000001-2021-20201020-090000-1.xml               | does not have the form",
      "my return.xml                                         | does not have the form",
      "ILR-10000001-2021-20201020-090000-01 ..xml            | does not have the form",
      "ILR-10000002-2021-20201020-090000-01.xml              | UKPRN in the file’s name is 10000002"})
  void aNameThatIsWrongIsToldAndNothingIsKept(String name, String says) throws Exception {
    long before = kept();
    MvcResult result = submitter.upload(name, SOMETHING);
    assertThat(result.getResponse().getStatus()).isEqualTo(200);
    assertThat(page(result)).contains("<title>Error: ").contains(says.replace("’", "&#39;")).contains("href=\"#file\"");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void anEmptyFileIsRefused() throws Exception {
    assertThat(page(submitter.upload(SampleFiles.name(), new byte[0]))).contains("The file is empty");
  }

  @Test
  void aNameInTheFutureOrOlderThanTheLastFileIsRefused() throws Exception {
    String future = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(Times.UK).plusMinutes(2));
    assertThat(page(submitter.upload("ILR-10000001-2021-" + future + "-01.xml", SOMETHING))).contains("lie in the future");
    SampleFiles.id(submitter.upload(SampleFiles.name(), SOMETHING));
    assertThat(page(submitter.upload("ILR-10000001-2021-20200101-000000-01.xml", SOMETHING))).contains("made later than this one");
  }

  @Test
  void aNameWithFoldersAndSmallLettersIsTakenWithoutThem() throws Exception {
    String name = SampleFiles.name();
    long id = SampleFiles.id(submitter.upload("C:\\\\returns\\\\" + name.toLowerCase(), SOMETHING));
    assertThat(submissions.get(id).orElseThrow().fileName()).isEqualTo(name.toUpperCase());
  }

  @Test
  void aNameIsUsedOnceWhateverItsLetters() throws Exception {
    String name = SampleFiles.name();
    SampleFiles.id(submitter.upload(name, SOMETHING));
    assertThat(page(submitter.upload(name.toLowerCase(), SOMETHING))).contains("was sent before");
  }

  @Test
  void ofFilesOfOneNameSentAtTheSameTimeOneIsTakenAndNothingOfTheOthersIsKept() throws Exception {
    String name = SampleFiles.name();
    long before = kept();
    byte[] body = Visitor.form(submitter.token("/collections/ILR2021/upload"), name, SOMETHING, Map.of());
    Callable<MvcResult> upload = () -> submitter.send("/collections/ILR2021/upload", body);
    ExecutorService people = Executors.newFixedThreadPool(6);
    int taken = 0;
    try {
      for (Future<MvcResult> result : people.invokeAll(List.of(upload, upload, upload, upload, upload, upload))) {
        if (result.get().getResponse().getStatus() == 302) {
          taken++;
        } else {
          assertThat(page(result.get())).contains("was sent before");
        }
      }
    } finally {
      people.shutdown();
    }
    assertThat(taken).isOne();
    assertThat(kept()).isEqualTo(before + 1);
    assertThat(database.sql("select count(*) from job j join submission s on s.id = j.submission where j.kind = 'CHECK' and s.file_name = :name").param("name", name.toUpperCase())
        .query(Long.class).single()).isOne();
  }

  @Test
  void aConnectionThatBreaksLeavesNothing() throws Exception {
    String name = SampleFiles.name();
    long before = kept();
    byte[] whole = Visitor.form(submitter.token("/collections/ILR2021/upload"), name, SampleFiles.of(20, 0), Map.of());
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThat(page(submitter.send("/collections/ILR2021/upload", half))).contains("did not arrive as a whole", "Nothing of it was kept");
    assertThat(kept()).isEqualTo(before);
    SampleFiles.id(submitter.upload(name, SOMETHING));
  }

  @Test
  void aSignInThatEndedSendsBackToTheSameFormWithTheNews() throws Exception {
    String name = SampleFiles.name();
    long before = kept();
    byte[] body = Visitor.form("an old token", name, SOMETHING, Map.of());
    MvcResult refused = browser.perform(MockMvcRequestBuilders.post("/collections/ILR2021/upload").contentType(MediaType.parseMediaType(
        "multipart/form-data; boundary=----boundary-of-a-test")).content(body)).andExpect(redirectedUrl("/sign-in?again")).andReturn();
    MockHttpSession session = (MockHttpSession) refused.getRequest().getSession();
    String signIn = page(browser.perform(MockMvcRequestBuilders.get("/sign-in?again").queryParam("again", "").session(session)).andReturn());
    assertThat(signIn).contains("Nothing of it was kept");
    browser.perform(MockMvcRequestBuilders.post("/sign-in").session(session).param("username", "submitter").param("password", "demonstration").with(csrf()))
        .andExpect(redirectedUrl("/collections/ILR2021/upload?again"));
    assertThat(page(browser.perform(MockMvcRequestBuilders.get("/collections/ILR2021/upload").queryParam("again", "").session(session)).andReturn()))
        .contains("Send the file again");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void aForgedFormIsRefusedBeforeItsFileIsRead() throws Exception {
    long before = kept();
    browser.perform(submitter.request("/collections/ILR2021/upload", Visitor.form("forged", SampleFiles.name(), SOMETHING, Map.of()))).andExpect(status().isForbidden());
    browser.perform(submitter.request("/collections/ILR2021/upload", "no form at all".getBytes(StandardCharsets.UTF_8))).andExpect(status().isForbidden());
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void aClosedCollectionTakesNothing() throws Exception {
    assertThat(submitter.page("/collections/ILR1819/upload")).contains("Return period closed");
    byte[] body = Visitor.form(submitter.token("/collections/ILR2021/upload"), "ILR-10000001-1819-20201020-090000-01.xml", SOMETHING, Map.of());
    assertThat(page(submitter.send("/collections/ILR1819/upload", body))).contains("Return period closed");
    assertThat(submissions.isReceived(10000001, "ILR-10000001-1819-20201020-090000-01.XML")).isFalse();
    assertThat(submitter.get("/collections/ILR9999/upload").getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void whileTheServiceIsMaintainedNothingIsTaken() throws Exception {
    long notice = database.sql("insert into notice (headline, message, starts_at, maintenance) values ('Maintenance', 'Back soon', now() - interval '1 minute', true) returning id")
        .query(Long.class).single();
    try {
      assertThat(page(submitter.upload(SampleFiles.name(), SOMETHING))).contains("being maintained");
    } finally {
      database.sql("delete from notice where id = :id").param("id", notice).update();
    }
  }

  @Test
  void onlyProvidersSendFiles() throws Exception {
    assertThat(Visitor.signedIn(browser, "operator").get("/collections/ILR2021/upload").getResponse().getStatus()).isEqualTo(403);
    assertThat(Visitor.signedIn(browser, "auditor").get("/collections").getResponse().getStatus()).isEqualTo(403);
  }

  @Test
  void aStatementNeedsTheConfirmation() throws Exception {
    assertThat(submitter.page("/collections/EAS2021/upload")).contains("we hold the evidence", ".csv");
    String name = SampleFiles.statementName(10000001);
    assertThat(page(submitter.upload("EAS2021", name, SOMETHING, Map.of()))).contains("Tick the box");
    assertThat(page(submitter.upload("EAS2021", "EASDATA-10000001.csv", SOMETHING, Map.of("confirmed", "yes")))).contains("does not have the form EASDATA");
    assertThat(page(submitter.upload("EAS2021", "EASDATA-10000001-20201101-090000.txt", SOMETHING, Map.of("confirmed", "yes")))).contains("ends in .csv");
  }

  /** How many files that were sent are kept. Reports of former ones are made at the same time, so a file may be gone once it is looked at. */
  private long kept() throws Exception {
    Path files = settings.data().resolve("files");
    if (!Files.exists(files)) {
      return 0;
    }
    AtomicLong kept = new AtomicLong();
    Files.walkFileTree(files, new SimpleFileVisitor<>() {

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.getFileName().toString().matches("ILR-.*\\.(XML|ZIP)")) {
          kept.incrementAndGet();
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
          return FileVisitResult.CONTINUE;
        }
        throw e;
      }
    });
    return kept.get();
  }

  private static String page(MvcResult result) throws Exception {
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
