package org.openilr.service.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every file store does. */
abstract class FileStoreContract {

  private static final String KEY = "ILR2021/10000001/17/ILR-10000001-2021-20210101-120000-01.XML";

  abstract FileStore store();

  @Test
  void aFileComesBackAsItWasStored() throws Exception {
    FileStore.Stored stored = store().put(KEY, stream("a return"), 8);

    assertThat(stored.bytes()).isEqualTo(8);
    assertThat(stored.sha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest("a return".getBytes(StandardCharsets.UTF_8))));
    assertThat(store().exists(KEY)).isTrue();
    assertThat(text(KEY)).isEqualTo("a return");
  }

  @Test
  void aLaterFileReplacesOneOfTheSameKey() throws Exception {
    store().put(KEY, stream("first"), 100);
    store().put(KEY, stream("second"), 100);
    assertThat(text(KEY)).isEqualTo("second");
  }

  @Test
  void anEmptyFileIsAFile() throws Exception {
    assertThat(store().put("empty", stream(""), 0).bytes()).isZero();
    assertThat(text("empty")).isEmpty();
  }

  @Test
  void aLargeFileComesBackAsItWasStored(@TempDir Path folder) throws Exception {
    int size = 3 * S3Store.PART + 12345;
    MessageDigest sent = MessageDigest.getInstance("SHA-256");
    FileStore.Stored stored = store().put("large", new DigestInputStream(new RandomBytes(size), sent), size);
    String sha256 = HexFormat.of().formatHex(sent.digest());

    assertThat(stored).isEqualTo(new FileStore.Stored(size, sha256));
    Path copied;
    try (FileStore.Local local = store().local("large")) {
      copied = local.path();
      assertThat(Files.size(copied)).isEqualTo(size);
      assertThat(store().put("copy", copied)).isEqualTo(stored);
    }
    store().delete("large");
    assertThat(copied).doesNotExist();
  }

  @Test
  void aFileOfExactlyOnePartIsKept() throws Exception {
    assertThat(store().put("part", new RandomBytes(S3Store.PART), S3Store.PART).bytes()).isEqualTo(S3Store.PART);
    try (FileStore.Local local = store().local("part")) {
      assertThat(Files.size(local.path())).isEqualTo(S3Store.PART);
    }
  }

  @Test
  void aFileAboveTheLimitIsNotStored() throws Exception {
    assertThatThrownBy(() -> store().put("above", stream("four"), 3)).isInstanceOf(FileTooLargeException.class);
    assertThatThrownBy(() -> store().put("far-above", new RandomBytes(2 * S3Store.PART), S3Store.PART + 1)).isInstanceOf(FileTooLargeException.class);
    assertThat(store().exists("above")).isFalse();
    assertThat(store().exists("far-above")).isFalse();
  }

  @Test
  void aFileWhoseSenderGoesAwayIsNotStored() throws Exception {
    assertThatThrownBy(() -> store().put("broken", new RandomBytes(2 * S3Store.PART) {

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (left < S3Store.PART / 2) {
          throw new IOException("The connection was closed");
        }
        return read;
      }
    }, Long.MAX_VALUE)).isInstanceOf(IOException.class).hasMessageContaining("closed");
    assertThat(store().exists("broken")).isFalse();
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    assertThat(store().exists("nothing")).isFalse();
    assertThatThrownBy(() -> store().open("nothing")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> store().local("nothing")).isInstanceOf(NoSuchFileException.class);
    store().delete("nothing");
  }

  @Test
  void aDeletedFileIsGone() throws Exception {
    store().put("gone", stream("x"), 1);
    store().delete("gone");
    assertThat(store().exists("gone")).isFalse();
  }

  @Test
  void allFilesAreListedWithTheTimeOfTheirWriting() throws Exception {
    Instant before = Instant.now().minusSeconds(2);  // some stores count whole seconds
    Set<String> keys = new TreeSet<>();
    for (int i = 0; i < 1234; i++) {
      keys.add("listed/" + i % 7 + "/" + i);
    }
    for (String key : keys) {
      store().put(key, stream("x"), 1);
    }
    Set<String> listed = new TreeSet<>();
    store().list(file -> {
      if (file.key().startsWith("listed/")) {
        assertThat(listed.add(file.key())).isTrue();
        assertThat(file.written()).isBetween(before, Instant.now().plusSeconds(2));
      }
    });
    assertThat(listed).isEqualTo(keys);
  }

  private String text(String key) throws IOException {
    try (InputStream in = store().open(key)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes without a pattern, that come as a network gives them. */
  static class RandomBytes extends InputStream {

    private final Random random = new Random(17);
    int left;

    RandomBytes(int size) {
      left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? random.nextInt(256) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      byte[] some = new byte[Math.min(left, Math.min(length, 1400))];
      random.nextBytes(some);
      System.arraycopy(some, 0, bytes, offset, some.length);
      left -= some.length;
      return some.length;
    }
  }
}
