package org.openilr.service.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openilr.reference.ReferenceException;
import org.openilr.reference.SamplePack;
import org.openilr.reference.SnapshotDifference;
import org.openilr.reference.SnapshotDifference.TableChange;
import org.openilr.reference.SnapshotImport;
import org.openilr.service.jobs.Job;
import org.openilr.service.jobs.JobKind;
import org.openilr.service.jobs.JobProgress;
import org.openilr.service.jobs.JobWorker;
import org.openilr.service.jobs.Jobs;
import org.openilr.service.storage.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Imports an official file on top of a version into a new snapshot, and finds out what it changes. */
@Component
class ReferenceImport implements JobWorker {

  private final ReferenceVersions versions;
  private final FileStore files;
  private final Jobs jobs;

  ReferenceImport(ReferenceVersions versions, FileStore files, Jobs jobs) {
    this.versions = versions;
    this.files = files;
    this.jobs = jobs;
  }

  @Override
  public JobKind kind() {
    return JobKind.REFERENCE;
  }

  @Override
  public void run(Job job, JobProgress progress) throws IOException {
    ReferenceVersion version = versions.ofJob(job.id()).orElseThrow();
    if (version.fileKey() == null) {
      throw new NoSuchFileException("reference data " + version.id(), null, "the file was deleted at the end of its keeping time; send it again");
    }
    Path work = Files.createTempDirectory("ilr-reference-import-");
    try (FileStore.Local file = files.local(version.fileKey())) {
      importInto(work, named(work, version.fileName(), file.path()), version, job, progress);
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  /** The file under its own name, which tells what it is. */
  private static Path named(Path work, String name, Path file) throws IOException {
    return file.getFileName().toString().equals(name) ? file : Files.copy(file, Files.createDirectory(work.resolve("upload")).resolve(name));
  }

  private void importInto(Path work, Path file, ReferenceVersion version, Job job, JobProgress progress) throws IOException {
    Path snapshot = work.resolve("snapshot.sqlite");
    SnapshotImport.Result result;
    List<TableChange> changes;
    try (FileStore.Local base = base(work, version)) {
      Path on = base == null ? null : base.path();
      try {
        result = new SnapshotImport(List.of(file), snapshot, on, version.skipBadRows(), null, null)
            .run((name, read, size) -> progress.at("Reading " + name, read, size));
      } catch (ReferenceException e) {
        String message = kind(e, file, version);
        jobs.finish(job, () -> versions.refused(version.id(), message));
        return;
      }
      changes = SnapshotDifference.between(on, snapshot, result.imported(), (name, read, size) -> progress.at("Comparing " + name, read, size));
    }
    String key = ReferenceVersions.FOLDER + "/snapshots/" + version.id() + ".sqlite";
    progress.at("Keeping the snapshot", 0, 1);
    FileStore.Stored stored = files.put(key, snapshot);
    jobs.finish(job, () -> versions.imported(version.id(), key, stored.bytes(), result.versions().snapshot(), changes, leftOut(result)));
  }

  /** The snapshot that the file is imported on top of; null for none. */
  private FileStore.Local base(Path work, ReferenceVersion version) throws IOException {
    if (version.base() != null) {
      return files.local(versions.find(version.base()).orElseThrow().snapshotKey());
    }
    if (!version.onSample()) {
      return null;
    }
    Path pack = Files.createDirectory(work.resolve("sample"));
    SamplePack.write(pack, Map.of(), List.of());
    Path snapshot = work.resolve("sample.sqlite");
    SnapshotImport.of(List.of(pack), snapshot).run((name, read, size) -> { });
    return new FileStore.Local() {

      @Override
      public Path path() {
        return snapshot;
      }

      @Override
      public void close() {
        // goes with the folder of the job
      }
    };
  }

  /** What is wrong with the file, without the places of this machine and the options of the command line. */
  private static String kind(ReferenceException failure, Path file, ReferenceVersion version) {
    return failure.getMessage().replace(file.toString(), version.fileName())
        .replace(", or leave them out with --skip-bad-rows; nothing was imported", ", or send the file again and have such rows left out. Nothing was imported");
  }

  /** What is not in the snapshot although it was in the file; null for nothing. */
  private static String leftOut(SnapshotImport.Result result) {
    StringBuilder text = new StringBuilder();
    if (result.skipped() > 0) {
      text.append("Rows that could not be read and were left out:\n").append(String.join("\n", result.skippedRows())).append('\n');
    }
    if (!result.leftOut().isEmpty()) {
      text.append("Files that are no table of reference data: ").append(String.join(", ", result.leftOut().stream().limit(20).toList()));
    }
    return text.isEmpty() ? null : text.toString();
  }
}
