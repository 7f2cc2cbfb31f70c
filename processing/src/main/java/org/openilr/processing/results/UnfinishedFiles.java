package org.openilr.processing.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of a folder that are written under other names first and take their own when all are complete, so that nobody ever finds half a result. */
final class UnfinishedFiles implements AutoCloseable {

  private static final String UNFINISHED = ".unfinished";

  private final Path folder;
  private final Map<Path, Path> unfinished = Collections.synchronizedMap(new LinkedHashMap<>());

  /** @param folder made if it does not exist */
  UnfinishedFiles(Path folder) throws IOException {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(folder + " is a file; the results need a folder.", e);
    }
  }

  /** Starts a file, to be closed by who asked; called by any thread. */
  OutputStream open(String name) throws IOException {
    Path temporary = temporary(name);
    unfinished.put(temporary, folder.resolve(name));
    return Files.newOutputStream(temporary);
  }

  /** Takes a file away that the results do not have, even one of an earlier time. */
  void withdraw(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
    Path nothing = temporary(name);
    unfinished.remove(nothing);
    Files.deleteIfExists(nothing);
  }

  /** Named by the process, since two may share a folder. */
  private Path temporary(String name) {
    return folder.resolve("." + name + "." + ProcessHandle.current().pid() + UNFINISHED);
  }

  /** Gives all files, which must be closed, their names. */
  void finish() throws IOException {
    for (Map.Entry<Path, Path> file : unfinished.entrySet()) {
      Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
    }
    unfinished.clear();
  }

  boolean isFinished() {
    return unfinished.isEmpty();
  }

  /** Takes away what is not finished. */
  @Override
  public void close() throws IOException {
    for (Path file : unfinished.keySet()) {
      Files.deleteIfExists(file);
    }
  }
}
