package org.openilr.service;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class StartTest {

  @Autowired
  private MockMvc browser;

  @Test
  void theStartPageNeedsNoAccount() throws Exception {
    browser.perform(get("/")).andExpect(status().isOk()).andExpect(content().string(Matchers.containsString("Submit learner data")));
  }

  @Test
  void aProviderSignsInAndArrivesAtItsCollections() throws Exception {
    browser.perform(formLogin("/sign-in").user("submitter").password("demonstration")).andExpect(redirectedUrl("/home"));
    browser.perform(formLogin("/sign-in").user("submitter").password("wrong")).andExpect(redirectedUrl("/sign-in?failed"));
  }

  @Test
  void stylesAndScriptsAreServedWithoutTheirVersionInTheAddress() throws Exception {
    browser.perform(get("/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css")).andExpect(status().isOk());
    browser.perform(get("/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js")).andExpect(status().isOk());
  }

  @Test
  void browsersKeepStylesAndScriptsForAnHour() throws Exception {
    for (String file : List.of("/assets/openilr.css", "/assets/openilr.js", "/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css")) {
      browser.perform(get(file)).andExpect(status().isOk()).andExpect(header().string("Cache-Control", "max-age=3600, public"));
    }
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    browser.perform(get("/assets/none.css")).andExpect(status().isNotFound());
    browser.perform(get("/webjars/none.css")).andExpect(status().isNotFound());
    browser.perform(get("/none").with(user("somebody"))).andExpect(status().isNotFound());
  }

  @Test
  void aStrangerIsSentToSignIn() throws Exception {
    browser.perform(get("/collections")).andExpect(status().is3xxRedirection());
  }
}
