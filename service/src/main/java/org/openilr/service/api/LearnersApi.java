package org.openilr.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.calendar.Period;
import org.openilr.service.eas.EasStatements;
import org.openilr.service.results.SubmittedLearners;
import org.openilr.service.submissions.Submissions;
import org.openilr.service.submissions.Submissions.Counting;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What providers have submitted, for those who pay or audit; a provider sees its own. Only submissions that count go in. Source: the department's public API, version 1.
 */
@RestController
@Tag(name = OpenApiDocument.Tags.LEARNERS)
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class LearnersApi {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final String NOTHING = "There is nothing, or the year is not collected.";
  private static final String NOTHING_NOW = "There is nothing, the year is not collected, or period end is under way.";
  private static final int ANY = -1;

  private final Submissions submissions;
  private final SubmittedLearners learners;
  private final EasStatements statements;
  private final Calendar calendar;
  private final Clock clock;

  LearnersApi(Submissions submissions, SubmittedLearners learners, EasStatements statements, Calendar calendar, Clock clock) {
    this.submissions = submissions;
    this.learners = learners;
    this.statements = statements;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Which years are wanted. */
  record Years(@Parameter(description = "At what time; now if not given") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime dateTimeUtc,
      @Parameter(description = "Whether years whose last return period has closed are wanted, too") Boolean includeClosed) {}

  /** Which providers are wanted. */
  record Since(@Parameter(description = "Only those that have submitted since; all if not given") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime startDateTime) {}

  /** Which learners are wanted: of files since a time, or of a provider. */
  record Wanted(@Parameter(description = "Learners of returns submitted since; not together with ukprn")
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime startDateTime,
      @Parameter(description = "Learners of the provider; not together with startDateTime") Integer ukprn,
      @Parameter(description = "Aim type") Integer aimType, @Parameter(description = "Apprenticeship standard code; -1 for any") Integer standardCode,
      @Parameter(description = "Funding model; may be given several times") List<Integer> fundModel,
      @Parameter(description = "Programme type; -1 for any") Integer progType) {

    Wanted {
      if ((startDateTime == null) == (ukprn == null)) {
        throw Asked.invalid("Give startDateTime or ukprn: one of them, and not both.");
      }
    }

    SubmittedLearners.Wanted aims() {
      return new SubmittedLearners.Wanted(aimType, known(standardCode), fundModel, known(progType));
    }

    private static Integer known(Integer code) {
      return code == null || code == ANY ? null : code;
    }
  }

  /** Whose statements are wanted. */
  record Provider(@Parameter(description = "Of the provider; all if not given") Integer ukprn) {}

  /**
   * What a statement claims for apprenticeships.
   *
   * @param submissionId of the statement
   * @param submissionCollectionPeriod the month that it is for: 1 for August to 12 for July
   * @param paymentType the number under which it is paid
   * @param amount in pounds
   */
  record EasAnswer(int ukprn, long submissionId, int submissionCollectionPeriod, int paymentType, String paymentTypeName, BigDecimal amount) {

    static EasAnswer of(EasStatements.Payment payment) {
      return new EasAnswer(payment.ukprn(), payment.submission(), payment.period(), payment.type().id(),
          payment.type().adjustmentType().name() + ": " + payment.type().fundingLine().name(), payment.amount());
    }
  }

  @Operation(summary = "The years whose ILR is collected", description = "Those whose first return period has opened, the newest first; without those whose last one has closed, "
      + "unless they are asked for.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "204", description = "No year is collected, or period end is under way.")
  @GetMapping("/academic-years")
  ResponseEntity<List<String>> listAcademicYears(@ParameterObject Years wanted) {
    Instant at = wanted.dateTimeUtc() == null ? clock.instant() : wanted.dateTimeUtc().toInstant();
    List<String> years = isPeriodEnd() ? List.of() : calendar.collections().stream().filter(collection -> collection.kind() == DataCollection.Kind.ILR)
        .filter(collection -> isCollected(collection, at, Boolean.TRUE.equals(wanted.includeClosed()))).map(DataCollection::year).toList();
    return years.isEmpty() ? ResponseEntity.noContent().build() : ResponseEntity.ok(years);
  }

  /** Then nobody is to read what is being paid: all that is asked about returns is answered with 204, as in the department's interface. */
  private boolean isPeriodEnd() {
    return !calendar.periodEnds().isEmpty();
  }

  private boolean isCollected(DataCollection collection, Instant at, boolean alsoEnded) {
    List<Period> periods = calendar.periods(collection.id());
    return periods.stream().anyMatch(period -> !period.opensAt().isAfter(at)) && (alsoEnded || periods.stream().anyMatch(period -> !period.closesAt().isBefore(at)));
  }

  @Operation(summary = "The providers whose return counts", description = "Their UKPRNs, in order. A provider finds itself only.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true, headers = @Header(name = AgencyPage.HEADER, description = AgencyPage.HEADER_SAYS,
      schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "204", description = NOTHING_NOW)
  @GetMapping("/ilr-data/providers/{academicYear}")
  ResponseEntity<List<Integer>> listProviders(@PathVariable String academicYear, @ParameterObject Since since, @ParameterObject AgencyPage page, Caller caller) {
    return page.of(counting(academicYear, instant(since.startDateTime()), null, caller).stream().map(Counting::ukprn).toList());
  }

  @Operation(summary = "The learners of returns that count", description = "Valid learners who have an aim that matches all that is asked for, each with the aims that do. "
      + "By UKPRN and in the order of the file. A provider finds its own only.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true, headers = @Header(name = AgencyPage.HEADER, description = AgencyPage.HEADER_SAYS,
      schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "204", description = NOTHING_NOW)
  @ShowsLearners("submitted learners read")
  @GetMapping("/ilr-data/learners/{academicYear}")
  ResponseEntity<List<SubmittedLearners.SubmittedLearner>> listLearners(@PathVariable String academicYear, @ParameterObject Wanted wanted, @ParameterObject AgencyPage page,
      Caller caller) {
    SubmittedLearners.Part part = learners.page(counting(academicYear, instant(wanted.startDateTime()), wanted.ukprn(), caller), wanted.aims(), page.from(), page.pageSize());
    return page.of(part.total(), part.learners());
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** The returns that count, none during period end; of a provider its last one, whether or not an earlier one was submitted since. */
  private List<Counting> counting(String academicYear, Instant since, Integer ukprn, Caller caller) {
    String collection = "ILR" + year(academicYear);
    return isPeriodEnd() ? List.of() : submissions.counting(collection, ukprn, caller).stream().filter(one -> since == null || !one.submittedAt().isBefore(since)).toList();
  }

  @Operation(summary = "What statements claim for apprenticeships", description = "The values of the earnings adjustment statements that count, by provider, payment type and "
      + "month; only of apprenticeships from May 2017 (FM36). A provider finds its own only.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true, headers = @Header(name = AgencyPage.HEADER, description = AgencyPage.HEADER_SAYS,
      schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "204", description = NOTHING)
  @GetMapping("/eas/{academicYear}")
  ResponseEntity<List<EasAnswer>> listEasPayments(@PathVariable String academicYear, @ParameterObject Provider of, @ParameterObject AgencyPage page, Caller caller) {
    EasStatements.Payments payments = statements.apprenticeshipPayments(year(academicYear), of.ukprn(), caller, page.from(), page.pageSize());
    return page.of(payments.total(), payments.page().stream().map(EasAnswer::of).toList());
  }

  /** One that is not collected has nothing; what cannot be a year is wrong. */
  private static String year(String academicYear) {
    if (!YEAR.matcher(academicYear).matches()) {
      throw Asked.invalid("The academic year must have four digits, such as 2021 for 2020-21.");
    }
    return academicYear;
  }
}
