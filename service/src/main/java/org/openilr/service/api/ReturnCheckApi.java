package org.openilr.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.openilr.funding.FundedLearner;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.CheckResult;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.FundingReceiver;
import org.openilr.processing.FundingTotals;
import org.openilr.processing.Progress;
import org.openilr.processing.ReturnCheck;
import org.openilr.service.ServiceSettings;
import org.openilr.service.accounts.Caller;
import org.openilr.service.database.Times;
import org.openilr.service.problems.ProblemException;
import org.openilr.service.problems.ProblemKind;
import org.openilr.service.reference.PublishedReference;
import org.openilr.validation.Channel;
import org.openilr.validation.FileFacts;
import org.openilr.validation.Finding;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks a small return at once. Nothing that is sent here is kept. */
@RestController
@Tag(name = OpenApiDocument.Tags.CHECKS)
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ReturnCheckApi {

  private static final long MOST_BYTES = 20L << 20;
  private static final int MOST_FINDINGS = 5000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}\\.(?i:xml|zip)");

  private final PublishedReference reference;
  private final Clock clock;
  private final Semaphore places;

  ReturnCheckApi(PublishedReference reference, Clock clock, ServiceSettings settings) {
    this.reference = reference;
    this.clock = clock;
    this.places = new Semaphore(settings.workerCount());
  }

  /** What the request says of the return. */
  record Settings(@Parameter(description = "The official name of the file, since rules look at it", required = true) String fileName,
      @Parameter(description = "Return period, 1 to 14; the one that is open, or the next, if not given") Integer period,
      @Parameter(description = "Whether to say what the return is worth") Boolean fund) {}

  @Operation(summary = "Check a small return", description = "As XML or zip, up to 20 MB; a larger one is sent as a submission. The answer lists the first 5,000 findings. Nothing is kept.",
      requestBody = @RequestBody(required = true, content = {@Content(mediaType = MediaType.APPLICATION_XML_VALUE, schema = @Schema(type = "string")),
          @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"))}))
  @PostMapping(path = "/returns/check", consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE, "application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
  ReturnAnswer checkReturn(@ParameterObject Settings settings, Caller caller, InputStream body) throws IOException {
    if (settings.fileName() == null || !NAME.matcher(settings.fileName()).matches()) {
      throw Asked.invalid("Say the official name of the file in the parameter fileName, such as ILR-10000001-2021-20201014-093000-01.xml.");
    }
    if (settings.period() != null && (settings.period() < 1 || settings.period() > 14)) {
      throw Asked.invalid("A period is 1 to 14, not " + settings.period() + ".");
    }
    if (!places.tryAcquire()) {
      throw new ProblemException(ProblemKind.TOO_MANY, "As many returns are being checked as the service can check at a time. Try again in a moment, or send it as a submission.");
    }
    Path folder = Files.createTempDirectory("openilr-check");
    Path file = folder.resolve(settings.fileName());
    try {
      try (InputStream in = new LimitedBody(body, MOST_BYTES)) {
        Files.copy(in, file);
      }
      return check(file, settings, caller);
    } catch (RejectedFileException rejected) {
      throw ProblemException.of(ProblemKind.REJECTED_FILE, rejected);
    } finally {
      places.release();
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private ReturnAnswer check(Path file, Settings settings, Caller caller) throws IOException, RejectedFileException {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Times.UK).truncatedTo(ChronoUnit.SECONDS);
    // A file of another provider is refused, as when it is handed in.
    FileFacts.Upload upload = caller.role().ofProvider() ? new FileFacts.Upload(caller.ukprn(), false, null) : null;
    List<Finding> findings = new ArrayList<>();
    long[] leftOut = new long[1];
    Totals totals = Boolean.TRUE.equals(settings.fund()) ? new Totals() : null;
    CheckResult result = ReturnCheck.run(new CheckSettings(file, reference.now(), Channel.ONLINE, settings.period(), now, 1, upload), Progress.UNSEEN, (finding, about) -> {
      if (findings.size() < MOST_FINDINGS) {
        findings.add(finding);
      } else {
        leftOut[0]++;
      }
    }, totals);
    return ReturnAnswer.of(result, findings, leftOut[0], totals == null ? null : totals.totals);
  }

  /** Adds the money up. */
  private static final class Totals implements FundingReceiver<FundingTotals> {

    private final FundingTotals totals = new FundingTotals();

    @Override
    public FundingTotals part() {
      return new FundingTotals();
    }

    @Override
    public void add(FundingTotals part, FundedLearner learner) {
      learner.fundings().forEach(part::add);
    }

    @Override
    public void take(FundingTotals part) {
      totals.add(part);
    }
  }
}
