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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServiceTest
class CollectionControllerTest {

  @Autowired
  private MockMvc browser;
  @Autowired
  private World world;
  @Autowired
  private Calendar calendar;

  private ResultActions dates(String path, RequestPostProcessor who, String opensDay, String opensTime, String closesDay, String closesTime) throws Exception {
    return browser.perform(post(path).with(who).with(csrf()).param("opensDay", opensDay).param("opensTime", opensTime).param("closesDay", closesDay)
        .param("closesTime", closesTime));
  }

  @Test
  void anOperatorExtendsAPeriodThatHasClosedAndItIsOpenAgain() throws Exception {
    String id = world.collection();
    world.period(id, 3, Duration.ofDays(30), Duration.ofDays(-1));
    String path = "/operator/collections/" + id + "/periods/3";

    assertTrue(calendar.current(id).isEmpty());
    dates(path, world.operator(), "1/8/2020", "09:00", "31/12/2098", "18:05").andExpect(redirectedUrl(path));

    assertEquals("2098-12-31T18:05:00Z", calendar.current(id).orElseThrow().closesAt().toString());
    browser.perform(get(path).with(world.auditor())).andExpect(content().string(containsString("period opened again")))
        .andExpect(content().string(containsString("31 December 2098 at 6:05pm")));
    assertTrue(world.audit("period " + id + " R03").contains("\"before\""));
  }

  @Test
  void timesAreThoseOfTheUnitedKingdomInSummerToo() throws Exception {
    String id = world.collection();

    dates("/operator/collections/" + id + "/periods/1", world.operator(), "1/8/2098", "9:00", "4/9/2098", "18:05").andExpect(status().is3xxRedirection());

    assertEquals(Instant.parse("2098-08-01T08:00:00Z"), calendar.periods(id).get(0).opensAt());
  }

  @Test
  void aPeriodClosesAfterItOpensAndKeepsOutOfTheOthers() throws Exception {
    String id = world.collection();
    world.period(id, 1, Duration.ofDays(60), Duration.ofDays(-30));
    world.period(id, 3, Duration.ofDays(-30), Duration.ofDays(60));
    String path = "/operator/collections/" + id + "/periods/2";

    dates(path, world.operator(), "2/8/2020", "09:00", "1/8/2020", "18:05").andExpect(content().string(containsString("R02 must close after it opens")))
        .andExpect(content().string(containsString("<title>Error: "))).andExpect(content().string(containsString("href=\"#closesDay\"")))
        .andExpect(content().string(containsString("aria-describedby=\"closesDay-error\""))).andExpect(content().string(containsString("id=\"closesDay-error\"")));
    dates(path, world.operator(), "1/8/2020", "09:00", "2/8/2020", "18:05").andExpect(content().string(containsString("R02 must open after R01 closes")));
    dates(path, world.operator(), "31/2/2021", "25:00", "", "").andExpect(content().string(containsString("the opening date must be a real date")))
        .andExpect(content().string(containsString("the opening time must be a time")));
    assertEquals(2, calendar.periods(id).size());
  }

  @Test
  void aCollectionIsClosedForGoodAndItsJobsStopped() throws Exception {
    String id = world.collection();

    browser.perform(post("/operator/collections/" + id + "/open").with(world.operator()).with(csrf()).param("open", "false")).andExpect(status().is3xxRedirection());
    browser.perform(post("/operator/collections/" + id + "/processing").with(world.operator()).with(csrf()).param("processing", "STOPPED"))
        .andExpect(status().is3xxRedirection());

    DataCollection collection = calendar.collection(id).orElseThrow();
    assertEquals(List.of(false, DataCollection.Processing.STOPPED), List.of(collection.open(), collection.processing()));
    assertTrue(world.audit("collection " + id).contains("collection closed by Opal Operator"), world.audit("collection " + id));
  }

  @Test
  void aNewYearStartsFromTheDatesThatAreKnown() throws Exception {
    world.database().sql("delete from assignment where collection like '%2627'").update();
    world.database().sql("delete from return_period where collection like '%2627'").update();
    world.database().sql("delete from collection where year = '2627'").update();
    browser.perform(get("/operator/collections").with(world.operator())).andExpect(content().string(containsString("Add the collections of 2026-27")));
    browser.perform(get("/operator/collections/years/2627").with(world.operator())).andExpect(content().string(containsString("value=\"04/09/2026\"")));

    year("", "").andExpect(content().string(containsString("R01: the opening date must be a real date"))).andExpect(content().string(containsString("href=\"#p1-opensDay\"")));
    year("1/8/2026", "1/9/2026").andExpect(redirectedUrl("/operator/collections/ILR2627"));

    assertEquals(List.of("R01", "R02"), calendar.periods("EAS2627").stream().map(period -> period.name()).toList());
  }

  /** Sends the form of a new year with its first two periods. */
  private ResultActions year(String firstOpens, String firstCloses) throws Exception {
    MockHttpServletRequestBuilder form = post("/operator/collections/years/2627").with(world.operator()).with(csrf());
    for (int number = 1; number <= 14; number++) {
      form.param("opensDay", number == 1 ? firstOpens : number == 2 ? "10/9/2026" : "").param("opensTime", "09:00");
      form.param("closesDay", number == 1 ? firstCloses.isEmpty() ? "4/9/2026" : firstCloses : number == 2 ? "6/10/2026" : "").param("closesTime", "18:05");
    }
    return browser.perform(form);
  }

  @Test
  void anAuditorReadsWithoutFormsAndAProviderNotAtAll() throws Exception {
    String id = world.collection();
    for (String path : List.of("/operator/collections", "/operator/collections/" + id, "/operator/collections/" + id + "/periods/4")) {
      browser.perform(get(path).with(world.auditor())).andExpect(status().isOk()).andExpect(content().string(not(containsString("action=\"/operator"))));
      browser.perform(get(path).with(world.provider())).andExpect(status().isForbidden());
    }
    dates("/operator/collections/" + id + "/periods/4", world.auditor(), "1/8/2020", "09:00", "31/12/2098", "18:05").andExpect(status().isForbidden());
    browser.perform(post("/operator/collections/" + id + "/open").with(world.provider()).with(csrf()).param("open", "false")).andExpect(status().isForbidden());
    browser.perform(get("/operator/collections/ILR0000").with(world.auditor())).andExpect(status().isNotFound());
  }
}
