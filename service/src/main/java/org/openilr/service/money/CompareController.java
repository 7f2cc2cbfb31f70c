package org.openilr.service.money;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.FundingTotals;
import org.openilr.processing.Progress;
import org.openilr.processing.compare.Comparison;
import org.openilr.processing.compare.ReturnComparison;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.database.Times;
import org.openilr.service.reference.PublishedReference;
import org.openilr.service.storage.FileStore;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionPages;
import org.openilr.service.submissions.Submissions;
import org.openilr.validation.Channel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What changed from an earlier return of the provider to this one, in learners, findings and money. */
@Controller
class CompareController {

  /** Both returns are read while somebody waits: more learners than this are for {@code ilr compare}. */
  private static final int MOST_LEARNERS = 50_000;
  private static final int SHOWN = 200;

  private final SubmissionPages pages;
  private final Submissions submissions;
  private final PublishedReference reference;
  private final FileStore files;

  CompareController(SubmissionPages pages, Submissions submissions, PublishedReference reference, FileStore files) {
    this.pages = pages;
    this.submissions = submissions;
    this.reference = reference;
    this.files = files;
  }

  /** How often a rule was raised in both. */
  record Rule(String rule, long before, long after) {}

  @GetMapping("/submissions/{id}/compare")
  @ShowsLearners("returns compared")
  String compare(@PathVariable long id, @RequestParam(required = false) Long earlier, Caller caller, Model model) throws IOException {
    Submission after = pages.showResults(id, caller, model);
    List<Submission> others = submissions.of(after.ukprn(), caller).stream()
        .filter(other -> other.collection().equals(after.collection()) && other.id() < id && other.state().hasResults() && other.learners() != null).toList();
    model.addAttribute("others", others);
    Submission before = earlier == null ? others.stream().filter(other -> other.submittedAt() != null).findFirst().orElse(others.isEmpty() ? null : others.get(0))
        : others.stream().filter(other -> other.id() == earlier).findFirst().orElse(null);
    model.addAttribute("before", before);
    model.addAttribute("tooLarge", before != null && before.learners() + after.learners() > MOST_LEARNERS);
    if (before != null && before.learners() + after.learners() <= MOST_LEARNERS) {
      Comparison comparison = compare(before, after);
      model.addAttribute("comparison", comparison);
      model.addAttribute("learners", comparison.learners().stream().limit(SHOWN).toList());
      model.addAttribute("rules", rules(comparison));
      model.addAttribute("moneyBefore", money(comparison.before().money()));
      model.addAttribute("moneyAfter", money(comparison.after().money()));
    }
    return "money/compare";
  }

  private Comparison compare(Submission before, Submission after) throws IOException {
    try (FileStore.Local older = files.local(before.fileKey()); FileStore.Local newer = files.local(after.fileKey())) {
      return ReturnComparison.run(settings(before, older), settings(after, newer), Progress.UNSEEN);
    } catch (RejectedFileException e) {
      throw new ResponseStatusException(HttpStatus.GONE, "The file of submission " + before.id() + " or " + after.id() + " cannot be read any more.");
    }
  }

  /** Each as it was checked, so that what is told is what the pages of both tell; with the reference data of today. */
  private CheckSettings settings(Submission submission, FileStore.Local file) {
    Instant checked = submission.checkedAt();
    return new CheckSettings(file.path(), reference.now(), Channel.ONLINE, submission.period(), LocalDateTime.ofInstant(checked, Times.UK), 1);
  }

  private static BigDecimal money(FundingTotals totals) {
    return totals == null ? null : totals.lines().stream().map(FundingTotals.Line::year).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Rule> rules(Comparison comparison) {
    Map<String, Long> before = comparison.before().findings();
    Map<String, Long> after = comparison.after().findings();
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream().map(rule -> new Rule(rule, before.getOrDefault(rule, 0L), after.getOrDefault(rule, 0L))).filter(rule -> rule.before() != rule.after()).toList();
  }
}
