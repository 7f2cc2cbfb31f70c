package org.openilr.service.money;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.money.Comparisons.Compared;
import org.openilr.service.results.ProgressEvents;
import org.openilr.service.results.SubmissionProgress;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionPages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What changed from an earlier return of the provider to this one, in learners, findings and money. */
@Controller
@RequestMapping("/submissions/{id}/compare")
class CompareController {

  private static final int SHOWN = 200;

  private final SubmissionPages pages;
  private final Comparisons comparisons;
  private final ProgressEvents events;

  CompareController(SubmissionPages pages, Comparisons comparisons, ProgressEvents events) {
    this.pages = pages;
    this.comparisons = comparisons;
    this.events = events;
  }

  @GetMapping
  @ShowsLearners("returns compared")
  String show(@PathVariable long id, @RequestParam(required = false) Long earlier, Caller caller, Model model) throws IOException {
    Submission after = pages.showResults(id, caller, model);
    List<Submission> others = comparisons.earlier(after, caller);
    Optional<Submission> before = earlier == null ? others.stream().filter(other -> other.submittedAt() != null).findFirst().or(() -> others.stream().findFirst())
        : others.stream().filter(other -> other.id() == earlier).findFirst();
    Compared compared = before.flatMap(chosen -> comparisons.find(after, chosen)).orElse(null);
    model.addAttribute("others", others);
    model.addAttribute("before", before.orElse(null));
    model.addAttribute("compared", compared);
    model.addAttribute("progress", compared == null || compared.state().isOver() ? null : compared.progress());
    if (compared != null && compared.isKnown()) {
      Changes changes = comparisons.changes(compared);
      model.addAttribute("changes", changes);
      model.addAttribute("learners", changes.learners().stream().limit(SHOWN).toList());
    }
    return "money/compare";
  }

  @PostMapping
  String compare(@PathVariable long id, @RequestParam long earlier, Caller caller) {
    Submission after = pages.find(id, caller);
    comparisons.ask(after, earlier(after, earlier, caller));
    return "redirect:/submissions/" + id + "/compare?earlier=" + earlier;
  }

  @GetMapping(path = "/{earlier}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter watch(@PathVariable long id, @PathVariable long earlier, Caller caller) {
    Submission after = pages.find(id, caller);
    Submission before = earlier(after, earlier, caller);
    return events.watch(() -> comparisons.find(after, before).map(Compared::progress).orElse(SubmissionProgress.View.DONE));
  }

  private Submission earlier(Submission after, long id, Caller caller) {
    return comparisons.earlier(after, caller).stream().filter(other -> other.id() == id).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
