package org.openilr.service.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.openilr.service.CannotStartException;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, unpacked from the class path once. */
final class PostgresPrograms {

  private PostgresPrograms() {}

  /**
   * The folder of the programs.
   *
   * @param folder where versions are unpacked
   */
  static Path in(Path folder) throws IOException {
    String archive = archive();
    try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new CannotStartException("There is no PostgreSQL for this machine (" + archive + ") in this build. Give a PostgreSQL database by --database-url.");
      }
      Path programs = folder.resolve(archive.replace(".txz", "") + "-" + version());
      if (!Files.exists(programs)) {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(folder, "unfinished-");
        unpack(packed, unfinished);
        if (!isWindows()) {
          Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        try {
          Files.move(unfinished, programs);
        } catch (IOException e) {
          FileSystemUtils.deleteRecursively(unfinished);
          if (!Files.exists(programs)) {  // else another process was faster
            throw e;
          }
        }
      }
      return programs.resolve("bin");
    }
  }

  static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    if (system.startsWith("windows")) {
      return "postgres-windows-x86_64.txz";
    }
    if (system.startsWith("mac")) {
      return "postgres-darwin-" + machine + ".txz";
    }
    return "postgres-linux-" + machine + (Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux.txz" : ".txz");
  }

  /** Of the archive: its size is as good as a version, and costs no reading. */
  private static long version() throws IOException {
    return PostgresPrograms.class.getResource("/" + archive()).openConnection().getContentLengthLong();
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("The archive of PostgreSQL leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          if (!isWindows()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
          }
        }
      }
    }
  }
}
