package org.openilr.service.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long data are kept, counted from the last thing that happened to them. Every setting is also an environment variable: {@code openilr.retention.submitted} is
 * {@code OPENILR_RETENTION_SUBMITTED}.
 *
 * @param unsubmitted files that were never submitted, with what was found in them: about a return period, and the time to ask about it
 * @param superseded submissions that a later one replaced: until the year is closed and compared
 * @param submitted the submissions that count: seven years, since funding is audited for six years after the financial year in which it was paid
 * @param audit the audit log, at least a year: as long as the submissions that it is about
 * @param reference versions of the reference data that are out of force, and that no result needs that is still kept
 * @param strayFiles files that nothing in the database names, at least a day: an upload in progress is one, and so are those that came after the backup of a restored database
 */
@ConfigurationProperties("openilr.retention")
public record RetentionSettings(@DefaultValue("90d") Duration unsubmitted, @DefaultValue("366d") Duration superseded, @DefaultValue("2557d") Duration submitted,
    @DefaultValue("2557d") Duration audit,
    @DefaultValue("90d") Duration reference, @DefaultValue("1d") Duration strayFiles) {

  private static final Duration SHORTEST_AUDIT = Duration.ofDays(366);
  private static final Duration SHORTEST_STRAY_FILES = Duration.ofDays(1);

  /** An audit log that is kept for less than a year is refused, as the database refuses it; so are stray files of less than a day. */
  public RetentionSettings {
    if (audit.compareTo(SHORTEST_AUDIT) < 0) {
      throw new IllegalArgumentException("openilr.retention.audit must be at least 366 days");
    }
    if (strayFiles.compareTo(SHORTEST_STRAY_FILES) < 0) {
      throw new IllegalArgumentException("openilr.retention.stray-files must be at least a day");
    }
  }
}
