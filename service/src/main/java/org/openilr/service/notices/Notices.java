package org.openilr.service.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notices. */
@Repository
public class Notices {

  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;

  Notices(JdbcClient database, Audit audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those to be shown now, the oldest first. */
  public List<Notice> inForce() {
    return database.sql("select * from notice where enabled and starts_at <= :now and (ends_at is null or ends_at > :now) order by starts_at, id")
        .param("now", Times.at(clock.instant())).query((row, number) -> notice(row)).list();
  }

  /** All of them, the latest first. */
  public List<Notice> all() {
    return database.sql("select * from notice order by starts_at desc, id desc").query((row, number) -> notice(row)).list();
  }

  /** One of them. */
  public Optional<Notice> find(long id) {
    return database.sql("select * from notice where id = :id").param("id", id).query((row, number) -> notice(row)).optional();
  }

  /** Adds one; its own id is not looked at. */
  @Transactional
  public long add(Caller caller, Notice notice) {
    long id = values(database.sql("insert into notice (headline, message, starts_at, ends_at, maintenance) values (:headline, :message, :starts, :ends, :maintenance) "
        + "returning id"), notice).query(Long.class).single();
    audit.change(caller, "notice added", null, about(id), null, values(notice));
    return id;
  }

  /** Changes one. */
  @Transactional
  public void change(Caller caller, Notice before, Notice after) {
    values(database.sql("update notice set headline = :headline, message = :message, starts_at = :starts, ends_at = :ends, maintenance = :maintenance where id = :id"),
        after).param("id", before.id()).update();
    audit.change(caller, "notice changed", null, about(before.id()), values(before), values(after));
  }

  /** Deletes one; the audit log keeps what it said. */
  @Transactional
  public void delete(Caller caller, Notice notice) {
    database.sql("delete from notice where id = :id").param("id", notice.id()).update();
    audit.change(caller, "notice deleted", null, about(notice.id()), values(notice), null);
  }

  /** How the audit log names a notice. */
  public static String about(long id) {
    return "notice " + id;
  }

  private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Notice notice) {
    return statement.param("headline", notice.headline()).param("message", notice.message()).param("starts", Times.at(notice.startsAt()))
        .param("ends", Times.at(notice.endsAt())).param("maintenance", notice.maintenance());
  }

  private static Map<String, Object> values(Notice notice) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("headline", notice.headline());
    values.put("message", notice.message());
    values.put("starts", notice.startsAt().toString());
    values.put("ends", notice.endsAt() == null ? null : notice.endsAt().toString());
    values.put("maintenance", notice.maintenance());
    return values;
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(row.getLong("id"), row.getString("headline"), row.getString("message"), Times.instant(row, "starts_at"), Times.instant(row, "ends_at"),
        row.getBoolean("maintenance"));
  }
}
