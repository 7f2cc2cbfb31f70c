package org.openilr.service.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class SignInTest {

  private static final String PASSWORD = "plover anthem gravel";

  @Autowired
  private MockMvc browser;
  @Autowired
  private Accounts accounts;
  @Autowired
  private JdbcClient database;

  private final String name = "person-" + UUID.randomUUID();

  private void account(Role role) {
    accounts.add(name, "Petra Person", null, role, role.ofProvider() ? 10000001 : null, PASSWORD);
  }

  private MockHttpSession signIn(String password, String arrivesAt) throws Exception {
    return (MockHttpSession) browser.perform(formLogin("/sign-in").user(name).password(password)).andExpect(redirectedUrl(arrivesAt)).andReturn().getRequest()
        .getSession();
  }

  private long audited(String action) {
    return database.sql("select count(*) from audit_event where action = :action and about = 'account ' || (select id from account where user_name = :name)")
        .param("action", action).param("name", name).query(Long.class).single();
  }

  @Test
  void aPasswordIsKeptAsAHashThatIsCostlyToGuess() {
    account(Role.PROVIDER_USER);
    assertThat(accounts.loadUserByUsername(name).passwordHash()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void aHashBroughtAlongIsMadeAnewAtTheNextSignIn() throws Exception {
    account(Role.PROVIDER_USER);
    database.sql("update account set password = :hash where user_name = :name").param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
        .param("name", name).update();
    MockHttpSession session = signIn(PASSWORD, "/home");
    assertThat(accounts.loadUserByUsername(name).passwordHash()).startsWith("{argon2}");
    browser.perform(get("/account").session(session)).andExpect(status().isOk());
  }

  @Test
  void theLastWrongPasswordThatIsAllowedLocksTheAccountForAWhile() throws Exception {
    account(Role.PROVIDER_USER);
    for (int i = 0; i < 4; i++) {
      signIn("wrong", "/sign-in?failed");
    }
    assertThat(accounts.loadUserByUsername(name).isAccountNonLocked()).isTrue();
    signIn("wrong", "/sign-in?failed");
    signIn(PASSWORD, "/sign-in?failed");
    assertThat(audited("sign-in failed")).isEqualTo(5);
    assertThat(audited("account locked")).isEqualTo(1);
    database.sql("update account set locked_until = now() - interval '1 second' where user_name = :name").param("name", name).update();
    signIn(PASSWORD, "/home");
    assertThat(audited("signed in")).isEqualTo(1);
  }

  @Test
  void theRightPasswordForgetsTheWrongOnes() throws Exception {
    account(Role.PROVIDER_USER);
    for (int i = 0; i < 4; i++) {
      signIn("wrong", "/sign-in?failed");
    }
    signIn(PASSWORD, "/home");
    signIn("wrong", "/sign-in?failed");
    signIn(PASSWORD, "/home");
  }

  @Test
  void anUnknownNameIsAnsweredLikeAWrongPasswordAndTakesAsLong() throws Exception {
    account(Role.PROVIDER_USER);
    Duration wrong = Duration.ofDays(1);
    Duration unknown = wrong;
    for (int i = 0; i < 4; i++) {
      wrong = min(wrong, timeOf(name));
      unknown = min(unknown, timeOf("nobody-" + name));
    }
    assertThat((double) unknown.toNanos() / wrong.toNanos()).isBetween(0.5, 2.0);
  }

  private Duration timeOf(String user) throws Exception {
    long start = System.nanoTime();
    browser.perform(formLogin("/sign-in").user(user).password("wrong")).andExpect(redirectedUrl("/sign-in?failed"));
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  @Test
  void aNameThatIsTypedWrongIsNotKeptSinceItMayBeAPassword() throws Exception {
    browser.perform(formLogin("/sign-in").user("secret-" + name).password("wrong"));
    assertThat(database.sql("select count(*) from audit_event where cast(audit_event as text) like :text").param("text", "%secret-" + name + "%")
        .query(Long.class).single()).isZero();
  }

  @Test
  void signingOutEndsTheSessionAndALinkCannotDoIt() throws Exception {
    account(Role.PROVIDER_USER);
    MockHttpSession session = signIn(PASSWORD, "/home");
    browser.perform(get("/sign-out").session(session));
    browser.perform(post("/sign-out").session(session)).andExpect(status().isForbidden());
    assertThat(session.isInvalid()).isFalse();
    browser.perform(post("/sign-out").session(session).with(csrf())).andExpect(redirectedUrl("/"));
    assertThat(session.isInvalid()).isTrue();
    assertThat(audited("signed out")).isEqualTo(1);
  }

  @Test
  void whoeverIsBarredIsOutAtOnce() throws Exception {
    account(Role.OPERATOR);
    MockHttpSession session = signIn(PASSWORD, "/home");
    browser.perform(get("/account").session(session)).andExpect(status().isOk());
    database.sql("update account set enabled = false where user_name = :name").param("name", name).update();
    browser.perform(get("/account").session(session)).andExpect(status().is3xxRedirection());
    assertThat(session.isInvalid()).isTrue();
    signIn(PASSWORD, "/sign-in?failed");
  }

  @Test
  void whoeverGetsAnotherRoleSignsInAgainForIt() throws Exception {
    account(Role.OPERATOR);
    MockHttpSession session = signIn(PASSWORD, "/home");
    database.sql("update account set role = 'AUDITOR' where user_name = :name").param("name", name).update();
    browser.perform(get("/account").session(session)).andExpect(status().is3xxRedirection());
  }

  @Test
  void aPersonChangesThePasswordAndEverySessionIsOver() throws Exception {
    account(Role.PROVIDER_USER);
    MockHttpSession here = signIn(PASSWORD, "/home");
    MockHttpSession there = signIn(PASSWORD, "/home");
    change(here, PASSWORD, "short", "short").andExpect(content().string(Matchers.containsString("Choose a password of 12")));
    change(here, "wrong", "mallet ocean thirteen", "mallet ocean thirteen").andExpect(content().string(Matchers.containsString("This is not your password")));
    change(here, PASSWORD, "mallet ocean thirteen", "mallet ocean").andExpect(content().string(Matchers.containsString("not typed the same")));
    change(here, PASSWORD, name + " one", name + " one").andExpect(content().string(Matchers.containsString("easy to guess")));
    change(here, PASSWORD, "mallet ocean thirteen", "mallet ocean thirteen").andExpect(redirectedUrl("/sign-in?changed"));
    browser.perform(get("/account").session(there)).andExpect(status().is3xxRedirection());
    signIn(PASSWORD, "/sign-in?failed");
    signIn("mallet ocean thirteen", "/home");
    assertThat(audited("password changed")).isEqualTo(1);
  }

  private org.springframework.test.web.servlet.ResultActions change(MockHttpSession session, String current, String chosen, String again) throws Exception {
    return browser.perform(post("/account/password").session(session).with(csrf()).param("current", current).param("chosen", chosen).param("again", again));
  }

  @Test
  void aOneTimePasswordLeadsToChoosingOneAndNowhereElse() throws Exception {
    String once = accounts.invite(name, "Petra Person", null, Role.OPERATOR, null);
    MockHttpSession session = signIn(once, "/home");
    browser.perform(get("/account").session(session)).andExpect(redirectedUrl("/account/password"));
    browser.perform(get("/account/password").session(session)).andExpect(status().isOk());
    change(session, once, "mallet ocean thirteen", "mallet ocean thirteen").andExpect(redirectedUrl("/sign-in?changed"));
    MockHttpSession next = signIn("mallet ocean thirteen", "/home");
    browser.perform(get("/account").session(next)).andExpect(status().isOk());
  }

  @Test
  void whereAnOperatorCanSignInNoFirstOneIsMade() {
    account(Role.OPERATOR);
    assertThat(accounts.firstOperator("first-" + name)).isEmpty();
  }

  @Test
  void pagesTellBrowsersWhatTheyMayDo() throws Exception {
    browser.perform(get("/").secure(true))
        .andExpect(header().string("Content-Security-Policy", Matchers.allOf(Matchers.containsString("script-src 'self'"), Matchers.not(Matchers.containsString("unsafe")),
            Matchers.containsString("frame-ancestors 'none'"))))
        .andExpect(header().string("Strict-Transport-Security", Matchers.containsString("max-age=31536000")))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("Permissions-Policy", Matchers.containsString("camera=()")))
        .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")));
    browser.perform(get("/")).andExpect(header().doesNotExist("Strict-Transport-Security"));
  }
}
