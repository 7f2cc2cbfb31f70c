package org.openilr.service.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.openilr.service.accounts.Role;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log. */
@Repository
class AuditLog {

  private static final String WHERE = " where (cast(:ukprn as integer) is null or ukprn = :ukprn) "
      + "and (cast(:actor as text) is null or position(lower(:actor) in lower(actor)) > 0) and (cast(:action as text) is null or action = :action) "
      + "and (cast(:from as timestamptz) is null or at >= :from) and (cast(:until as timestamptz) is null or at < :until)";

  private final JdbcClient database;

  AuditLog(JdbcClient database) {
    this.database = database;
  }

  /**
   * Something that was done.
   *
   * @param role null for the service itself
   * @param ukprn the provider that it is about; null for none
   * @param about which record; null for none
   * @param detail old and new values, as JSON; null for none
   */
  record Event(long id, Instant at, String actor, Role role, Integer ukprn, String action, String about, String detail, String request) {

    /** The role as people call it. */
    public String roleTitle() {
      return role == null ? "–" : role.title();
    }
  }

  long count(AuditFilter filter) {
    return with(filter, "select count(*) from audit_event" + WHERE).query(Long.class).single();
  }

  /** A part of what is asked for, the newest first. */
  List<Event> page(AuditFilter filter, long from, int size) {
    return select(with(filter, "select * from audit_event" + WHERE + " order by id desc limit :size offset :start").param("size", size).param("start", from)).list();
  }

  /** All that is asked for, the newest first, one after the other. */
  @Transactional(readOnly = true)
  public void each(AuditFilter filter, Consumer<Event> reader) {
    try (var events = select(with(filter, "select * from audit_event" + WHERE + " order by id desc").withFetchSize(1000)).stream()) {
      events.forEach(reader);
    }
  }

  /** Everything that was ever done, by name. */
  List<String> actions() {
    return database.sql("select distinct action from audit_event order by action").query(String.class).list();
  }

  private JdbcClient.StatementSpec with(AuditFilter filter, String sql) {
    return database.sql(sql).param("ukprn", filter.ukprn()).param("actor", filter.actor()).param("action", filter.action())
        .param("from", Times.at(start(filter.from()))).param("until", Times.at(filter.to() == null ? null : start(filter.to().plusDays(1))));
  }

  private static Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(Times.UK).toInstant();
  }

  private static JdbcClient.MappedQuerySpec<Event> select(JdbcClient.StatementSpec statement) {
    return statement.query((row, number) -> new Event(row.getLong("id"), Times.instant(row, "at"), row.getString("actor"),
        row.getString("role") == null ? null : Role.valueOf(row.getString("role")), row.getObject("ukprn", Integer.class), row.getString("action"),
        row.getString("about"), row.getString("detail"), row.getString("request_id")));
  }
}
