package org.openilr.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The service as a process of its own, which is killed twenty times while it checks a return; on a machine that is slow to start it less often. -Dopenilr.kills says how
 * often, however long that takes.
 */
class KillTest {

  private static final Integer ASKED_FOR = Integer.getInteger("openilr.kills");
  private static final int KILLS = ASKED_FOR == null ? 20 : ASKED_FOR;
  private static final int AT_LEAST = ASKED_FOR == null ? 3 : ASKED_FOR;
  private static final Duration ENOUGH = Duration.ofMinutes(4);
  private static final int LEARNERS = 400;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern ADDRESS = Pattern.compile("runs at (http://\\S+?)/ ");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  /** What there is of a submission: its figures, and how many rows of each kind. */
  private static final String KEPT = "select s.state, s.learners, s.valid_learners, s.errors, s.warnings, s.funding, "
      + "(select count(*) from finding f where f.submission = s.id) as findings, (select count(*) from learner_funding l where l.submission = s.id) as rows, "
      + "(select count(*) from report r where r.submission = s.id) as reports, "
      + "(select string_agg(j.kind || ' ' || j.state, ', ' order by j.id) from job j where j.submission = s.id) as jobs "
      + "from submission s where s.id = :id";

  @TempDir
  private Path data;
  private Process service;
  private String address;

  @AfterEach
  void stopService() throws Exception {
    if (service != null) {
      service.destroy();
      service.waitFor(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void everyUploadIsCheckedExactlyOnceHoweverOftenTheServiceIsKilled() throws Exception {
    byte[] file = SampleFiles.of(LEARNERS, 0.1);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Long> uploads = new ArrayList<>();
    start();
    uploads.add(upload(file));
    awaitDone(uploads);
    long began = System.nanoTime();
    uploads.add(upload(file));
    awaitDone(uploads);
    long whole = System.nanoTime() - began;
    Map<String, Object> undisturbed = kept(uploads.get(0));
    assertThat(undisturbed).containsEntry("state", "CHECKED").containsEntry("learners", LEARNERS);
    assertThat(String.valueOf(undisturbed.get("jobs"))).startsWith("CHECK DONE").doesNotContain("FAILED");

    int kills = 0;
    for (long end = began + ENOUGH.toNanos(); kills < KILLS && (kills < AT_LEAST || System.nanoTime() < end); kills++) {
      uploads.add(upload(file));
      TimeUnit.NANOSECONDS.sleep(random.nextLong(whole));
      service.destroyForcibly().waitFor();
      start();
      awaitDone(uploads);
    }
    for (long upload : uploads) {
      assertThat(kept(upload)).as("submission %d, seed %d", upload, seed).isEqualTo(undisturbed);
    }
    int again = query("select count(*) as number from job where attempts > 1").get(0).get("number") instanceof Number number ? number.intValue() : 0;
    System.out.printf("%d of %d kills hit a running job; a check took %d ms%n", again, kills, whole / 1_000_000);
    assertThat(again).as("kills that hit a running job, seed %d", seed).isPositive();
    assertThat(query("select 1 from scheduled_tasks where task_name = 'work' and picked")).isEmpty();
  }

  private void start() throws Exception {
    Path says = data.resolve("says");
    Files.deleteIfExists(says);
    // As little work at the start as there can be: the test starts it often.
    service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote", "-Dopenilr.database.programs=" + System.getProperty("openilr.database.programs", "target/postgresql"), "-cp",
        System.getProperty("java.class.path"), Serve.class.getName(), "--demo", "--port", "0", "--data", data.toString()).redirectErrorStream(true)
        .redirectOutput(says.toFile()).start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Matcher found = ADDRESS.matcher(""); !found.find(); found.reset(Files.readString(says))) {
      assertThat(service.isAlive() && System.nanoTime() < end).withFailMessage(() -> "The service does not start: " + read(says)).isTrue();
      Thread.sleep(20);
    }
    Matcher found = ADDRESS.matcher(Files.readString(says));
    assertThat(found.find()).isTrue();
    address = found.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** As a person with a browser does it. */
  private long upload(byte[] file) throws Exception {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String signIn = "username=submitter&password=demonstration&_csrf=" + URLEncoder.encode(token(get(browser, "/sign-in")), StandardCharsets.UTF_8);
    post(browser, "/sign-in", "application/x-www-form-urlencoded", signIn.getBytes(StandardCharsets.UTF_8));
    String page = get(browser, "/collections/ILR2021/upload");
    byte[] form = Visitor.form(token(page.substring(page.indexOf("multipart/form-data"))), SampleFiles.name(), file, Map.of());
    String next = post(browser, "/collections/ILR2021/upload", "multipart/form-data; boundary=----boundary-of-a-test", form).headers().firstValue("Location").orElse("");
    assertThat(next).contains("/submissions/");
    return Long.parseLong(next.replaceFirst(".*/submissions/(\\d+).*", "$1"));
  }

  private String get(HttpClient browser, String path) throws Exception {
    return browser.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> post(HttpClient browser, String path, String type, byte[] body) throws Exception {
    HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", type)
        .POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isBetween(302, 303);
    return answer;
  }

  private static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).as("a form").isTrue();
    return token.group(1);
  }

  private void awaitDone(List<Long> uploads) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (Connection connection = connect(); Statement statement = connection.createStatement()) {
      while (true) {
        try (ResultSet row = statement.executeQuery("select (select count(*) from submission), (select count(*) from job where state in ('WAITING', 'RUNNING'))")) {
          row.next();
          if (row.getInt(2) == 0) {
            assertThat(row.getInt(1)).isEqualTo(uploads.size());
            return;
          }
          assertThat(System.nanoTime()).as("%d jobs of %d files are not done", row.getInt(2), row.getInt(1)).isLessThan(end);
        }
        Thread.sleep(10);
      }
    }
  }

  private Map<String, Object> kept(long submission) throws Exception {
    return query(KEPT.replace(":id", String.valueOf(submission))).get(0);
  }

  private List<Map<String, Object>> query(String sql) throws Exception {
    try (Connection connection = connect()) {
      return JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql(sql).query().listOfRows();
    }
  }

  /** To the service's own database, whose port stands in the file of its process. */
  private Connection connect() throws IOException, SQLException {
    String port = Files.readAllLines(data.resolve("database/cluster/postmaster.pid")).get(3);
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "openilr", Files.readString(data.resolve("database/password")));
  }
}
