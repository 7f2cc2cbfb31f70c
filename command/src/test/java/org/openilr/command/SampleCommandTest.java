package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.ReturnReader;
import org.openilr.validation.examples.ExampleBook;

class SampleCommandTest {

  private static final String NAME = "ILR-10000001-2021-20201014-093000-01";

  @TempDir
  private Path folder;

  @Test
  void writesAReturnUnderTheNameThatItsKindOfFileHas() throws Exception {
    Outcome outcome = Outcome.of("sample", "--year", "2021", "--learners", "20", "--out", folder.toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FINE);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("Wrote ", NAME + ".xml: 20 learners of 2020-21");
    assertThat(files()).containsExactly(NAME + ".xml");
    assertThat(read(folder.resolve(NAME + ".xml")).stream().filter(Learner.class::isInstance)).hasSize(20);
  }

  @Test
  void theSameOptionsGiveTheSameFileZippedToo() throws Exception {
    Outcome.of("sample", "--year", "2021", "--zip", "--out", folder.resolve("one").toString());
    Outcome.of("sample", "--year", "2020-21", "--zip", "--out", folder.resolve("two").toString());

    assertThat(folder.resolve("one").resolve(NAME + ".zip")).hasSameBinaryContentAs(folder.resolve("two").resolve(NAME + ".zip"));
    assertThat(read(folder.resolve("one").resolve(NAME + ".zip"))).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void makesTheKindsAskedForHoweverTheyAreTyped() throws Exception {
    Outcome.of("sample", "--year", "2526", "--kinds", "T-Level,adult skills fund", "--learners", "30", "--ukprn", "10000004",
        "--out", folder.toString());

    assertThat(read(folder.resolve("ILR-10000004-2526-20251014-093000-01.xml")).stream().map(Learner.class::cast)
        .map(learner -> learner.learningDeliveries().get(0).fundModel()).distinct()).containsExactlyInAnyOrder(25, 38);
  }

  @Test
  void listsTheKindsOfAYear() {
    assertThat(Outcome.of("sample", "--list-kinds", "--year", "1819").out()).contains("apprentice\n", "european social fund\n")
        .doesNotContain("t level");
  }

  @Test
  void namesTheKindsForAnUnknownOne() throws IOException {
    Outcome outcome = Outcome.of("sample", "--year", "2021", "--kinds", "evening class", "--out", folder.toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("There is no kind of learner 'evening class' in 2020-21. The kinds are 16-19, ");
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesNumbersThatCannotBe() {
    assertThat(Outcome.of("sample", "--learners", "0").code()).isEqualTo(Ilr.FAILURE);
    assertThat(Outcome.of("sample", "--errors", "2").err()).contains("from 0 to 1");
    assertThat(Outcome.of("sample", "--learners", "9000000").err()).contains("1 to 4999871 learners");
  }

  @Test
  void aFolderThatCannotBeWrittenIsAFailureWithItsReason() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Outcome outcome = Outcome.of("sample", "--out", file.toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).startsWith("ilr: ").doesNotContain("\tat ");
  }

  @Test
  void makesTheReturnThatRaisesARule() throws Exception {
    Outcome outcome = Outcome.of("sample", "--raise", "achdate_02", "--out", folder.toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FINE);
    assertThat(outcome.out()).contains("It raises AchDate_02: " + ExampleBook.of("AchDate_02").get(0).text());
    List<Entity> records = read(folder.resolve("ILR-10000001-2021-20201015-093000-01.xml"));
    assertThat(records).isEqualTo(List.<Entity>copyOf(ExampleBook.of("AchDate_02").get(0).situation().learners()));
  }

  @Test
  void saysWhatElseARuleNeedsToBeRaised() {
    Outcome outcome = Outcome.of("sample", "--raise", "DelLocPostCode_14", "--out", folder.toString());

    assertThat(outcome.out()).contains("give this folder with --reference");
    assertThat(folder.resolve("reference-DelLocPostCode_14")).isDirectoryContaining("glob:**/contracts.csv");
  }

  @Test
  void writesToStandardOutput() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Outcome.of("sample", "--raise", "AchDate_02", "--out", "-").out()).isEmpty();
    } finally {
      System.setOut(before);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("<?xml ").endsWith("</Message>\n");
  }

  @Test
  void namesTheNearestRulesForAnUnknownOne() {
    Outcome outcome = Outcome.of("sample", "--raise", "AchDat-3");

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("There is no rule AchDat-3. Did you mean ").contains("AchDate_03");
  }

  @Test
  void breaksAFieldForAFieldDefinitionRule() {
    assertThat(Outcome.of("sample", "--raise", "fd_uln_ma", "--out", folder.toString()).out())
        .contains("It raises FD_ULN_MA: Learner/ULN is missing.");
  }

  @Test
  void saysWhenNoReturnCanRaiseARule() {
    Outcome outcome = Outcome.of("sample", "--raise", "ZIP_EMPTY", "--out", folder.toString());

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("No return can be made that raises ZIP_EMPTY.");
  }

  @Test
  void anExampleBringsItsOwnYear() {
    Outcome outcome = Outcome.of("sample", "--raise", "AchDate_02", "--year", "2526");

    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.err()).contains("--year cannot be given with --raise");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<Entity> read(Path file) throws Exception {
    List<Entity> records = new ArrayList<>();
    try (ReturnReader reader = ReturnReader.open(file)) {
      for (Entity record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
    }
    return records;
  }
}
