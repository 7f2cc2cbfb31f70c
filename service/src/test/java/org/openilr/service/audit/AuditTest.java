package org.openilr.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.openilr.service.accounts.Accounts;
import org.openilr.service.accounts.Caller;
import org.openilr.service.accounts.Role;
import org.openilr.service.database.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
class AuditTest {

  @Autowired
  private MockMvc browser;
  @Autowired
  private Accounts accounts;
  @Autowired
  private Audit audit;
  @Autowired
  private AuditLog log;
  @Autowired
  private JdbcClient database;

  private final String actor = "Zoe " + UUID.randomUUID();
  private final MockHttpSession session = new MockHttpSession();

  private void event(String action, Integer ukprn) {
    audit.add(new Caller(1L, actor, Role.OPERATOR, null), action, ukprn, "about it", "{\"before\": {\"open\": true}, \"after\": {\"open\": false}}");
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request.session(session).with(user(accounts.loadUserByUsername("auditor")))).andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString();
  }

  private void ask(String field, String value) throws Exception {
    browser.perform(post("/operator/audit").session(session).with(csrf()).with(user(accounts.loadUserByUsername("auditor"))).param("actor", actor).param(field, value))
        .andExpect(redirectedUrl("/operator/audit"));
  }

  @Test
  void theAuditLogIsOnlyAddedTo() {
    audit.add(null, "tested", 10000001, "nothing");
    for (String change : new String[] {"update audit_event set actor = 'nobody'", "delete from audit_event", "truncate audit_event",
        "do $$ begin perform set_config('openilr.retention', 'on', true); delete from audit_event; end $$"}) {
      assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("only added to");
    }
  }

  @Test
  void auditorsFindEventsByProviderPersonActionAndDay() throws Exception {
    event("collection closed", 10000001);
    event("collection opened", 10000002);
    String today = LocalDate.now(Clock.system(Times.UK)).toString();
    ask("to", today);
    assertThat(page(get("/operator/audit"))).contains("2 events", actor, "about it");
    ask("ukprn", "10000002");
    assertThat(page(get("/operator/audit"))).contains("1 event.");
    ask("action", "collection closed");
    assertThat(page(get("/operator/audit"))).contains("1 event.");
    ask("from", LocalDate.now(Clock.system(Times.UK)).plusDays(1).toString());
    assertThat(page(get("/operator/audit"))).contains("0 events");
  }

  @Test
  void whatCannotBeReadIsSaidAtTheField() throws Exception {
    assertThat(page(post("/operator/audit").with(csrf()).param("ukprn", "123").param("from", "yesterday")))
        .contains("Error: Audit log", "href=\"#ukprn\"", "href=\"#from\"", "value=\"yesterday\"");
  }

  @Test
  void theLogIsDownloadedAsAsked() throws Exception {
    event("collection closed", 10000001);
    ask("ukprn", "10000001");
    String csv = page(get("/operator/audit/log.csv"));
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).contains(actor, "collection closed", "before");
  }

  @Test
  void longListsComeInPages() throws Exception {
    for (int i = 0; i < 51; i++) {
      event("collection closed", null);
    }
    ask("ukprn", "");
    assertThat(page(get("/operator/audit"))).contains("Page 1 of 2");
    assertThat(page(get("/operator/audit?page=2"))).contains("Page 2 of 2");
    assertThat(log.count(new AuditFilter(null, actor, null, null, null))).isEqualTo(51);
  }

  @Test
  void providersDoNotSeeTheLog() throws Exception {
    for (String path : new String[] {"/operator/audit", "/operator/audit/log.csv"}) {
      browser.perform(get(path).with(user(accounts.loadUserByUsername("submitter")))).andExpect(status().isForbidden());
    }
  }
}
