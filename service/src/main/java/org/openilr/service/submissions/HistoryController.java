package org.openilr.service.submissions;

import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a provider has sent and submitted, and what counted. Those who see all providers name one. */
@Controller
class HistoryController {

  private static final int PAGE = 25;

  private final History history;

  HistoryController(History history) {
    this.history = history;
  }

  @GetMapping("/submissions")
  String history(@RequestParam(required = false) Integer ukprn, @RequestParam(defaultValue = "") String collection, @RequestParam(defaultValue = "0") int period,
      @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Caller caller, Model model) {
    Integer provider = ukprn == null ? caller.ukprn() : ukprn;
    if (provider == null || !caller.maySee(provider)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    History.Filter filter = new History.Filter(collection, period, state);
    Paging paging = new Paging(page, PAGE, history.count(provider, filter));
    model.addAttribute("ukprn", provider);
    model.addAttribute("filter", filter);
    model.addAttribute("paging", paging);
    model.addAttribute("lines", history.page(provider, filter, paging.from(), PAGE));
    model.addAttribute("collections", history.collections(provider));
    model.addAttribute("states", List.of(SubmissionState.values()));
    return "submissions/history";
  }
}
