package org.openilr.service.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openilr.service.accounts.Caller;
import org.openilr.service.database.Times;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The audit log: sign-ins, uploads, submissions, every view and download of learners' data, every change by an operator. Rows are only ever added. */
@Repository
public class Audit {

  private final JdbcClient database;
  private final Clock clock;
  private final JsonMapper json;

  Audit(JdbcClient database, Clock clock, JsonMapper json) {
    this.database = database;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Keeps that something was done.
   *
   * @param caller null for the service itself, or for somebody not known yet
   * @param action what, such as "report downloaded"
   * @param ukprn the provider that it is about; null for none
   * @param about which record, such as "submission 17"; never learners' data; null for none
   * @param detail old and new values of a change as JSON; null for none
   */
  public void add(Caller caller, String action, Integer ukprn, String about, String detail) {
    database.sql("insert into audit_event (at, actor, role, ukprn, action, about, detail, request_id) values (:at, :actor, :role, :ukprn, :action, :about, "
            + "cast(:detail as jsonb), :request)")
        .param("at", Times.at(clock.instant())).param("actor", caller == null ? "service" : caller.displayName())
        .param("role", caller == null ? null : caller.role().name()).param("ukprn", ukprn).param("action", action).param("about", about)
        .param("detail", detail).param("request", MDC.get("request")).update();
  }

  /** Keeps that something was done, without values. */
  public void add(Caller caller, String action, Integer ukprn, String about) {
    add(caller, action, ukprn, about, null);
  }

  /**
   * Keeps a change with its old and new values.
   *
   * @param before null for something new
   * @param after null for something that was deleted
   */
  public void change(Caller caller, String action, Integer ukprn, String about, Map<String, ?> before, Map<String, ?> after) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("before", before);
    detail.put("after", after);
    add(caller, action, ukprn, about, json.writeValueAsString(detail));
  }
}
