package org.openilr.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    Path sample = Path.of("/work/shared/reference/samples/ILR-99999999-1819-20180626-144401-01.xml");
    run("check", sample.toString(), "--out", "/tmp/w/o3");
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
