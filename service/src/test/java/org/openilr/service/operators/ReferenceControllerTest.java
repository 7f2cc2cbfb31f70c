package org.openilr.service.operators;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openilr.reference.Reference;
import org.openilr.reference.Table;
import org.openilr.service.ServiceTest;
import org.openilr.service.Visitor;
import org.openilr.service.reference.PublishedReference;
import org.openilr.service.reference.ReferenceVersion;
import org.openilr.service.reference.ReferenceVersion.State;
import org.openilr.service.reference.ReferenceVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@ServiceTest
class ReferenceControllerTest {

  private static final String PATH = "/operator/reference/upload";

  @Autowired
  private MockMvc browser;
  @Autowired
  private World world;
  @Autowired
  private ReferenceVersions versions;
  @Autowired
  private PublishedReference published;

  private MvcResult send(String name, String csv, Map<String, String> fields) throws Exception {
    Visitor operator = Visitor.signedIn(browser, "operator");
    return operator.send(PATH, Visitor.form(operator.token(PATH), name, csv.getBytes(StandardCharsets.UTF_8), fields));
  }

  /** Sends a file and waits until it is imported. */
  private ReferenceVersion imported(String name, String csv, Map<String, String> fields) throws Exception {
    String page = send(name, csv, fields).getResponse().getRedirectedUrl();
    long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    for (int i = 0; i < 600 && versions.find(id).orElseThrow().state() == State.IMPORTING; i++) {
      Thread.sleep(100);
    }
    return versions.find(id).orElseThrow();
  }

  private MvcResult press(ReferenceVersion version, String button, String... fields) throws Exception {
    var form = post("/operator/reference/" + version.id() + '/' + button).with(world.operator()).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return browser.perform(form).andReturn();
  }

  private String page(ReferenceVersion version) throws Exception {
    return browser.perform(get("/operator/reference/" + version.id()).with(world.auditor())).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }

  @Test
  void aPublishedFileIsInForceUntilItIsWithdrawn() throws Exception {
    Reference before = published.now();
    int employers = (int) before.versions().of(Table.EMPLOYERS).rows();
    ReferenceVersion version = imported("organisations.csv", "UKPRN,Name,LegalOrgType\n10000001,College of Tests,UGFE\n10000002,Sample Sixth Form College,USFC\n19876543,New School,\n",
        Map.of("base", "sample"));
    assertEquals(State.READY, version.state(), version.message());
    String page = page(version);
    assertTrue(page.contains("Examples of organisations") && page.contains("Name College of Tests") && page.contains("19876543") && !page.contains("action=\"/operator"), page);
    assertSame(before, published.now());

    try {
      assertEquals(302, press(version, "publish", "when", "now").getResponse().getStatus());
      assertNotSame(before, published.now());
      assertEquals("New School", published.now().organisation(19876543).name());
      assertEquals(employers, published.now().versions().of(Table.EMPLOYERS).rows());
      assertEquals(version.name(), published.now().versions().snapshot());
      assertTrue(page(version).contains("in force now"));
      browser.perform(get("/operator/reference").with(world.auditor())).andExpect(content().string(containsString("In force since")))
          .andExpect(content().string(not(containsString("Send an official file"))));
    } finally {
      press(version, "withdraw");
    }
    assertSame(before, published.now());
    String log = world.audit("reference data " + version.id());
    assertTrue(log.startsWith("reference data withdrawn by Opal Operator") && log.contains("reference data published") && log.contains("reference data uploaded"), log);
  }

  @Test
  void aVersionComesIntoForceLater() throws Exception {
    Reference before = published.now();
    ReferenceVersion version = imported("employers.csv", "ERN,LargeEmployerFrom,LargeEmployerTo\n100000001,,\n", Map.of("base", "none"));

    String wrong = press(version, "publish", "when", "later", "day", "1/8/2020", "time", "09:00").getResponse().getContentAsString();
    assertTrue(wrong.contains("The time must be in the future") && wrong.contains("<title>Error: ") && wrong.contains("href=\"#day\""), wrong);
    assertEquals(302, press(version, "publish", "when", "later", "day", "31/12/2098", "time", "09:00").getResponse().getStatus());
    assertEquals(State.PUBLISHED, versions.find(version.id()).orElseThrow().state());
    assertSame(before, published.look());
    world.database().sql("update reference_version set in_force_from = now() where id = :id").param("id", version.id()).update();
    try {
      Thread.sleep(5_000); // the node looks by itself
      assertEquals(version.name(), published.now().versions().snapshot());
    } finally {
      press(version, "withdraw");
    }
  }

  @Test
  void aFileThatCannotBeReadSaysWhy() throws Exception {
    ReferenceVersion refused = imported("organisations.csv", "UKPRN,Name\nabc,College\n10000001,Fine\n", Map.of("base", "sample"));
    assertEquals(State.REFUSED, refused.state());
    assertTrue(refused.message().contains("line 2") && !refused.message().contains("--skip-bad-rows") && !refused.message().contains("/tmp"), refused.message());
    assertTrue(page(refused).contains("Why it could not be imported"));
    assertTrue(press(refused, "publish", "when", "now").getResponse().getContentAsString().contains("no snapshot that could be published"));

    ReferenceVersion skipped = imported("organisations.csv", "UKPRN,Name\nabc,College\n10000001,Fine\n", Map.of("base", "sample", "skip", "true"));
    assertEquals(State.READY, skipped.state());
    assertTrue(page(skipped).contains("What was left out"));

    ReferenceVersion other = imported("notes.csv", "a,b\n1,2\n", Map.of("base", "sample"));
    assertTrue(other.message().contains("has no file of reference data") && !other.message().contains("files/"), other.message());
  }

  @Test
  void anImportThatIsCancelledOrBreaksDownSaysSo() throws Exception {
    ReferenceVersion version = imported("employers.csv", "ERN,LargeEmployerFrom,LargeEmployerTo\n100000001,,\n", Map.of("base", "none"));
    world.database().sql("update reference_version set state = 'IMPORTING' where id = :id").param("id", version.id()).update();
    world.database().sql("update job set state = 'FAILED' where id = :id").param("id", version.job()).update();
    assertEquals(State.FAILED, versions.find(version.id()).orElseThrow().state());
    assertTrue(page(version).contains("The import broke down") && page(version).contains("/operator/jobs/" + version.job()));
    browser.perform(get("/operator/reference").with(world.auditor())).andExpect(content().string(containsString("The import failed")));
    browser.perform(post("/operator/jobs/" + version.job() + "/retry").with(world.operator()).with(csrf())).andExpect(status().is3xxRedirection());
    for (int i = 0; i < 600 && versions.find(version.id()).orElseThrow().state() != State.READY; i++) {
      Thread.sleep(100);
    }
    assertEquals(State.READY, versions.find(version.id()).orElseThrow().state());

    world.database().sql("update reference_version set state = 'IMPORTING' where id = :id").param("id", version.id()).update();
    world.database().sql("update job set state = 'CANCELLED' where id = :id").param("id", version.job()).update();
    assertEquals(State.CANCELLED, versions.find(version.id()).orElseThrow().state());
    assertTrue(page(version).contains("Send it again to have it imported"));
  }

  @Test
  void theFormChecksWhatIsSent() throws Exception {
    assertTrue(send("", "", Map.of("base", "none")).getResponse().getContentAsString().contains("Choose a file"));
    assertTrue(send("lars.xlsx", "x", Map.of("base", "none")).getResponse().getContentAsString().contains("must be a zip as it was downloaded"));
    assertTrue(send("employers.csv", "ERN\n", Map.of("base", "77777")).getResponse().getContentAsString().contains("href=\"#base\""));
  }

  @Test
  void anAuditorReadsAndAProviderNotAtAll() throws Exception {
    browser.perform(get("/operator/reference").with(world.auditor())).andExpect(status().isOk());
    browser.perform(get(PATH).with(world.auditor())).andExpect(status().isForbidden());
    browser.perform(get("/operator/reference").with(world.provider())).andExpect(status().isForbidden());
    browser.perform(post("/operator/reference/1/publish").with(world.auditor()).with(csrf()).param("when", "now")).andExpect(status().isForbidden());
    browser.perform(get("/operator/reference/999999").with(world.auditor())).andExpect(status().isNotFound());
    Visitor auditor = Visitor.signedIn(browser, "auditor");
    assertEquals(403, auditor.send(PATH, Visitor.form("none", "employers.csv", new byte[] {'E'}, Map.of("base", "none"))).getResponse().getStatus());
  }
}
