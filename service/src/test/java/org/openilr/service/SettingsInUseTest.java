package org.openilr.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openilr.service.accounts.Accounts;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A service that takes small files only, and shows its metrics to programs of its machine. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"openilr.demo=true", "openilr.upload-limit=20KB", "openilr.local-metrics=true"})
@ContextConfiguration(initializers = TestFolder.class)
@AutoConfigureMockMvc
class SettingsInUseTest {

  private static final int LIMIT = 20_480;

  @Autowired
  private MockMvc browser;
  @Autowired
  private Accounts accounts;
  @Autowired
  private Submissions submissions;
  @Autowired
  private FileStore files;
  @LocalServerPort
  private int port;

  private final HttpClient client = HttpClient.newHttpClient();

  private int kept() throws Exception {
    AtomicInteger kept = new AtomicInteger();
    files.list(file -> kept.addAndGet(file.key().startsWith("ILR2021/") ? 1 : 0));
    return kept.get();
  }

  @Test
  void aFileAboveTheLimitIsRefusedOnThePageAndNothingOfItIsKept() throws Exception {
    Visitor submitter = Visitor.signedIn(browser, "submitter");
    assertThat(submitter.page("/collections/ILR2021/upload")).contains("20 KB");
    String name = SampleFiles.name();
    MvcResult refused = submitter.upload(name, new byte[LIMIT + 1]);
    assertThat(refused.getResponse().getStatus()).isEqualTo(200);
    assertThat(refused.getResponse().getContentAsString(StandardCharsets.UTF_8))
        .contains("<title>Error: ", "The file has more than 20 KB. Send it as a zip", "href=\"#file\"");
    assertThat(kept()).isZero();
    assertThat(submissions.isReceived(10000001, name.toUpperCase())).isFalse();
    SampleFiles.id(submitter.upload(name, new byte[LIMIT]));
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void aFileAboveTheLimitIsRefusedByTheApiToo() throws Exception {
    int before = kept();
    String name = SampleFiles.name();
    String answer = browser.perform(post("/api/v1/collections/ILR2021/submissions").with(user(accounts.loadUserByUsername("other")))
        .contentType(MediaType.APPLICATION_XML).param("fileName", name.replace("10000001", "10000002")).content(new byte[LIMIT + 1]))
        .andExpect(status().isContentTooLarge()).andReturn().getResponse().getContentAsString();
    assertThat(answer).contains("The file has more than 20 KB. Send it as a zip.");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void programsOfThisMachineReadTheMetricsAndNoOthersDo() throws Exception {
    HttpRequest.Builder metrics = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"));
    HttpResponse<String> own = client.send(metrics.build(), BodyHandlers.ofString());
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains("openilr_jobs");
    // Somebody else, by a proxy on this machine.
    assertThat(client.send(metrics.header("X-Forwarded-For", "10.0.0.7").build(), BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    assertThat(client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/submissions")).build(), BodyHandlers.discarding()).statusCode())
        .as("Everything else needs a key").isEqualTo(401);
  }
}
