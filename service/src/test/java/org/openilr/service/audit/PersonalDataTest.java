package org.openilr.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Learners' data appear on pages and in downloads, and nowhere else: in no address, no line of the log and no event of the audit log. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

  private static final String FAMILY = "Quillfeather";
  private static final String GIVEN = "Zebedee";
  private static final Pattern ADDRESS = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("<(ULN|LearnRefNumber|NINumber)>([^<]{6,})</");
  private static final int MOST_PAGES = 60;

  @Autowired
  private MockMvc browser;
  @Autowired
  private Submissions submissions;
  @Autowired
  private JdbcClient database;

  private final Set<String> addresses = new LinkedHashSet<>();
  private final List<String> planted = new ArrayList<>(List.of(FAMILY, GIVEN));

  private byte[] file() throws Exception {
    String text = new String(SampleFiles.of(20, 0.5), StandardCharsets.UTF_8).replaceAll("<FamilyName>[^<]*<", "<FamilyName>" + FAMILY + "<")
        .replaceAll("<GivenNames>[^<]*<", "<GivenNames>" + GIVEN + "<");
    Matcher numbers = NUMBER.matcher(text);
    while (numbers.find()) {
      planted.add(numbers.group(2));
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Submission send(Visitor visitor, byte[] content) throws Exception {
    MvcResult upload = visitor.upload(SampleFiles.name(), content);
    keep(upload);
    return SampleFiles.checked(submissions, SampleFiles.id(upload));
  }

  private void keep(MvcResult result) {
    if (result.getResponse().getRedirectedUrl() != null) {
      addresses.add(result.getResponse().getRedirectedUrl());
    }
  }

  /** Follows the links from a page, as far as they belong to its submission. */
  private void walk(Visitor visitor, long submission) throws Exception {
    String start = "/submissions/" + submission;
    Deque<String> next = new ArrayDeque<>(List.of(start));
    Set<String> seen = new LinkedHashSet<>();
    while (!next.isEmpty() && seen.size() < MOST_PAGES) {
      String path = next.pop();
      if (seen.add(path) && !path.contains("progress")) {
        MvcResult result = visitor.get(path);
        keep(result);
        String type = String.valueOf(result.getResponse().getContentType());
        Matcher links = ADDRESS.matcher(type.contains("html") ? result.getResponse().getContentAsString(StandardCharsets.UTF_8) : "");
        while (links.find()) {
          String link = links.group(1).replace("&amp;", "&");
          addresses.add(link);
          if (link.startsWith(start)) {
            next.add(link.replaceAll("#.*", ""));
          }
        }
      }
    }
    assertThat(seen.size()).isGreaterThan(3);
  }

  @Test
  void aJourneyLeavesNoTraceOfLearnersInAddressesOrLogs(CapturedOutput log) throws Exception {
    Visitor submitter = Visitor.signedIn(browser, "submitter");
    byte[] good = file();
    Submission checked = send(submitter, good);
    assertThat(checked.state()).isEqualTo(SubmissionState.CHECKED);
    walk(submitter, checked.id());
    keep(submitter.post("/submissions/" + checked.id() + "/findings", "search", FAMILY));
    assertThat(submitter.page("/submissions/" + checked.id() + "/findings")).contains(FAMILY);
    keep(submitter.post("/submissions/" + checked.id() + "/submit"));

    String text = new String(good, StandardCharsets.UTF_8);
    Submission cut = send(submitter, text.substring(0, text.indexOf(FAMILY, text.length() / 2) + FAMILY.length()).getBytes(StandardCharsets.UTF_8));
    assertThat(cut.state()).isEqualTo(SubmissionState.REJECTED);
    walkRejected(submitter, cut);
    walkRejected(submitter, send(submitter, text.replaceAll("<DateOfBirth>[^<]*<", "<DateOfBirth>" + FAMILY + "<").getBytes(StandardCharsets.UTF_8)));
    walkRejected(submitter, send(submitter, text.replaceAll("<Sex>", "<" + FAMILY + "/><Sex>").getBytes(StandardCharsets.UTF_8)));

    Visitor auditor = Visitor.signedIn(browser, "auditor");
    walk(auditor, checked.id());

    assertThat(planted).hasSizeGreaterThan(20);
    String events = String.join("\n", database.sql("select cast(audit_event as text) from audit_event").query(String.class).list());
    String failures = String.join("\n", database.sql("select cast(job as text) from job").query(String.class).list());
    for (String secret : planted) {
      assertThat(addresses).as(secret).noneMatch(address -> address.contains(secret));
      assertThat(log.getAll()).as("The log has %s", secret).doesNotContain(secret);
      assertThat(events).as("The audit log has %s", secret).doesNotContain(secret);
      assertThat(failures).as("The jobs have %s", secret).doesNotContain(secret);
    }
  }

  private void walkRejected(Visitor visitor, Submission submission) throws Exception {
    keep(visitor.get("/submissions/" + submission.id()));
    keep(visitor.get("/submissions/" + submission.id() + "/findings"));
  }
}
