package org.openilr.service.operators;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class JobControllerTest {

  @Autowired
  private MockMvc browser;
  @Autowired
  private World world;

  /** A job that failed, of a collection whose jobs do not run. */
  private long failed() {
    String collection = world.collection();
    world.database().sql("update collection set processing = 'STOPPED' where id = :id").param("id", collection).update();
    int ukprn = world.provider("Failing College", collection);
    long submission = world.submission(ukprn, collection, 1, "FAILED");
    return world.database().sql("insert into job (submission, ukprn, kind, state, attempts, node, created_at, failure) values (:submission, :ukprn, 'CHECK', 'FAILED', 2, "
        + "'node-7', now(), 'java.nio.file.NoSuchFileException') returning id").param("submission", submission).param("ukprn", ukprn).query(Long.class).single();
  }

  private String state(long job) {
    return world.database().sql("select j.state || ' ' || s.state from job j join submission s on s.id = j.submission where j.id = :id").param("id", job)
        .query(String.class).single();
  }

  @Test
  void anOperatorHasAFailedJobDoneAgainOrCancelsIt() throws Exception {
    long job = failed();
    browser.perform(get("/operator/jobs").param("state", "FAILED").with(world.operator())).andExpect(content().string(containsString("/operator/jobs/" + job + "\"")))
        .andExpect(content().string(containsString("node-7")));
    browser.perform(get("/operator/jobs").param("state", "DONE").with(world.operator())).andExpect(content().string(not(containsString("/operator/jobs/" + job + "\""))));
    browser.perform(get("/operator/jobs/" + job).with(world.operator())).andExpect(content().string(containsString("NoSuchFileException")))
        .andExpect(content().string(containsString("/submissions/")));

    browser.perform(post("/operator/jobs/" + job + "/retry").with(world.operator()).with(csrf())).andExpect(redirectedUrl("/operator/jobs/" + job));
    assertEquals("WAITING RECEIVED", state(job));
    browser.perform(post("/operator/jobs/" + job + "/cancel").with(world.operator()).with(csrf())).andExpect(redirectedUrl("/operator/jobs/" + job));
    assertEquals("CANCELLED CANCELLED", state(job));
    assertTrue(world.audit("job " + job).contains("job cancelled by Opal Operator"));
  }

  @Test
  void jobsAreFilteredByKindAndProvider() throws Exception {
    long job = failed();
    int ukprn = world.database().sql("select ukprn from job where id = :id").param("id", job).query(Integer.class).single();

    browser.perform(get("/operator/jobs").param("ukprn", Integer.toString(ukprn)).param("kind", "CHECK").with(world.auditor()))
        .andExpect(content().string(containsString("/operator/jobs/" + job + "\"")));
    browser.perform(get("/operator/jobs").param("ukprn", Integer.toString(ukprn)).param("kind", "REFERENCE").with(world.auditor()))
        .andExpect(content().string(containsString("There are no such jobs now")));
    browser.perform(get("/operator/jobs").param("ukprn", "10000001").param("kind", "").with(world.auditor()))
        .andExpect(content().string(not(containsString("/operator/jobs/" + job + "\""))));
  }

  @Test
  void anAuditorOnlyReads() throws Exception {
    long job = failed();
    browser.perform(get("/operator/jobs/" + job).with(world.auditor())).andExpect(status().isOk()).andExpect(content().string(not(containsString("action=\"/operator"))));
    browser.perform(post("/operator/jobs/" + job + "/retry").with(world.auditor()).with(csrf())).andExpect(status().isForbidden());
    browser.perform(get("/operator/jobs/" + job).with(world.provider())).andExpect(status().isForbidden());
    assertEquals("FAILED FAILED", state(job));
  }
}
