package org.openilr.service.operators;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.openilr.service.database.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class OverviewControllerTest {

  @Autowired
  private MockMvc browser;
  @Autowired
  private World world;

  private String page(String path) throws Exception {
    return browser.perform(get(path).with(world.auditor())).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }

  @Test
  void theOverviewCountsTheReturnsOfOpenPeriods() throws Exception {
    String id = world.collection();
    world.period(id, 1, Duration.ofDays(3), Duration.ofDays(3));
    world.submission(world.provider("Alpha College", id), id, 1, "SUBMITTED");
    world.provider("Beta College", id);

    assertThat(page("/operator"), containsString("1 of 2<span class=\"govuk-visually-hidden\"> submitted for " + id));
  }

  @Test
  void aPeriodListsThoseThatCountAndThoseThatAreMissing() throws Exception {
    String id = world.collection();
    world.period(id, 1, Duration.ofDays(33), Duration.ofDays(-4));
    world.period(id, 2, Duration.ofDays(3), Duration.ofDays(3));
    int alpha = world.provider("Alpha College", id);
    int beta = world.provider("=Beta College", id);
    long first = world.submission(alpha, id, 2, "SUPERSEDED");
    long last = world.submission(alpha, id, 2, "SUBMITTED");
    world.submission(beta, id, 1, "SUBMITTED");
    world.submission(beta, id, 2, "REJECTED");
    world.funding(first, 0, "FM35", "Adult skills", "500", "0");
    world.funding(last, 0, "FM35", "Adult skills", "12.345", "0");
    world.funding(last, 1, "FM25", "16 to 19", "0", "-3");
    String path = "/operator/periods/" + id + "/2";

    browser.perform(get(path).with(world.operator())).andExpect(content().string(containsString("Alpha College"))).andExpect(content().string(containsString("£1,000.50")))
        .andExpect(content().string(containsString("<rect"))).andExpect(content().string(containsString("1 of 2")));
    browser.perform(get(path + "/missing").with(world.auditor())).andExpect(content().string(containsString("=Beta College")))
        .andExpect(content().string(containsString("Rejected"))).andExpect(content().string(containsString("R01")));
    browser.perform(get(path + "/funding").with(world.auditor())).andExpect(content().string(containsString("£12.35"))).andExpect(content().string(containsString("-£3.00")))
        .andExpect(content().string(containsString("£9.35")));
    browser.perform(get(path + "/submitted.csv").with(world.auditor())).andExpect(content().string(containsString(alpha + ",Alpha College," + last)));
    browser.perform(get(path + "/missing.csv").with(world.auditor())).andExpect(content().string(containsString(beta + ",'=Beta College,")));
    browser.perform(get(path + "/funding.csv").with(world.auditor())).andExpect(content().string(containsString("FM25,16 to 19,1,0")))
        .andExpect(content().string(containsString(",-3.00000\r\n")));
    browser.perform(get(path).with(world.provider())).andExpect(status().isForbidden());
    browser.perform(get("/operator/periods/" + id + "/9").with(world.auditor())).andExpect(status().isNotFound());
  }

  @Test
  void periodEndIsStartedAndEndedForAClosedPeriod() throws Exception {
    String id = world.collection();
    world.period(id, 1, Duration.ofDays(33), Duration.ofDays(-4));
    world.period(id, 2, Duration.ofDays(3), Duration.ofDays(3));
    String path = "/operator/periods/" + id + "/1";
    assertThat(page(path), not(containsString("period-end")));
    browser.perform(get(path).with(world.operator())).andExpect(content().string(containsString("Start period end")));
    try {
      browser.perform(post(path + "/period-end").with(world.operator()).with(csrf()).param("underWay", "true")).andExpect(redirectedUrl(path));
      assertThat(page(path), containsString("Period end is under way"));
      assertThat(page("/operator"), containsString("Period end of <a class=\"govuk-link\" href=\"" + path));
      browser.perform(get(path).with(world.operator())).andExpect(content().string(containsString("End period end")));
    } finally {
      browser.perform(post(path + "/period-end").with(world.operator()).with(csrf()).param("underWay", "false")).andExpect(redirectedUrl(path));
    }
    assertThat(page(path), not(containsString("Period end is under way")));
    String log = world.audit("period " + id + " R01");
    assertTrue(log.startsWith("period end ended by Opal Operator") && log.contains("period end started by Opal Operator"), log);

    browser.perform(post("/operator/periods/" + id + "/2/period-end").with(world.operator()).with(csrf()).param("underWay", "true"))
        .andExpect(flash().attribute("done", containsString("Nothing was changed")));
    assertThat(page("/operator/periods/" + id + "/2"), not(containsString("Period end is under way")));
    browser.perform(post(path + "/period-end").with(world.auditor()).with(csrf()).param("underWay", "true")).andExpect(status().isForbidden());
  }

  @Test
  void aPeriodThatIsOpenedAgainHasNoPeriodEnd() throws Exception {
    String id = world.collection();
    world.period(id, 1, Duration.ofDays(33), Duration.ofDays(-4));
    browser.perform(post("/operator/periods/" + id + "/1/period-end").with(world.operator()).with(csrf()).param("underWay", "true"));
    browser.perform(post("/operator/collections/" + id + "/periods/1").with(world.operator()).with(csrf()).param("opensDay", "1/8/2020").param("opensTime", "09:00")
        .param("closesDay", "31/12/2098").param("closesTime", "18:05")).andExpect(status().is3xxRedirection());
    assertThat(page("/operator/periods/" + id + "/1"), not(containsString("Period end is under way")));
  }

  @Test
  void aFileIsSlowWhenItRunsLongerThanTheLastOnesOfItsProvider() throws Exception {
    String id = world.collection();
    int ukprn = world.provider("Gamma College", id);
    for (int i = 0; i < 3; i++) {
      job(world.submission(ukprn, id, 1, "SUBMITTED"), ukprn, "DONE", Duration.ofMinutes(30), Duration.ofMinutes(20));
    }
    long slow = world.submission(ukprn, id, 1, "CHECKING");
    job(slow, ukprn, "RUNNING", Duration.ofMinutes(13), null);
    int other = world.provider("Delta College", id);
    job(world.submission(other, id, 1, "SUBMITTED"), other, "DONE", Duration.ofMinutes(30), Duration.ofMinutes(20));
    long fine = world.submission(other, id, 1, "CHECKING");
    job(fine, other, "RUNNING", Duration.ofMinutes(11), null);

    browser.perform(get("/operator/lists/slow").with(world.auditor())).andExpect(content().string(containsString("/submissions/" + slow)))
        .andExpect(content().string(not(containsString("/submissions/" + fine + "\""))));
    browser.perform(get("/operator/lists/slow.csv").with(world.auditor())).andExpect(content().string(containsString(",Gamma College," + slow + ',')));
  }

  @Test
  void aProviderFailsWhenItsLastFileOfTheOpenPeriodDid() throws Exception {
    String id = world.collection();
    world.period(id, 1, Duration.ofDays(1), Duration.ofDays(1));
    int failing = world.provider("Epsilon College", id);
    world.submission(failing, id, 1, "SUBMITTED");
    long failed = world.submission(failing, id, 1, "FAILED");
    int recovered = world.provider("Zeta College", id);
    long before = world.submission(recovered, id, 1, "FAILED");
    world.submission(recovered, id, 1, "CHECKED");

    browser.perform(get("/operator/lists/failing").with(world.auditor())).andExpect(content().string(containsString("/submissions/" + failed + "\"")))
        .andExpect(content().string(not(containsString("/submissions/" + before + "\""))));
    for (WatchList list : WatchList.values()) {
      page("/operator/lists/" + list.path());
    }
    browser.perform(get("/operator/lists/other").with(world.auditor())).andExpect(status().isNotFound());
    browser.perform(get("/operator/lists/failing").with(world.provider())).andExpect(status().isForbidden());
  }

  private void job(long submission, int ukprn, String state, Duration started, Duration finished) {
    Instant now = Instant.now();
    world.database().sql("insert into job (submission, ukprn, kind, state, created_at, started_at, finished_at) values (:submission, :ukprn, 'CHECK', :state, :started, "
            + ":started, :finished)").param("submission", submission).param("ukprn", ukprn).param("state", state).param("started", Times.at(now.minus(started)))
        .param("finished", finished == null ? null : Times.at(now.minus(finished))).update();
  }
}
