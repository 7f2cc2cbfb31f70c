package org.openilr.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to be run by root, so a service that root has started runs it as somebody else.
 *
 * @param command what stands before a program
 * @param owner user id that the files must belong to, as the system outside sees it
 */
record Unprivileged(List<String> command, int owner) {

  private static final int NOBODY = 65534;
  private static final Path SELF = Path.of("/proc/self");

  /** In the order in which they are tried: a user namespace changes nothing on the disk, but is forbidden in many containers. */
  static final List<Unprivileged> WAYS = List.of(
      new Unprivileged(List.of("unshare", "-U"), 0),
      new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"), NOBODY),
      new Unprivileged(List.of("su", "-s", "/bin/sh", "-c", "exec \"$@\"", "--", "nobody", "sh"), NOBODY));

  static boolean isNeeded() throws IOException {
    return Files.exists(SELF) && Files.getAttribute(SELF, "unix:uid").equals(0);
  }

  /** Gives a folder and what is in it to who runs PostgreSQL. */
  void own(Path folder) throws IOException {
    if (!Files.getAttribute(folder, "unix:uid").equals(owner)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.setAttribute(file, "unix:uid", owner);
        }
      }
      Files.setAttribute(folder, "unix:uid", owner);
    }
  }
}
