package org.openilr.service.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Sign-in over real HTTP, at a real OpenID Connect server and at the service itself. */
@ServerTest
class OpenIdSignInTest {

  private static final AnnotationConfigServletWebServerApplicationContext SERVER = OpenIdServer.start();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private JdbcClient database;
  @Autowired
  private JsonMapper json;

  private final String person = "person-" + UUID.randomUUID();
  private CookieManager cookies;
  private HttpClient browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("openilr.sign-in.open-id.issuer", () -> OpenIdServer.issuer(SERVER));
    settings.add("openilr.sign-in.open-id.client-secret", () -> "secret of the service");
    settings.add("openilr.sign-in.open-id.audience", () -> "openilr-api");
    settings.add("openilr.sign-in.open-id.role-claim", () -> "groups");
    settings.add("openilr.sign-in.open-id.ukprn-claim", () -> "organisation");
    settings.add("openilr.sign-in.open-id.roles.ilr-submit", () -> "PROVIDER_SUBMITTER");
    settings.add("openilr.limits.failed-sign-ins-per-minute", () -> "5");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @BeforeEach
  void openBrowser() {
    cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    browser = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
  }

  private URI service(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI address, Map<String, String> form) throws IOException, InterruptedException {
    return post(address, form, "127.0.0.1");
  }

  /** As a proxy on this machine passes it on for somebody. */
  private HttpResponse<String> post(URI address, Map<String, String> form, String from) throws IOException, InterruptedException {
    String body = String.join("&", form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).toList());
    return browser.send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
        .header("X-Forwarded-For", from).POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI next(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(302);
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  /** The whole code flow, up to where the service sends the person. */
  private URI signIn(Map<String, Object> claims) throws Exception {
    OpenIdServer.CLAIMS.put(person, claims);
    URI authorize = next(get(service("/oauth2/authorization/openid")));
    assertThat(authorize.getQuery()).contains("code_challenge_method=S256", "nonce=", "state=");
    URI login = next(get(authorize));
    URI again = login.getPath().equals("/login") ? next(post(login, Map.of("username", person, "password", "password", "_csrf", token(page(login))))) : login;
    URI back = again.getPath().startsWith("/login/oauth2/") ? again : next(get(again));
    assertThat(back.getPath()).isEqualTo("/login/oauth2/code/openid");
    return next(get(back));
  }

  private String page(URI address) throws Exception {
    HttpResponse<String> answer = get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void aPersonOfAProviderSignsInByTheirClaims() throws Exception {
    URI home = signIn(Map.of("groups", List.of("everybody", "ilr-submit"), "organisation", "10000001", "name", "Clara Claims", "email", "clara@college.example"));
    assertThat(home.getPath()).isEqualTo("/home");
    assertThat(page(service("/account"))).contains("Clara Claims", "UKPRN 10000001", "Provider submitter", "come from your organisation");
    assertThat(database.sql("select subject from account where display_name = 'Clara Claims'").query(String.class).single())
        .isEqualTo(OpenIdServer.issuer(SERVER) + " " + person);
    assertThat(database.sql("select count(*) from audit_event where action = 'signed in' and actor = 'Clara Claims' and ukprn = 10000001").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void theAccountIsTheSameAtTheNextSignInAndFollowsTheClaims() throws Exception {
    signIn(Map.of("groups", "PROVIDER_USER", "organisation", 10000001, "name", "Ada"));
    long first = account();
    openBrowser();
    signIn(Map.of("groups", "PROVIDER_USER", "organisation", 10000002, "name", "Ada"));
    assertThat(account()).isEqualTo(first);
    assertThat(page(service("/account"))).contains("UKPRN 10000002");
  }

  private long account() {
    return database.sql("select id from account where subject like :person").param("person", "% " + person).query(Long.class).single();
  }

  @Test
  void claimsThatAreMissingUnknownOrContradictEachOtherAreRefusedKindly() throws Exception {
    refused("NO_ROLE", "has no role", Map.of("organisation", "10000001"));
    refused("NO_ROLE", "has no role", Map.of("groups", "emperor", "organisation", "10000001"));
    refused("TWO_ROLES", "more than one role", Map.of("groups", List.of("OPERATOR", "PROVIDER_USER"), "organisation", "10000001"));
    refused("NO_UKPRN", "which provider you work for", Map.of("groups", "PROVIDER_USER"));
    refused("UKPRN_OF_NO_PROVIDER", "no provider that returns data here", Map.of("groups", "PROVIDER_USER", "organisation", "99999999"));
    refused("UKPRN_OF_NO_PROVIDER", "no provider that returns data here", Map.of("groups", "PROVIDER_USER", "organisation", "10000001 or true"));
    refused("UKPRN_OF_AGENCY", "take one away", Map.of("groups", "OPERATOR", "organisation", "10000001"));
    assertThat(database.sql("select count(*) from account where subject like :person").param("person", "% " + person).query(Long.class).single()).isZero();
  }

  private void refused(String why, String says, Map<String, Object> claims) throws Exception {
    openBrowser();
    URI where = signIn(claims);
    assertThat(where).hasPath("/sign-in").hasQuery("refused=" + why);
    assertThat(page(where)).contains("<title>Error: ", says);
    assertThat(get(service("/account")).statusCode()).isEqualTo(302);
  }

  @Test
  void anAccountThatWasClosedHereStaysClosed() throws Exception {
    signIn(Map.of("groups", "AUDITOR"));
    database.sql("update account set enabled = false where subject like :person").param("person", "% " + person).update();
    assertThat(get(service("/account")).statusCode()).isEqualTo(302);
    refused("BARRED", "was closed in this service", Map.of("groups", "AUDITOR"));
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() throws Exception {
    assertThat(next(get(service("/login/oauth2/code/openid?code=stolen&state=made-up")))).hasPath("/sign-in").hasQuery("refused=NOT_POSSIBLE");
  }

  @Test
  void signingOutHereSignsOutThereToo() throws Exception {
    signIn(Map.of("groups", "AUDITOR"));
    HttpResponse<String> account = get(service("/account"));
    String issuer = OpenIdServer.issuer(SERVER);
    assertThat(account.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("form-action 'self' " + issuer + ";");
    URI there = next(post(service("/sign-out"), Map.of("_csrf", token(account.body()))));
    assertThat(there.toString()).startsWith(issuer + "/connect/logout?id_token_hint=");
    assertThat(there.getQuery()).endsWith("&post_logout_redirect_uri=" + service("/"));
    assertThat(get(service("/account")).statusCode()).isEqualTo(302);
    next(get(URI.create(there.toString().replaceAll("&post_logout_redirect_uri=.*", ""))));  // the server knows no address of a random port
    assertThat(next(get(next(get(service("/oauth2/authorization/openid")))))).hasPath("/login");
  }

  private static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private String accessToken(Map<String, Object> claims) throws Exception {
    OpenIdServer.CLAIMS.put("program", claims);
    HttpRequest request = HttpRequest.newBuilder(URI.create(OpenIdServer.issuer(SERVER) + "/oauth2/token"))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("program:secret of the program".getBytes(StandardCharsets.UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")).build();
    HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
    return json.readTree(answer.body()).get("access_token").asString();
  }

  private int api(String token) throws Exception {
    return browser.send(HttpRequest.newBuilder(service("/api/v1/no-such-thing")).header("Authorization", "Bearer " + token).build(),
        HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  @Test
  void anAccessTokenOfTheServerOpensTheApi() throws Exception {
    assertThat(api(accessToken(Map.of("groups", "PROVIDER_USER", "organisation", "10000001")))).isEqualTo(404);
  }

  @Test
  void anAccessTokenForSomethingElseOrChangedOrWithoutProviderOpensNothing() throws Exception {
    assertThat(api(accessToken(Map.of("groups", "PROVIDER_USER", "organisation", "10000001", "meant_for", List.of("another-service"))))).isEqualTo(401);
    assertThat(api(accessToken(Map.of("groups", "PROVIDER_USER")))).isEqualTo(401);
    String[] parts = accessToken(Map.of("groups", "PROVIDER_USER", "organisation", "10000001")).split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("10000001", "10000002");
    assertThat(api(parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "." + parts[2])).isEqualTo(401);
  }

  private HttpResponse<String> localSignIn(String user, String password, String from) throws Exception {
    String token = token(page(service("/sign-in")));
    return post(service("/sign-in"), Map.of("_csrf", token, "username", user, "password", password), from);
  }

  private HttpCookie session() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("session")).findFirst().orElseThrow();
  }

  @Test
  void aSessionGetsANewNameAtSignInSoThatNobodyCanPlantOne() throws Exception {
    page(service("/sign-in"));
    String before = session().getValue();
    HttpResponse<String> in = localSignIn("operator", "demonstration", "192.0.2.1");
    assertThat(next(in)).hasPath("/home");
    assertThat(session().getValue()).isNotEqualTo(before);
    assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).contains("session=", "HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
    assertThat(page(service("/account"))).contains("Opal Operator");
  }

  @Test
  void tooManySignInsThatFailHaveTheAddressWait() throws Exception {
    HttpResponse<String> answer = null;
    for (int i = 0; i < 7; i++) {
      answer = localSignIn("nobody-" + i, "wrong", "192.0.2.2");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("Wait a minute");
  }
}
