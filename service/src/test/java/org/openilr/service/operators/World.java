package org.openilr.service.operators;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.openilr.service.accounts.Accounts;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes what a test of the operators' pages needs, apart from what other tests have. */
@Component
class World {

  private static final AtomicInteger YEARS = new AtomicInteger(9000);
  private static final AtomicInteger UKPRNS = new AtomicInteger(19000000);

  private final JdbcClient database;
  private final Accounts accounts;

  World(JdbcClient database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  JdbcClient database() {
    return database;
  }

  RequestPostProcessor operator() {
    return user(accounts.loadUserByUsername("operator"));
  }

  RequestPostProcessor auditor() {
    return user(accounts.loadUserByUsername("auditor"));
  }

  RequestPostProcessor provider() {
    return user(accounts.loadUserByUsername("submitter"));
  }

  /** A collection of a year of its own, without periods. */
  String collection() {
    String year = Integer.toString(YEARS.incrementAndGet());
    String id = "ILR" + year;
    database.sql("insert into collection (id, kind, year, title) values (:id, 'ILR', :year, :title)").param("id", id).param("year", year)
        .param("title", "ILR of " + year).update();
    return id;
  }

  /** A period that opened some time ago and closes some time from now; both may be negative. */
  void period(String collection, int number, Duration openSince, Duration left) {
    Instant now = Instant.now();
    database.sql("insert into return_period (collection, number, opens_at, closes_at) values (:collection, :number, :opens, :closes)")
        .param("collection", collection).param("number", number).param("opens", Times.at(now.minus(openSince))).param("closes", Times.at(now.plus(left))).update();
  }

  /** A provider that may return a collection. */
  int provider(String name, String collection) {
    int ukprn = UKPRNS.incrementAndGet();
    database.sql("insert into provider (ukprn, name) values (:ukprn, :name)").param("ukprn", ukprn).param("name", name).update();
    database.sql("insert into assignment (ukprn, collection) values (:ukprn, :collection)").param("ukprn", ukprn).param("collection", collection).update();
    return ukprn;
  }

  /** A submission of ten learners, nine of them valid, with two errors, worth 1,000.50 pounds when it was submitted. */
  long submission(int ukprn, String collection, int period, String state) {
    boolean submitted = state.equals("SUBMITTED") || state.equals("SUPERSEDED");
    long id = database.sql("select count(*) from submission").query(Long.class).single();
    return database.sql("insert into submission (ukprn, collection, period, file_name, file_bytes, file_key, sha256, origin, state, state_since, uploaded_by, "
            + "uploaded_at, submitted_by, submitted_at, learners, valid_learners, errors, warnings, funding) values (:ukprn, :collection, :period, :name, 1000, 'none', "
            + "'', 'PAGE', :state, :now, 'Sam', :now, :by, :submitted, 10, 9, 2, 3, :funding) returning id")
        .param("ukprn", ukprn).param("collection", collection).param("period", period).param("name", "ILR-" + ukprn + '-' + collection + '-' + id + ".XML")
        .param("state", state).param("now", Times.at(Instant.now())).param("by", submitted ? "Sam" : null)
        .param("submitted", submitted ? Times.at(Instant.now()) : null).param("funding", new BigDecimal("1000.50")).query(Long.class).single();
  }

  /** Money of a submission: an amount in August and one of no month. */
  void funding(long submission, int seq, String model, String line, String august, String whole) {
    database.sql("insert into learner_funding (submission, seq, learn_ref_number, learner_row, model, line, kind, whole, months) values (:submission, :seq, 'L1', 0, "
            + ":model, :line, 'Earnings', :whole, array_prepend(cast(:august as numeric), array_fill(0::numeric, array[11])))")
        .param("submission", submission).param("seq", seq).param("model", model).param("line", line).param("august", new BigDecimal(august))
        .param("whole", new BigDecimal(whole)).update();
  }

  /** What the audit log holds on a record, the newest first: action and values. */
  String audit(String about) {
    return String.join("\n", database.sql("select action || ' by ' || actor || ' ' || coalesce(detail::text, '') from audit_event where about = :about order by id desc")
        .param("about", about).query(String.class).list());
  }
}
