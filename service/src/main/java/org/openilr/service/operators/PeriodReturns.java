package org.openilr.service.operators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.openilr.service.calendar.Period;
import org.openilr.service.database.Times;
import org.openilr.service.submissions.SubmissionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has submitted in a return period and what it adds up to, over all providers: for the collecting agency's people only. */
@Repository
class PeriodReturns {

  /** The submission of each provider that counts: the last one of the period. */
  private static final String COUNTS = "select distinct on (s.ukprn) s.* from submission s where s.collection = :collection and s.period = :period "
      + "and s.state = 'SUBMITTED' order by s.ukprn, s.submitted_at desc nulls last, s.id desc";

  /** The providers that may return in the period: assigned on a day of it. */
  private static final String EXPECTED = "select p.ukprn, p.name from provider p join assignment a on a.ukprn = p.ukprn "
      + "where a.collection = :collection and a.from_date <= :last and a.to_date >= :first";

  private final JdbcClient database;

  PeriodReturns(JdbcClient database) {
    this.database = database;
  }

  /**
   * A period in figures.
   *
   * @param expected how many providers may return
   * @param submitted how many have
   * @param funding what their years are worth together, in pounds
   */
  record Totals(long expected, long submitted, long learners, long validLearners, long errors, BigDecimal funding) {

    public long missing() {
      return expected - submitted;
    }
  }

  /** A provider's return that counts. */
  record Return(int ukprn, String provider, long submission, String fileName, Instant submittedAt, String submittedBy, Integer learners, Integer validLearners,
      Long errors, BigDecimal funding) {}

  /**
   * A provider that has not submitted.
   *
   * @param latest its newest file of the period that was not submitted; null for none
   * @param latestState what became of that; null for none
   * @param lastPeriod the last period of the collection in which it did submit; null for none
   */
  record Missing(int ukprn, String provider, Long latest, SubmissionState latestState, Integer lastPeriod) {

    /** What became of the newest file, for people; null for none. */
    public String stateTitle() {
      return latestState == null ? null : latestState.title();
    }

    public String lastPeriodName() {
      return lastPeriod == null ? "None of the year" : "R%02d".formatted(lastPeriod);
    }
  }

  /**
   * What a funding line is worth.
   *
   * @param whole what belongs to no month, in pounds
   * @param months August to July, in pounds
   */
  record Line(String model, String line, long providers, BigDecimal whole, List<BigDecimal> months, BigDecimal total) {}

  /** How many submissions came on a day, later replaced ones included. */
  record Day(LocalDate day, long count) {}

  private JdbcClient.StatementSpec ask(String sql, Period period) {
    return database.sql(sql).param("collection", period.collection()).param("period", period.number())
        .param("first", LocalDate.ofInstant(period.opensAt(), Times.UK)).param("last", LocalDate.ofInstant(period.closesAt(), Times.UK));
  }

  Totals totals(Period period) {
    return ask("with counts as (" + COUNTS + "), expected as (" + EXPECTED + ") select (select count(*) from expected) + "
        + "(select count(*) from counts c where not exists (select from expected e where e.ukprn = c.ukprn)) expected, "
        + "count(*) submitted, coalesce(sum(learners), 0) learners, coalesce(sum(valid_learners), 0) valid, coalesce(sum(errors), 0) errors, sum(funding) funding "
        + "from counts", period)
        .query((row, number) -> new Totals(row.getLong("expected"), row.getLong("submitted"), row.getLong("learners"), row.getLong("valid"),
            row.getLong("errors"), row.getBigDecimal("funding"))).single();
  }

  /** Hands over the returns that count one by one, by provider. */
  void returns(Period period, int from, int most, Consumer<Return> to) {
    ask("select c.*, p.name provider from (" + COUNTS + ") c join provider p on p.ukprn = c.ukprn order by p.name, c.ukprn offset :from limit :most", period)
        .param("from", from).param("most", most).query(row -> {
          to.accept(new Return(row.getInt("ukprn"), row.getString("provider"), row.getLong("id"), row.getString("file_name"),
              Times.instant(row, "submitted_at"), row.getString("submitted_by"), row.getObject("learners", Integer.class),
              row.getObject("valid_learners", Integer.class), row.getObject("errors", Long.class), row.getBigDecimal("funding")));
        });
  }

  /** Hands over the providers that have not submitted one by one. */
  void missing(Period period, int from, int most, Consumer<Missing> to) {
    ask("with counts as (" + COUNTS + "), expected as (" + EXPECTED + ") select e.ukprn, e.name, l.id, l.state, "
        + "(select max(s.period) from submission s where s.ukprn = e.ukprn and s.collection = :collection and s.period < :period "
        + "and s.state in ('SUBMITTED', 'SUPERSEDED')) last_period "
        + "from expected e left join lateral (select s.id, s.state from submission s where s.ukprn = e.ukprn and s.collection = :collection "
        + "and s.period = :period order by s.id desc limit 1) l on true "
        + "where not exists (select from counts c where c.ukprn = e.ukprn) order by e.name, e.ukprn offset :from limit :most", period)
        .param("from", from).param("most", most)
        .query(row -> {
          to.accept(new Missing(row.getInt("ukprn"), row.getString("name"), row.getObject("id", Long.class), state(row.getString("state")),
              row.getObject("last_period", Integer.class)));
        });
  }

  private static SubmissionState state(String name) {
    return name == null ? null : SubmissionState.valueOf(name);
  }

  /** What the returns that count are worth together, by model and funding line. */
  List<Line> lines(Period period) {
    StringBuilder months = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      months.append(", coalesce(sum(f.months[").append(month).append("]), 0) month").append(month);
    }
    return ask("select f.model, f.line, count(distinct c.ukprn) providers, sum(f.whole) whole" + months + " from (" + COUNTS + ") c "
        + "join learner_funding f on f.submission = c.id group by f.model, f.line order by f.model, f.line", period)
        .query((row, number) -> line(row)).list();
  }

  private static Line line(ResultSet row) throws SQLException {
    BigDecimal[] months = new BigDecimal[12];
    BigDecimal total = row.getBigDecimal("whole");
    for (int month = 0; month < months.length; month++) {
      months[month] = row.getBigDecimal("month" + (month + 1));
      total = total.add(months[month]);
    }
    return new Line(row.getString("model"), row.getString("line"), row.getLong("providers"), row.getBigDecimal("whole"), List.of(months), total);
  }

  /** How many submissions came on each day of the period, up to today; days without any are there too. */
  List<Day> byDay(Period period, LocalDate today) {
    return ask("select d::date as day, count(s.id) n from generate_series(cast(:first as timestamp), cast(least(cast(:last as date), :today) as timestamp), "
        + "interval '1 day') d left join submission s on s.collection = :collection and s.period = :period and s.state in ('SUBMITTED', 'SUPERSEDED') "
        + "and (s.submitted_at at time zone 'Europe/London')::date = d::date group by 1 order by 1", period)
        .param("today", today).query((row, number) -> new Day(row.getObject("day", LocalDate.class), row.getLong("n"))).list();
  }
}
