package org.openilr.service.operators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.SubmissionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files and numbers that operators keep an eye on, over all providers. */
@Repository
class Watch {

  private static final String FROM = " from submission s join provider p on p.ukprn = s.ukprn left join lateral (select * from job o where o.submission = s.id "
      + "and o.kind in ('CHECK', 'EAS') order by o.id desc limit 1) j on true where ";

  private final JdbcClient database;
  private final Clock clock;

  Watch(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A file on a list.
   *
   * @param lastGood when the provider last submitted in the collection; null for never
   * @param ran how long its job ran, or runs; null where it has not started
   */
  record File(long submission, int ukprn, String provider, String collection, int period, String fileName, SubmissionState state, Instant uploadedAt,
      Instant submittedAt, Instant lastGood, Duration ran) {

    public String periodName() {
      return "R%02d".formatted(period);
    }
  }

  /** How long jobs took on average; null where none ended. */
  record Speed(Duration today, Duration lastHour, long doneToday) {}

  private JdbcClient.StatementSpec ask(String sql) {
    Instant now = clock.instant();
    return database.sql(sql).param("now", Times.at(now)).param("today", Times.at(LocalDate.ofInstant(now, Times.UK).atStartOfDay(Times.UK).toInstant()));
  }

  /** How many files each list has. */
  Map<WatchList, Long> counts() {
    Map<WatchList, Long> counts = new LinkedHashMap<>();
    for (WatchList list : WatchList.values()) {
      counts.put(list, ask("select count(*)" + FROM + list.condition()).query(Long.class).single());
    }
    return counts;
  }

  /** Hands over the files of a list one by one, the newest first. */
  void files(WatchList list, int most, Consumer<File> to) {
    Instant now = clock.instant();
    ask("select s.*, p.name provider, j.started_at, j.finished_at, (select max(g.submitted_at) from submission g where g.ukprn = s.ukprn "
        + "and g.collection = s.collection and g.state in ('SUBMITTED', 'SUPERSEDED')) last_good" + FROM + list.condition() + " order by s.id desc limit :most")
        .param("most", most).query(row -> {
          Instant started = Times.instant(row, "started_at");
          Instant finished = Times.instant(row, "finished_at");
          to.accept(new File(row.getLong("id"), row.getInt("ukprn"), row.getString("provider"), row.getString("collection"), row.getInt("period"),
              row.getString("file_name"), SubmissionState.valueOf(row.getString("state")), Times.instant(row, "uploaded_at"),
              Times.instant(row, "submitted_at"), Times.instant(row, "last_good"),
              started == null ? null : Duration.between(started, finished == null ? now : finished)));
        });
  }

  /** How fast jobs of providers' files were, from their start to their end. */
  Speed speed() {
    return ask("select avg(extract(epoch from (finished_at - started_at)))::float8 today, (avg(extract(epoch from (finished_at - started_at))) "
        + "filter (where finished_at >= cast(:now as timestamptz) - interval '1 hour'))::float8 last_hour, count(*) n "
        + "from job where state = 'DONE' and submission is not null and finished_at >= least(cast(:today as timestamptz), cast(:now as timestamptz) - interval '1 hour')")
        .query((row, number) -> new Speed(seconds(row.getObject("today", Double.class)), seconds(row.getObject("last_hour", Double.class)), row.getLong("n")))
        .single();
  }

  private static Duration seconds(Double seconds) {
    return seconds == null ? null : Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** How many jobs are in each state; failed ones of all time, until they are done again or cancelled. */
  Map<String, Long> jobs() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String state : new String[] {"WAITING", "RUNNING", "FAILED"}) {
      counts.put(state, database.sql("select count(*) from job where state = :state").param("state", state).query(Long.class).single());
    }
    return counts;
  }
}
