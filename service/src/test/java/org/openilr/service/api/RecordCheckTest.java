package org.openilr.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openilr.learners.Entity;
import org.openilr.learners.JsonWriter;
import org.openilr.learners.Learner;
import org.openilr.learners.ReturnReader;
import org.openilr.samples.SampleReturn;
import org.openilr.samples.SampleSettings;
import org.openilr.service.ServiceTest;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
class RecordCheckTest {

  private static final String CHECK = "/api/v1/learners/check";

  @Autowired
  private MockMvc client;

  @TempDir
  private Path folder;

  static Stream<Year> years() {
    return Year.SUPPORTED.stream();
  }

  private static MockHttpServletRequestBuilder check(String json) {
    return Client.uploader(post(CHECK).contentType(MediaType.APPLICATION_JSON).content(json));
  }

  private List<Entity> sample(Year year, int learners) throws Exception {
    SampleReturn sample = new SampleReturn(SampleSettings.of(year).withLearners(learners));
    Path file = folder.resolve(sample.fileName());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sample.write(out, written -> { });
    Files.write(file, out.toByteArray());
    List<Entity> records = new ArrayList<>();
    try (ReturnReader reader = ReturnReader.open(file)) {
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
    }
    return records;
  }

  private static String json(Entity record, Year year) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonWriter.write(record, Specification.of(year), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("years")
  void validLearnersOfEveryYearAreValid(Year year) throws Exception {
    for (Entity record : sample(year, 30)) {
      String path = record instanceof Learner ? CHECK : "/api/v1/destinations/check";
      client.perform(Client.uploader(post(path).contentType(MediaType.APPLICATION_JSON).content(json(record, year)))
              .param("year", year.code()).param("date", year.start() + "-10-14"))
          .andExpect(status().isOk()).andExpect(jsonPath("$.year").value(year.code())).andExpect(jsonPath("$.errors").value(0))
          .andExpect(jsonPath("$.valid").value(true)).andExpect(jsonPath("$.notChecked.failed").isEmpty());
    }
  }

  @Test
  void aLearnerIsWorthWhatTheMonthsSay() throws Exception {
    Year year = Year.of("2021");
    int funded = 0;
    for (Entity record : sample(year, 20)) {
      if (record instanceof Learner) {
        String answer = client.perform(check(json(record, year)).param("year", "2021").param("workings", "true")).andExpect(status().isOk())
            .andExpect(jsonPath("$.funding.total").exists()).andReturn().getResponse().getContentAsString();
        funded += answer.contains("\"funded\":true") && answer.contains("\"workings\":[{") && answer.contains("\"steps\":[{") ? 1 : 0;
      }
    }
    assertThat(funded).isGreaterThan(5);
  }

  @Test
  void errorsAreNamedWithFieldsAndWhatToDo() throws Exception {
    client.perform(check("{\"LearnRefNumber\": \"0012\", \"TelNo\": \"ask me\", \"LearningDelivery\": [{\"AimSeqNumber\": 7}]}").param("year", "2526").param("fund", "true"))
        .andExpect(status().isOk()).andExpect(jsonPath("$.valid").value(false)).andExpect(jsonPath("$.errors").value(greaterThan(3)))
        .andExpect(jsonPath("$.findings[?(@.rule == 'FD_TelNo_AP')].severity").value(hasItem("ERROR")))
        .andExpect(jsonPath("$.findings[?(@.rule == 'FD_TelNo_AP')].fix").isNotEmpty())
        .andExpect(jsonPath("$.findings[?(@.rule == 'FD_LearnAimRef_MA')].aim.aimSeqNumber").value(hasItem(7)))
        .andExpect(jsonPath("$.notChecked.needWholeFile").value(hasItem("R06"))).andExpect(jsonPath("$.funding.funded").value(false));
  }

  @Test
  void aRuleThatIsBrokenSaysFieldsAndValues() throws Exception {
    Year year = Year.of("2021");
    Specification specification = Specification.of(year);
    Learner learner = (Learner) sample(year, 1).get(0);
    Learner changed = Learner.TYPE.builder(specification, learner).set("Ethnicity", 1).build();
    client.perform(check(json(changed, year)).param("year", "2021")).andExpect(status().isOk()).andExpect(jsonPath("$.valid").value(false))
        .andExpect(jsonPath("$.findings[?(@.rule == 'Ethnicity_01')].values[0].field").value(hasItem("Ethnicity")))
        .andExpect(jsonPath("$.findings[?(@.rule == 'Ethnicity_01')].values[0].value").value(hasItem("1")));
  }

  @Test
  void xmlIsTakenAsWell() throws Exception {
    client.perform(Client.uploader(post(CHECK).contentType(MediaType.APPLICATION_XML)
            .content("<Learner xmlns=\"ESFA/ILR/2020-21\"><LearnRefNumber>12</LearnRefNumber></Learner>")))
        .andExpect(status().isOk()).andExpect(jsonPath("$.year").value("2021")).andExpect(jsonPath("$.period").value(12))
        .andExpect(jsonPath("$.findings[?(@.rule == 'FD_ULN_MA')]").isNotEmpty());
    client.perform(Client.uploader(post(CHECK).contentType(MediaType.TEXT_XML).content("<Learner xmlns=\"ESFA/ILR/2020-21\">\n<X/></Learner>")))
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[0].line").value(2)).andExpect(jsonPath("$.errors[0].rule").value("Schema"));
    client.perform(Client.uploader(post(CHECK).contentType(MediaType.TEXT_XML)
        .content("<LearnerDestinationandProgression xmlns=\"ESFA/ILR/2020-21\"/>"))).andExpect(status().isBadRequest());
  }

  @Test
  void faultyJsonIsAProblemWithThePlace() throws Exception {
    client.perform(check("{\"LearningDelivery\": [{\"AimSeqNumber\": \"x\"}], \"Uln\": 1}")).andExpect(status().isBadRequest())
        .andExpect(content().contentType("application/problem+json")).andExpect(jsonPath("$.type").value("/api/v1/problems/faulty-record"))
        .andExpect(jsonPath("$.title").exists()).andExpect(jsonPath("$.fix").exists()).andExpect(jsonPath("$.instance").value(CHECK))
        .andExpect(jsonPath("$.errors[0].pointer").value("/LearningDelivery/0/AimSeqNumber")).andExpect(jsonPath("$.errors[1].pointer").value("/Uln"));
  }

  @ParameterizedTest
  @CsvSource({"year=1718, 400, year must be one of", "year=x, 400, year must be one of", "period=15, 400, A period is 1 to 14", "period=x, 400, period",
      "date=yesterday, 400, date", "ukprn=10000002, 403, own provider"})
  void aFaultyParameterIsAProblem(String parameter, int status, String detail) throws Exception {
    client.perform(check("{}").param(parameter.split("=")[0], parameter.split("=")[1])).andExpect(status().is(status))
        .andExpect(content().contentType("application/problem+json")).andExpect(jsonPath("$.detail").value(containsString(detail)));
  }

  @Test
  void anOperatorSaysForWhichProvider() throws Exception {
    client.perform(Client.operator(post(CHECK).contentType(MediaType.APPLICATION_JSON).content("{}"))).andExpect(status().isBadRequest());
    client.perform(Client.auditor(post(CHECK).contentType(MediaType.APPLICATION_JSON).content("{}")).param("ukprn", "10000002"))
        .andExpect(status().isOk()).andExpect(jsonPath("$.ukprn").value(10000002));
  }

  @Test
  void whateverGoesWrongIsAProblem() throws Exception {
    client.perform(Client.uploader(post(CHECK).contentType("application/pdf").content("x"))).andExpect(status().isUnsupportedMediaType())
        .andExpect(content().contentType("application/problem+json")).andExpect(header().exists("Accept"));
    client.perform(Client.uploader(get(CHECK))).andExpect(status().isMethodNotAllowed()).andExpect(header().string("Allow", "POST"))
        .andExpect(jsonPath("$.type").value("/api/v1/problems/wrong-method"));
    client.perform(Client.uploader(get("/api/v1/nothing"))).andExpect(status().isNotFound()).andExpect(jsonPath("$.status").value(404));
    client.perform(check("{" + " ".repeat(1_100_000) + "}")).andExpect(status().isContentTooLarge())
        .andExpect(jsonPath("$.type").value("/api/v1/problems/too-large"));
    client.perform(Client.uploader(post("/api/v1/destinations/check").contentType(MediaType.APPLICATION_JSON).content("{}")).param("year", "2627"))
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("in 2026-27")));
    client.perform(check("{").accept("image/png")).andExpect(status().isNotAcceptable()).andExpect(content().contentType("application/problem+json"));
  }

  @Test
  void aDestinationRecordIsCheckedLikeALearner() throws Exception {
    client.perform(Client.uploader(post("/api/v1/destinations/check").contentType(MediaType.APPLICATION_JSON).content("{\"ULN\": 5}"))
            .param("year", "2021"))
        .andExpect(status().isOk()).andExpect(jsonPath("$.valid").value(false))
        .andExpect(jsonPath("$.findings[?(@.rule =~ /FD_.*LearnRefNumber_MA/)]").isNotEmpty());
  }
}
