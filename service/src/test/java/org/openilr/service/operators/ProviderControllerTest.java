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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

@ServiceTest
class ProviderControllerTest {

  /** Organisations of the sample reference data that the demonstration has no provider of. */
  private static final List<String> KNOWN = List.of("10000005", "10000006");

  @Autowired
  private MockMvc browser;
  @Autowired
  private World world;

  private void forget(String ukprn) {
    for (String table : List.of("assignment", "provider")) {
      world.database().sql("delete from " + table + " where ukprn = :ukprn").param("ukprn", Integer.valueOf(ukprn)).update();
    }
  }

  private String assignments(int ukprn) {
    return String.join(" ", world.database().sql("select collection || ':' || from_date || ':' || to_date from assignment where ukprn = :ukprn order by collection")
        .param("ukprn", ukprn).query(String.class).list());
  }

  @Test
  void providersAreFoundByNameAndNumber() throws Exception {
    String collection = world.collection();
    int ukprn = world.provider("Quite 100% Special College", collection);

    for (String term : List.of("100% special", Integer.toString(ukprn))) {
      browser.perform(get("/operator/providers").param("search", term).with(world.auditor())).andExpect(content().string(containsString("Quite 100% Special College")));
    }
    browser.perform(get("/operator/providers").param("search", "100_ special").with(world.auditor())).andExpect(content().string(containsString("No provider was found")));
    browser.perform(get("/operator/providers/" + ukprn).with(world.auditor())).andExpect(status().isOk()).andExpect(content().string(not(containsString("action=\"/operator"))));
    browser.perform(get("/operator/providers/10999999").with(world.auditor())).andExpect(status().isNotFound());
    browser.perform(get("/operator/providers").with(world.provider())).andExpect(status().isForbidden());
  }

  @Test
  void aProviderIsAddedWithTheNameOfTheReferenceData() throws Exception {
    String ukprn = KNOWN.get(0);
    forget(ukprn);
    add(ukprn).andExpect(redirectedUrl("/operator/providers/" + ukprn));
    assertTrue(world.audit("provider " + ukprn).contains("provider added by Opal Operator"));

    add(ukprn).andExpect(content().string(containsString("is there already"))).andExpect(content().string(containsString("href=\"#ukprn\"")));
    add("19999999").andExpect(content().string(containsString("do not know the UKPRN 19999999")));
    add("1000").andExpect(content().string(containsString("A UKPRN has eight digits"))).andExpect(content().string(containsString("<title>Error: ")));
    browser.perform(post("/operator/providers/new").with(world.auditor()).with(csrf()).param("ukprn", ukprn)).andExpect(status().isForbidden());
    browser.perform(get("/operator/providers/new").with(world.auditor())).andExpect(status().isForbidden());
  }

  private ResultActions add(String ukprn) throws Exception {
    return browser.perform(post("/operator/providers/new").with(world.operator()).with(csrf()).param("ukprn", ukprn));
  }

  @Test
  void aProviderMayReturnACollectionFromADayToAnother() throws Exception {
    String first = world.collection();
    String second = world.collection();
    int ukprn = world.provider("Assigned College", first);
    String path = "/operator/providers/" + ukprn + "/assignments";

    browser.perform(post(path).with(world.operator()).with(csrf()).param("from-" + first, "").param("to-" + first, "").param("from-" + second, "1/8/2020")
        .param("to-" + second, "31/10/2021")).andExpect(redirectedUrl("/operator/providers/" + ukprn));
    assertEquals(second + ":2020-08-01:2021-10-31", assignments(ukprn));
    assertTrue(world.audit("provider " + ukprn).contains("assignment of " + first + " removed"));

    browser.perform(post(path).with(world.operator()).with(csrf()).param("from-" + second, "1/8/2021").param("to-" + second, "31/7/2021").param("from-" + first, "1/8/1999"))
        .andExpect(content().string(containsString("the last day must be after the first"))).andExpect(content().string(containsString("href=\"#to-" + second + "\"")))
        .andExpect(content().string(containsString("must be in 2000 or later")));
    browser.perform(post(path).with(world.auditor()).with(csrf())).andExpect(status().isForbidden());
    assertEquals(second + ":2020-08-01:2021-10-31", assignments(ukprn));
  }

  @Test
  void manyProvidersAreAddedFromAFileAndBadRowsAreListed() throws Exception {
    KNOWN.forEach(this::forget);
    String collection = world.collection();
    Visitor operator = Visitor.signedIn(browser, "operator");
    String csv = "\uFEFFUKPRN,Collection,From,To\r\n" + KNOWN.get(0) + "," + collection.toLowerCase(Locale.ROOT) + ",2020-08-01,31/7/2021\r\n" + KNOWN.get(1) + ",,,\r\n"
        + "19999999," + collection + ",,\r\nabc,,,\r\n" + KNOWN.get(0) + ",ILR1234,,\r\n" + KNOWN.get(0) + "," + collection + ",2021-08-01,2020-08-01\r\n";

    MvcResult sent = send(operator, "PROVIDERS-20210101-120000.CSV", csv);
    String page = sent.getResponse().getRedirectedUrl();
    assertEquals(collection + ":2020-08-01:2021-07-31", assignments(Integer.parseInt(KNOWN.get(0))));
    assertTrue(operator.page(page).contains("Errors_"));
    String errors = operator.page(page + "/errors.csv");
    assertTrue(errors.contains("4,19999999," + collection + ",,,\"The organisations reference data do not know"), errors);
    assertTrue(errors.contains("5,abc,,,,\"A UKPRN has eight digits") && errors.contains("There is no collection ILR1234") && errors.contains("To must be after From"), errors);

    assertTrue(send(operator, "", "").getResponse().getContentAsString(StandardCharsets.UTF_8).contains("Choose a file"));
    assertTrue(send(operator, "p.csv", "Name\r\nCollege\r\n").getResponse().getContentAsString(StandardCharsets.UTF_8).contains("has no column UKPRN"));
    assertEquals(403, Visitor.signedIn(browser, "auditor").get("/operator/providers/upload").getResponse().getStatus());
    assertTrue(operator.page("/operator/providers/template.csv").startsWith("UKPRN,Collection,From,To"));
  }

  private static MvcResult send(Visitor operator, String name, String csv) throws Exception {
    String path = "/operator/providers/upload";
    return operator.send(path, Visitor.form(operator.token(path), name, csv.getBytes(StandardCharsets.UTF_8), Map.of()));
  }
}
