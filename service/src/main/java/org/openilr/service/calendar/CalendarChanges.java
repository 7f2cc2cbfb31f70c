package org.openilr.service.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.database.Times;
import org.openilr.specification.Year;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What operators change in the calendar. Every change is kept in the audit log with the values before. */
@Repository
public class CalendarChanges {

  /** Returns of a year. */
  public static final int PERIODS = 14;

  private final JdbcClient database;
  private final Calendar calendar;
  private final Audit audit;
  private final Clock clock;

  CalendarChanges(JdbcClient database, Calendar calendar, Audit audit, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /** How the audit log names a period. */
  public static String about(String collection, int number) {
    return "period " + collection + " R%02d".formatted(number);
  }

  /**
   * Adds the two collections of a year, ILR and earnings adjustment statement.
   *
   * @param periods of both; their collection is not looked at
   * @throws IllegalStateException when the year is there already
   */
  @Transactional
  public void addYear(Caller caller, Year year, List<Period> periods) {
    for (DataCollection.Kind kind : DataCollection.Kind.values()) {
      String id = kind.name() + year.code();
      if (calendar.collection(id).isPresent()) {
        throw new IllegalStateException("The collection " + id + " is there already");
      }
      String title = (kind == DataCollection.Kind.ILR ? "ILR " : "Earnings adjustment statement ") + year.title();
      database.sql("insert into collection (id, kind, year, title) values (:id, :kind, :year, :title)").param("id", id).param("kind", kind.name())
          .param("year", year.code()).param("title", title).update();
      audit.change(caller, "collection added", null, "collection " + id, null, Map.of("title", title));
      for (Period period : periods) {
        setPeriod(caller, new Period(id, period.number(), period.opensAt(), period.closesAt()));
      }
    }
  }

  /** Opens a collection, or closes it for good. */
  @Transactional
  public void setOpen(Caller caller, DataCollection collection, boolean open) {
    database.sql("update collection set open = :open where id = :id").param("open", open).param("id", collection.id()).update();
    audit.change(caller, open ? "collection opened" : "collection closed", null, "collection " + collection.id(), Map.of("open", collection.open()),
        Map.of("open", open));
  }

  /** Has the calendar decide when jobs run, or makes them run always, or not at all. */
  @Transactional
  public void setProcessing(Caller caller, DataCollection collection, DataCollection.Processing processing) {
    database.sql("update collection set processing = :processing where id = :id").param("processing", processing.name()).param("id", collection.id()).update();
    audit.change(caller, "processing changed", null, "collection " + collection.id(), Map.of("processing", collection.processing().name()),
        Map.of("processing", processing.name()));
  }

  /**
   * The period that another one would run into: those before it in number have to close before it opens, those after it to open after it closes.
   *
   * @return empty when there is room
   */
  public Optional<Period> inTheWay(Period wanted) {
    return calendar.periods(wanted.collection()).stream().filter(wanted::runsInto).findFirst();
  }

  /**
   * Starts or ends the period end of a return period: between the two, what was submitted is being paid, and the API gives nobody what providers have submitted. Source: the
   * department's job management service, which makes its learner data API unavailable for that time.
   *
   * @return false when nothing changes: the period has not closed, is none of ILR returns, or it was so before
   */
  @Transactional
  public boolean setPeriodEnd(Caller caller, Period period, boolean underWay) {
    boolean done = database.sql("update return_period p set period_end = :underWay from collection c where c.id = p.collection and c.kind = 'ILR' "
            + "and p.collection = :collection and p.number = :number and p.period_end <> :underWay and (p.closes_at < :now or not :underWay)")
        .param("underWay", underWay).param("collection", period.collection()).param("number", period.number()).param("now", Times.at(clock.instant())).update() == 1;
    if (done) {
      audit.add(caller, underWay ? "period end started" : "period end ended", null, about(period.collection(), period.number()));
    }
    return done;
  }

  /**
   * Sets when a period opens and closes, new or changed. One that has closed is open again when its new close lies ahead; a period end that was under way has ended then.
   */
  @Transactional
  public void setPeriod(Caller caller, Period period) {
    Optional<Period> before = calendar.periods(period.collection()).stream().filter(other -> other.number() == period.number()).findFirst();
    database.sql("insert into return_period (collection, number, opens_at, closes_at) values (:collection, :number, :opens, :closes) "
            + "on conflict (collection, number) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at, "
            + "period_end = return_period.period_end and excluded.closes_at < :now")
        .param("now", Times.at(clock.instant())).param("collection", period.collection()).param("number", period.number()).param("opens", Times.at(period.opensAt()))
        .param("closes", Times.at(period.closesAt())).update();
    audit.change(caller, action(before.orElse(null), period), null, about(period.collection(), period.number()), before.map(CalendarChanges::values).orElse(null),
        values(period));
  }

  private String action(Period before, Period after) {
    Instant now = clock.instant();
    if (before == null) {
      return "period added";
    }
    if (before.closesAt().isBefore(now) && after.isOpen(now)) {
      return "period opened again";
    }
    if (before.isOpen(now) && after.closesAt().isBefore(now)) {
      return "period closed";
    }
    return after.closesAt().isAfter(before.closesAt()) ? "period extended" : "period dates changed";
  }

  private static Map<String, Object> values(Period period) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("opens", period.opensAt().toString());
    values.put("closes", period.closesAt().toString());
    return values;
  }
}
