package org.openilr.processing.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.learners.ProviderSpecLearnerMonitoring;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.CheckResult;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.Progress;
import org.openilr.processing.ReturnCheck;
import org.openilr.processing.Returns;
import org.openilr.reference.Reference;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.validation.Channel;

class ResultFolderTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2020, 10, 15, 9, 30);
  private static final String STAMP = "20201015-093000";
  private static final long FIRST_ULN = 1000000043;

  @TempDir
  private Path folder;

  @Test
  void writesFindingsInTheOrderOfTheFile() throws Exception {
    results(mixed(), "out", 2);

    assertThat(Files.readAllLines(folder.resolve("out/findings.csv"))).containsExactly(
        "rule,severity,learnRefNumber,aimSeqNumber,fieldValues,message",
        "R59,W,B1,,UKPRN=10000001|ULN=1000000043,The ULN is used by more than one learner",
        "R59,W,A1,,UKPRN=10000001|ULN=1000000043,The ULN is used by more than one learner",
        "AimType_01,E,A1,1,AimType=6,The aim type is not a code of the list");
  }

  @Test
  void writesTheOfficialReportBySeverityAndRule() throws Exception {
    results(mixed(), "out", 2);

    List<String> lines = Files.readAllLines(folder.resolve("out/Rule Violation Report " + STAMP + ".csv"));
    assertThat(lines.get(0)).startsWith("Error\\Warning,Learner Ref,Unique Learner Number,").endsWith(",OFFICIAL - SENSITIVE");
    assertThat(lines.subList(1, lines.size())).containsExactly(
        "E,A1,1000000043,Okafor,Grace,AimType_01,AimType=6|,The aim type is not a code of the list,1,60300001,"
            + "8f7d2f5e-0001-4c5b-9d3f-000000000001,35,,,Group 7,,,,,",
        "W,B1,1000000043,Okafor,Grace,R59,UKPRN=10000001|ULN=1000000043|,The ULN is used by more than one learner,,,,,,,,,,,,",
        "W,A1,1000000043,Okafor,Grace,R59,UKPRN=10000001|ULN=1000000043|,The ULN is used by more than one learner,,,,,,,Group 7,,,,,");
  }

  @Test
  void writesTheFiguresForThePortal() throws Exception {
    results(mixed(), "out", 2);

    assertThat(Files.readString(folder.resolve("out/Rule Violation Report " + STAMP + ".json"))).isEqualToIgnoringWhitespace("""
        {"TotalLearners": 2, "TotalErrors": 1, "TotalWarnings": 2, "TotalErrorLearners": 1, "TotalWarningLearners": 2,
         "ErrorMessage": null, "IsSchemaError": false}""");
  }

  @Test
  void writesTheOfficialSummaryCellByCell() throws Exception {
    results(mixed(), "out", 2);

    try (InputStream in = Files.newInputStream(folder.resolve("out/Rule Violation Summary Report " + STAMP + ".xlsx"));
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      Map<String, String> cells = new TreeMap<>();
      for (Row row : book.getFirstSheet().read()) {
        row.stream().filter(cell -> cell != null).forEach(cell -> cells.put(cell.getAddress().toString(), cell.getText()));
      }
      assertThat(cells).containsEntry("A1", "Rule Violation Summary Report").containsEntry("D2", "2020/21").containsEntry("A3", "UKPRN: 10000001")
          .containsEntry("B6", "1").containsEntry("D6", "2").containsEntry("B9", "2").containsEntry("D9", "1").containsEntry("B11", "1")
          .containsEntry("D11", "1").containsEntry("B15", "1").containsEntry("D15", "1").containsEntry("B24", "2").containsEntry("B28", "2")
          .containsEntry("B39", "14/10/2020").containsEntry("B46", "Report generated at: 09:30:00 on 15/10/2020");
      assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Rule Summary", "Errors", "Warnings");
      List<Row> warnings = book.findSheet("Warnings").orElseThrow().read();
      assertThat(warnings).hasSize(2);
      assertThat(warnings.get(1).getCellText(0) + " " + warnings.get(1).getCellText(2)).isEqualTo("R59 2");
    }
  }

  @Test
  void isTheSameWithAnyNumberOfWorkers() throws Exception {
    Returns returns = new Returns();
    for (int i = 0; i < 1100; i++) {
      Learner learner = Returns.learner("L" + i, FIRST_ULN + i / 3);
      returns.with(i % 7 == 0 ? learner.with("Sex", null) : i % 5 == 0 ? learner.with("Postcode", "nowhere") : learner);
    }
    for (int i = 0; i < 600; i++) {
      returns.with(Returns.destination("L" + i * 2, FIRST_ULN + i));
    }
    results(returns, "one", 1);
    results(returns, "four", 4);

    assertThat(contents("one")).isNotEmpty().containsExactlyInAnyOrderEntriesOf(contents("four"));
    assertThat(contents("one").get("findings.csv").lines().count()).isGreaterThan(1000);
  }

  @Test
  void reportsWhyAFileIsRejected() throws Exception {
    Path file = new Returns().with(Returns.learner("A1", FIRST_ULN)).write(folder);
    Files.writeString(file, Files.readString(file).replace("<Sex>F</Sex>", "<Gender>F</Gender>"));
    try (ResultFolder results = new ResultFolder(folder.resolve("out"), "Openilr", NOW)) {
      assertThatThrownBy(() -> ReturnCheck.run(settings(file, 2), Progress.UNSEEN, results)).isInstanceOfSatisfying(RejectedFileException.class,
          rejected -> rejectInto(results, rejected));
    }

    assertThat(Files.readAllLines(folder.resolve("out/findings.csv")).get(1)).startsWith("Schema,F,,,,\"line ").contains("Gender");
    assertThat(folder.resolve("out/report.html")).content().contains("Gender").contains("not a return that can be read");
    assertThat(folder.resolve("out/summary.json")).content().contains("\"rejected\"");
    assertThat(folder.resolve("out/Rule Violation Report " + STAMP + ".json")).content().contains("\"IsSchemaError\" : true");
  }

  private static void rejectInto(ResultFolder results, RejectedFileException rejected) {
    try {
      results.reject(Returns.NAME, rejected.faults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void leavesTheOlderResultsWhereACheckFails() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("findings.csv"), "older");
    try (ResultFolder results = new ResultFolder(out, "Openilr", NOW)) {
      assertThat(results).isNotNull();
    }

    assertThat(contents("out")).isEqualTo(Map.of("findings.csv", "older"));
  }

  @Test
  void saysThatAFileIsInTheWay() throws Exception {
    Files.writeString(folder.resolve("out"), "");
    assertThatThrownBy(() -> new ResultFolder(folder.resolve("out"), "Openilr", NOW)).isInstanceOf(IOException.class)
        .hasMessageContaining("is a file; the results need a folder");
  }

  /** Two learners who share a ULN; the second has an aim type that does not exist. */
  private static Returns mixed() {
    Specification specification = Specification.of(Year.of("2021"));
    Learner second = Returns.learner("A1", FIRST_ULN);
    LearningDelivery aim = (LearningDelivery) second.learningDeliveries().get(0).with("AimType", 6);
    return new Returns().with(Returns.learner("B1", FIRST_ULN), second.with("LearningDelivery", List.of(aim))
        .with("ProviderSpecLearnerMonitoring", List.of(ProviderSpecLearnerMonitoring.TYPE.builder(specification)
            .set("ProvSpecLearnMonOccur", "B").set("ProvSpecLearnMon", "Group 7").build())));
  }

  private void results(Returns returns, String name, int workers) throws Exception {
    Path file = returns.write(folder);
    try (ResultFolder results = new ResultFolder(folder.resolve(name), "Openilr", NOW)) {
      CheckResult result = ReturnCheck.run(settings(file, workers), Progress.UNSEEN, results);
      results.finish(result, List.of());
    }
  }

  private static CheckSettings settings(Path file, int workers) {
    return new CheckSettings(file, Reference.sample(), Channel.ONLINE, null, NOW, workers);
  }

  /** The files of a folder, byte by byte. */
  private Map<String, String> contents(String name) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
