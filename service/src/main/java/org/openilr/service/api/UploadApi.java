package org.openilr.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.api.RepeatedUploads.Reservation;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submission.Origin;
import org.openilr.service.submissions.Submissions;
import org.openilr.service.uploads.SentFile;
import org.openilr.service.uploads.UploadCheck;
import org.openilr.service.uploads.UploadResult;
import org.openilr.service.uploads.UploadResult.Refused;
import org.openilr.service.uploads.UploadResult.Taken;
import org.openilr.service.uploads.Uploads;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends files: the body of the request is the file, and goes straight to where it is kept. */
@RestController
@Tag(name = OpenApiDocument.Tags.SUBMISSIONS)
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class UploadApi {

  private static final int LONGEST_KEY = 255;

  private final Uploads uploads;
  private final Submissions submissions;
  private final RepeatedUploads repeated;

  UploadApi(Uploads uploads, Submissions submissions, RepeatedUploads repeated) {
    this.uploads = uploads;
    this.submissions = submissions;
    this.repeated = repeated;
  }

  /** What the request says of the file. */
  record Settings(@Parameter(description = "The official name of the file; that of the header Content-Disposition if not given") String fileName,
      @Parameter(description = "Whether an ILR return is to be submitted as soon as it is checked; needs a key that may submit") Boolean submit,
      @Parameter(description = "Whether the provider confirms that the payments of an EAS statement were made and that evidence is held") Boolean confirmed,
      @Parameter(description = "Id of the submission that the file is a corrected copy of") Long corrects) {}

  @Operation(summary = "Send a file", description = "An ILR return as XML or zip, or an EAS statement as CSV, as the body of the request, up to the limit of the service (1 GB). It is "
      + "checked and funded soon; follow the Location. With a header Idempotency-Key, the same upload sent twice is one submission: the second answers with the first, "
      + "and 200 instead of 202.",
      requestBody = @RequestBody(required = true, content = {@Content(mediaType = MediaType.APPLICATION_XML_VALUE, schema = @Schema(type = "string")),
          @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
          @Content(mediaType = "text/csv", schema = @Schema(type = "string"))}),
      responses = {
          @ApiResponse(responseCode = "202", description = "The file is taken in, and waits to be checked.",
              content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = SubmissionAnswer.class))),
          @ApiResponse(responseCode = "200", description = "The same upload came before; this is what it became.",
              content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = SubmissionAnswer.class)))})
  @PostMapping(path = "/collections/{collection}/submissions", consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE, "application/zip", "text/csv",
      MediaType.APPLICATION_OCTET_STREAM_VALUE})
  ResponseEntity<SubmissionAnswer> sendFile(@PathVariable String collection, @ParameterObject Settings settings, Caller caller, InputStream body,
      @Parameter(description = "Chosen by the sender for each upload, up to 255 characters") @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Parameter(description = "attachment; filename=\"…\"") @RequestHeader(name = "Content-Disposition", required = false) String disposition) throws IOException {
    if (!caller.role().ofProvider()) {
      throw new AccessDeniedException("Only providers send files");
    }
    String fileName = settings.fileName() != null ? settings.fileName() : disposition == null ? null : ContentDisposition.parse(disposition).getFilename();
    if (fileName == null || fileName.isBlank()) {
      throw Asked.invalid("Say the name of the file in the parameter fileName, or in the header Content-Disposition.");
    }
    if (settings.corrects() != null) {
      Submission corrected = SubmissionLookUp.find(submissions, settings.corrects(), caller);
      if (!corrected.collection().equals(collection)) {
        throw Asked.invalid("Submission %d is of %s: a file of %s cannot be a corrected copy of it. Leave the parameter corrects out, or name the submission that is."
            .formatted(corrected.id(), corrected.collection(), collection));
      }
    }
    SentFile file = new SentFile(fileName, body, Origin.API, Boolean.TRUE.equals(settings.confirmed()), Boolean.TRUE.equals(settings.submit()), settings.corrects());
    if (key == null) {
      return taken(send(caller, collection, file));
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Asked.invalid("An Idempotency-Key has from 1 to " + LONGEST_KEY + " characters.");
    }
    return once(caller, collection, file, key);
  }

  private ResponseEntity<SubmissionAnswer> once(Caller caller, String collection, SentFile file, String key) throws IOException {
    Reservation reservation = repeated.reserve(caller.ukprn(), key, collection, file.fileName());
    if (reservation.submission() != null) {
      return ResponseEntity.ok(SubmissionAnswer.of(submissions.find(reservation.submission(), caller).orElseThrow(() ->
          new ProblemException(ProblemKind.NOT_FOUND, "The submission of that Idempotency-Key is gone."))));
    }
    boolean kept = false;
    try {
      UploadResult result = uploads.receive(caller, collection, file);
      Optional<Submission> before = reservation.resumed() && result instanceof Refused refused && refused.check() == UploadCheck.USED_BEFORE
          ? submissions.ofName(caller.ukprn(), file.fileName(), caller) : Optional.empty();
      Submission submission = before.isPresent() ? before.get() : submission(result);
      repeated.keep(caller.ukprn(), key, submission.id());
      kept = true;
      return before.isPresent() ? ResponseEntity.ok(SubmissionAnswer.of(submission)) : taken(submission);
    } finally {
      if (!kept) {
        repeated.release(caller.ukprn(), key);
      }
    }
  }

  private Submission send(Caller caller, String collection, SentFile file) throws IOException {
    return submission(uploads.receive(caller, collection, file));
  }

  private static ResponseEntity<SubmissionAnswer> taken(Submission submission) {
    return ResponseEntity.accepted().location(URI.create("/api/v1/submissions/" + submission.id())).body(SubmissionAnswer.of(submission));
  }

  private static Submission submission(UploadResult result) {
    if (result instanceof Refused refused) {
      throw ProblemException.of(kind(refused.check()), refused.check().name(), refused.message() + ".");
    }
    return ((Taken) result).submission();
  }

  private static ProblemKind kind(UploadCheck check) {
    return switch (check) {
      case COLLECTION, USED_BEFORE -> ProblemKind.CONFLICT;
      case MAINTENANCE -> ProblemKind.UNAVAILABLE;
      case NO_FILE, CONFIRMATION -> ProblemKind.INVALID_REQUEST;
      case TOO_LARGE -> ProblemKind.TOO_LARGE;
      case TOO_MANY_WAITING -> ProblemKind.TOO_MANY;
      case EXTENSION, YEAR, SERIAL, NAME, UKPRN, OLDER, FUTURE, PROVIDER -> ProblemKind.REJECTED_FILE;
    };
  }
}
