package org.openilr.service.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Month;
import org.openilr.learners.Entity;
import org.openilr.learners.EntityType;
import org.openilr.learners.JsonReader;
import org.openilr.learners.Learner;
import org.openilr.learners.LearnerDestinationandProgression;
import org.openilr.learners.Limits;
import org.openilr.learners.RecordXml;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.RejectedJsonException;
import org.openilr.service.accounts.Caller;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks one learner at once, for example while it is typed. Nothing that is sent here is kept. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RecordCheckController {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_TEXT = 1 << 16;
  private static final int DEEPEST = 10;
  private static final int MOST_FAULTS = 100;
  // Bytes are counted by the body itself, which says so in a way of its own.
  private static final Limits LIMITS = new Limits(2L * MOST_BYTES, 1, 2 * MOST_BYTES, MOST_TEXT, DEEPEST, MOST_FAULTS);

  private final RecordChecks checks;
  private final JsonReader json = new JsonReader(LIMITS);

  RecordCheckController(RecordChecks checks) {
    this.checks = checks;
  }

  @PostMapping(path = "/learners/check", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
  RecordCheck learner(Caller caller, InputStream body, @RequestHeader("Content-Type") MediaType form, @RequestParam(required = false) String year,
      @RequestParam(required = false) Integer ukprn, @RequestParam(required = false) Integer period, @RequestParam(required = false) LocalDate date,
      @RequestParam(defaultValue = "false") boolean fund, @RequestParam(defaultValue = "false") boolean workings) throws IOException {
    return check(Learner.TYPE, body, form, new Asked(caller, year, ukprn, period, date), fund || workings, workings);
  }

  @PostMapping(path = "/destinations/check", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
  RecordCheck destination(Caller caller, InputStream body, @RequestHeader("Content-Type") MediaType form, @RequestParam(required = false) String year,
      @RequestParam(required = false) Integer ukprn, @RequestParam(required = false) Integer period, @RequestParam(required = false) LocalDate date)
      throws IOException {
    return check(LearnerDestinationandProgression.TYPE, body, form, new Asked(caller, year, ukprn, period, date), false, false);
  }

  /** What the request says beside the record; null for what it leaves to us. */
  private record Asked(Caller caller, String year, Integer ukprn, Integer period, LocalDate date) {}

  private RecordCheck check(EntityType<?> type, InputStream body, MediaType form, Asked asked, boolean fund, boolean workings) throws IOException {
    int ukprn = ukprn(asked);
    if (asked.period() != null && (asked.period() < 1 || asked.period() > 14)) {
      throw new ProblemException(ProblemKind.INVALID_REQUEST, "A period is 1 to 14, not " + asked.period() + ".");
    }
    InputStream in = new LimitedBody(body, MOST_BYTES);
    Year year = asked.year() == null ? null : year(asked.year());
    Entity record;
    try {
      if (form.getSubtype().equals("xml")) {
        RecordXml read = RecordXml.read(in, LIMITS);
        if (read.record().type() != type) {
          throw new ProblemException(ProblemKind.FAULTY_RECORD, "The record is a " + read.record().type() + ", not a " + type + ".");
        }
        if (year != null && !year.equals(read.year())) {
          throw new ProblemException(ProblemKind.FAULTY_RECORD, "The XML is of " + read.year().title() + ", but the parameter year is " + year.code() + ".");
        }
        year = read.year();
        record = read.record();
      } else {
        year = year != null ? year : yearOf(asked.date() == null ? checks.today() : asked.date());
        if (Specification.of(year).entity(type.name()).isEmpty()) {
          throw new ProblemException(ProblemKind.INVALID_REQUEST, "There are no records " + type + " in " + year.title() + "; say in the parameter year which year is meant.");
        }
        record = json.read(type, Specification.of(year), in);
      }
    } catch (RejectedJsonException rejected) {
      throw ProblemException.of(rejected);
    } catch (RejectedFileException rejected) {
      throw ProblemException.of(ProblemKind.FAULTY_RECORD, rejected);
    }
    return checks.check(record, new RecordChecks.Settings(year, ukprn, asked.period(), asked.date()), fund, workings);
  }

  private static int ukprn(Asked asked) {
    Integer ukprn = asked.ukprn() == null ? asked.caller().ukprn() : asked.ukprn();
    if (ukprn == null) {
      throw new ProblemException(ProblemKind.INVALID_REQUEST, "Say in the parameter ukprn for which provider the record is to be checked.");
    }
    if (!asked.caller().maySee(ukprn)) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED, "The record can be checked for the sender's own provider only.");
    }
    return ukprn;
  }

  private static Year year(String code) {
    return Year.find(code).orElseThrow(() -> new ProblemException(ProblemKind.INVALID_REQUEST,
        "The year must be one of " + String.join(", ", Year.SUPPORTED.stream().map(Year::code).toList()) + "."));
  }

  /** The teaching year of a day, or the nearest that is supported. */
  private static Year yearOf(LocalDate day) {
    Year year = new Year(day.getMonthValue() < Month.AUGUST.getValue() ? day.getYear() - 1 : day.getYear());
    Year first = Year.SUPPORTED.get(0);
    Year last = Year.SUPPORTED.get(Year.SUPPORTED.size() - 1);
    return year.compareTo(first) < 0 ? first : year.compareTo(last) > 0 ? last : year;
  }
}
