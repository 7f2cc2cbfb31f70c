package org.openilr.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openilr.service.CannotStartException;

class EmbeddedDatabaseTest {

  private static final Path PROGRAMS = Path.of(System.getProperty("openilr.database.programs", "target/postgresql"));

  @TempDir
  private Path data;

  @Test
  void dataOutliveARestart() throws Exception {
    try (EmbeddedDatabase database = start()) {
      execute(database, "create table kept as select 17 as number");
    }
    assertThat(data.resolve("database/cluster/postmaster.pid")).doesNotExist();
    try (EmbeddedDatabase database = start()) {
      assertThat(number(database)).isEqualTo(17);
    }
  }

  @Test
  void nobodyGetsInWithoutThePassword() throws Exception {
    try (EmbeddedDatabase database = start()) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, "guess")).isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void afterAKilledServiceTheNextOneFindsEverythingAndWhileItLivesNoOtherMayStart() throws Exception {
    Process service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
        Service.class.getName(), data.resolve("database").toString(), PROGRAMS.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader says = service.inputReader()) {
      for (String line = says.readLine(); !"ready".equals(line); line = says.readLine()) {
        assertThat(line).isNotNull();
      }
      assertThatThrownBy(this::start).isInstanceOf(CannotStartException.class).hasMessageContaining("Another Openilr service uses the data folder " + data);
    } finally {
      service.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    assertThat(data.resolve("database/cluster/postmaster.pid")).exists();
    try (EmbeddedDatabase database = start()) {
      assertThat(number(database)).isEqualTo(17);
    }
  }

  /** A service that will be killed. */
  static final class Service {

    public static void main(String[] arguments) throws Exception {
      EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]));
      execute(database, "create table kept as select 17 as number");
      System.out.println("ready");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  void theLockFileOfALostMachineDoesNotMatter() throws Exception {
    start().close();
    long another = ProcessHandle.current().pid();
    Files.writeString(data.resolve("database/cluster/postmaster.pid"), another + "\n" + data.resolve("database/cluster") + "\n1\n5432\n\n127.0.0.1\n\nready\n");
    start().close();
    Files.writeString(data.resolve("database/cluster/postmaster.pid"), "");
    start().close();
  }

  @Test
  void aDatabaseThatWasNotMadeToTheEndIsMadeAnew() throws Exception {
    Files.createDirectories(data.resolve("database/cluster.unfinished/base"));
    Files.writeString(data.resolve("database/password"), "half");
    start().close();
  }

  @Test
  void whatIsWrongWithADatabaseIsSaid() throws Exception {
    start().close();
    Files.writeString(data.resolve("database/cluster/PG_VERSION"), "9.6\n");
    assertThatThrownBy(this::start).isInstanceOf(CannotStartException.class).hasMessageContaining("does not start").hasMessageContaining("postgresql.log");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void rootRunsItAsSomebodyElse(int number) throws Exception {
    assumeTrue(Unprivileged.isNeeded(), "not root");
    Unprivileged way = Unprivileged.WAYS.get(number);
    assumeTrue(works(way), way + " does not work here");
    openToEverybody(data);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("database"), PROGRAMS, List.of(way))) {
      execute(database, "create table kept as select 17 as number");
    }
    // Wherever the folder is taken next.
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("database"), PROGRAMS, List.of(Unprivileged.WAYS.get((number + 1) % 3), way))) {
      assertThat(number(database)).isEqualTo(17);
    }
  }

  @Test
  void whereNobodyElseMayRunItRootIsTold() throws Exception {
    assumeTrue(Unprivileged.isNeeded(), "not root");
    assertThatThrownBy(() -> EmbeddedDatabase.start(data.resolve("database"), PROGRAMS, List.of(new Unprivileged(List.of("no-such-program"), 0))))
        .isInstanceOf(CannotStartException.class).hasMessageContaining("may not be run by root").hasMessageContaining("--database-url");
  }

  private EmbeddedDatabase start() throws IOException {
    return EmbeddedDatabase.start(data.resolve("database"), PROGRAMS);
  }

  private static boolean works(Unprivileged way) throws Exception {
    try {
      List<String> command = new java.util.ArrayList<>(way.command());
      command.add("true");
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void openToEverybody(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void execute(EmbeddedDatabase database, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(EmbeddedDatabase database) throws Exception {
    try (Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
        Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select number from kept")) {
      row.next();
      return row.getInt(1);
    }
  }
}
