package org.openilr.service.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.openilr.reference.Reference;
import org.openilr.service.storage.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The reference data in force. Every node looks every few seconds whether other ones have come into force, fetches their snapshot once, and exchanges them; whoever still
 * works with the old ones goes on, and when nobody does any more they are closed.
 */
@Component
public class PublishedReference {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedReference.class);
  private static final long EVERY = 2_000;

  private final ReferenceVersions versions;
  private final FileStore files;
  private volatile InForce inForce;

  PublishedReference(ReferenceVersions versions, FileStore files) {
    this.versions = versions;
    this.files = files;
  }

  /** @param version null for the sample */
  private record InForce(Long version, Reference reference) {}

  /**
   * What is in force now: the sample that ships with Openilr, until an operator publishes official data. Not to be closed by the caller. Work that belongs together asks once
   * and goes on with the answer.
   *
   * @throws UncheckedIOException when they cannot be had
   */
  public Reference now() {
    InForce known = inForce;
    return known == null ? look() : known.reference;
  }

  /**
   * Looks whether others have come into force, without waiting for the next time.
   *
   * @return those in force
   * @throws UncheckedIOException when they cannot be had; those before stay in force here then
   */
  public synchronized Reference look() {
    Optional<ReferenceVersion> wanted = versions.inForce();
    Long version = wanted.map(ReferenceVersion::id).orElse(null);
    if (inForce == null || !Objects.equals(inForce.version, version)) {
      try {
        inForce = new InForce(version, wanted.isEmpty() ? Reference.sample() : open(wanted.get()));
      } catch (IOException e) {
        throw new UncheckedIOException("The reference data " + version + " are in force and cannot be opened", e);
      }
      LOG.info("Reference data in force: {}", version == null ? "the sample" : version + ", made " + wanted.get().name());
    }
    return inForce.reference;
  }

  private Reference open(ReferenceVersion version) throws IOException {
    FileStore.Local snapshot = files.local(version.snapshotKey());
    return Reference.openUntilUnused(snapshot.path(), () -> close(snapshot));
  }

  private static void close(FileStore.Local snapshot) {
    try {
      snapshot.close();
    } catch (IOException e) {
      LOG.warn("The copy of a snapshot that is out of use could not be deleted: {}", snapshot.path(), e);
    }
  }

  /** Tries again later when it fails: what is in force here stays until then. */
  @Scheduled(fixedDelay = EVERY)
  void lookAgain() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.error("Whether other reference data are in force could not be found out, or they could not be opened", e);
    }
  }
}
