package org.openilr.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.calendar.Period;
import org.openilr.service.database.Times;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is collected when, and what operators want everybody to know. */
@RestController
@Tag(name = OpenApiDocument.Tags.CALENDAR)
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CalendarApi {

  private final Calendar calendar;
  private final JdbcClient database;
  private final Clock clock;

  CalendarApi(Calendar calendar, JdbcClient database, Clock clock) {
    this.calendar = calendar;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What providers return for a year.
   *
   * @param id such as ILR2021
   * @param open whether it takes files at all
   * @param current the return period that is open; absent where none is
   * @param next the return period that opens next; absent where there is none
   * @param periods all of them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CollectionAnswer(String id, DataCollection.Kind kind, String year, String title, boolean open, PeriodAnswer current, PeriodAnswer next,
      List<PeriodAnswer> periods) {}

  /** A return period; both ends belong to it. */
  record PeriodAnswer(int number, String name, Instant opensAt, Instant closesAt, boolean open) {}

  /** What operators want everybody to know. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NoticeAnswer(String headline, String message, Instant startsAt, Instant endsAt, boolean maintenance) {}

  @Operation(summary = "What may be returned", description = "The collections of the sender's provider, those of all providers for operators and auditors; the newest year first.")
  @GetMapping("/collections")
  List<CollectionAnswer> listCollections(Caller caller) {
    return visible(caller).stream().map(this::answer).toList();
  }

  @Operation(summary = "A collection and its return periods")
  @GetMapping("/collections/{collection}")
  CollectionAnswer getCollection(@PathVariable String collection, Caller caller) {
    return visible(caller).stream().filter(one -> one.id().equals(collection)).findFirst().map(this::answer)
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no such collection that your provider may return."));
  }

  @Operation(summary = "The notices in force", description = "What operators want everybody to know, such as maintenance.")
  @GetMapping("/notices")
  List<NoticeAnswer> listNotices() {
    return database.sql("select * from notice where enabled and starts_at <= :now and (ends_at is null or ends_at > :now) order by starts_at")
        .param("now", Times.at(clock.instant()))
        .query((row, number) -> new NoticeAnswer(row.getString("headline"), row.getString("message"), Times.instant(row, "starts_at"), Times.instant(row, "ends_at"),
            row.getBoolean("maintenance")))
        .list();
  }

  /** Providers see what they may return today; the others see all. */
  private List<DataCollection> visible(Caller caller) {
    return caller.role().ofProvider() ? calendar.collectionsOf(caller.ukprn()) : calendar.collections();
  }

  private CollectionAnswer answer(DataCollection collection) {
    List<PeriodAnswer> periods = calendar.periods(collection.id()).stream().map(this::answer).toList();
    Instant now = clock.instant();
    return new CollectionAnswer(collection.id(), collection.kind(), collection.year(), collection.title(), collection.open(),
        periods.stream().filter(PeriodAnswer::open).findFirst().orElse(null),
        periods.stream().filter(period -> period.opensAt().isAfter(now)).findFirst().orElse(null), periods);
  }

  private PeriodAnswer answer(Period period) {
    return new PeriodAnswer(period.number(), period.name(), period.opensAt(), period.closesAt(), period.isOpen(clock.instant()));
  }
}
