package org.openilr.service.retention;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.openilr.service.reference.ReferenceVersions;
import org.openilr.service.storage.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the files of reference data that nobody needs any more: each snapshot is gigabytes. Kept are the version in force and the one before it, which comes into force
 * again when that is withdrawn; those that come into force later; those that a kept result was made with, so that it can be made again; and bases of imports under way.
 */
@Service
class ReferenceRetention {

  private static final Logger LOG = LoggerFactory.getLogger(ReferenceRetention.class);

  /** Versions that nobody needs, and since when: their being out of force, or their coming for those that never were in force. */
  private static final String UNNEEDED = """
      with since as (
        select v.*, case
            when v.state = 'WITHDRAWN' then v.withdrawn_at
            when v.state = 'PUBLISHED' then (select min(greatest(l.in_force_from, l.published_at)) from reference_version l
              where l.state = 'PUBLISHED' and l.in_force_from <= :now and (l.in_force_from, l.id) > (v.in_force_from, v.id))
            when v.state = 'IMPORTING' and j.state not in ('FAILED', 'CANCELLED') then null
            else v.uploaded_at end as unneeded_since
        from reference_version v join job j on j.id = v.job where v.state <> 'EXPIRED'),
      unneeded as (
        select s.* from since s where s.unneeded_since is not null
          and s.id not in (select id from reference_version where state = 'PUBLISHED' and in_force_from <= :now order by in_force_from desc, id desc limit 2)
          and not exists (select from submission where reference_version = s.name and state <> 'EXPIRED')
          and not exists (select from reference_version i where i.base = s.id and i.state = 'IMPORTING'))
      """;

  private final JdbcClient database;
  private final FileStore files;
  private final Audit audit;
  private final RetentionSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReferenceRetention(JdbcClient database, FileStore files, Audit audit, RetentionSettings settings, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.files = files;
    this.audit = audit;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  private record Expired(long id, String fileKey, String snapshotKey) {}

  /** Deletes what is not needed for long enough. The rows are marked first, so that nobody publishes what goes; files that a kill leaves are {@link StrayFiles}. */
  void enforce() {
    List<Expired> all = transaction.execute(status -> {
      // What somebody publishes at this moment stays: its row is no longer as it was found.
      List<Expired> expired = database.sql(UNNEEDED + "update reference_version r set state = 'EXPIRED', file_key = null, snapshot_key = null from unneeded u "
              + "where r.id = u.id and u.unneeded_since < :before and r.state = u.state and r.in_force_from is not distinct from u.in_force_from "
              + "returning r.id, u.file_key, u.snapshot_key")
          .param("now", Times.at(clock.instant())).param("before", Times.at(clock.instant().minus(settings.reference())))
          .query((row, number) -> new Expired(row.getLong("id"), row.getString("file_key"), row.getString("snapshot_key"))).list();
      expired.forEach(one -> audit.add(null, "reference data deleted at the end of their keeping time", null, ReferenceVersions.about(one.id())));
      return expired;
    });
    for (String key : all.stream().flatMap(one -> Stream.of(one.fileKey(), one.snapshotKey())).filter(Objects::nonNull).toList()) {
      try {
        files.delete(key);
      } catch (IOException e) {
        LOG.error("The file {} of reference data cannot be deleted; the next search for stray files tries again.", key, e);
      }
    }
    LOG.info("Retention: {} versions of the reference data were deleted.", all.size());
  }

  /** What is not needed now, for the page. */
  Retention.Line line(Instant soon) {
    return database.sql(UNNEEDED + "select count(*), min(unneeded_since), count(*) filter (where unneeded_since < :soon) from unneeded")
        .param("now", Times.at(clock.instant())).param("soon", Times.at(soon.minus(settings.reference())))
        .query((row, number) -> Retention.line("Reference data that are out of force and that no kept result needs", settings.reference(), row.getLong(1),
            Times.instant(row, "min"), row.getLong(3))).single();
  }
}
