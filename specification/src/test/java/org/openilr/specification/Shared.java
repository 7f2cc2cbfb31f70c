package org.openilr.specification;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Official files to test against, beside the repository; tests are skipped where they are absent. */
final class Shared {

  private Shared() {}

  /** A file or folder of the shared reference folder; skips the test where there is none. */
  static Path reference(String name) {
    Path file = root().resolveSibling("shared").resolve("reference").resolve(name);
    String given = System.getenv("OPENILR_SHARED");
    if (given != null) {
      file = Path.of(given).resolve("reference").resolve(name);
    }
    Assumptions.assumeTrue(Files.exists(file), () -> "no shared reference files");
    return file;
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(".ci"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
