package org.openilr.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java and a Maven that only say what they were asked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script")
class LauncherTest {

  private static final String JAVA = """
      #!/bin/sh
      for word in "$@"; do
        case $word in
          -XX:ArchiveClassesAtExit=*) echo prepared >> "$LOG"; touch "${word#*=}"; exit 0 ;;
          -XX:AOTCacheOutput=*) echo prepared >> "$LOG"; touch "${word#*=}"; exit 0 ;;
        esac
      done
      while [ "$1" != -jar ]; do shift; done
      shift 2
      printf '[%s]' "$@"
      exit 7
      """;
  private static final String MAVEN = """
      #!/bin/sh
      echo built >> "$LOG"
      [ -z "$BROKEN" ] || { echo "[ERROR] does not compile"; exit 1; }
      mkdir -p command/target/app service/target/app
      case "$*" in
        *"-pl command "*) touch command/target/app/openilr.jar ;;
        *"-pl service "*) touch service/target/app/openilr-service.jar ;;
      esac
      """;

  @TempDir
  private Path temp;
  private Path home;
  private Path log;
  private Path bin;
  private Map<String, String> environment;

  @BeforeEach
  void putEverythingInPlace() throws IOException {
    home = temp.resolve("a folder/openilr");
    log = temp.resolve("log");
    bin = temp.resolve("bin");
    write(home.resolve("ilr"), Files.readString(repository().resolve("ilr")));
    write(home.resolve("pom.xml"), "");
    write(home.resolve("command/pom.xml"), "");
    write(home.resolve("command/src/main/java/Ilr.java"), "");
    write(home.resolve("service/pom.xml"), "");
    write(home.resolve("service/src/main/java/Serve.java"), "");
    write(temp.resolve("jdk/bin/java"), JAVA);
    write(temp.resolve("jdk/bin/javac"), "");
    write(temp.resolve("jdk/release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"17.0.15\"\n");
    write(bin.resolve("mvn"), MAVEN);
    environment = new HashMap<>(Map.of("JAVA_HOME", temp.resolve("jdk").toString(),
        "PATH", bin + ":/usr/bin:/bin", "LOG", log.toString()));
  }

  @Test
  void buildsAndPreparesOnceAndHandsOnArgumentsAndExitCode() throws Exception {
    Outcome first = start("check", "a file.xml", "");
    Outcome second = start("check");

    assertThat(first.out()).isEqualTo("[check][a file.xml][]");
    assertThat(first.code()).isEqualTo(7);
    assertThat(first.err()).contains("building Openilr");
    assertThat(second).isEqualTo(new Outcome(7, "[check]", ""));
    assertThat(Files.readAllLines(log)).containsExactly("built", "prepared");
  }

  @Test
  void buildsAgainWhenTheSourcesAreNewer() throws Exception {
    start();
    Files.setLastModifiedTime(home.resolve("command/src/main/java/Ilr.java"), FileTime.from(Instant.now().plusSeconds(5)));
    start();

    assertThat(Files.readAllLines(log)).containsExactly("built", "prepared", "built", "prepared");
  }

  @Test
  void theServiceIsBuiltOnlyForItselfAndTheCommandIsNotBuiltForIt() throws Exception {
    assertThat(start("serve", "--port", "9000").out()).isEqualTo("[--port][9000]");
    start("serve");
    assertThat(Files.readAllLines(log)).containsExactly("built", "prepared");
    assertThat(home.resolve("command/target/app/openilr.jar")).doesNotExist();

    start("check");
    Files.setLastModifiedTime(home.resolve("service/src/main/java/Serve.java"), FileTime.from(Instant.now().plusSeconds(5)));
    start("check");
    assertThat(Files.readAllLines(log)).containsExactly("built", "prepared", "built", "prepared");
    start("serve");
    assertThat(Files.readAllLines(log)).hasSize(6);
  }

  @Test
  void startsThroughASymbolicLinkFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(bin.resolve("ilr"), Path.of("../a folder/openilr/ilr"));

    assertThat(run(temp, List.of(link.toString(), "--version")).out()).isEqualTo("[--version]");
  }

  @Test
  void preparesForEachJava() throws Exception {
    start();
    write(temp.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    start();

    assertThat(Files.readAllLines(log)).containsExactly("built", "prepared", "prepared");
    assertThat(home.resolve("command/target/app/start-17.0.15.jsa")).exists();
    assertThat(home.resolve("command/target/app/start-25.0.1.aot")).exists();
  }

  @Test
  void saysThatJavaIsMissing() throws Exception {
    environment.put("JAVA_HOME", temp.resolve("nowhere").toString());

    assertFails("there is no Java in it");
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    write(temp.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");

    assertFails("This is Java 1.8.0_402, but Openilr needs version 17 or later");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Files.delete(bin.resolve("mvn"));
    for (String tool : List.of("sh", "find", "head", "mkdir", "rmdir", "rm", "readlink")) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
    }
    environment.put("PATH", bin.toString());

    assertFails("Maven is missing");
  }

  @Test
  void saysThatTheBuildFailed() throws Exception {
    environment.put("BROKEN", "yes");

    assertFails("does not compile");
    assertFails("Openilr could not be built");
    environment.remove("BROKEN");
    assertThat(start("again").out()).isEqualTo("[again]");
  }

  private void assertFails(String why) throws Exception {
    Outcome outcome = start("--version");
    assertThat(outcome.code()).isEqualTo(Ilr.FAILURE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(why);
  }

  private Outcome start(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("ilr").toString()));
    command.addAll(List.of(arguments));
    return run(home, command);
  }

  private Outcome run(Path folder, List<String> command) throws Exception {
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
        .redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Outcome(code, Files.readString(out), Files.readString(err));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** The folder of the project, wherever the tests were started. */
  static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(".ci"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
