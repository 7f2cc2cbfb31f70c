package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCommandTest {

  @TempDir
  private Path folder;

  private Path pack(String organisations) throws IOException {
    Files.writeString(folder.resolve("organisations.csv"), organisations);
    return folder;
  }

  private String snapshot() {
    return folder.resolve("reference.sqlite").toString();
  }

  @Test
  void importsAndShowsWhatWasImported() throws IOException {
    String pack = pack("UKPRN,Name\n10000001,Sample College\n10000002,Other\n").toString();

    Outcome imported = Outcome.of("reference", "import", pack, "--out", snapshot(), "--source-version", "R04");
    assertThat(imported.code()).isEqualTo(Ilr.FINE);
    assertThat(imported.out()).containsPattern("organisations +2 rows +Pack .*, R04").contains("Wrote " + snapshot());

    Outcome tables = Outcome.of("reference", "show", snapshot());
    assertThat(tables.code()).isEqualTo(Ilr.FINE);
    assertThat(tables.out()).containsPattern("organisations +2 rows").containsPattern("Missing.*LearningDelivery, ");

    Outcome rows = Outcome.of("reference", "show", snapshot(), "organisations.csv", "--rows", "1");
    assertThat(rows.out()).contains("UKPRN", "LegalOrgType", "10000001", "Sample College").doesNotContain("10000002");
  }

  @Test
  void showsTheSampleWhenNoFileIsGiven() {
    assertThat(Outcome.of("reference", "show").out()).contains("Openilr, sample").doesNotContain("Missing");
    assertThat(Outcome.of("reference", "show", "Validity").out()).contains("LastNewStartDate").contains("ADULT_SKILLS");
    assertThat(Outcome.of("reference", "show", "LearningDelivery").out()).containsPattern("LearnAimRef +60147003");
  }

  @Test
  void showsJson() {
    assertThat(Outcome.of("reference", "show", "--format", "json").out())
        .containsPattern("\"table\" : \"Validity\",\\s+\"rows\" : \\d+,\\s+\"source\" : \"Openilr\"");
    assertThat(Outcome.of("reference", "show", "devolved-areas", "--format", "json", "--rows", "1").out())
        .containsPattern("\"SofCode\" : \"110\"").contains("\"EffectiveTo\" : null");
  }

  @Test
  void showsNothingOfPeople() {
    Outcome outcome = Outcome.of("reference", "show", "earlier-learners");

    assertThat(outcome.out()).contains("LearnRefNumber").contains("about people").doesNotContain("APP0001");
  }

  @Test
  void rowsThatCannotBeReadFailOrAreLeftOut() throws IOException {
    String pack = pack("UKPRN,Name\nten,Sample College\n10000002,Other\n").toString();

    Outcome failed = Outcome.of("reference", "import", pack, "--out", snapshot());
    assertThat(failed.code()).isEqualTo(Ilr.FAILURE);
    assertThat(failed.err()).contains("line 2: UKPRN 'ten' is not a number").contains("--skip-bad-rows");
    assertThat(Path.of(snapshot())).doesNotExist();

    Outcome skipped = Outcome.of("reference", "import", pack, "--out", snapshot(), "--skip-bad-rows");
    assertThat(skipped.code()).isEqualTo(Ilr.FINE);
    assertThat(skipped.err()).contains("Left out: ").contains("line 2");
    assertThat(skipped.out()).contains("1 row could not be read and was left out");
  }

  @Test
  void addsToASnapshotInItsPlace() throws IOException {
    String pack = pack("UKPRN,Name\n10000001,Sample College\n").toString();
    Outcome.of("reference", "import", pack, "--out", snapshot());
    Path employers = Files.writeString(folder.resolve("employers.csv"), "ERN\n154549452\n");

    Outcome added = Outcome.of("reference", "import", employers.toString(), "--add-to", snapshot());

    assertThat(added.code()).isEqualTo(Ilr.FINE);
    assertThat(added.out()).contains("employers").doesNotContain("organisations");
    assertThat(Outcome.of("reference", "show", snapshot()).out()).containsPattern("employers +1 row ").containsPattern("organisations +1 row ");
  }

  @Test
  void quietPrintsNothing() throws IOException {
    Outcome outcome = Outcome.of("reference", "import", pack("UKPRN\n10000001\n").toString(), "--out", snapshot(), "--quiet");

    assertThat(outcome).isEqualTo(new Outcome(Ilr.FINE, "", ""));
  }

  @Test
  void wrongUse() throws IOException {
    assertThat(Outcome.of("reference").code()).isEqualTo(Ilr.FAILURE);
    assertThat(Outcome.of("reference", "import").code()).isEqualTo(Ilr.FAILURE);
    Outcome nowhere = Outcome.of("reference", "import", pack("UKPRN\n").toString());
    assertThat(nowhere.code()).isEqualTo(Ilr.FAILURE);
    assertThat(nowhere.err()).contains("--out FILE");
    Outcome missing = Outcome.of("reference", "show", folder.resolve("none.sqlite").toString());
    assertThat(missing.code()).isEqualTo(Ilr.FAILURE);
    assertThat(missing.err()).contains("There is no file").contains("none.sqlite");
    Outcome table = Outcome.of("reference", "show", folder.toString(), "organisation");
    assertThat(table.code()).isEqualTo(Ilr.FAILURE);
    assertThat(table.err()).contains("There is no table 'organisation'").contains("organisations");
  }
}
