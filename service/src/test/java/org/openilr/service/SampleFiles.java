package org.openilr.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import org.openilr.samples.SampleReturn;
import org.openilr.samples.SampleSettings;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.openilr.specification.Year;
import org.springframework.test.web.servlet.MvcResult;

/** Sample returns for tests to send, each under a name of its own that is later than the one before. */
public final class SampleFiles {

  private static final AtomicInteger SENT = new AtomicInteger();
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private static final Duration LONGEST = Duration.ofSeconds(120);

  private SampleFiles() {}

  /** The next name of a file of provider 10000001 for 2020-21, such as ILR-10000001-2021-20201020-090001-01.xml. */
  public static String name() {
    return name(10000001, "2021", ".xml");
  }

  /** The next name. */
  public static String name(int ukprn, String year, String ending) {
    LocalDateTime made = LocalDateTime.of(2020, 10, 20, 9, 0).plusSeconds(SENT.incrementAndGet());
    return "ILR-" + ukprn + "-" + year + "-" + STAMP.format(made) + "-01" + ending;
  }

  /** The next name of a statement of 2020-21. */
  public static String statementName(int ukprn) {
    return "EASDATA-" + ukprn + "-" + STAMP.format(LocalDateTime.of(2021, 3, 1, 9, 0).plusSeconds(SENT.incrementAndGet())) + ".csv";
  }

  /** A return of provider 10000001 of 2020-21 against the sample reference data. */
  public static byte[] of(int learners, double shareWithErrors) throws IOException {
    return of(SampleSettings.of(Year.of("2021")).withLearners(learners).withErrors(shareWithErrors));
  }

  /** A return of the settings. */
  public static byte[] of(SampleSettings settings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SampleReturn(settings).write(out, written -> { });
    return out.toByteArray();
  }

  /** The submission that an upload led to. */
  public static long id(MvcResult upload) {
    assertThat(upload.getResponse().getRedirectedUrl()).as("The file was taken").startsWith("/submissions/");
    return Long.parseLong(upload.getResponse().getRedirectedUrl().substring("/submissions/".length()));
  }

  /** Waits until a submission is checked, or whatever else came of it. */
  public static Submission checked(Submissions submissions, long id) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    Submission submission = submissions.get(id).orElseThrow();
    while (submission.state() == SubmissionState.RECEIVED || submission.state() == SubmissionState.CHECKING) {
      assertThat(System.nanoTime()).as("Submission %d is still %s", id, submission.state()).isLessThan(end);
      Thread.sleep(50);
      submission = submissions.get(id).orElseThrow();
    }
    return submission;
  }
}
