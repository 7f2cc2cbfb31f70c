package org.openilr.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openilr.service.HostileFiles;
import org.openilr.service.HostileFiles.HostileFile;
import org.openilr.service.SampleFiles;
import org.openilr.service.ServiceTest;
import org.openilr.service.submissions.SubmissionState;
import org.openilr.service.submissions.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile and broken files through the API: sent, and checked at once. */
@ServiceTest
class HostileFilesApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired
  private MockMvc client;
  @Autowired
  private Submissions submissions;

  private ResultActions upload(String path, String name, byte[] file) throws Exception {
    MediaType form = name.endsWith(".zip") ? MediaType.parseMediaType("application/zip") : MediaType.APPLICATION_XML;
    return client.perform(Client.submitter(post(path).contentType(form).param("fileName", name)
        .content(file)));
  }

  private static String text(ResultActions answer) throws Exception {
    String text = answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("Exception", "root:", "file:///", "/tmp");
    return text;
  }

  private long send(String name, byte[] file) throws Exception {
    return JSON.readTree(text(upload("/api/v1/collections/ILR2021/submissions", name, file).andExpect(status().isAccepted()))).path("id").asLong();
  }

  @ParameterizedTest
  @MethodSource("org.openilr.service.HostileFiles#all")
  void oneThatIsSentIsRejectedAndCountsForNothing(HostileFile file) throws Exception {
    String name = SampleFiles.name(Client.UKPRN, "2021", "");
    long id = send(name + file.ending(), file.content().apply(name));
    assertThat(SampleFiles.checked(submissions, id).state()).isEqualTo(SubmissionState.REJECTED);
    JsonNode answer = JSON.readTree(text(client.perform(Client.submitter(get("/api/v1/submissions/" + id))).andExpect(status().isOk())));
    assertThat(answer.path("message").asString()).isNotBlank();
    assertThat(answer.path("faults").toString()).contains(file.says());
    assertThat(answer.has("funding")).isFalse();
    client.perform(Client.submitter(post("/api/v1/submissions/" + id + "/submit"))).andExpect(status().isConflict());
  }

  @ParameterizedTest
  @MethodSource("org.openilr.service.HostileFiles#all")
  void oneThatIsCheckedAtOnceIsAProblemWithItsFaults(HostileFile file) throws Exception {
    String name = SampleFiles.name(Client.UKPRN, "2021", "");
    ResultActions answer = upload("/api/v1/returns/check", name + file.ending(), file.content().apply(name)).andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType("application/problem+json"));
    assertThat(JSON.readTree(text(answer)).path("errors").toString()).contains(file.says());
  }

  @Test
  void aZipThatLeadsOutOfTheFolderIsReadAndNothingIsWrittenThere() throws Exception {
    String folder = "escaped-" + UUID.randomUUID();
    String name = SampleFiles.name(Client.UKPRN, "2021", "");
    assertThat(SampleFiles.checked(submissions, send(name + ".zip", HostileFiles.zipThatLeadsOut(folder, name))).state()).isEqualTo(SubmissionState.CHECKED);
    upload("/api/v1/returns/check", name + ".zip", HostileFiles.zipThatLeadsOut(folder, name)).andExpect(status().isOk());
    assertThat(Path.of("/" + folder)).doesNotExist();
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsRefused() throws Exception {
    for (String name : new String[] {"../../ILR-10000001-2021-20201014-093000-01.xml", "/etc/passwd", "a/b.xml", "..\\b.xml", "x\u0000.xml"}) {
      upload("/api/v1/returns/check", name, new byte[] {'<'}).andExpect(status().isBadRequest());
    }
  }

  @Test
  void moreThanTheLimitOfAnImmediateCheckIsRefused() throws Exception {
    ResultActions answer = upload("/api/v1/returns/check", SampleFiles.name(), new byte[(20 << 20) + 1]).andExpect(status().isContentTooLarge());
    assertThat(text(answer)).contains("problems/too-large");
  }
}
