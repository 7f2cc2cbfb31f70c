package org.openilr.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed from an earlier return, by the API. */
@ServiceTest
class ComparisonsApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired
  private MockMvc client;
  @Autowired
  private Submissions submissions;

  private long send(byte[] content) throws Exception {
    long id = read(Client.submitter(post("/api/v1/collections/ILR2021/submissions").contentType(MediaType.APPLICATION_XML).param("fileName", SampleFiles.name())
        .content(content)), 202).path("id").asLong();
    SampleFiles.checked(submissions, id);
    return id;
  }

  private JsonNode read(MockHttpServletRequestBuilder request, int status) throws Exception {
    return JSON.readTree(client.perform(request).andExpect(status().is(status)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void aProgramHasReturnsComparedAndReadsWhatChanged() throws Exception {
    byte[] before = SampleFiles.of(10, 0);
    long earlier = send(before);
    String text = new String(before, StandardCharsets.UTF_8);
    int from = text.indexOf("<Learner>");
    // Without its first learner, and of the next one another sex.
    String after = text.substring(0, from) + text.substring(text.indexOf("<Learner>", from + 1)).replaceFirst("<Sex>.</Sex>", "<Sex>X</Sex>");
    long later = send(after.getBytes(StandardCharsets.UTF_8));
    String path = "/api/v1/submissions/" + later + "/comparisons/" + earlier;
    assertThat(read(Client.submitter(get(path)), 404).path("detail").asString()).contains("POST to this address");
    assertThat(read(Client.submitter(post(path)), 202).path("state").asString()).isIn("WAITING", "RUNNING");
    JsonNode answer = read(Client.submitter(get(path)), 200);
    for (int i = 0; i < 600 && !answer.has("madeAt"); i++) {
      assertThat(answer.has("changes")).isFalse();
      Thread.sleep(100);
      answer = read(Client.submitter(get(path)), 200);
    }
    assertThat(answer.path("state").asString()).isEqualTo("DONE");
    JsonNode changes = answer.path("changes");
    assertThat(changes.path("before").path("learners").asInt()).isEqualTo(10);
    assertThat(changes.path("after").path("learners").asInt()).isEqualTo(9);
    assertThat(changes.path("removed").asInt()).isEqualTo(1);
    assertThat(changes.path("changed").asInt()).isEqualTo(1);
    assertThat(changes.path("unchanged").asInt()).isEqualTo(8);
    assertThat(changes.path("learners").toString()).contains("REMOVED", "Sex: ");
    assertThat(changes.path("rules").toString()).contains("Sex");
    assertThat(read(Client.submitter(post(path)), 200).path("changes")).isEqualTo(changes);
  }

  @Test
  void onlyAnEarlierReturnOfTheProviderIsCompared() throws Exception {
    long earlier = send(SampleFiles.of(2, 0));
    long later = send(SampleFiles.of(2, 0));
    String path = "/api/v1/submissions/" + later + "/comparisons/";
    read(Client.other(post(path + earlier)), 404);
    read(Client.other(get(path + earlier)), 404);
    assertThat(read(Client.submitter(post(path + later)), 404).path("detail").asString()).contains("an earlier return of the same collection");
    read(Client.submitter(post("/api/v1/submissions/" + earlier + "/comparisons/" + later)), 404);
    read(Client.auditor(post(path + earlier)), 202);
  }
}
