package org.openilr.service.reference;

import java.time.Instant;
import java.util.List;
import org.openilr.reference.SnapshotDifference.TableChange;

/**
 * A version of the reference data: an official file that an operator has sent, and the snapshot made of it.
 *
 * @param state as the job has it while that imports
 * @param fileKey of the file store; null once it is deleted
 * @param base the version on top of which it was imported; null for none
 * @param onSample whether it was imported on top of the sample
 * @param job that imports it
 * @param message why it was refused or what was left out of it, for operators; null for nothing
 * @param snapshotKey of the file store; null until it is imported, and once it is deleted
 * @param name what results call it; null until it is imported
 * @param changes against its base; empty until it is imported
 * @param inForceFrom null while it is not published
 */
public record ReferenceVersion(long id, State state, String fileName, String fileKey, long fileBytes, String uploadedBy, Instant uploadedAt, boolean skipBadRows,
    boolean onSample, Long base, long job, String message, String snapshotKey, Long snapshotBytes, String name, List<TableChange> changes, String publishedBy,
    Instant inForceFrom) {

  /** Where it stands. */
  public enum State {
    IMPORTING("Being imported"),
    /** Its import broke down; an operator may have the job done again. */
    FAILED("The import failed"),
    CANCELLED("The import was cancelled"),
    REFUSED("Could not be imported"),
    READY("Ready to be published"),
    PUBLISHED("Published"),
    WITHDRAWN("Withdrawn"),
    /** Only the row is left. */
    EXPIRED("Deleted at the end of its keeping time");

    private final String title;

    State(String title) {
      this.title = title;
    }

    /** For people. */
    public String title() {
      return title;
    }
  }

  /** Whether there is a snapshot that others can be imported on top of. */
  public boolean isUsable() {
    return state == State.READY || state == State.PUBLISHED;
  }
}
