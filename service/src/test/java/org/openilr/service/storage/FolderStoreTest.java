package org.openilr.service.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends FileStoreContract {

  @TempDir
  private Path folder;
  private FolderStore store;

  @BeforeEach
  void makeStore() throws IOException {
    store = new FolderStore(folder);
  }

  @Override
  FileStore store() {
    return store;
  }

  @Test
  void noKeyLeadsOutOfTheFolder() {
    assertThatThrownBy(() -> store.exists("../secret")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsStillBeingWrittenIsNotListed() throws IOException {
    Files.createFile(folder.resolve(".1.unfinished"));
    store.list(file -> fail(file.key()));
  }

  @Test
  void whatAKilledUploadLeftGoesAfterADay() throws IOException {
    Path old = Files.createFile(folder.resolve(".1.unfinished"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    Path now = Files.createFile(folder.resolve(".2.unfinished"));
    new FolderStore(folder);
    assertThat(old).doesNotExist();
    assertThat(now).exists();
  }
}
