package org.openilr.service.corrections;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.openilr.learners.Learner;
import org.openilr.service.accounts.Caller;
import org.openilr.service.api.RecordCheck;
import org.openilr.service.api.RecordChecks;
import org.openilr.service.audit.Audit;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.database.Times;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionPages;
import org.openilr.service.uploads.SentFile;
import org.openilr.service.uploads.UploadResult;
import org.openilr.service.uploads.Uploads;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts learners right on the page: a form for one of them, with the rules run at once, and then the corrected file, to be downloaded or sent. */
@Controller
class CorrectionController {

  /** The last field of the form. Where it is missing the button was pressed before the page was complete, and the fields below would pass for taken away. */
  private static final String WHOLE = "whole";
  private static final String FORM = "corrections/learner";

  private final Clock clock;
  private final SubmissionPages pages;
  private final Calendar calendar;
  private final ReturnedLearners learners;
  private final Corrections corrections;
  private final RecordChecks checks;
  private final FileStore files;
  private final Uploads uploads;
  private final Audit audit;

  CorrectionController(Clock clock, SubmissionPages pages, Calendar calendar, ReturnedLearners learners, Corrections corrections, RecordChecks checks,
      FileStore files, Uploads uploads, Audit audit) {
    this.clock = clock;
    this.pages = pages;
    this.calendar = calendar;
    this.learners = learners;
    this.corrections = corrections;
    this.checks = checks;
    this.files = files;
    this.uploads = uploads;
    this.audit = audit;
  }

  @GetMapping("/submissions/{id}/learners/{row}/correct")
  @ShowsLearners("learner opened to be put right")
  String form(@PathVariable long id, @PathVariable int row, Caller caller, Model model) throws IOException {
    Submission submission = show(id, caller, model);
    Specification specification = specification(submission);
    Learner learner = learner(submission, row, specification);
    return page(submission, row, RecordForm.of(learner, specification), specification, model);
  }

  private Learner learner(Submission submission, int row, Specification specification) throws IOException {
    Optional<Learner> kept = corrections.find(submission, row, specification);
    return kept.isPresent() ? kept.get()
        : learners.find(submission, row, false).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).learner();
  }

  /** Checks, changes or saves what is in the form; the button pressed says which. */
  @PostMapping("/submissions/{id}/learners/{row}/correct")
  @ShowsLearners("learner checked while it is put right")
  String change(@PathVariable long id, @PathVariable int row, @RequestParam Map<String, String> sent,
      @RequestHeader(name = "X-Part", defaultValue = "") String part, Caller caller, Model model, RedirectAttributes next) {
    Submission submission = show(id, caller, model);
    if (!sent.containsKey(WHOLE)) {
      next.addFlashAttribute("unfinished", true);
      return "redirect:/submissions/" + id + "/learners/" + row + "/correct";
    }
    Specification specification = specification(submission);
    RecordForm form = RecordForm.of(sent, specification);
    if (sent.containsKey("add")) {
      form.add(sent.get("add"));
    } else if (sent.containsKey("remove")) {
      form.remove(sent.get("remove"));
    } else if (sent.containsKey("save")) {
      Learner learner = form.learner();
      RecordCheck check = check(submission, learner, specification);
      corrections.save(submission, row, learner, check, specification, caller);
      audit.add(caller, "learner put right", submission.ukprn(), "submission " + id + ", learner in row " + row);
      next.addFlashAttribute("said", check.errors() == 0 ? "Saved. The rules on a single learner find no error any more."
          : "Saved. There are still " + check.errors() + " errors.");
      return "redirect:/submissions/" + id + "/corrections";
    }
    String page = page(submission, row, form, specification, model);
    return part.equals("findings") ? page + " :: findings" : page;
  }

  private String page(Submission submission, int row, RecordForm form, Specification specification, Model model) {
    model.addAttribute("row", row);
    model.addAttribute("form", form.block());
    model.addAttribute("check", check(submission, form.learner(), specification));
    return FORM;
  }

  private RecordCheck check(Submission submission, Learner learner, Specification specification) {
    return checks.check(learner, new RecordChecks.Settings(specification.year(), submission.ukprn(), submission.period(), null), false, false);
  }

  @PostMapping("/submissions/{id}/learners/{row}/correct/drop")
  String drop(@PathVariable long id, @PathVariable int row, Caller caller, Model model, RedirectAttributes next) {
    Submission submission = show(id, caller, model);
    corrections.drop(submission, row);
    audit.add(caller, "correction taken back", submission.ukprn(), "submission " + id + ", learner in row " + row);
    next.addFlashAttribute("said", "The learner is as it was in the file.");
    return "redirect:/submissions/" + id + "/corrections";
  }

  @GetMapping("/submissions/{id}/corrections")
  String list(@PathVariable long id, Caller caller, Model model) {
    Submission submission = show(id, caller, model);
    model.addAttribute("corrections", corrections.of(submission));
    return "corrections/list";
  }

  @GetMapping("/submissions/{id}/corrected-file")
  @ShowsLearners("corrected file downloaded")
  void download(@PathVariable long id, Caller caller, Model model, HttpServletResponse response) throws IOException {
    Submission submission = show(id, caller, model);
    Specification specification = specification(submission);
    LocalDateTime now = now();
    try (FileStore.Local file = files.local(submission.fileKey())) {
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(CorrectedFile.name(submission, specification, now)).build().toString());
      CorrectedFile.write(file, corrections.all(submission, specification), specification, now, response.getOutputStream());
    }
  }

  @PostMapping("/submissions/{id}/corrected-file")
  String send(@PathVariable long id, Caller caller, Model model, RedirectAttributes next) throws IOException {
    Submission submission = show(id, caller, model);
    Specification specification = specification(submission);
    LocalDateTime now = now();
    Path copy = Files.createTempFile("openilr-", ".corrected");
    try {
      try (FileStore.Local file = files.local(submission.fileKey()); OutputStream out = Files.newOutputStream(copy)) {
        CorrectedFile.write(file, corrections.all(submission, specification), specification, now, out);
      }
      UploadResult result;
      try (InputStream in = Files.newInputStream(copy)) {
        result = uploads.receive(caller, submission.collection(),
            new SentFile(CorrectedFile.name(submission, specification, now), in, Submission.Origin.CORRECTION, false, false, id));
      }
      if (result instanceof UploadResult.Taken taken) {
        audit.add(caller, "corrected file sent", submission.ukprn(), "submission " + taken.submission().id() + ", corrects submission " + id);
        return "redirect:/submissions/" + taken.submission().id();
      }
      next.addFlashAttribute("problem", ((UploadResult.Refused) result).message());
      return "redirect:/submissions/" + id + "/corrections";
    } finally {
      Files.delete(copy);
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), Times.UK);
  }

  /** A checked return that the caller may upload for. */
  private Submission show(long id, Caller caller, Model model) {
    Submission submission = pages.showResults(id, caller, model);
    if (calendar.collection(submission.collection()).orElseThrow().kind() != DataCollection.Kind.ILR) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (!caller.mayUpload(submission.ukprn())) {
      throw new AccessDeniedException("Only the provider puts its learners right");
    }
    return submission;
  }

  private Specification specification(Submission submission) {
    return Specification.of(Year.of(calendar.collection(submission.collection()).orElseThrow().year()));
  }
}
