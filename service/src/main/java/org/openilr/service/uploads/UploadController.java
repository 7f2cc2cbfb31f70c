package org.openilr.service.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.openilr.service.ServiceSettings;
import org.openilr.service.accounts.Caller;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.calendar.DataCollection.Kind;
import org.openilr.service.calendar.Period;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.Submissions;
import org.openilr.service.uploads.UploadResult.Refused;
import org.openilr.service.uploads.UploadResult.Taken;
import org.openilr.service.web.UkText;
import org.openilr.service.web.UploadForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Choosing what to return, and sending the file. */
@Controller
class UploadController {

  private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);

  private final Calendar calendar;
  private final Submissions submissions;
  private final Uploads uploads;
  private final UkText text;
  private final Clock clock;
  private final long limit;

  UploadController(Calendar calendar, Submissions submissions, Uploads uploads, UkText text, Clock clock, ServiceSettings settings) {
    this.calendar = calendar;
    this.submissions = submissions;
    this.uploads = uploads;
    this.text = text;
    this.clock = clock;
    this.limit = settings.uploadLimit().toBytes();
  }

  /**
   * A collection as the provider sees it.
   *
   * @param current the period that is open; null for none
   * @param next the period that opens next; null for none
   * @param left how long the current period stays open; null where none is
   * @param last the file sent last; null for none
   */
  record Choice(DataCollection collection, Period current, Period next, String left, Submission last) {

    /** Whether a file may be sent now: an ILR return also between two periods, to check it and hand it in for the next. */
    public boolean takesFiles() {
      return current != null || collection.kind() == Kind.ILR && next != null;
    }

    /** The period that a file sent now is for; null when none is taken. */
    public Period period() {
      return !takesFiles() ? null : current != null ? current : next;
    }
  }

  @GetMapping("/collections")
  String collections(Caller caller, Model model) {
    List<Choice> all = calendar.collectionsOf(provider(caller)).stream().map(collection -> choice(collection, caller)).toList();
    model.addAttribute("open", all.stream().filter(Choice::takesFiles).toList());
    model.addAttribute("closed", all.stream().filter(choice -> !choice.takesFiles()).toList());
    return "uploads/collections";
  }

  @GetMapping("/collections/{collection}/upload")
  String form(Caller caller, @PathVariable String collection, Model model) {
    return page(choice(collection, caller), null, model);
  }

  @PostMapping("/collections/{collection}/upload")
  String upload(Caller caller, @PathVariable String collection, HttpServletRequest request, Model model) {
    Choice choice = choice(collection, caller);
    UploadResult result;
    try {
      result = new UploadForm(request).read((name, content, fields) ->
          uploads.receive(caller, collection, SentFile.fromPage(name, content, fields.containsKey("confirmed"))));
    } catch (IOException e) {
      LOG.warn("A file of provider {} did not arrive or could not be kept: {}", caller.ukprn(), e.getClass().getName());
      return page(choice, "The file did not arrive as a whole, or could not be kept. Nothing of it was kept: send it again", model);
    }
    return result instanceof Taken taken ? "redirect:/submissions/" + taken.submission().id() : page(choice, ((Refused) result).message(), model);
  }

  private String page(Choice choice, String error, Model model) {
    model.addAttribute("choice", choice);
    model.addAttribute("error", error);
    model.addAttribute("limit", text.size(limit));
    return choice.takesFiles() ? "uploads/upload" : "uploads/closed";
  }

  /** One that the provider may not return at all is as if it were not there. */
  private Choice choice(String id, Caller caller) {
    DataCollection collection = calendar.collection(id).filter(one -> calendar.isAssigned(provider(caller), id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return choice(collection, caller);
  }

  private Choice choice(DataCollection collection, Caller caller) {
    Period current = collection.open() ? calendar.current(collection.id()).orElse(null) : null;
    return new Choice(collection, current, collection.open() ? calendar.next(collection.id()).orElse(null) : null,
        current == null ? null : text.daysLeft(clock.instant(), current.closesAt()), submissions.last(caller.ukprn(), collection.id(), caller).orElse(null));
  }

  private static int provider(Caller caller) {
    if (!caller.role().ofProvider()) {
      throw new AccessDeniedException("Only providers send files");
    }
    return caller.ukprn();
  }
}
