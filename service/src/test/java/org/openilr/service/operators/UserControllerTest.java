package org.openilr.service.operators;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.openilr.service.accounts.Account;
import org.openilr.service.accounts.Accounts;
import org.openilr.service.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

@ServiceTest
class UserControllerTest {

  @Autowired
  private MockMvc browser;
  @Autowired
  private World world;
  @Autowired
  private Accounts accounts;

  private ResultActions add(String ukprn, String userName, String displayName, String email, String role) throws Exception {
    return browser.perform(post("/operator/users/new").with(world.operator()).with(csrf()).param("ukprn", ukprn).param("userName", userName)
        .param("displayName", displayName).param("email", email).param("role", role));
  }

  private ResultActions press(String path, String... field) throws Exception {
    var form = post(path).with(world.operator()).with(csrf());
    return browser.perform(field.length == 0 ? form : form.param(field[0], field[1]));
  }

  @Test
  void aUserOfAProviderGetsAPasswordForOneSignIn() throws Exception {
    int ukprn = world.provider("College with people", world.collection());
    MvcResult added = add(Integer.toString(ukprn), "pat" + ukprn, "Pat Person", "pat@college.example", "PROVIDER_USER")
        .andExpect(redirectedUrlPattern("/operator/users/*")).andReturn();
    String password = (String) added.getFlashMap().get("password");
    Account account = accounts.find("PAT" + ukprn).orElseThrow();

    assertEquals(List.of(ukprn, Role.PROVIDER_USER, true), List.of(account.ukprn(), account.role(), account.passwordExpired()));
    browser.perform(formLogin("/sign-in").user("pat" + ukprn).password(password)).andExpect(redirectedUrl("/home"));
    browser.perform(get("/operator/providers/" + ukprn).with(world.auditor())).andExpect(content().string(containsString("Pat Person")));
    String log = world.audit("account " + account.id());
    assertTrue(log.contains("user added by Opal Operator"), log);
    assertFalse(log.contains(password));
  }

  @Test
  void anOperatorChangesTheRoleClosesUnlocksAndResets() throws Exception {
    add("", "otto" + System.nanoTime(), "Otto Operator", "", "OPERATOR").andExpect(status().is3xxRedirection());
    Account account = accounts.ofAgency().stream().filter(each -> each.displayName().equals("Otto Operator")).findFirst().orElseThrow();
    String path = "/operator/users/" + account.id();

    press(path + "/role", "role", "AUDITOR").andExpect(redirectedUrl(path));
    press(path + "/role", "role", "PROVIDER_USER").andExpect(content().string(containsString("must be one of the same organisation")));
    assertEquals(Role.AUDITOR, accounts.find(account.id()).orElseThrow().role());

    world.database().sql("update account set locked_until = now() + interval '1 hour' where id = :id").param("id", account.id()).update();
    browser.perform(get(path).with(world.operator())).andExpect(content().string(containsString("Unlock the account")));
    press(path + "/unlock").andExpect(redirectedUrl(path));
    browser.perform(get(path).with(world.operator())).andExpect(content().string(not(containsString("Unlock the account"))));

    Object password = press(path + "/password").andExpect(redirectedUrl(path)).andReturn().getFlashMap().get("password");
    assertNotEquals(null, password);
    press(path + "/enabled", "enabled", "false").andExpect(redirectedUrl(path));
    browser.perform(formLogin("/sign-in").user(account.userName()).password((String) password)).andExpect(redirectedUrl("/sign-in?failed"));
    browser.perform(get(path).with(world.auditor())).andExpect(content().string(containsString("enabled: true → false")))
        .andExpect(content().string(not(containsString("action=\"/operator"))));
  }

  @Test
  void nobodyLocksThemselvesOut() throws Exception {
    long own = accounts.find("operator").orElseThrow().id();

    press("/operator/users/" + own + "/enabled", "enabled", "false").andExpect(content().string(containsString("Ask another operator to close your own account")));
    press("/operator/users/" + own + "/role", "role", "AUDITOR").andExpect(content().string(containsString("Ask another operator to change your own role")));
    assertTrue(accounts.find(own).orElseThrow().enabled());
  }

  @Test
  void aNewUserNeedsANameOfItsOwnAndARole() throws Exception {
    add("", "auditor", "Another Auditor", "", "AUDITOR").andExpect(content().string(containsString("Somebody has this user name already")))
        .andExpect(content().string(containsString("<title>Error: ")));
    add("", "x", " ", "not an address", "PROVIDER_USER").andExpect(content().string(containsString("href=\"#userName\"")))
        .andExpect(content().string(containsString("href=\"#displayName\""))).andExpect(content().string(containsString("href=\"#email\"")))
        .andExpect(content().string(containsString("href=\"#role\"")));
    add("10999999", "ghost", "Ghost", "", "PROVIDER_USER").andExpect(status().isNotFound());
  }

  @Test
  void anAuditorOnlyReads() throws Exception {
    browser.perform(get("/operator/users").with(world.auditor())).andExpect(status().isOk()).andExpect(content().string(containsString("Opal Operator")));
    browser.perform(get("/operator/users").param("search", "sam@").with(world.auditor())).andExpect(status().isOk());
    browser.perform(get("/operator/users/new").with(world.auditor())).andExpect(status().isForbidden());
    browser.perform(post("/operator/users/1/password").with(world.auditor()).with(csrf())).andExpect(status().isForbidden());
    browser.perform(get("/operator/users").with(world.provider())).andExpect(status().isForbidden());
    browser.perform(get("/operator/users/999999").with(world.auditor())).andExpect(status().isNotFound());
  }
}
