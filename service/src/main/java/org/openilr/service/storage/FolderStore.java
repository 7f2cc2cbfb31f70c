package org.openilr.service.storage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Files in a folder of this machine. */
final class FolderStore implements FileStore {

  private static final String UNFINISHED = ".unfinished";

  private final Path folder;

  FolderStore(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder).toRealPath();
    clear();
  }

  /** Takes away what uploads left behind that a kill cut short; other services may be writing to the same folder now. */
  private void clear() throws IOException {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(yesterday)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public Stored put(String key, InputStream content, long limit) throws IOException {
    Path file = path(key);
    Files.createDirectories(file.getParent());
    Path unfinished = Files.createTempFile(folder, ".", UNFINISHED);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long bytes = 0;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(unfinished), digest)) {
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          bytes += read;
          if (bytes > limit) {
            throw new FileTooLargeException(limit);
          }
          out.write(buffer, 0, read);
        }
      }
      force(unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return new Stored(bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Through to the disk, or a power cut could leave an empty file of that name. */
  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  @Override
  public Stored put(String key, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return put(key, in, Long.MAX_VALUE);
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(path(key));
  }

  @Override
  public Local local(String key) throws IOException {
    Path file = path(key).toRealPath();
    return new Local() {

      @Override
      public Path path() {
        return file;
      }

      @Override
      public void close() {
        // The file itself was handed out, not a copy.
      }
    };
  }

  @Override
  public boolean exists(String key) {
    return Files.exists(path(key));
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(path(key));
  }

  @Override
  public void list(Consumer<Listed> to) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!file.getParent().equals(folder) || !file.getFileName().toString().endsWith(UNFINISHED)) {
          to.accept(new Listed(folder.relativize(file).toString().replace(File.separatorChar, '/'), attributes.lastModifiedTime().toInstant()));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
          return FileVisitResult.CONTINUE;  // it went meanwhile
        }
        throw e;
      }
    });
  }

  private Path path(String key) {
    Path file = folder.resolve(key).normalize();
    if (!file.startsWith(folder) || file.equals(folder)) {
      throw new IllegalArgumentException("No key of a file: " + key);
    }
    return file;
  }
}
