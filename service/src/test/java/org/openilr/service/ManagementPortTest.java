package org.openilr.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A service with a port of its own for health and metrics. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "openilr.demo=true")
@ContextConfiguration(initializers = {TestFolder.class, ManagementPortTest.Port.class})
class ManagementPortTest {

  private static final int MANAGEMENT = free();

  @LocalServerPort
  private int port;

  private final HttpClient client = HttpClient.newHttpClient();

  static final class Port implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("management.server.port=" + MANAGEMENT).applyTo(context);
    }
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
  }

  @Test
  void whoeverReachesTheManagementPortReadsHealthAndMetrics() throws Exception {
    assertThat(get(MANAGEMENT, "/actuator/health").body()).contains("\"status\":\"UP\"").doesNotContain("components");
    HttpResponse<String> metrics = get(MANAGEMENT, "/actuator/prometheus");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body()).contains("openilr_jobs");
    assertThat(get(MANAGEMENT, "/actuator/env").statusCode()).as("which is not offered").isIn(302, 404);
  }

  @Test
  void thereAreNoPagesOnIt() throws Exception {
    for (String path : new String[] {"/", "/sign-in", "/operator", "/api/v1/rules", "/api/v1/submissions"}) {
      assertThat(get(MANAGEMENT, path).statusCode()).as(path).isIn(302, 401, 403, 404);
      assertThat(get(MANAGEMENT, path).body()).as(path).doesNotContain("Submit learner data");
    }
  }

  @Test
  void thePortOfThePagesHasNoMetricsThen() throws Exception {
    assertThat(get(port, "/actuator/prometheus").statusCode()).isIn(302, 401, 404);
    assertThat(get(port, "/sign-in").statusCode()).isEqualTo(200);
  }
}
