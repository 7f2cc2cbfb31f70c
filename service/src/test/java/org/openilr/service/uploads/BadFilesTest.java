package org.openilr.service.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.samples.SampleSettings;
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

  private static final byte[] GOOD;

  static {
    try {
      GOOD = SampleFiles.of(5, 0);
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

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
  void whatIsNoXml() throws Exception {
    rejected(".xml", bytes("LearnRefNumber,ULN\nA1,9999999999\n"), "not well-formed XML");
    rejected(".xml", bytes("<html><script>alert(1)</script></html>"), "not an ILR return", "html");
    rejected(".xml", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, (byte) 0xFF, (byte) 0xFE}, "XML");
    rejected(".xml", Arrays.copyOf(GOOD, GOOD.length / 2), "cut off");
    rejected(".xml", text().getBytes(StandardCharsets.UTF_16), "UTF-8");
    rejected(".xml", bytes("PK\3\4 and more"), "is a zip");
  }

  @Test
  void entitiesAndOtherAttacksOnTheParser() throws Exception {
    String entity = "<?xml version=\"1.0\"?><!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    assertThat(rejected(".xml", bytes(text().replaceFirst("<\\?xml[^>]*>", entity).replaceFirst("<FamilyName>[^<]*", "<FamilyName>&x;")), "document type"))
        .doesNotContain("root:");
    StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE Message [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
    }
    rejected(".xml", bytes(text().replaceFirst("<\\?xml[^>]*>", laughs + "]>").replaceFirst("<FamilyName>[^<]*", "<FamilyName>&a29;")), "document type");
    rejected(".xml", bytes(text().replaceFirst("<Learner>", "<Learner>" + "<a>".repeat(1000))), "100 deep");
    rejected(".xml", bytes(text().replaceFirst("<FamilyName>[^<]*", "<FamilyName>" + "x".repeat(2 << 20))), "");
  }

  @Test
  void zipsThatAreNotOneReturn() throws Exception {
    rejected(".zip", GOOD, "zip");
    rejected(".zip", zip("readme.txt", GOOD), "XML");
    rejected(".zip", zip("a.xml", GOOD, "b.xml", GOOD), "XML");
    rejected(".zip", zip("ILR-10000001-2021-20201015-093000-07.xml", GOOD), "name");
    String bomb = SampleFiles.name(10000001, "2021", "");
    byte[] head = bytes(text().substring(0, text().indexOf("<Learner>")));
    byte[] zeros = Arrays.copyOf(head, 30 << 20);
    Arrays.fill(zeros, head.length, zeros.length, (byte) ' ');
    rejectedAs(bomb + ".zip", zip(bomb + ".xml", zeros), "");
    String locked = SampleFiles.name(10000001, "2021", "");
    rejectedAs(locked + ".zip", encrypted(zip(locked + ".xml", GOOD)), "password");
    String torn = SampleFiles.name(10000001, "2021", "");
    byte[] whole = zip(torn + ".xml", GOOD);
    rejectedAs(torn + ".zip", Arrays.copyOf(whole, whole.length - 40), "zip");
  }

  @Test
  void aGoodZipIsTaken() throws Exception {
    String name = SampleFiles.name(10000001, "2021", "");
    long id = SampleFiles.id(submitter.upload(name + ".zip", zip(name + ".xml", GOOD)));
    assertThat(SampleFiles.checked(submissions, id).state()).isEqualTo(SubmissionState.CHECKED);
  }

  @Test
  void aReturnOfAnotherYear() throws Exception {
    rejected(".xml", SampleFiles.of(SampleSettings.of(Year.of("1920")).withLearners(3)), "return of 2019-20", "takes 2020-21");
    rejected(".xml", bytes(text().replace("ESFA/ILR/2020-21", "ESFA/ILR/1999-00")), "");
  }

  @Test
  void aReturnOfAnotherProvider() throws Exception {
    SampleSettings settings = new SampleSettings(Year.of("2021"), 3, 1, 0, SampleSettings.kinds(Year.of("2021")), 10000002);
    rejected(".xml", SampleFiles.of(settings), "UKPRN", "Header_3");
  }

  private String rejected(String ending, byte[] content, String... says) throws Exception {
    return rejectedAs(SampleFiles.name(10000001, "2021", ending), content, says);
  }

  /** The page that says so. */
  private String rejectedAs(String name, byte[] content, String... says) throws Exception {
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

  private static String text() {
    return new String(GOOD, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Sets the mark of encryption in the local header and the directory. */
  private static byte[] encrypted(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < zip.length - 4; at++) {
      int mark = bytes.getInt(at);
      for (int[] place : List.of(new int[] {0x04034B50, 6}, new int[] {0x02014B50, 8})) {
        if (mark == place[0]) {
          bytes.putShort(at + place[1], (short) (bytes.getShort(at + place[1]) | 1));
        }
      }
    }
    return zip;
  }
}
