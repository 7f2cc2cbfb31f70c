package org.openilr.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.jobs.JobState;
import org.openilr.service.money.Changes;
import org.openilr.service.money.Comparisons;
import org.openilr.service.money.Comparisons.Compared;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changed from an earlier return to a submission. */
@RestController
@Tag(name = OpenApiDocument.Tags.RESULTS)
@RequestMapping(path = "/api/v1/submissions/{id}/comparisons/{earlier}", produces = MediaType.APPLICATION_JSON_VALUE)
class ComparisonsApi {

  private final Submissions submissions;
  private final Comparisons comparisons;

  ComparisonsApi(Submissions submissions, Comparisons comparisons) {
    this.submissions = submissions;
    this.comparisons = comparisons;
  }

  /**
   * A comparison, and what it found.
   *
   * @param submission the later return
   * @param earlier the return that it is compared with
   * @param state WAITING and RUNNING: ask again later. FAILED and CANCELLED: POST again
   * @param percent how far it is, 0 to 100
   * @param message why the two cannot be compared
   * @param madeAt when they were compared, with the reference data of that time
   * @param changes once they are known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ComparisonAnswer(long submission, long earlier, JobState state, int percent, String message, Instant madeAt, Changes changes) {}

  @Operation(summary = "Have a return compared with an earlier one", description = "Any earlier return of the same collection that has results. It takes as long as the check "
      + "of both; doing it twice is as doing it once.", responses = {
          @ApiResponse(responseCode = "200", description = "It is known already, and in the answer.", useReturnTypeSchema = true),
          @ApiResponse(responseCode = "202", description = "It is under way. GET the same address until the state is neither WAITING nor RUNNING.",
              useReturnTypeSchema = true)})
  @ShowsLearners("returns compared")
  @PostMapping
  ResponseEntity<ComparisonAnswer> compare(@PathVariable long id, @PathVariable long earlier, Caller caller) throws IOException {
    Submission submission = SubmissionLookUp.withFindings(submissions, id, caller);
    ComparisonAnswer answer = answer(comparisons.ask(submission, earlier(submission, earlier, caller)));
    return ResponseEntity.status(answer.state().isOver() ? HttpStatus.OK : HttpStatus.ACCEPTED).body(answer);
  }

  @Operation(summary = "What changed from an earlier return",
      description = "Learners, rules and money: how far it is, and once it is known, what it is. POST first to have it found out.")
  @ShowsLearners("returns compared")
  @GetMapping
  ComparisonAnswer getComparison(@PathVariable long id, @PathVariable long earlier, Caller caller) throws IOException {
    Submission submission = SubmissionLookUp.withFindings(submissions, id, caller);
    return answer(comparisons.find(submission, earlier(submission, earlier, caller)).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND,
        "The submissions " + earlier + " and " + id + " were not compared yet. POST to this address to have it done.")));
  }

  private Submission earlier(Submission submission, long id, Caller caller) {
    return comparisons.earlier(submission, caller).stream().filter(other -> other.id() == id).findFirst().orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND,
        "Submission " + id + " is none that submission " + submission.id() + " can be compared with: it must be an earlier return of the same collection, with results."));
  }

  private ComparisonAnswer answer(Compared compared) throws IOException {
    return new ComparisonAnswer(compared.submission(), compared.earlier(), compared.state(), compared.percent(), compared.message(), compared.madeAt(),
        compared.isKnown() ? comparisons.changes(compared) : null);
  }
}
