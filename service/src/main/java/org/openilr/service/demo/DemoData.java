package org.openilr.service.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Collectors;
import org.openilr.service.ServiceSettings;
import org.openilr.service.accounts.Accounts;
import org.openilr.service.accounts.Role;
import org.openilr.service.calendar.CalendarChanges;
import org.openilr.service.database.Times;
import org.openilr.specification.ReturnPeriod;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a demonstration starts with: the providers that the sample reference data know, an account for every role, and all collections. The year 2020-21, which everything
 * works for, is kept open. Of later years no opening dates are published: there each period opens on the day after the one before it has closed.
 */
@Component
@ConditionalOnProperty("openilr.demo")
public class DemoData implements ApplicationRunner {

  private static final String PASSWORD = "demonstration";
  private static final Year KEPT_OPEN = new Year(2020);
  private static final int OPEN_PERIOD = 12;

  private final JdbcClient database;
  private final Accounts accounts;
  private final Clock clock;

  DemoData(JdbcClient database, Accounts accounts, Clock clock, ServiceSettings settings) {
    this.database = database;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (database.sql("select count(*) from account").query(Long.class).single() > 0) {
      return;
    }
    provider(10000001, "Sample College of Further Education");
    provider(10000002, "Sample Sixth Form College");
    provider(10000003, "Sample Specialist Designated College");
    provider(10000004, "Sample Training Provider Limited");
    for (int start = 2018; start <= 2026; start++) {
      collections(new Year(start));
    }
    database.sql("insert into assignment (ukprn, collection) select ukprn, id from provider, collection").update();
    accounts.add("submitter", "Sam Submitter", "sam@college.example", Role.PROVIDER_SUBMITTER, 10000001, PASSWORD);
    accounts.add("user", "Uma User", "uma@college.example", Role.PROVIDER_USER, 10000001, PASSWORD);
    accounts.add("other", "Olly Other", "olly@sixthform.example", Role.PROVIDER_SUBMITTER, 10000002, PASSWORD);
    accounts.add("operator", "Opal Operator", "opal@agency.example", Role.OPERATOR, null, PASSWORD);
    accounts.add("auditor", "Audra Auditor", "audra@agency.example", Role.AUDITOR, null, PASSWORD);
  }

  /** Whom one can sign in as, for the person at the terminal. */
  public String accounts() {
    return "Demonstration: sign in as submitter, user, other, operator or auditor, each with the password \"" + PASSWORD + "\". Never show this to the internet.";
  }

  private void provider(int ukprn, String name) {
    database.sql("insert into provider (ukprn, name) values (:ukprn, :name)").param("ukprn", ukprn).param("name", name).update();
  }

  private void collections(Year year) {
    for (String kind : new String[] {"ILR", "EAS"}) {
      String id = kind + year.code();
      String title = (kind.equals("ILR") ? "ILR " : "Earnings adjustment statement ") + year.title();
      database.sql("insert into collection (id, kind, year, title) values (:id, :kind, :year, :title)").param("id", id).param("kind", kind)
          .param("year", year.code()).param("title", title).update();
      periods(id, year);
    }
  }

  private void periods(String collection, Year year) {
    Map<Integer, ReturnPeriod> calendar = Specification.of(year).periods().stream().collect(Collectors.toMap(ReturnPeriod::number, period -> period));
    LocalDate opens = year.firstDay();
    for (int number = 1; number <= CalendarChanges.PERIODS; number++) {
      ReturnPeriod known = calendar.get(number);
      opens = known == null || known.opens() == null ? opens : known.opens();
      LocalDate closes = known == null || known.closes() == null ? closes(year, number) : known.closes();
      period(collection, year, number, at(opens, LocalTime.of(9, 0)), at(closes, LocalTime.of(18, 5)));
      opens = closes.plusDays(1);
    }
  }

  /** For a demonstration, where it is not known: the two returns after the year close about then. Others are all known. */
  private static LocalDate closes(Year year, int number) {
    LocalDate after = year.lastDay().plusMonths(number == CalendarChanges.PERIODS ? 3 : 2).withDayOfMonth(1);
    return number == CalendarChanges.PERIODS ? after.with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY))
        : after.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
  }

  private void period(String collection, Year year, int number, Instant opensByCalendar, Instant closesByCalendar) {
    Instant opens = opensByCalendar;
    Instant closes = closesByCalendar;
    if (year.equals(KEPT_OPEN) && number == OPEN_PERIOD) {
      closes = clock.instant().plus(Duration.ofDays(365));
    }
    if (year.equals(KEPT_OPEN) && number > OPEN_PERIOD) {
      opens = clock.instant().plus(Duration.ofDays(365 + 30L * (number - OPEN_PERIOD)));
      closes = opens.plus(Duration.ofDays(20));
    }
    database.sql("insert into return_period (collection, number, opens_at, closes_at) values (:collection, :number, :opens, :closes)")
        .param("collection", collection).param("number", number).param("opens", Times.at(opens)).param("closes", Times.at(closes)).update();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Times.UK).toInstant();
  }
}
