package org.openilr.service.results;

import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.results.Findings.Count;
import org.openilr.service.results.Findings.Filter;
import org.openilr.service.results.Findings.Money;
import org.openilr.service.results.Findings.Row;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionPages;
import org.openilr.service.web.Paging;
import org.openilr.specification.Year;
import org.openilr.validation.RuleInfo;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the rules found in a submission: by rule, one by one, and learner by learner. What people search for may be a name, so it is kept in the session. */
@Controller
class FindingsController {

  private static final int PAGE = 50;
  private static final int LONGEST_SEARCH = 100;

  private final SubmissionPages pages;
  private final Findings findings;
  private final RuleTexts rules;
  private final Calendar calendar;

  FindingsController(SubmissionPages pages, Findings findings, RuleTexts rules, Calendar calendar) {
    this.pages = pages;
    this.findings = findings;
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping("/submissions/{id}/findings")
  @ShowsLearners("findings viewed")
  String list(@PathVariable long id, @RequestParam(defaultValue = "") String severity, @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "1") int page, Caller caller, HttpSession session, Model model) {
    Submission submission = pages.showResults(id, caller, model);
    String search = session.getAttribute(searchOf(id)) instanceof String text ? text : "";
    Filter filter = new Filter(severity, rule, search);
    List<Count> counts = findings.counts(submission);
    Paging paging = new Paging(page, PAGE, findings.count(submission, filter));
    List<Row> rows = findings.page(submission, filter, paging.from(), PAGE);
    model.addAttribute("filter", filter);
    model.addAttribute("counts", counts);
    model.addAttribute("paging", paging);
    model.addAttribute("rows", rows);
    model.addAttribute("rules", texts(submission, counts.stream().map(Count::rule).toList()));
    return "results/findings";
  }

  @PostMapping("/submissions/{id}/findings")
  String search(@PathVariable long id, @RequestParam(defaultValue = "") String severity, @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String search, Caller caller, HttpSession session, RedirectAttributes next) {
    pages.find(id, caller);
    session.setAttribute(searchOf(id), search.strip().substring(0, Math.min(LONGEST_SEARCH, search.strip().length())));
    next.addAttribute("severity", severity);
    next.addAttribute("rule", rule);
    return "redirect:/submissions/" + id + "/findings";
  }

  @GetMapping("/submissions/{id}/learners/{row}")
  @ShowsLearners("learner viewed")
  String learner(@PathVariable long id, @PathVariable int row, Caller caller, Model model) {
    Submission submission = pages.showResults(id, caller, model);
    List<Row> found = findings.ofLearner(submission, row);
    List<Money> money = findings.moneyOfLearner(submission, row);
    if (found.isEmpty() && money.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("row", row);
    model.addAttribute("rows", found);
    model.addAttribute("money", money);
    model.addAttribute("rules", texts(submission, found.stream().map(Row::rule).toList()));
    return "results/learner";
  }

  private static String searchOf(long submission) {
    return "search in submission " + submission;
  }

  private Map<String, RuleInfo> texts(Submission submission, List<String> ids) {
    Year year = Year.of(calendar.collection(submission.collection()).orElseThrow().year());
    Map<String, RuleInfo> texts = new HashMap<>();
    ids.forEach(id -> texts.put(id, rules.of(year, id)));
    return texts;
  }
}
