package org.openilr.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens packs without making a lasting snapshot of them. */
final class Pack {

  /** Packs up to this many bytes are read into memory, which is quicker; larger ones into a temporary snapshot. */
  static final long SMALL = 8 << 20;

  private Pack() {}

  static Store open(Path pack) throws IOException {
    try (Source source = Source.of(pack)) {
      if (source.files().stream().mapToLong(SourceFile::size).sum() <= SMALL) {
        return MemoryStore.of(pack.toString(), source.files());
      }
    }
    Path snapshot = Files.createTempFile("ilr-reference", ".sqlite");
    snapshot.toFile().deleteOnExit();
    SnapshotImport.of(List.of(pack), snapshot).run((name, read, size) -> { });
    return SnapshotStore.openTemporary(snapshot);
  }
}
