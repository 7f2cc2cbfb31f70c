package org.openilr.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.openilr.funding.FundingModel;
import org.openilr.processing.FundingTotals;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.results.Findings;
import org.openilr.service.results.Fundings;
import org.openilr.service.results.RuleTexts;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submissions;
import org.openilr.specification.Year;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was found in a submission, and what its learners are funded. */
@RestController
@Tag(name = OpenApiDocument.Tags.RESULTS)
@RequestMapping("/api/v1/submissions/{id}")
class ResultsApi {

  private static final List<String> FINDING_HEADINGS = List.of("rule", "severity", "learnRefNumber", "aimSeqNumber", "fieldValues", "message", "learner", "learnAimRef");
  private static final List<String> FUNDING_HEADINGS = List.of("learnRefNumber", "learner", "aimSeqNumber", "model", "line", "kind", "whole", "Aug", "Sep", "Oct", "Nov",
      "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul");

  private final Submissions submissions;
  private final Calendar calendar;
  private final Findings findings;
  private final Fundings fundings;
  private final RuleTexts rules;
  private final LongAnswer answers;

  ResultsApi(Submissions submissions, Calendar calendar, Findings findings, Fundings fundings, RuleTexts rules, LongAnswer answers) {
    this.submissions = submissions;
    this.calendar = calendar;
    this.findings = findings;
    this.fundings = fundings;
    this.rules = rules;
    this.answers = answers;
  }

  /** Which findings are wanted; null for all. */
  record Filter(@Parameter(description = "Id of the rule") String rule, @Parameter(description = "The severity") Severity severity) {

    Findings.Filter filter() {
      return new Findings.Filter(severity == null ? "" : severity.letter(), rule == null ? "" : rule, "");
    }
  }

  /**
   * What a rule found.
   *
   * @param learner place of the learner in the file, from 0; absent for a finding on nobody in it
   * @param fieldValues Name=Value, several with | between, dates as dd/mm/yyyy
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingAnswer(String rule, Severity severity, String message, String fix, String learnRefNumber, Integer learner, Integer aimSeqNumber, String learnAimRef,
      String fieldValues) {}

  /** A rule that was raised, how often and on how many learners. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RaisedAnswer(String rule, Severity severity, String message, String fix, long count, long learners) {}

  /** What the return is worth. */
  record FundingAnswer(BigDecimal total, List<LearnerWorth.Line> lines) {}

  /**
   * One kind of money of a learner or an aim.
   *
   * @param learner place of the learner in the file, from 0
   * @param aimSeqNumber absent for money of the learner as a whole
   * @param whole of the year as a whole, which belongs to no month
   * @param months August to July
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LearnerFundingAnswer(String learnRefNumber, int learner, Integer aimSeqNumber, FundingModel model, String line, String kind, BigDecimal whole,
      List<BigDecimal> months) {

    static LearnerFundingAnswer of(Fundings.Row row) {
      return new LearnerFundingAnswer(row.learnRefNumber(), row.learnerRow(), row.aimSeqNumber(), row.model(), row.line(), row.kind(), row.whole(), row.months());
    }
  }

  @Operation(operationId = "listFindings", summary = "What the rules found, in the order of the file", description = "As pages of JSON, or all at once as CSV or as lines of JSON.",
      responses = @ApiResponse(responseCode = "200", content = {
          @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = PageOfFindings.class)),
          @Content(mediaType = LongAnswer.CSV, schema = @Schema(type = "string")), @Content(mediaType = LongAnswer.NDJSON, schema = @Schema(type = "string"))}))
  @ShowsLearners("findings viewed")
  @GetMapping(path = "/findings", produces = MediaType.APPLICATION_JSON_VALUE)
  Page<FindingAnswer> findings(@PathVariable long id, @ParameterObject Filter filter, @ParameterObject Page.Wanted wanted, Caller caller) {
    Submission submission = SubmissionLookUp.withFindings(submissions, id, caller);
    return Page.of(wanted, findings.count(submission, filter.filter()), findings.page(submission, filter.filter(), wanted.from(), wanted.size()), finding(submission));
  }

  @Operation(hidden = true)
  @ShowsLearners("findings downloaded")
  @GetMapping(path = "/findings", produces = LongAnswer.CSV)
  void findingsAsCsv(@PathVariable long id, Filter filter, Caller caller, HttpServletResponse response) throws IOException {
    Submission submission = SubmissionLookUp.withFindings(submissions, id, caller);
    answers.csv(response, FINDING_HEADINGS, pieces(submission, filter), row -> Arrays.asList(row.rule(), row.severity(), row.learnRefNumber(), row.aimSeqNumber(),
        row.fieldValues(), message(submission, row.rule()), row.learnerRow(), row.learnAimRef()));
  }

  @Operation(hidden = true)
  @ShowsLearners("findings downloaded")
  @GetMapping(path = "/findings", produces = LongAnswer.NDJSON)
  void findingsAsLines(@PathVariable long id, Filter filter, Caller caller, HttpServletResponse response) throws IOException {
    Submission submission = SubmissionLookUp.withFindings(submissions, id, caller);
    answers.ndjson(response, pieces(submission, filter), finding(submission));
  }

  private LongAnswer.Pieces<Findings.Row> pieces(Submission submission, Filter filter) {
    return last -> findings.after(submission, filter.filter(), last == null ? -1 : last.seq(), LongAnswer.PIECE);
  }

  @Operation(summary = "The rules that were raised", description = "What refuses the file, then errors, then warnings, each by how often.")
  @ShowsLearners("findings viewed")
  @GetMapping(path = "/rules", produces = MediaType.APPLICATION_JSON_VALUE)
  List<RaisedAnswer> listRaisedRules(@PathVariable long id, Caller caller) {
    Submission submission = SubmissionLookUp.withFindings(submissions, id, caller);
    Year year = year(submission);
    return findings.counts(submission).stream().map(count -> {
      RuleInfo rule = rules.of(year, count.rule());
      return new RaisedAnswer(count.rule(), severity(count.severity()), rule == null ? null : rule.says(), rule == null ? null : rule.fix(), count.count(), count.learners());
    }).toList();
  }

  @Operation(summary = "What a return is worth", description = "By funding line and kind of payment, in pounds. Empty for a year without calculations.")
  @ShowsLearners("funding viewed")
  @GetMapping(path = "/funding", produces = MediaType.APPLICATION_JSON_VALUE)
  FundingAnswer getFunding(@PathVariable long id, Caller caller) {
    List<FundingTotals.Line> lines = fundings.lines(SubmissionLookUp.withFindings(submissions, id, caller));
    return new FundingAnswer(lines.stream().map(FundingTotals.Line::year).reduce(BigDecimal.ZERO, BigDecimal::add), lines.stream().map(LearnerWorth.Line::of).toList());
  }

  @Operation(operationId = "listLearnerFunding", summary = "What each learner is funded, in the order of the file", description = "As pages of JSON, or all at once as CSV or as lines of JSON.",
      responses = @ApiResponse(responseCode = "200", content = {
          @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = PageOfFunding.class)),
          @Content(mediaType = LongAnswer.CSV, schema = @Schema(type = "string")), @Content(mediaType = LongAnswer.NDJSON, schema = @Schema(type = "string"))}))
  @ShowsLearners("funding viewed")
  @GetMapping(path = "/funding/learners", produces = MediaType.APPLICATION_JSON_VALUE)
  Page<LearnerFundingAnswer> funding(@PathVariable long id, @ParameterObject Page.Wanted wanted, Caller caller) {
    Submission submission = SubmissionLookUp.withFindings(submissions, id, caller);
    return Page.of(wanted, fundings.count(submission), fundings.page(submission, wanted.from(), wanted.size()), LearnerFundingAnswer::of);
  }

  @Operation(hidden = true)
  @ShowsLearners("funding downloaded")
  @GetMapping(path = "/funding/learners", produces = LongAnswer.CSV)
  void fundingAsCsv(@PathVariable long id, Caller caller, HttpServletResponse response) throws IOException {
    Submission submission = SubmissionLookUp.withFindings(submissions, id, caller);
    answers.csv(response, FUNDING_HEADINGS, pieces(submission), row -> {
      List<Object> cells = new ArrayList<>(Arrays.asList(row.learnRefNumber(), row.learnerRow(), row.aimSeqNumber(), row.model(), row.line(), row.kind(), plain(row.whole())));
      row.months().forEach(month -> cells.add(plain(month)));
      return cells;
    });
  }

  @Operation(hidden = true)
  @ShowsLearners("funding downloaded")
  @GetMapping(path = "/funding/learners", produces = LongAnswer.NDJSON)
  void fundingAsLines(@PathVariable long id, Caller caller, HttpServletResponse response) throws IOException {
    Submission submission = SubmissionLookUp.withFindings(submissions, id, caller);
    answers.ndjson(response, pieces(submission), LearnerFundingAnswer::of);
  }

  private LongAnswer.Pieces<Fundings.Row> pieces(Submission submission) {
    return last -> fundings.after(submission, last == null ? -1 : last.seq(), LongAnswer.PIECE);
  }

  /** For the document, which cannot name a page of something in an annotation. */
  private record PageOfFindings(int page, int size, long total, List<FindingAnswer> items) {}

  private record PageOfFunding(int page, int size, long total, List<LearnerFundingAnswer> items) {}

  private static String plain(BigDecimal amount) {
    return amount.toPlainString();
  }

  private Function<Findings.Row, FindingAnswer> finding(Submission submission) {
    Year year = year(submission);
    return row -> {
      RuleInfo rule = rules.of(year, row.rule());
      return new FindingAnswer(row.rule(), severity(row.severity()), rule == null ? null : rule.says(), rule == null ? null : rule.fix(), row.learnRefNumber(),
          row.learnerRow(), row.aimSeqNumber(), row.learnAimRef(), row.fieldValues());
    };
  }

  private String message(Submission submission, String id) {
    RuleInfo rule = rules.of(year(submission), id);
    return rule == null ? "" : rule.says();
  }

  private Year year(Submission submission) {
    return Year.of(calendar.collection(submission.collection()).orElseThrow().year());
  }

  private static Severity severity(String letter) {
    return Arrays.stream(Severity.values()).filter(severity -> severity.letter().equals(letter)).findFirst().orElseThrow();
  }
}
