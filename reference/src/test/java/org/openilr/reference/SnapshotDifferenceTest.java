package org.openilr.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.reference.SnapshotDifference.Example;
import org.openilr.reference.SnapshotDifference.TableChange;

class SnapshotDifferenceTest {

  @TempDir
  private Path folder;

  private Path snapshot(String name, String file, String... lines) throws IOException {
    Path csv = Files.createDirectories(folder.resolve(name)).resolve(file);
    Files.writeString(csv, String.join("\n", lines) + "\n");
    Path snapshot = folder.resolve(name + ".sqlite");
    SnapshotImport.of(List.of(csv), snapshot).run((at, read, size) -> { });
    return snapshot;
  }

  private static TableChange between(Path older, Path newer, Table table) throws IOException {
    return SnapshotDifference.between(older, newer, Set.of(table), (at, read, size) -> { }).get(0);
  }

  @Test
  void countsRowsThatCameWentAndChanged() throws IOException {
    Path older = snapshot("old", "organisations.csv", "UKPRN,Name,LegalOrgType", "10000001,Alpha,UGFE", "10000002,Beta,", "10000003,Gamma,PLBG");
    Path newer = snapshot("new", "organisations.csv", "UKPRN,Name,LegalOrgType", "10000004,Delta,", "10000003,Gamma,PLBG", "10000001,Alpha College,UGFE");

    assertThat(between(older, newer, Table.ORGANISATIONS)).isEqualTo(new TableChange("organisations", 3L, 3L, 1, 1, 1, List.of(
        new Example("10000001", "Name Alpha", "Name Alpha College"), new Example("10000002", "Name Beta", null), new Example("10000004", null, "Name Delta"))));
  }

  @Test
  void theOrderOfTheFileDoesNotMatterWithinAKey() throws IOException {
    Path older = snapshot("old", "Validity.csv", "LearnAimRef,ValidityCategory,StartDate", "60000001,ANY,2015-08-01", "60000001,APP,2016-08-01", "600000X1,ANY,2015-08-01");
    Path newer = snapshot("new", "Validity.csv", "LearnAimRef,ValidityCategory,StartDate", "60000001,APP,2016-08-01", "60000001,ANY,2015-08-01", "60000001,ANY,2017-08-01",
        "600000X1,ANY,2015-08-01");

    TableChange change = between(older, newer, Table.VALIDITY);

    assertThat(List.of(change.added(), change.removed(), change.changed())).containsExactly(1L, 0L, 0L);
    assertThat(between(newer, newer, Table.VALIDITY).isChange()).isFalse();
  }

  @Test
  void tablesAboutPeopleHaveNoExamples() throws IOException {
    String headings = "ULN,LearnRefNumber,UKPRN";
    Path older = snapshot("old", "earlier-learners.csv", headings, "1000000043,L1,10000001");
    Path newer = snapshot("new", "earlier-learners.csv", headings, "1000000051,L1,10000001");

    assertThat(between(older, newer, Table.EARLIER_LEARNERS)).isEqualTo(new TableChange("earlier-learners", 1L, 1L, 0, 0, 1, List.of()));
  }

  @Test
  void aTableThatWasNotThereIsNew() throws IOException {
    Path older = snapshot("old", "ulns.csv", "ULN", "1000000043");
    Path newer = snapshot("new", "organisations.csv", "UKPRN,Name", "10000001,Alpha");

    assertThat(between(older, newer, Table.ORGANISATIONS).before()).isNull();
    assertThat(between(older, newer, Table.ULNS)).matches(change -> change.before() == 1 && change.after() == null && change.isChange());
    assertThat(between(null, newer, Table.ORGANISATIONS).after()).isEqualTo(1);
    assertThatThrownBy(() -> between(older, Files.writeString(folder.resolve("none"), "nothing"), Table.ULNS)).isInstanceOf(ReferenceException.class);
  }

  @Test
  void aSnapshotThatNobodyUsesIsClosed() throws IOException, InterruptedException {
    Path file = snapshot("old", "organisations.csv", "UKPRN,Name", "10000001,Alpha");
    CountDownLatch closed = new CountDownLatch(1);

    Reference reference = Reference.openUntilUnused(file, closed::countDown);
    System.gc();
    assertThat(reference.organisation(10000001).name()).isEqualTo("Alpha");
    assertThat(closed.getCount()).isEqualTo(1);

    reference = null;
    for (int i = 0; i < 50 && closed.getCount() > 0; i++) {
      System.gc();
      closed.await(100, TimeUnit.MILLISECONDS);
    }
    assertThat(closed.getCount()).isZero();
  }
}
