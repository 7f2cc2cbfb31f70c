package org.openilr.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openilr.reference.Reference;

/** Reference data as a user names it. */
final class References {

  private References() {}

  /** A snapshot file, or a pack in a folder or zip. */
  static Reference open(Path path) throws IOException {
    return Files.isDirectory(path) || path.toString().endsWith(".zip") ? Reference.ofPack(path) : Reference.open(path);
  }
}
