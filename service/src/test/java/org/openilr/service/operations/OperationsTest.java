package org.openilr.service.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class OperationsTest {

  private static final String NEW_ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

  @Autowired
  private MockMvc browser;
  @Autowired
  private Jobs jobs;
  @Autowired
  private ServiceMetrics metrics;

  @Test
  void healthIsForEverybodyAndTellsNoDetails() throws Exception {
    for (String path : new String[] {"", "/liveness", "/readiness"}) {
      String health = browser.perform(get("/actuator/health" + path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
      assertThat(health).contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }
  }

  @Test
  void metricsAreForOperators() throws Exception {
    browser.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
    browser.perform(get("/actuator/prometheus").with(user("submitter").roles("PROVIDER_SUBMITTER"))).andExpect(status().isForbidden());
    browser.perform(get("/actuator/prometheus").with(user("auditor").roles("AUDITOR"))).andExpect(status().isForbidden());
  }

  @Test
  void metricsTellOfTheWork() throws Exception {
    jobs.add(JobKind.REFERENCE, null, null, 0);
    metrics.look();
    String text = browser.perform(get("/actuator/prometheus").with(user("operator").roles("OPERATOR"))).andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString();
    assertThat(text).contains("openilr_jobs{", "kind=\"REFERENCE\"", "openilr_jobs_oldest_waiting_seconds", "jvm_memory_used_bytes");
  }

  @Test
  void otherEndpointsAreNotThere() throws Exception {
    browser.perform(get("/actuator/env").with(user("operator").roles("OPERATOR"))).andExpect(status().isNotFound());
  }

  @Test
  void everyAnswerHasTheIdOfItsRequest() throws Exception {
    browser.perform(get("/")).andExpect(header().string("X-Request-Id", matchesPattern(NEW_ID)));
    browser.perform(get("/").header("X-Request-Id", "edge-17.4_a")).andExpect(header().string("X-Request-Id", "edge-17.4_a"));
  }

  @Test
  void whatIsNoPlainIdIsNotTaken() throws Exception {
    for (String id : new String[] {"a b", "x\nfaked line", "<script>", "x".repeat(65), ""}) {
      browser.perform(get("/").header("X-Request-Id", id)).andExpect(header().string("X-Request-Id", matchesPattern(NEW_ID)));
    }
  }
}
