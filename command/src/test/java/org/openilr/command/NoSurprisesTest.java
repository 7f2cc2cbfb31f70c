package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed since the last check, and warnings that have been acknowledged. */
class NoSurprisesTest {

  private static final String TIME = "2020-10-15T09:30";

  @TempDir
  private Path folder;
  private Path file;
  private Path old;

  @BeforeEach
  void checkAReturn() throws IOException {
    Outcome made = Outcome.of("sample", "--year", "2021", "--learners", "60", "--errors", "0.5", "--out", folder.toString());
    assertThat(made.code()).as(made.err()).isZero();
    file = folder.resolve("ILR-10000001-2021-20201014-093000-01.xml");
    old = folder.resolve("old");
    check("--out", old.toString());
    assertThat(rows(old, "findings.csv")).hasSizeGreaterThan(10);
  }

  @Test
  void nothingIsNewInTheSameReturn() throws IOException {
    Path now = folder.resolve("now");
    Outcome outcome = check("--since", old.toString(), "--out", now.toString());

    assertThat(outcome.out()).contains("0 new").contains("0 gone");
    assertThat(rows(now, "changes.csv")).hasSameSizeAs(rows(old, "findings.csv")).allMatch(row -> row.getField("change").equals("still there"));
    assertThat(Files.readString(now.resolve("summary.json"))).contains("\"since\"").contains("\"new\" : 0");
  }

  @Test
  void tellsWhatIsNewAndWhatIsGone() throws IOException {
    List<NamedCsvRecord> before = rows(old, "findings.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(old.resolve("findings.csv")));
    String goneOne = "ULN_05,W,NOBODY,,ULN=1,The unique learner number has not been issued";
    // Seen from a check that had not found the first finding, but had found something that is no longer there.
    lines.set(1, goneOne);
    Files.write(old.resolve("findings.csv"), lines);
    Path now = folder.resolve("now");
    Outcome outcome = check("--since", old.resolve("findings.csv").toString(), "--out", now.toString());

    assertThat(outcome.out()).contains("1 new").contains("1 gone").containsPattern("\\(1\\s+new\\)");
    Map<String, List<NamedCsvRecord>> changes = rows(now, "changes.csv").stream().collect(Collectors.groupingBy(row -> row.getField("change")));
    assertThat(changes.get("new")).singleElement().satisfies(row -> assertThat(row.getField("rule")).isEqualTo(before.get(0).getField("rule")));
    assertThat(changes.get("gone")).singleElement().satisfies(row -> assertThat(row.getField("learnRefNumber")).isEqualTo("NOBODY"));
    assertThat(changes.get("still there")).hasSize(before.size() - 1);
    assertThat(Files.readString(now.resolve("report.html"))).contains(">New</span>");

    check("--out", now.toString());
    assertThat(now.resolve("changes.csv")).as("of the check before").doesNotExist();
  }

  @Test
  void saysThatThereAreNoEarlierResults() throws IOException {
    assertThat(check("--since", folder.resolve("never").toString()).err()).contains("There are no earlier findings at");
    Path other = Files.writeString(folder.resolve("findings.csv"), "a,b\n1,2\n");
    Outcome outcome = check("--since", other.toString());
    assertThat(outcome.err()).contains("is not a findings.csv of an earlier check");
    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    for (String noRows : List.of("", "a,b\n")) {
      Files.writeString(other, noRows);
      assertThat(check("--since", other.toString()).err()).contains("is not a findings.csv of an earlier check");
    }
  }

  @Test
  void countsFindingsThatAreAlikeOneByOne() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(old.resolve("findings.csv")));
    lines.add(lines.get(1));
    Files.write(old.resolve("findings.csv"), lines);

    assertThat(check("--since", old.toString()).out()).contains("0 new").contains("1 gone");
  }

  @Test
  void aFileWhoseLearnersWereNotCheckedCannotBeCompared() throws IOException {
    Path now = folder.resolve("now");
    check("--since", old.toString(), "--out", now.toString());
    assertThat(now.resolve("changes.csv")).exists();
    String content = Files.readString(file);
    Path refused = Files.writeString(folder.resolve("ILR-10000002-2021-20201014-093000-01.xml"), content);
    Outcome outcome = Outcome.of("check", refused.toString(), "--at", TIME, "--since", old.toString(), "--out", now.toString());
    assertThat(outcome.code()).isEqualTo(Ilr.FILE_REJECTED);
    assertThat(outcome.out()).contains("nothing can be compared").doesNotContain("gone");
    assertThat(now.resolve("changes.csv")).doesNotExist();

    Path rejected = Files.writeString(folder.resolve("ILR-10000001-2021-20201014-093000-02.xml"), content.substring(0, content.length() / 2));
    assertThat(Outcome.of("check", rejected.toString(), "--at", TIME, "--since", old.toString(), "--out", now.toString()).code())
        .isEqualTo(Ilr.FILE_REJECTED);
    assertThat(now.resolve("changes.csv")).doesNotExist();
  }

  @Test
  void anAcknowledgedWarningIsCountedApartUntilItChanges() throws IOException {
    NamedCsvRecord warning = rows(old, "findings.csv").stream().filter(row -> row.getField("severity").equals("W")).findFirst().orElseThrow();
    Outcome done = acknowledge(warning.getField("rule"), warning.getField("learnRefNumber"), "--reason", "Seen with the tutor");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(Files.readString(folder.resolve("acknowledged.csv"))).contains("Seen with the tutor").contains("2020-10-15");
    for (String value : warning.getField("fieldValues").split("\\|")) {
      String text = value.substring(value.indexOf('=') + 1);
      assertThat(Files.readString(folder.resolve("acknowledged.csv"))).as("no values of the learner").doesNotContain("," + text + ",");
    }

    Path now = folder.resolve("now");
    Outcome outcome = check("--out", now.toString());
    assertThat(outcome.out()).contains("Warnings acknowledged: 1.");
    assertThat(Files.readString(now.resolve("report.html"))).contains("Acknowledged: Seen with the tutor");
    assertThat(Files.readString(now.resolve("summary.json"))).contains("\"" + warning.getField("rule") + "\" : 1");
    assertThat(Outcome.of("acknowledge", file.toString()).out()).contains(warning.getField("rule")).contains("Seen with the tutor");

    String acknowledged = Files.readString(folder.resolve("acknowledged.csv"));
    String changed = acknowledged.replaceAll("[0-9a-f]{16}", "0123456789abcdef");
    Files.writeString(folder.resolve("acknowledged.csv"), changed);
    assertThat(check().out()).as("another value has another mark").doesNotContain("acknowledged: ");
    Files.writeString(folder.resolve("acknowledged.csv"), acknowledged);

    assertThat(acknowledge(warning.getField("rule"), "--withdraw").code()).isZero();
    assertThat(check().out()).doesNotContain("acknowledged: ");
  }

  @Test
  void acknowledgementsGoOnWithTheNextFileAndMayBeKeptElsewhere() throws IOException {
    NamedCsvRecord warning = rows(old, "findings.csv").stream().filter(row -> row.getField("severity").equals("W")).findFirst().orElseThrow();
    Path elsewhere = folder.resolve("kept").resolve("ours.csv");
    Files.createDirectory(elsewhere.getParent());
    acknowledge(warning.getField("rule"), warning.getField("learnRefNumber"), "--reason", "Seen", "--acknowledged", elsewhere.toString());
    assertThat(check().out()).doesNotContain("acknowledged: ");
    assertThat(check("--acknowledged", elsewhere.toString()).out()).contains("Warnings acknowledged: ");

    file = Files.move(file, folder.resolve("ILR-10000001-2021-20201014-093000-02.xml"));
    assertThat(check("--acknowledged", elsewhere.toString()).out()).contains("Warnings acknowledged: ");
    assertThat(check("--acknowledged", folder.resolve("none.csv").toString()).code()).isEqualTo(Ilr.FAILURE);
  }

  @Test
  void anotherFileIsNotTakenForAcknowledgementsNorOverwritten() throws IOException {
    for (String content : List.of("", "name,amount\n", "name,amount\nA,1\n")) {
      Path other = Files.writeString(folder.resolve("other.csv"), content);
      Outcome outcome = acknowledge("ULN_05", "--reason", "Seen", "--acknowledged", other.toString());
      assertThat(outcome.err()).contains("does not hold acknowledged warnings");
      assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
      assertThat(other).hasContent(content);
    }
  }

  @Test
  void onlyWarningsThatAreThereCanBeAcknowledged() {
    assertThat(acknowledge("Accom_01", "--reason", "because").err()).contains("is an error");
    assertThat(acknowledge("NoSuch_01", "--reason", "because").err()).contains("There is no rule NoSuch_01");
    assertThat(acknowledge("ULN_05").err()).contains("Give the reason");
    assertThat(acknowledge("ULN_05", "NOBODY", "--reason", "because").err()).contains("There is no such warning");
    assertThat(acknowledge("ULN_05", "--withdraw").err()).contains("No such warning has been acknowledged");
    assertThat(acknowledge("ULN_05", "--withdraw").code()).isEqualTo(Ilr.FAILURE);
    assertThat(folder.resolve("acknowledged.csv")).doesNotExist();
  }

  private Outcome check(String... more) {
    return run("check", more);
  }

  private Outcome acknowledge(String... more) {
    return run("acknowledge", more);
  }

  private Outcome run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--at", TIME));
    return Outcome.of(arguments.toArray(String[]::new));
  }

  private static List<NamedCsvRecord> rows(Path folder, String name) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name), StandardCharsets.UTF_8)) {
      return rows.stream().toList();
    }
  }
}
