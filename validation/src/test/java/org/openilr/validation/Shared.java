package org.openilr.validation;

import java.nio.file.Files;
import java.nio.file.Path;

/** The facts and official files beside the project, which are not part of it: tests that look at them are skipped where they are not. */
final class Shared {

  private Shared() {}

  /** A path in the folder named by the environment variable OPENILR_SHARED, else in {@code ../shared} beside the project. */
  static Path path(String path) {
    String given = System.getenv("OPENILR_SHARED");
    Path root = Path.of("").toAbsolutePath();
    while (given == null && root.getParent() != null && !Files.exists(root.resolve("../shared"))) {
      root = root.getParent();
    }
    return (given == null ? root.resolve("../shared") : Path.of(given)).resolve(path);
  }
}
