package org.openilr.reference;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes a snapshot file from official downloads and packs. The file appears whole, in place of one of that name, or not at all.
 *
 * @param sources folders of CSV files, zips of them, CSV files
 * @param out the snapshot to write
 * @param addTo a snapshot whose other tables are kept; null to start afresh
 * @param skipBadRows whether rows that cannot be read are left out; otherwise they fail the import
 * @param sourceVersion version of the sources, null to read it from their names and dates
 * @param sourceDate date of the sources, null likewise
 */
public record SnapshotImport(List<Path> sources, Path out, Path addTo, boolean skipBadRows, String sourceVersion, LocalDate sourceDate) {

  /** Bytes read between two reports of progress. */
  private static final long STEP = 1 << 20;

  /**
   * What an import did.
   *
   * @param versions what the snapshot is made of
   * @param imported the tables that were imported
   * @param skipped how many rows were left out
   * @param skippedRows the first of them, with file, line and reason
   * @param leftOut names of files that are no table of reference data
   */
  public record Result(Versions versions, List<Table> imported, long skipped, List<String> skippedRows, List<String> leftOut) {}

  /** Is told how far the import has come. */
  public interface Progress {

    /**
     * @param file the file being read
     * @param read bytes read of all files
     * @param size bytes of all files
     */
    void at(String file, long read, long size);
  }

  /** An import of the sources into a new snapshot, in which every row has to be readable. */
  public static SnapshotImport of(List<Path> sources, Path out) {
    return new SnapshotImport(sources, out, null, false, null, null);
  }

  /**
   * Runs it.
   *
   * @throws IOException when a source cannot be read or the snapshot not be written
   * @throws ReferenceException when a source is not what it should be, or has rows that cannot be read; the message lists them
   */
  public Result run(Progress progress) throws IOException {
    Path target = out.toAbsolutePath();
    List<Source> opened = new ArrayList<>();
    Path unfinished = null;
    try {
      List<String> leftOut = new ArrayList<>();
      for (Path path : sources) {
        Source source = Source.of(path);
        opened.add(source);
        leftOut.addAll(source.leftOut());
      }
      Map<Table, SourceFile> files = byTable(opened);
      Map<Table, Versions.TableVersion> tables = new EnumMap<>(Table.class);
      if (!Files.isDirectory(target.getParent())) {
        throw new ReferenceException("There is no folder " + target.getParent() + " to write the snapshot into.");
      }
      unfinished = Files.createFile(target.resolveSibling(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID())));
      unfinished.toFile().deleteOnExit();
      if (addTo != null) {
        try (Store store = SnapshotStore.open(addTo)) {
          store.versions().tables().forEach(version -> tables.put(version.table(), version));
        }
        Files.copy(addTo, unfinished, StandardCopyOption.REPLACE_EXISTING);
      }
      BadRows bad = new BadRows();
      Instant made = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      Versions versions;
      try (SnapshotWriter writer = new SnapshotWriter(unfinished, addTo != null)) {
        long size = files.values().stream().mapToLong(SourceFile::size).sum();
        Meter meter = new Meter(progress, size);
        for (SourceFile file : files.values()) {
          tables.put(file.table(), read(file, writer, bad, meter));
        }
        if (!skipBadRows) {
          bad.refuse(", or leave them out with --skip-bad-rows; nothing was imported");
        }
        versions = new Versions(made.toString(), made, List.copyOf(tables.values()));
        writer.finish(versions.snapshot(), made, versions.tables());
      }
      putInPlace(unfinished, target);
      return new Result(versions, List.copyOf(files.keySet()), bad.count(), bad.lines(), leftOut);
    } finally {
      for (Source source : opened) {
        source.close();
      }
      if (unfinished != null) {
        Files.deleteIfExists(unfinished);
      }
    }
  }

  private static Map<Table, SourceFile> byTable(List<Source> sources) {
    Map<Table, SourceFile> files = new EnumMap<>(Table.class);
    for (Source source : sources) {
      for (SourceFile file : source.files()) {
        SourceFile other = files.put(file.table(), file);
        if (other != null) {
          throw new ReferenceException("There are two files of the table " + file.table().tableName() + ": " + other.name() + " and "
              + file.name() + ".");
        }
      }
    }
    return files;
  }

  private Versions.TableVersion read(SourceFile file, SnapshotWriter writer, BadRows bad, Meter meter) throws IOException {
    CsvTable csv = new CsvTable(file.table(), file.name(), bad);
    SnapshotWriter.Rows rows = writer.table(file.table());
    try (InputStream in = meter.reading(file)) {
      csv.read(in, rows);
    }
    Versions.TableVersion read = file.version(csv, rows.end());
    return new Versions.TableVersion(read.table(), read.rows(), read.source(), sourceVersion == null ? read.version() : sourceVersion,
        sourceDate == null ? read.date() : sourceDate);
  }

  /** The snapshot is on the disk before it takes the place of an older one. */
  private static void putInPlace(Path finished, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Counts the bytes of all files as they are read. */
  private static final class Meter {

    private final Progress progress;
    private final long size;
    private long read;
    private long reported;

    Meter(Progress progress, long size) {
      this.progress = progress;
      this.size = size;
    }

    InputStream reading(SourceFile file) throws IOException {
      progress.at(file.name(), read, size);
      return new FilterInputStream(file.content().open()) {

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int count = in.read(bytes, offset, length);
          read += Math.max(0, count);
          if (read - reported >= STEP) {
            reported = read;
            progress.at(file.name(), read, size);
          }
          return count;
        }
      };
    }
  }
}
