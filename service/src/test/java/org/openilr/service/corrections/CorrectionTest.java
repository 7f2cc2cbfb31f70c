package org.openilr.service.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.web.util.HtmlUtils;

/** Learners put right on the page, and the corrected file. */
@ServiceTest
class CorrectionTest {

  private static final Pattern INPUT = Pattern.compile("<input class=\"govuk-input\" type=\"text\" id=\"([^\"]+)\" name=\"[^\"]+\" value=\"([^\"]*)\"");
  private static final Pattern SELECT = Pattern.compile("<select class=\"govuk-select\" id=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

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

  private long send(byte[] content) throws Exception {
    return SampleFiles.id(submitter.upload(SampleFiles.name(), content));
  }

  /** A checked return whose first learner was given a wrong value in a field. */
  private long send(String element, String right, String wrong) throws Exception {
    String file = new String(SampleFiles.of(8, 0), StandardCharsets.UTF_8);
    Matcher first = Pattern.compile("<" + element + ">" + right + "</" + element + ">").matcher(file);
    assertThat(first.find()).isTrue();
    String broken = file.substring(0, first.start()) + "<" + element + ">" + wrong + "</" + element + ">" + file.substring(first.end());
    long id = send(broken.getBytes(StandardCharsets.UTF_8));
    assertThat(SampleFiles.checked(submissions, id).state()).isEqualTo(SubmissionState.CHECKED);
    return id;
  }

  private static List<String> fields(String page) {
    List<String> fields = new ArrayList<>();
    Matcher input = INPUT.matcher(page);
    while (input.find()) {
      fields.addAll(List.of(input.group(1), HtmlUtils.htmlUnescape(input.group(2))));
    }
    Matcher select = SELECT.matcher(page);
    while (select.find()) {
      Matcher selected = SELECTED.matcher(select.group(2));
      fields.addAll(List.of(select.group(1), selected.find() ? HtmlUtils.htmlUnescape(selected.group(1)) : ""));
    }
    return fields;
  }

  private static List<String> with(List<String> fields, String name, String value) {
    List<String> changed = new ArrayList<>(fields);
    int at = changed.indexOf(name);
    assertThat(at).as(name).isNotNegative();
    changed.set(at + 1, value);
    return changed;
  }

  private MvcResult press(String path, List<String> fields, String button, String value) throws Exception {
    List<String> all = new ArrayList<>(fields);
    all.addAll(List.of(button, value, "whole", "yes"));
    return submitter.post(path, all.toArray(String[]::new));
  }

  @Test
  void aLearnerIsPutRightCheckedAtOnceAndSentAsACorrectedFile() throws Exception {
    long id = send("Sex", "[FM]", "X");
    Submission broken = submissions.get(id).orElseThrow();
    assertThat(broken.learnersWithErrors()).isEqualTo(1);
    int row = database.sql("select learner_row from finding where submission = :id and severity = 'E' limit 1").param("id", id).query(Integer.class).single();
    String path = "/submissions/" + id + "/learners/" + row + "/correct";
    String page = submitter.page(path);
    assertThat(page).contains("What the rules find", "X (not in the list)");
    List<String> fields = fields(page);

    String still = press(path, with(fields, "Sex", ""), "check", "yes").getResponse().getContentAsString();
    assertThat(still).contains("What the rules find");
    List<String> right = with(fields, "Sex", "F");
    assertThat(press(path, right, "check", "yes").getResponse().getContentAsString()).doesNotContain("Sex_01").doesNotContain(">FD_Sex");
    assertThat(press(path, right, "save", "yes").getResponse().getRedirectedUrl()).isEqualTo("/submissions/" + id + "/corrections");
    assertThat(submitter.page("/submissions/" + id + "/corrections")).contains("Number " + (row + 1) + " of the file", "Send the corrected file");

    long corrected = SampleFiles.id(submitter.post("/submissions/" + id + "/corrected-file"));
    // The copy is made today; what other tests send afterwards says that it is older.
    database.sql("update submission set file_name = regexp_replace(file_name, '-[0-9]{8}-[0-9]{6}-', '-20190101-000000-') where id = :id").param("id", corrected).update();
    Submission checked = SampleFiles.checked(submissions, corrected);
    assertThat(checked.corrects()).isEqualTo(id);
    assertThat(checked.origin()).isEqualTo(Submission.Origin.CORRECTION);
    assertThat(checked.learners()).isEqualTo(broken.learners());
    assertThat(checked.learnersWithErrors()).isZero();
    assertThat(submissions.get(id).orElseThrow().state()).isEqualTo(SubmissionState.CHECKED);
  }

  @Test
  void theCorrectedFileDiffersInTheLearnerAndInWhenItWasMadeAlone() throws Exception {
    long id = send("Sex", "[FM]", "X");
    String path = "/submissions/" + id + "/learners/0/correct";
    List<String> fields = fields(submitter.page(path));
    press(path, with(fields, "FamilyName", "O'Łódź & <Sons>"), "save", "yes");
    List<String> before = lines(submitter.get("/submissions/" + id + "/file"));
    List<String> after = lines(submitter.get("/submissions/" + id + "/corrected-file"));
    List<String> changed = new ArrayList<>(after);
    before.forEach(changed::remove);
    assertThat(changed).allMatch(line -> line.contains("FilePreparationDate") || line.contains("DateTime") || line.contains("SerialNo")
        || line.contains("<FamilyName>O'Łódź &amp; &lt;Sons&gt;</FamilyName>"));
    assertThat(after).hasSameSizeAs(before);
  }

  private static List<String> lines(MvcResult download) throws Exception {
    return new String(new ByteArrayInputStream(download.getResponse().getContentAsByteArray()).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void anUntouchedFormIsTheLearnerAsItWas() throws Exception {
    long id = send(SampleFiles.of(12, 0));
    SampleFiles.checked(submissions, id);
    for (int row = 0; row < 12; row++) {
      String path = "/submissions/" + id + "/learners/" + row + "/correct";
      press(path, fields(submitter.page(path)), "save", "yes");
    }
    List<String> before = lines(submitter.get("/submissions/" + id + "/file"));
    List<String> after = lines(submitter.get("/submissions/" + id + "/corrected-file"));
    after = after.stream().filter(line -> !line.contains("FilePreparationDate") && !line.contains("<DateTime>") && !line.contains("SerialNo")).toList();
    before = before.stream().filter(line -> !line.contains("FilePreparationDate") && !line.contains("<DateTime>") && !line.contains("SerialNo")).toList();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aFormThatTheBrowserHadNotReadToItsEndSavesNothing() throws Exception {
    long id = send(SampleFiles.of(1, 0));
    SampleFiles.checked(submissions, id);
    String path = "/submissions/" + id + "/learners/0/correct";
    List<String> some = new ArrayList<>(fields(submitter.page(path)).subList(0, 10));
    some.addAll(List.of("save", "yes"));
    assertThat(submitter.post(path, some.toArray(String[]::new)).getResponse().getRedirectedUrl()).isEqualTo(path);
    assertThat(submitter.page("/submissions/" + id + "/corrections")).contains("No learner of this file is put right yet");
  }

  @Test
  void recordsAreAddedAndTakenAway() throws Exception {
    long id = send(SampleFiles.of(1, 0));
    SampleFiles.checked(submissions, id);
    String path = "/submissions/" + id + "/learners/0/correct";
    List<String> fields = fields(submitter.page(path));
    String added = press(path, fields, "add", "LearningDelivery.0.LearningDeliveryFAM").getResponse().getContentAsString();
    int before = (int) fields.stream().filter(name -> name.endsWith("LearnDelFAMType")).count();
    assertThat(fields(added).stream().filter(name -> name.endsWith("LearnDelFAMType")).count()).isEqualTo(before + 1);
    String removed = press(path, fields(added), "remove", "LearningDelivery.0").getResponse().getContentAsString();
    assertThat(fields(removed).stream().filter(name -> name.endsWith(".LearnAimRef")).count())
        .isEqualTo(fields.stream().filter(name -> name.endsWith(".LearnAimRef")).count() - 1);
  }

  @Test
  void onlyTheProviderPutsItsLearnersRight() throws Exception {
    long id = send(SampleFiles.of(2, 0));
    SampleFiles.checked(submissions, id);
    String path = "/submissions/" + id + "/learners/0/correct";
    for (Map.Entry<String, Integer> who : Map.of("other", 404, "operator", 403, "auditor", 403).entrySet()) {
      Visitor visitor = Visitor.signedIn(browser, who.getKey());
      assertThat(visitor.get(path).getResponse().getStatus()).as(who.getKey()).isEqualTo(who.getValue());
      assertThat(visitor.post(path, "save", "yes").getResponse().getStatus()).as(who.getKey()).isEqualTo(who.getValue());
      assertThat(visitor.get("/submissions/" + id + "/corrected-file").getResponse().getStatus()).as(who.getKey()).isEqualTo(who.getValue());
    }
  }
}
