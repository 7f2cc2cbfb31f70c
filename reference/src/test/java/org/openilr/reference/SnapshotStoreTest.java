package org.openilr.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample, as a snapshot file. */
class SnapshotStoreTest {

  private static final Path SAMPLE = Path.of("src/main/resources/reference/sample");

  @TempDir
  private Path folder;
  private Path snapshot;

  @BeforeEach
  void snapshot() throws IOException {
    snapshot = folder.resolve("a file?with #odd %20name.sqlite");
    SnapshotImport.of(List.of(SAMPLE), snapshot).run((file, read, size) -> { });
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("x.sqlite"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void answersAsTheSampleInMemoryDoes() throws IOException {
    Reference sample = Reference.sample();
    Store memory = ((StoredReference) sample).store();
    try (Reference reference = Reference.open(snapshot)) {
      for (Row row : memory.first(Table.LEARNING_DELIVERY, Integer.MAX_VALUE)) {
        assertThat(reference.aim(row.text("LearnAimRef"))).isEqualTo(sample.aim(row.text("LearnAimRef")));
      }
      for (Row row : memory.first(Table.ORGANISATIONS, Integer.MAX_VALUE)) {
        assertThat(reference.organisation(row.integer("UKPRN"))).isEqualTo(sample.organisation(row.integer("UKPRN")));
        assertThat(reference.contractsOf(row.integer("UKPRN"))).isEqualTo(sample.contractsOf(row.integer("UKPRN")));
      }
      for (Row row : memory.first(Table.STANDARD, Integer.MAX_VALUE)) {
        assertThat(reference.standard(row.integer("StandardCode"))).isEqualTo(sample.standard(row.integer("StandardCode")));
      }
      for (Row row : memory.first(Table.FRAMEWORK, Integer.MAX_VALUE)) {
        assertThat(reference.framework(row.integer("FworkCode"), row.integer("ProgType"), row.integer("PwayCode")))
            .isEqualTo(sample.framework(row.integer("FworkCode"), row.integer("ProgType"), row.integer("PwayCode")));
      }
      for (Row row : memory.first(Table.POSTCODES, Integer.MAX_VALUE)) {
        String postcode = row.text("Postcode");
        assertThat(reference.postcode(postcode)).isEqualTo(sample.postcode(postcode)).isNotEmpty();
        assertThat(reference.areaCosts(postcode)).isEqualTo(sample.areaCosts(postcode));
        assertThat(reference.disadvantages(postcode)).isEqualTo(sample.disadvantages(postcode));
        assertThat(reference.devolvedPostcodes(postcode)).isEqualTo(sample.devolvedPostcodes(postcode));
      }
      for (Row row : memory.first(Table.EMPLOYERS, Integer.MAX_VALUE)) {
        assertThat(reference.employer(row.integer("ERN"))).isEqualTo(sample.employer(row.integer("ERN")));
      }
      assertThat(reference.programme(1, 31, 1)).isEqualTo(sample.programme(1, 31, 1)).isNotNull();
      assertThat(reference.campuses("abc12345")).isEqualTo(sample.campuses("ABC12345")).isNotEmpty();
      assertThat(reference.assessmentOrganisation("epa0001")).isEqualTo(sample.assessmentOrganisation("EPA0001")).isNotEmpty();
      assertThat(reference.devolvedAreas("112")).isEqualTo(sample.devolvedAreas("112")).isNotEmpty();
      assertThat(reference.devolvedContracts(10000001)).isEqualTo(sample.devolvedContracts(10000001)).isNotEmpty();
      assertThat(reference.earningsHistory(1000000043L)).isEqualTo(sample.earningsHistory(1000000043L)).isNotEmpty();
      assertThat(reference.earlierAims("app0001")).isEqualTo(sample.earlierAims("APP0001")).isNotEmpty();
      assertThat(reference.label(Table.SECTOR_SUBJECT_AREA_TIER1, "2")).isEqualTo("Science and Mathematics");
      assertThat(reference.versions().tables()).hasSameSizeAs(sample.versions().tables());
    }
  }

  @Test
  void canBeTheBaseOfABuilder() throws IOException {
    try (Reference base = Reference.open(snapshot)) {
      Reference reference = Reference.onTopOf(base).rows("ulns", List.of(Map.of("ULN", "9000000001"))).build();

      assertThat(reference.issued(9000000001L)).isTrue();
      assertThat(reference.issued(1000000043L)).isTrue();
      assertThat(reference.aim("60147003")).isNotNull();
    }
  }

  @Test
  void prefetchesWithoutChangingAnAnswer() throws IOException {
    try (Reference reference = Reference.open(snapshot)) {
      ReferenceKeys keys = new ReferenceKeys().aim("zprog001").aim("60147003").aim("NONE").aim(null).postcode("cv1 2wt").uln(1000000043L)
          .uln(null).employer(154549452).earlierLearner("app0001");
      for (int i = 0; i < 200; i++) {
        keys.aim("NONE" + i);
      }
      reference.prefetch(keys);

      assertThat(reference.aim("ZPROG001")).isEqualTo(Reference.sample().aim("ZPROG001"));
      assertThat(reference.aim("NONE")).isNull();
      assertThat(reference.postcode("CV1 2WT")).hasSize(1);
      assertThat(reference.issued(1000000043L)).isTrue();
      assertThat(reference.earlierAims("APP0001")).hasSize(1);
    }
  }

  @Test
  void manyThreadsAtOnceGetTheSameAnswers() throws Exception {
    List<String> refs = ((StoredReference) Reference.sample()).store().first(Table.LEARNING_DELIVERY, Integer.MAX_VALUE).stream()
        .map(row -> row.text("LearnAimRef")).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Reference reference = Reference.open(snapshot)) {
      List<Future<Integer>> found = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        found.add(threads.submit(() -> {
          int right = 0;
          for (String ref : refs) {
            right += reference.aim(ref).equals(Reference.sample().aim(ref)) ? 1 : 0;
            right += reference.postcode("CV1 2WT").size() == 1 ? 1 : 0;
            right += reference.issued(1000000043L) ? 1 : 0;
          }
          return right;
        }));
      }
      for (Future<Integer> each : found) {
        assertThat(each.get()).isEqualTo(3 * refs.size());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void opensWithoutWriteAccessAndLeavesNothingBehind() throws IOException {
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try (Reference reference = Reference.open(snapshot)) {
      assertThat(reference.aim("60147003")).isNotNull();
      assertThat(folder.toFile().list()).containsExactly(snapshot.getFileName().toString());
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void stillAnswersWhenTheFileIsReplaced() throws IOException {
    try (Reference reference = Reference.open(snapshot)) {
      SnapshotImport.of(List.of(SAMPLE.resolve("employers.csv")), snapshot).run((file, read, size) -> { });

      assertThat(reference.aim("60147003")).isNotNull();
    }
    try (Reference replaced = Reference.open(snapshot)) {
      assertThat(replaced.has(Table.LEARNING_DELIVERY)).isFalse();
    }
  }

  @Test
  void aClosedReferenceSaysSo() throws IOException {
    Reference reference = Reference.open(snapshot);
    reference.close();

    assertThatThrownBy(() -> reference.aim("60147003")).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
  }

  @Test
  void filesThatAreNoSnapshots() throws Exception {
    Path other = folder.resolve("x.sqlite");
    assertThatThrownBy(() -> Reference.open(other)).isInstanceOf(NoSuchFileException.class);

    Files.writeString(other, "UKPRN,Name\n");
    assertThatThrownBy(() -> Reference.open(other)).isInstanceOf(ReferenceException.class).hasMessageContaining("not a snapshot");

    Files.delete(other);
    change("CREATE TABLE t (x)");
    assertThatThrownBy(() -> Reference.open(other)).hasMessageContaining("SQLite database, but not a snapshot");

    Files.copy(snapshot, other, StandardCopyOption.REPLACE_EXISTING);
    change("PRAGMA user_version = 99");
    assertThatThrownBy(() -> Reference.open(other)).hasMessageContaining("format 99").hasMessageContaining("Import it again");

    byte[] bytes = Files.readAllBytes(snapshot);
    Files.write(other, Arrays.copyOf(bytes, 600));
    assertThatThrownBy(() -> Reference.open(other)).isInstanceOf(ReferenceException.class).hasMessageContaining("cannot be read");
  }

  @Test
  void aLargePackGoesThroughATemporarySnapshot() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("large"));
    Files.writeString(pack.resolve("employers.csv"), "ERN,Note\n154549452," + "x".repeat(90_000) + "\n" + ("154549428," + "x".repeat(90_000) + "\n").repeat(100));

    try (Reference reference = Reference.ofPack(pack)) {
      assertThat(Files.size(pack.resolve("employers.csv"))).isGreaterThan(Pack.SMALL);
      assertThat(reference.employer(154549452)).isNotNull();
      assertThat(reference.has(Table.EMPLOYERS)).isTrue();
      assertThat(reference.versions().made()).isNotNull();
    }
  }

  @Test
  void aSmallPackIsReadAsItIs() throws IOException {
    try (Reference reference = Reference.ofPack(SAMPLE)) {
      assertThat(reference.aim("60147003")).isEqualTo(Reference.sample().aim("60147003"));
      assertThat(reference.versions().of(Table.VALIDITY).source()).isEqualTo("LARS");
    }
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.writeString(bad.resolve("employers.csv"), "ERN\nx\n");
    assertThatThrownBy(() -> Reference.ofPack(bad)).hasMessageContaining("line 2: ERN 'x' is not a number");
  }
}
