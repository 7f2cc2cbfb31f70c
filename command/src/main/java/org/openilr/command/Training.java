package org.openilr.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.sqlite.util.OSInfo;

/**
 * What the launcher runs once after a build, to have everything ready that a start needs: SQLite's native library, which would
 * otherwise be unpacked at every start, and the classes of the usual commands, which the Java machine stores as it leaves.
 */
final class Training {

  private Training() {}

  /** @param arguments the folder for the native library */
  public static void main(String[] arguments) throws IOException {
    unpackSqlite(Path.of(arguments[0]));
    run("--version");
    run("explain", "AchDate_03");
    run("rules", "--year", "2526");
    use("2526", "check");
    use("2021", "report");
  }

  /** Has a command work on a sample return that has errors, so that all its ways are gone. */
  private static void use(String year, String command) throws IOException {
    Path folder = Files.createTempDirectory("openilr-");
    try {
      run("sample", "--year", year, "--learners", "20", "--errors", "0.5", "--out", folder.toString());
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.xml")) {
        for (Path file : files) {
          run(command, file.toString(), "--out", folder.resolve("results").toString());
        }
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void run(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Ilr.commandLine().setOut(nowhere).setErr(nowhere).execute(arguments);
  }

  private static void unpackSqlite(Path folder) throws IOException {
    String library = System.mapLibraryName("sqlitejdbc");
    try (InputStream packed = OSInfo.class.getResourceAsStream(
        "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + library)) {
      if (packed == null) {
        return; // a system that SQLite was not built for: its driver says so when it is used
      }
      Files.createDirectories(folder);
      // Moved into place: another process may have the old one in use.
      Path unpacked = folder.resolve(library + "." + ProcessHandle.current().pid());
      Files.copy(packed, unpacked, StandardCopyOption.REPLACE_EXISTING);
      Files.move(unpacked, folder.resolve(library), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
