package org.openilr.service.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openilr.service.database.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The collections and their return periods. Source of the rules: the department's job management service. */
@Repository
public class Calendar {

  private final JdbcClient database;
  private final Clock clock;

  Calendar(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All collections, the newest year first. */
  public List<DataCollection> collections() {
    return database.sql("select * from collection order by year desc, kind desc").query((row, number) -> collection(row)).list();
  }

  /** A collection by its id, such as ILR2021. */
  public Optional<DataCollection> collection(String id) {
    return database.sql("select * from collection where id = :id").param("id", id).query((row, number) -> collection(row)).optional();
  }

  /** The collections that a provider may return today, the newest year first. */
  public List<DataCollection> collectionsOf(int ukprn) {
    return database.sql("select c.* from collection c join assignment a on a.collection = c.id "
            + "where a.ukprn = :ukprn and :today between a.from_date and a.to_date and c.open order by c.year desc, c.kind desc")
        .param("ukprn", ukprn).param("today", LocalDate.ofInstant(clock.instant(), Times.UK)).query((row, number) -> collection(row)).list();
  }

  /** Whether a provider may return a collection today, open or not. */
  public boolean isAssigned(int ukprn, String collection) {
    return database.sql("select exists (select from assignment where ukprn = :ukprn and collection = :collection and :today between from_date and to_date)")
        .param("ukprn", ukprn).param("collection", collection).param("today", LocalDate.ofInstant(clock.instant(), Times.UK)).query(Boolean.class).single();
  }

  /** All periods of a collection. */
  public List<Period> periods(String collection) {
    return database.sql("select * from return_period where collection = :collection order by number").param("collection", collection)
        .query((row, number) -> period(row)).list();
  }

  /** A period by its number. */
  public Optional<Period> period(String collection, int number) {
    return periods(collection).stream().filter(period -> period.number() == number).findFirst();
  }

  /** The period that takes returns now. */
  public Optional<Period> current(String collection) {
    return periods(collection).stream().filter(period -> period.isOpen(clock.instant())).findFirst();
  }

  /** The period that opens next. */
  public Optional<Period> next(String collection) {
    return periods(collection).stream().filter(period -> period.opensAt().isAfter(clock.instant())).findFirst();
  }

  /** The period that a file sent now is for: the current one, or the next where none is open. */
  public Optional<Period> currentOrNext(String collection) {
    return current(collection).or(() -> next(collection));
  }

  /** The periods whose period end is under way, in no order. */
  public List<Period> periodEnds() {
    return database.sql("select * from return_period where period_end").query((row, number) -> period(row)).list();
  }

  private static DataCollection collection(ResultSet row) throws SQLException {
    return new DataCollection(row.getString("id"), DataCollection.Kind.valueOf(row.getString("kind")), row.getString("year"), row.getString("title"),
        row.getBoolean("open"), DataCollection.Processing.valueOf(row.getString("processing")));
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(row.getString("collection"), row.getInt("number"), Times.instant(row, "opens_at"), Times.instant(row, "closes_at"));
  }
}
