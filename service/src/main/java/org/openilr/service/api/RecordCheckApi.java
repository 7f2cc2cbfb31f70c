package org.openilr.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks one learner at once, for example while it is typed. Nothing that is sent here is kept. */
@RestController
@Tag(name = OpenApiDocument.Tags.CHECKS)
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RecordCheckApi {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_TEXT = 1 << 16;
  private static final int DEEPEST = 10;
  private static final int MOST_FAULTS = 100;
  // Bytes are counted by the body itself, which says so in a way of its own.
  private static final Limits LIMITS = new Limits(2L * MOST_BYTES, 1, 2 * MOST_BYTES, MOST_TEXT, DEEPEST, MOST_FAULTS);

  private final RecordChecks checks;
  private final JsonReader json = new JsonReader(LIMITS);

  RecordCheckApi(RecordChecks checks) {
    this.checks = checks;
  }

  @Operation(summary = "Check one learner, and say what it is worth", description = "The learner comes as JSON with the official names of fields and records, child records as lists, or as "
      + "XML: <Learner xmlns=\"ESFA/ILR/2020-21\">…</Learner>. All rules run that look at one learner; those that need the whole file are named. Nothing is kept.",
      requestBody = @RequestBody(required = true, content = {@Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
          @Content(mediaType = MediaType.APPLICATION_XML_VALUE, schema = @Schema(type = "string"))}))
  @PostMapping(path = "/learners/check", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
  RecordCheck checkLearner(Caller caller, InputStream body, @Parameter(hidden = true) @RequestHeader("Content-Type") MediaType form, @ParameterObject Settings settings,
      @Parameter(description = "Whether to say what the learner is worth") @RequestParam(defaultValue = "false") boolean fund,
      @Parameter(description = "Whether to say also how each amount came about") @RequestParam(defaultValue = "false") boolean workings) throws IOException {
    return check(Learner.TYPE, body, form, caller, settings, fund || workings, workings);
  }

  @Operation(summary = "Check one destination and progression record", description = "As a learner is checked. Years from 2025-26 on may have no such records.",
      requestBody = @RequestBody(required = true, content = {@Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
          @Content(mediaType = MediaType.APPLICATION_XML_VALUE, schema = @Schema(type = "string"))}))
  @PostMapping(path = "/destinations/check", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
  RecordCheck checkDestination(Caller caller, InputStream body, @Parameter(hidden = true) @RequestHeader("Content-Type") MediaType form, @ParameterObject Settings settings) throws IOException {
    return check(LearnerDestinationandProgression.TYPE, body, form, caller, settings, false, false);
  }

  /** What the request says beside the record; null for what it leaves to us. */
  record Settings(@Parameter(description = "Year of the ILR, such as 2021; that of the XML, or of the date, if not given") String year,
      @Parameter(description = "The provider; that of the sender if not given") Integer ukprn,
      @Parameter(description = "Return period, 1 to 14; the one that is open, or the next, if not given") Integer period,
      @Parameter(description = "Day of the check, as YYYY-MM-DD; today if not given") LocalDate date) {}

  private RecordCheck check(EntityType<?> type, InputStream body, MediaType form, Caller caller, Settings settings, boolean fund, boolean workings) throws IOException {
    int ukprn = ukprn(caller, settings);
    if (settings.period() != null && (settings.period() < 1 || settings.period() > 14)) {
      throw new ProblemException(ProblemKind.INVALID_REQUEST, "A period is 1 to 14, not " + settings.period() + ".");
    }
    InputStream in = new LimitedBody(body, MOST_BYTES);
    Year year = settings.year() == null ? null : Asked.year(settings.year());
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
        year = year != null ? year : yearOf(settings.date() == null ? checks.today() : settings.date());
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
    return checks.check(record, new RecordChecks.Settings(year, ukprn, settings.period(), settings.date()), fund, workings);
  }

  private static int ukprn(Caller caller, Settings settings) {
    Integer ukprn = settings.ukprn() == null ? caller.ukprn() : settings.ukprn();
    if (ukprn == null) {
      throw new ProblemException(ProblemKind.INVALID_REQUEST, "Say in the parameter ukprn for which provider the record is to be checked.");
    }
    if (!caller.maySee(ukprn)) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED, "The record can be checked for the sender's own provider only.");
    }
    return ukprn;
  }

  /** The teaching year of a day, or the nearest that is supported. */
  private static Year yearOf(LocalDate day) {
    Year year = new Year(day.getMonthValue() < Month.AUGUST.getValue() ? day.getYear() - 1 : day.getYear());
    Year first = Year.SUPPORTED.get(0);
    Year last = Year.SUPPORTED.get(Year.SUPPORTED.size() - 1);
    return year.compareTo(first) < 0 ? first : year.compareTo(last) > 0 ? last : year;
  }
}
