package org.openilr.processing;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.openilr.reference.Reference;
import org.openilr.validation.Channel;
import org.openilr.validation.FileFacts;

/**
 * How a return is to be checked.
 *
 * @param file XML, or a zip that holds it
 * @param reference what rules look up; stays open
 * @param channel where the check takes place, which decides what rules run
 * @param period the return period, 1 to 14; null for the one that is open at the time of the check
 * @param now the time of the check, UK time
 * @param workers how many threads check learners, at least 1; the findings are the same with any number
 * @param upload what the service that takes the file knows of it; null for a file checked anywhere else
 */
public record CheckSettings(Path file, Reference reference, Channel channel, Integer period, LocalDateTime now, int workers, FileFacts.Upload upload) {

  /** A file that is checked without being handed in. */
  public CheckSettings(Path file, Reference reference, Channel channel, Integer period, LocalDateTime now, int workers) {
    this(file, reference, channel, period, now, workers, null);
  }

  public CheckSettings {
    if (period != null && (period < 1 || period > 14)) {
      throw new IllegalArgumentException("A return period is 1 to 14, not " + period);
    }
    if (workers < 1) {
      throw new IllegalArgumentException("At least one worker is needed, not " + workers);
    }
  }
}
