package org.openilr.service.operators;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.database.Times;
import org.openilr.service.reference.PublishedReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of providers that operators have sent, with what became of them. */
@Repository
class ProviderUploads {

  private final JdbcClient database;
  private final Providers providers;
  private final Calendar calendar;
  private final PublishedReference reference;
  private final Audit audit;
  private final Clock clock;

  ProviderUploads(JdbcClient database, Providers providers, Calendar calendar, PublishedReference reference, Audit audit, Clock clock) {
    this.database = database;
    this.providers = providers;
    this.calendar = calendar;
    this.reference = reference;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A file that was sent.
   *
   * @param errors the rows that were not taken, as CSV; null for none
   */
  record Upload(long id, String fileName, String uploadedBy, Instant uploadedAt, int taken, int rejected, String errors) {}

  /**
   * Takes a file.
   *
   * @return its id
   * @throws org.openilr.service.web.Problems.Unreadable when it is no such file; nothing of it is taken then
   * @throws IOException when it does not arrive; nothing of it is taken then
   */
  @Transactional(rollbackFor = IOException.class)
  public long take(Caller caller, String fileName, InputStream content) throws IOException {
    ProviderFile.Result result = new ProviderFile(providers, calendar, reference.now()).take(caller, content);
    long id = database.sql("insert into provider_upload (file_name, uploaded_by, uploaded_at, taken, rejected, errors) values (:name, :by, :now, :taken, :rejected, "
            + ":errors) returning id")
        .param("name", fileName).param("by", caller.displayName()).param("now", Times.at(clock.instant())).param("taken", result.taken())
        .param("rejected", result.rejected()).param("errors", result.errors()).query(Long.class).single();
    audit.change(caller, "providers uploaded", null, "provider file " + id, null, Map.of("taken", result.taken(), "rejected", result.rejected()));
    return id;
  }

  Optional<Upload> find(long id) {
    return database.sql("select * from provider_upload where id = :id").param("id", id)
        .query((row, number) -> new Upload(row.getLong("id"), row.getString("file_name"), row.getString("uploaded_by"), Times.instant(row, "uploaded_at"),
            row.getInt("taken"), row.getInt("rejected"), row.getString("errors"))).optional();
  }
}
