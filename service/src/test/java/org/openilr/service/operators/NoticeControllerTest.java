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
import org.openilr.service.Visitor;
import org.openilr.service.notices.Maintenance;
import org.openilr.service.notices.Notice;
import org.openilr.service.notices.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServiceTest
class NoticeControllerTest {

  @Autowired
  private MockMvc browser;
  @Autowired
  private World world;
  @Autowired
  private Notices notices;
  @Autowired
  private Maintenance maintenance;

  private ResultActions send(String path, RequestPostProcessor who, String headline, String message, String endsDay, boolean isMaintenance) throws Exception {
    MockHttpServletRequestBuilder form = post(path).with(who).with(csrf()).param("headline", headline).param("message", message).param("startsDay", "1/8/2020")
        .param("startsTime", "09:00").param("endsDay", endsDay).param("endsTime", endsDay.isEmpty() ? "" : "18:00");
    if (isMaintenance) {
      form.param("maintenance", "true");
    }
    return browser.perform(form);
  }

  private Notice named(String headline) {
    return notices.all().stream().filter(notice -> headline.equals(notice.headline())).findFirst().orElseThrow();
  }

  @Test
  void aNoticeIsOnEveryPageUntilItIsDeleted() throws Exception {
    send("/operator/notices/new", world.operator(), "Closed on Monday", "The help line is closed on Monday.", "", false).andExpect(redirectedUrl("/operator/notices"));
    Notice notice = named("Closed on Monday");
    browser.perform(get("/")).andExpect(content().string(containsString("The help line is closed on Monday.")));

    send("/operator/notices/" + notice.id(), world.operator(), "Closed on Monday", "It is closed on Tuesday too.", "31/12/2098", false).andExpect(redirectedUrl("/operator/notices"));
    browser.perform(get("/operator/notices/" + notice.id()).with(world.auditor())).andExpect(content().string(containsString("It is closed on Tuesday too.")))
        .andExpect(content().string(containsString("The help line is closed on Monday. → It is closed on Tuesday too.")));

    browser.perform(get("/operator/notices/" + notice.id() + "/delete").with(world.operator())).andExpect(content().string(containsString("Delete this notice?")));
    browser.perform(post("/operator/notices/" + notice.id() + "/delete").with(world.operator()).with(csrf())).andExpect(redirectedUrl("/operator/notices"));
    browser.perform(get("/")).andExpect(content().string(not(containsString("Tuesday too"))));
    assertTrue(world.audit("notice " + notice.id()).startsWith("notice deleted by Opal Operator"));
  }

  @Test
  void maintenanceSaysWhenItEnds() throws Exception {
    send("/operator/notices/new", world.operator(), "Moving house", "We are moving to new machines.", "", true)
        .andExpect(content().string(containsString("Say when the maintenance ends"))).andExpect(content().string(containsString("<title>Error: ")));
    assertTrue(maintenance.current().isEmpty());

    send("/operator/notices/new", world.operator(), "Moving house", "We are moving to new machines.", "31/12/2098", true).andExpect(redirectedUrl("/operator/notices"));
    Notice notice = named("Moving house");
    try {
      assertEquals(notice, maintenance.current().orElseThrow());
      browser.perform(get("/")).andExpect(content().string(containsString("No files are taken until 31 December 2098 at 6:00pm.")));
      String refused = Visitor.signedIn(browser, "submitter").upload("ILR-10000001-2021-20210101-120000-01.XML", new byte[] {'<'}).getResponse().getContentAsString();
      assertTrue(refused.contains("takes no files until 31 December 2098 at 6:00pm"), refused);
    } finally {
      world.database().sql("delete from notice where id = :id").param("id", notice.id()).update();
    }
  }

  @Test
  void aNoticeNeedsAMessageAndAnEndAfterItsStart() throws Exception {
    send("/operator/notices/new", world.operator(), "x".repeat(51), " ", "31/7/2020", false).andExpect(status().isOk())
        .andExpect(content().string(containsString("The headline must have 50 characters or fewer"))).andExpect(content().string(containsString("href=\"#message\"")))
        .andExpect(content().string(containsString("id=\"message-error\"")))
        .andExpect(content().string(containsString("The notice must end after it starts")));
  }

  @Test
  void anAuditorOnlyReads() throws Exception {
    browser.perform(get("/operator/notices").with(world.auditor())).andExpect(status().isOk()).andExpect(content().string(not(containsString("Add a notice"))));
    browser.perform(get("/operator/notices/new").with(world.auditor())).andExpect(status().isForbidden());
    send("/operator/notices/new", world.auditor(), "No", "No", "", false).andExpect(status().isForbidden());
    browser.perform(get("/operator/notices").with(world.provider())).andExpect(status().isForbidden());
    browser.perform(get("/operator/notices/999999").with(world.auditor())).andExpect(status().isNotFound());
  }
}
