package org.openilr.service.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openilr.service.CannotStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of the service's own, whose data stay in a folder. It listens to this machine only, and asks for a password that lies beside the data. When the service was
 * killed, PostgreSQL runs on; the next start stops it in good order first, which loses nothing.
 */
final class EmbeddedDatabase implements AutoCloseable {

  static final String USER = "openilr";
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final long PATIENCE = 120;

  // Every commit is on the disk before it counts. Errors of statements are not logged: they may quote learners' data, and the service sees them anyway.
  private static final List<String> SETTINGS = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100", "shared_buffers=256MB",
      "work_mem=16MB", "maintenance_work_mem=128MB", "wal_compression=on", "max_wal_size=2GB", "checkpoint_timeout=15min", "random_page_cost=1.1", "jit=off",
      "log_min_messages=fatal", "log_min_error_statement=panic", "log_error_verbosity=terse", "timezone=UTC");

  private final Path programs;
  private final Path folder;
  private final Path cluster;
  private final FileChannel lock;
  private Unprivileged somebody;
  private int port;

  /**
   * Starts it.
   *
   * @param folder of the data; made when it is not there
   * @param programs folder that PostgreSQL's programs are unpacked in
   * @throws CannotStartException when another service uses the folder, or PostgreSQL does not start
   */
  static EmbeddedDatabase start(Path folder, Path programs) throws IOException {
    return start(folder, programs, Unprivileged.WAYS);
  }

  static EmbeddedDatabase start(Path folder, Path programs, List<Unprivileged> ways) throws IOException {
    Files.createDirectories(folder);
    EmbeddedDatabase database = new EmbeddedDatabase(folder.toRealPath(), PostgresPrograms.in(programs.toAbsolutePath()));
    try {
      if (Unprivileged.isNeeded()) {
        database.leaveRoot(ways);
      }
      database.start();
      return database;
    } catch (IOException | RuntimeException e) {
      database.lock.close();
      throw e;
    }
  }

  private EmbeddedDatabase(Path folder, Path programs) throws IOException {
    this.folder = folder;
    this.programs = programs;
    this.cluster = folder.resolve("cluster");
    this.lock = lock(folder.resolve("lock"));
  }

  /** Held by this process as long as it lives, however it ends. */
  private FileChannel lock(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock held = null;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      LOG.debug("This process itself holds it");
    }
    if (held == null) {
      channel.close();
      throw new CannotStartException("Another Openilr service uses the data folder " + folder.getParent() + ". Stop that one, or start this one with another "
          + "folder by --data.");
    }
    return channel;
  }

  private void leaveRoot(List<Unprivileged> ways) throws IOException {
    for (Unprivileged way : ways) {
      somebody = way;
      if (run("version", "postgres", "--version") == 0) {
        somebody.own(folder);
        return;
      }
    }
    throw new CannotStartException("PostgreSQL may not be run by root, and cannot be run as another user here: " + lastWords("version")
        + ". Start the service as another user, or put the data where everybody may read, or give a database by --database-url.");
  }

  private void start() throws IOException {
    boolean isNew = !Files.exists(cluster);
    if (isNew) {
      create();
    }
    stopOrphan();
    for (int attempt = 1;; attempt++) {
      port = freePort();
      StringBuilder options = new StringBuilder("-p " + port);
      SETTINGS.forEach(setting -> options.append(" -c ").append(setting.endsWith("=") ? setting + "''" : setting));
      // pg_ctl waits until it answers.
      if (run("start", "pg_ctl", "-D", cluster.toString(), "-l", folder.resolve("postgresql.log").toString(), "-s", "-w", "-t", String.valueOf(PATIENCE), "-o",
          options.toString(), "start") == 0) {
        break;
      }
      if (attempt == 3) {  // the port may have been taken meanwhile
        throw new CannotStartException("The database in " + folder + " does not start: " + lastWords("start") + ". Its log is "
            + folder.resolve("postgresql.log"));
      }
    }
    if (isNew) {
      Thread sync = new Thread(() -> sync(), "database-sync");
      sync.setDaemon(true);
      sync.start();
    }
  }

  /** A new cluster, under another name until it is whole. Writing it through to the disk takes longer than making it, and can be done while it is used. */
  private void create() throws IOException {
    Path unfinished = folder.resolve("cluster.unfinished");
    FileSystemUtils.deleteRecursively(unfinished);
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path password = folder.resolve("password");
    Files.deleteIfExists(password);
    Files.createFile(password);
    if (!PostgresPrograms.isWindows()) {
      Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(password, HexFormat.of().formatHex(random));
    if (somebody != null) {
      somebody.own(password);
    }
    if (run("initdb", "initdb", "-D", unfinished.toString(), "-U", USER, "-E", "UTF8", "--locale=C", "-A", "scram-sha-256", "--pwfile=" + password,
        "--no-sync") != 0) {
      throw new CannotStartException("No database can be made in " + folder + ": " + lastWords("initdb"));
    }
    Files.move(unfinished, cluster);
  }

  private void sync() {
    try {
      run("sync", "initdb", "-D", cluster.toString(), "--sync-only");
    } catch (IOException e) {
      LOG.warn("The new database could not be written through to the disk: {}", e.toString());
    }
  }

  /** One whose service was killed; the lock says that there is no other service. */
  private void stopOrphan() throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    if (runningOn(file).isPresent()) {
      LOG.info("PostgreSQL still runs from before the service was killed; it is started anew.");
      if (run("stop", "pg_ctl", "-D", cluster.toString(), "-s", "-m", "fast", "-w", "-t", String.valueOf(PATIENCE), "stop") != 0) {
        throw new CannotStartException("PostgreSQL still runs in " + folder + " and cannot be stopped: " + lastWords("stop"));
      }
    }
    Files.deleteIfExists(file);  // of a machine that lost its power, or a container that was killed: its number may be any process's by now
  }

  private Optional<ProcessHandle> runningOn(Path file) throws IOException {
    String first = Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream().findFirst().orElse("").strip();
    if (!first.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive).filter(this::isPostgres);
  }

  private boolean isPostgres(ProcessHandle process) {
    Path words = Path.of("/proc/" + process.pid() + "/cmdline");
    try {
      return Files.exists(words) ? Files.readString(words, StandardCharsets.ISO_8859_1).contains(cluster.toString())
          : process.info().command().map(command -> command.contains("postgres")).orElse(true);
    } catch (IOException e) {
      return false;  // gone meanwhile
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  /** Runs one of the programs to its end; what it says goes to a file, since a server that it starts would keep a pipe open. */
  private int run(String name, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(somebody == null ? List.of() : somebody.command());
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(words(name).toFile())
          .redirectInput(ProcessBuilder.Redirect.from(PostgresPrograms.isWindows() ? new File("NUL") : new File("/dev/null"))).start();
      if (process.waitFor(PATIENCE + 10, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while " + program + " runs", e);
    } catch (IOException e) {
      Files.writeString(words(name), String.valueOf(e.getMessage()));
      return -1;  // there is no such program, such as setpriv
    }
  }

  private Path words(String name) {
    return folder.resolve(name + ".out");
  }

  private String lastWords(String name) throws IOException {
    String words = Files.exists(words(name)) ? Files.readString(words(name), StandardCharsets.ISO_8859_1).strip() : "";
    return words.isEmpty() ? "it says nothing" : words.substring(Math.max(0, words.length() - 500)).replaceAll("\\s*\\n\\s*", "; ");
  }

  /** For JDBC. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** Of the user that owns everything. */
  String password() throws IOException {
    return Files.readString(folder.resolve("password"));
  }

  /** Stops it in good order. */
  @Override
  public void close() throws IOException {
    try {
      if (run("stop", "pg_ctl", "-D", cluster.toString(), "-s", "-m", "fast", "-w", "-t", String.valueOf(PATIENCE), "stop") != 0) {
        LOG.warn("PostgreSQL does not stop: {}", lastWords("stop"));
      }
    } finally {
      lock.close();
    }
  }
}
