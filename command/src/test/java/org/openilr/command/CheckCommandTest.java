package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String NAME = "ILR-10000001-2021-20201014-093000-01";
  private static final String TIME = "2020-10-15T09:30";

  @TempDir
  private Path folder;
  private Path valid;

  @BeforeEach
  void makeAValidReturn() {
    valid = sample(folder, "0");
  }

  private static Path sample(Path folder, String errors) {
    Outcome made = Outcome.of("sample", "--year", "2021", "--learners", "60", "--errors", errors, "--out", folder.toString());
    assertThat(made.code()).as(made.err()).isZero();
    return folder.resolve(NAME + ".xml");
  }

  @Test
  void saysThatAValidReturnHasNoErrors() {
    Outcome outcome = check(valid);

    assertThat(outcome.code()).as(outcome.out()).isEqualTo(Ilr.FINE);
    assertThat(outcome.out()).contains("2020-21, R03, provider 10000001").contains("60 learners: 60 valid").contains("small invented sample");
  }

  @Test
  void listsTheRulesRaisedWithTheirCounts() throws IOException {
    Path wrong = sample(Files.createDirectories(folder.resolve("wrong")), "0.5");
    Outcome outcome = check(wrong);

    assertThat(outcome.code()).isEqualTo(Ilr.ERRORS_FOUND);
    assertThat(outcome.out()).contains("Rules raised, the worst first").containsPattern("  E  \\w+ +\\d+ +\\w");
  }

  @Test
  void resultsAreTheSameOnOneCoreOrMany() throws IOException {
    Path many = Files.createDirectories(folder.resolve("many"));
    assertThat(Outcome.of("sample", "--year", "2021", "--learners", "900", "--errors", "0.5", "--out", many.toString()).code()).isZero();
    Path file = many.resolve(NAME + ".xml");
    check(file, "--fund", "--threads", "1", "--out", folder.resolve("one").toString());
    check(file, "--fund", "--threads", "3", "--out", folder.resolve("three").toString());

    try (Stream<Path> files = Files.list(folder.resolve("one"))) {
      List<Path> results = files.toList();
      assertThat(results).hasSize(7);
      for (Path result : results) {
        assertThat(folder.resolve("three").resolve(result.getFileName())).hasSameBinaryContentAs(result);
      }
    }
  }

  @Test
  void writesAllResults() throws IOException {
    Path out = folder.resolve("results");
    assertThat(check(valid, "--out", out.toString()).code()).isEqualTo(Ilr.FINE);

    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("findings.csv", "report.html", "summary.json",
          "Rule Violation Report 20201015-093000.csv", "Rule Violation Report 20201015-093000.json",
          "Rule Violation Summary Report 20201015-093000.xlsx");
    }
    assertThat(out.resolve("findings.csv")).content().startsWith("rule,severity,learnRefNumber,aimSeqNumber,fieldValues,message\n");
  }

  @Test
  void printsNothingWhenQuiet() {
    assertThat(check(valid, "--quiet")).isEqualTo(new Outcome(Ilr.FINE, "", ""));
  }

  @Test
  void printsTheSummaryAsJson() throws IOException {
    String json = check(valid, "--format", "json").out();

    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isScalarValue()) {
          fields.putIfAbsent(parser.currentName(), parser.getText());
        }
      }
    }
    assertThat(fields).containsEntry("year", "2021").containsEntry("period", "R03").containsEntry("result", "checked")
        .containsEntry("total", "60").containsEntry("ukprn", "10000001");
  }

  @Test
  void checksForTheReturnAskedFor() {
    assertThat(check(valid, "--period", "r06").out()).contains("2020-21, R06");
    assertThat(check(valid, "--period", "12").out()).contains("2020-21, R12");
    Outcome wrong = check(valid, "--period", "R15");
    assertThat(wrong.code()).isEqualTo(Ilr.FAILURE);
    assertThat(wrong.err()).contains("the periods are R01 to R14");
  }

  @Test
  void checksAsTheDesktopDoes() {
    assertThat(check(valid, "--mode", "desktop").code()).isEqualTo(Ilr.FINE);
    assertThat(check(valid, "--mode", "paper").err()).contains("the modes are online and desktop");
  }

  @Test
  void takesReferenceDataFromAPackFolder() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("pack"));
    Files.writeString(pack.resolve("organisations.csv"), "UKPRN,Name\n10000001,A college\n");
    Outcome outcome = check(valid, "--reference", pack.toString());

    assertThat(outcome.out()).contains("10000001 A college").contains("Not checked").contains("because the reference data lacks what they need")
        .doesNotContain("small invented sample");
  }

  @Test
  void checksSeveralFilesIntoAFolderEach() throws IOException {
    Path wrong = sample(Files.createDirectories(folder.resolve("wrong")), "0.5");
    Path renamed = Files.move(wrong, folder.resolve("ILR-10000001-2021-20201014-093000-02.xml"));
    Outcome outcome = Outcome.of("check", valid.toString(), renamed.toString(), "--at", TIME, "--out", folder.resolve("all").toString());

    assertThat(outcome.code()).as("the highest code counts").isEqualTo(Ilr.ERRORS_FOUND);
    assertThat(folder.resolve("all").resolve(NAME).resolve("report.html")).exists();
    assertThat(folder.resolve("all/ILR-10000001-2021-20201014-093000-02/report.html")).exists();
    assertThat(Outcome.of("check", valid.toString(), valid.toString(), "--out", folder.toString()).err()).contains("Two of the files are named");
  }

  @Test
  void readsAZip() throws IOException {
    Path zip = zip(folder, Map.of(NAME + ".xml", Files.readAllBytes(valid)));
    assertThat(check(zip).out()).contains("60 learners: 60 valid");
  }

  @Test
  void saysWhatTheMachineRefuses() throws IOException {
    assertFails(check(folder.resolve("nothing.xml")), "There is no file");
    assertFails(check(Files.createDirectories(folder.resolve("a.xml"))), "is a folder");
    assertFails(check(valid, "--reference", folder.resolve("none.sqlite").toString()), "none.sqlite");
    Files.writeString(folder.resolve("inTheWay"), "");
    assertFails(check(valid, "--out", folder.resolve("inTheWay").toString()), "is a file; the results need a folder");
    assertFails(Outcome.of("check"), "Missing required parameter");
    assertFails(check(valid, "--threads", "0"), "--threads must be at least 1");
  }

  private static void assertFails(Outcome outcome, String why) {
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains(why).doesNotContain("\tat ");
  }

  /** Files that are no returns: each is refused with a message that says why, and leaves complete results that say so too. */
  @TestFactory
  Stream<DynamicTest> rejects() throws IOException {
    String xml = Files.readString(valid);
    int learner = xml.indexOf("<Learner>");
    Map<String, Bad> bad = new LinkedHashMap<>();
    bad.put("an empty file", new Bad("", "empty"));
    bad.put("no XML", new Bad("Dear Sir or Madam", "not well-formed XML"));
    bad.put("cut off", new Bad(xml.substring(0, xml.length() / 2), "line "));
    bad.put("another encoding than it says", new Bad(xml.replace("<FamilyName>", "<FamilyName>\u00e9"), StandardCharsets.ISO_8859_1, "UTF-8"));
    bad.put("an external entity", new Bad(xml.replace("<Message", "<!DOCTYPE Message [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Message"), "DOCTYPE"));
    bad.put("an entity bomb", new Bad(xml.replace("<Message", "<!DOCTYPE Message [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Message")
        .replace("<Collection>ILR", "<Collection>&b;"), "DOCTYPE"));
    bad.put("an unknown entity", new Bad(xml.replace("<Collection>ILR", "<Collection>&nowhere;"), "nowhere"));
    bad.put("ten million characters in a field",
        new Bad(xml.replaceFirst("<FamilyName>", "<FamilyName>" + "x".repeat(10_000_000)), "long"));
    bad.put("elements nested ten thousand deep", new Bad(xml.substring(0, learner) + "<Learner>".repeat(10_000) + xml.substring(learner), "line "));
    bad.put("another namespace", new Bad(xml.replace("ESFA/ILR/2020-21", "http://example.org"), "namespace"));
    bad.put("an unknown year", new Bad(xml.replace("ESFA/ILR/2020-21", "ESFA/ILR/2010-11"), "2010-11"));
    bad.put("two headers", new Bad(xml.replace("<LearningProvider>", xml.substring(xml.indexOf("<Header>"), xml.indexOf("</Header>") + 9)
        + "<LearningProvider>"), "Header"));
    bad.put("an unknown element", new Bad(xml.replaceFirst("<FamilyName>", "<Surname/><FamilyName>"), "Surname"));
    bad.put("elements in another order", new Bad(xml.replaceFirst("(?s)(<ULN>[^<]*</ULN>)\\s*(<FamilyName>[^<]*</FamilyName>)", "$2$1"), "ULN"));
    return bad.entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
      Path file = Files.createDirectories(folder.resolve(one.getKey())).resolve(NAME + ".xml");
      Files.write(file, one.getValue().text.getBytes(one.getValue().charset));
      assertRejected(file, one.getValue().why);
    }));
  }

  private record Bad(String text, Charset charset, String why) {
    Bad(String text, String why) {
      this(text, StandardCharsets.UTF_8, why);
    }
  }

  @TestFactory
  Stream<DynamicTest> rejectsZips() throws IOException {
    byte[] xml = Files.readAllBytes(valid);
    byte[] nested = Files.readAllBytes(zip(folder.resolve("nested"), Map.of(NAME + ".xml", xml)));
    byte[] bomb = new byte[200 << 20];
    Map<String, Map<String, byte[]>> bad = new LinkedHashMap<>();
    bad.put("holds no", Map.of("readme.txt", xml));
    bad.put("one", Map.of(NAME + ".xml", xml, "other.xml", xml));
    bad.put("no XML", Map.of("inner.zip", nested));
    bad.put("times", Map.of(NAME + ".xml", bomb));
    List<DynamicTest> tests = new ArrayList<>();
    bad.forEach((why, entries) -> tests.add(DynamicTest.dynamicTest(why, () ->
        assertRejected(zip(folder.resolve(Integer.toString(why.hashCode())), entries), why))));
    tests.add(DynamicTest.dynamicTest("damaged", () -> {
      Path zip = zip(folder.resolve("damaged"), Map.of(NAME + ".xml", xml));
      byte[] bytes = Files.readAllBytes(zip);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(zip, bytes);
      assertRejected(zip, "damaged");
    }));
    tests.add(DynamicTest.dynamicTest("text with another ending", () -> {
      Path zip = Files.writeString(Files.createDirectories(folder.resolve("text")).resolve(NAME + ".zip"), "not a zip");
      assertRejected(zip, "zip");
    }));
    return tests.stream();
  }

  private static Path zip(Path folder, Map<String, byte[]> entries) throws IOException {
    Path file = Files.createDirectories(folder).resolve(NAME + ".zip");
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private static void assertRejected(Path file, String why) throws IOException {
    Path out = file.resolveSibling("out");
    Outcome outcome = check(file, "--out", out.toString());
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isEqualTo(Ilr.FILE_REJECTED);
    assertThat(outcome.err()).contains("is rejected").containsIgnoringCase(why).doesNotContain("\tat ").hasSizeLessThan(10_000);
    assertThat(Files.readAllLines(out.resolve("findings.csv")).get(1)).contains(",F,");
    assertThat(out.resolve("report.html")).exists();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).noneMatch(one -> one.toString().endsWith(".unfinished"));
    }
  }

  private static Outcome check(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", file.toString(), "--at", TIME));
    arguments.addAll(List.of(more));
    return Outcome.of(arguments.toArray(String[]::new));
  }
}
