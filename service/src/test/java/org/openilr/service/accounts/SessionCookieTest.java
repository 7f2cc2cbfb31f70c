package org.openilr.service.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.mock.env.MockEnvironment;

class SessionCookieTest {

  /** Begins a session for whoever comes. */
  private static final class Begin extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      request.getSession();
    }
  }

  private static String cookie(boolean https) throws Exception {
    MockEnvironment environment = new MockEnvironment().withProperty("openilr.sign-in.https", Boolean.toString(https));
    SignInSettings settings = Binder.get(environment).bind("openilr.sign-in", SignInSettings.class).get();
    TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
    new SecurityConfiguration().sessionCookie(settings).customize(tomcat);
    WebServer server = tomcat.getWebServer(new ServletRegistrationBean<>(new Begin(), "/"));
    server.start();
    try {
      return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/")).build(),
          HttpResponse.BodyHandlers.discarding()).headers().firstValue("Set-Cookie").orElseThrow();
    } finally {
      server.stop();
    }
  }

  @Test
  void behindHttpsTheSessionIsForThisHostAloneAndNeverSentWithoutHttps() throws Exception {
    assertThat(cookie(true)).startsWith("__Host-session=").contains("Path=/", "Secure").doesNotContain("Domain");
  }

  @Test
  void onAMachineOfOnesOwnItWorksWithoutHttps() throws Exception {
    assertThat(cookie(false)).startsWith("session=").doesNotContain("Secure");
  }
}
