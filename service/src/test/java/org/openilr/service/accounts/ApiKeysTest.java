package org.openilr.service.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@ServiceTest
class ApiKeysTest {

  private static final AtomicInteger NEXT = new AtomicInteger(20000001);

  @Autowired
  private MockMvc browser;
  @Autowired
  private Accounts accounts;
  @Autowired
  private ApiKeys keys;
  @Autowired
  private JdbcClient database;

  private final int ukprn = NEXT.getAndIncrement();
  private SignedIn submitter;

  @BeforeEach
  void provider() {
    database.sql("insert into provider (ukprn, name) values (:ukprn, 'A provider with keys')").param("ukprn", ukprn).update();
    submitter = account(Role.PROVIDER_SUBMITTER);
  }

  private SignedIn account(Role role) {
    String name = "keys-" + UUID.randomUUID();
    accounts.add(name, "Kay Keys", null, role, ukprn, "plover anthem gravel");
    return accounts.loadUserByUsername(name);
  }

  private String make(boolean submits) throws Exception {
    MvcResult made = browser.perform(post("/account/keys").with(user(submitter)).with(csrf()).param("name", "Nightly").param("days", "30")
        .param("submits", String.valueOf(submits))).andExpect(redirectedUrl("/account/keys")).andReturn();
    return (String) made.getFlashMap().get("made");
  }

  @Test
  void aSubmitterMakesAKeyThatIsShownOnceAndKeptAsADigest() throws Exception {
    String key = make(false);
    assertThat(key).matches("ilr_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
    assertThat(keys.caller(key)).hasValueSatisfying(caller -> {
      assertThat(caller.role()).isEqualTo(Role.PROVIDER_USER);
      assertThat(caller.ukprn()).isEqualTo(ukprn);
      assertThat(caller.displayName()).isEqualTo("Nightly (" + key.substring(0, 12) + ")");
    });
    browser.perform(get("/account/keys").with(user(submitter))).andExpect(content().string(Matchers.containsString(key.substring(0, 12))))
        .andExpect(content().string(Matchers.not(Matchers.containsString(key))));
    assertThat(database.sql("select count(*) from api_key where cast(api_key as text) like :secret").param("secret", "%" + key.substring(13) + "%")
        .query(Long.class).single()).isZero();
    assertThat(keys.caller(make(true))).hasValueSatisfying(caller -> assertThat(caller.maySubmit(ukprn)).isTrue());
  }

  @Test
  void aKeyThatIsRevokedOrTooOldOpensNothing() throws Exception {
    String revoked = make(false);
    long id = keys.of(submitter.caller()).get(0).id();
    browser.perform(post("/account/keys/" + id + "/revoke").with(user(submitter)).with(csrf())).andExpect(redirectedUrl("/account/keys"));
    assertThat(keys.caller(revoked)).isEmpty();
    String old = make(false);
    database.sql("update api_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where prefix = :prefix")
        .param("prefix", old.substring(0, 12)).update();
    assertThat(keys.caller(old)).isEmpty();
    assertThat(keys.caller("ilr_12345678_nothing")).isEmpty();
  }

  @Test
  void anotherProviderCannotRevokeAKey() throws Exception {
    String key = make(false);
    long id = keys.of(submitter.caller()).get(0).id();
    browser.perform(post("/account/keys/" + id + "/revoke").with(user(accounts.loadUserByUsername("other"))).with(csrf())).andExpect(status().isNotFound());
    assertThat(keys.caller(key)).isPresent();
  }

  @Test
  void onlySubmittersMakeKeys() throws Exception {
    for (String name : new String[] {"operator", "auditor", "user"}) {
      browser.perform(get("/account/keys").with(user(accounts.loadUserByUsername(name)))).andExpect(status().isForbidden());
      browser.perform(post("/account/keys").with(user(accounts.loadUserByUsername(name))).with(csrf()).param("name", "x").param("days", "1"))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void aProviderHasAtMostTenKeys() throws Exception {
    for (int i = 0; i < 10; i++) {
      make(false);
    }
    assertThatThrownBy(() -> keys.make("One more", false, 1, submitter.caller())).isInstanceOf(ApiKeys.TooManyKeysException.class);
    browser.perform(post("/account/keys").with(user(submitter)).with(csrf()).param("name", "x").param("days", "1"))
        .andExpect(status().isOk()).andExpect(content().string(Matchers.containsString("the most that it may have")));
  }

  @Test
  void aKeyNeedsANameAndAnEnd() throws Exception {
    browser.perform(post("/account/keys").with(user(submitter)).with(csrf()).param("name", " ").param("days", "1"))
        .andExpect(content().string(Matchers.containsString("Give the key a name")));
    browser.perform(post("/account/keys").with(user(submitter)).with(csrf()).param("name", "x").param("days", "367"))
        .andExpect(content().string(Matchers.containsString("from 1 to 366"))).andExpect(flash().attributeCount(0));
  }

  @Test
  void theApiAsksForAKeyAndKeepsNoSession() throws Exception {
    browser.perform(get("/api/v1/nothing")).andExpect(status().isUnauthorized()).andExpect(header().string("WWW-Authenticate", Matchers.startsWith("Bearer")))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    browser.perform(get("/api/v1/nothing").header("Authorization", "Bearer ilr_12345678_nothing")).andExpect(status().isUnauthorized())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    browser.perform(get("/api/v1/nothing").header("Authorization", "Bearer x.y.z")).andExpect(status().isUnauthorized());
    MvcResult answer = browser.perform(post("/api/v1/nothing").header("Authorization", "Bearer " + make(false))).andExpect(status().isNotFound()).andReturn();
    assertThat(answer.getRequest().getSession(false)).isNull();
    assertThat(keys.of(submitter.caller()).get(0).lastUsedAt()).isNotNull();
  }

  @Test
  void aKeyOpensTheApiAndNoPage() throws Exception {
    browser.perform(get("/account").header("Authorization", "Bearer " + make(true))).andExpect(status().is3xxRedirection());
  }
}
