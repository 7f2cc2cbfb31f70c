package org.openilr.service.operators;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.CalendarChanges;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.calendar.Period;
import org.openilr.service.database.Times;
import org.openilr.service.web.CsvDownload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a return period stands, while it is open and after its close. */
@Controller
@RequestMapping("/operator/periods/{collection}/{number}")
class PeriodController {

  private static final int PAGE = 100;
  private static final List<String> MONTHS = List.of("August", "September", "October", "November", "December", "January", "February", "March", "April", "May", "June",
      "July");

  private final Calendar calendar;
  private final CalendarChanges changes;
  private final PeriodReturns returns;
  private final Audit audit;
  private final Clock clock;

  PeriodController(Calendar calendar, CalendarChanges changes, PeriodReturns returns, Audit audit, Clock clock) {
    this.calendar = calendar;
    this.changes = changes;
    this.returns = returns;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  String submitted(@PathVariable String collection, @PathVariable int number, @RequestParam(defaultValue = "1") int page, Model model) {
    Period period = head(collection, number, "submitted", page, model);
    List<PeriodReturns.Return> shown = new ArrayList<>();
    returns.returns(period, from(page), PAGE, shown::add);
    model.addAttribute("returns", shown);
    model.addAttribute("pages", pages(returns.totals(period).submitted()));
    return "operator/returns";
  }

  @GetMapping("/missing")
  String missing(@PathVariable String collection, @PathVariable int number, @RequestParam(defaultValue = "1") int page, Model model) {
    Period period = head(collection, number, "missing", page, model);
    List<PeriodReturns.Missing> shown = new ArrayList<>();
    returns.missing(period, from(page), PAGE, shown::add);
    model.addAttribute("missing", shown);
    model.addAttribute("pages", pages(returns.totals(period).missing()));
    return "operator/returns";
  }

  @GetMapping("/funding")
  String funding(@PathVariable String collection, @PathVariable int number, Model model) {
    Period period = head(collection, number, "funding", 1, model);
    List<PeriodReturns.Line> lines = returns.lines(period);
    model.addAttribute("lines", lines);
    model.addAttribute("total", lines.stream().map(PeriodReturns.Line::total).reduce(BigDecimal.ZERO, BigDecimal::add));
    model.addAttribute("pages", 1);
    return "operator/returns";
  }

  @PostMapping("/period-end")
  String periodEnd(@PathVariable String collection, @PathVariable int number, @RequestParam boolean underWay, Caller caller, RedirectAttributes after) {
    boolean done = changes.setPeriodEnd(caller, period(collection, number), underWay);
    after.addFlashAttribute("done", !done ? "Nothing was changed: the period is open, or somebody was faster." : underWay
        ? "Period end is under way. Programs get no submitted learners until you end it." : "Period end has ended. Programs get submitted learners again.");
    return "redirect:/operator/periods/" + collection + "/" + number;
  }

  private Period head(String collection, int number, String view, int page, Model model) {
    DataCollection found = calendar.collection(collection).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    Period period = period(collection, number);
    model.addAttribute("collection", found);
    model.addAttribute("period", period);
    model.addAttribute("open", period.isOpen(clock.instant()));
    model.addAttribute("periodEnd", calendar.periodEnds().contains(period));
    model.addAttribute("mayEnd", found.kind() == DataCollection.Kind.ILR && clock.instant().isAfter(period.closesAt()));
    model.addAttribute("totals", returns.totals(period));
    model.addAttribute("chart", DayChart.of(returns.byDay(period, LocalDate.ofInstant(clock.instant(), Times.UK))));
    model.addAttribute("view", view);
    model.addAttribute("page", Math.max(1, page));
    return period;
  }

  private Period period(String collection, int number) {
    return calendar.periods(collection).stream().filter(each -> each.number() == number).findFirst().orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private static int from(int page) {
    return (Math.max(1, page) - 1) * PAGE;
  }

  private static int pages(long rows) {
    return (int) Math.max(1, (rows + PAGE - 1) / PAGE);
  }

  @GetMapping("/submitted.csv")
  void submittedCsv(@PathVariable String collection, @PathVariable int number, Caller caller, HttpServletResponse response) throws IOException {
    Period period = downloaded(collection, number, "submitted", caller);
    try (CsvDownload csv = new CsvDownload(response, name(period, "submitted"), List.of("UKPRN", "Provider", "Submission", "File name", "Submitted (UTC)",
        "Submitted by", "Learners", "Valid learners", "Errors", "Funding"))) {
      returns.returns(period, 0, Integer.MAX_VALUE, one -> csv.row(one.ukprn(), one.provider(), one.submission(), one.fileName(), one.submittedAt(),
          one.submittedBy(), one.learners(), one.validLearners(), one.errors(), one.funding()));
    }
  }

  @GetMapping("/missing.csv")
  void missingCsv(@PathVariable String collection, @PathVariable int number, Caller caller, HttpServletResponse response) throws IOException {
    Period period = downloaded(collection, number, "missing", caller);
    try (CsvDownload csv = new CsvDownload(response, name(period, "missing"), List.of("UKPRN", "Provider", "Latest file", "What became of it", "Last submitted in"))) {
      returns.missing(period, 0, Integer.MAX_VALUE, one -> csv.row(one.ukprn(), one.provider(), one.latest(),
          one.stateTitle(), one.lastPeriodName()));
    }
  }

  @GetMapping("/funding.csv")
  void fundingCsv(@PathVariable String collection, @PathVariable int number, Caller caller, HttpServletResponse response) throws IOException {
    Period period = downloaded(collection, number, "funding", caller);
    List<String> headings = new ArrayList<>(List.of("Funding model", "Funding line", "Providers"));
    headings.addAll(MONTHS);
    headings.addAll(List.of("Of no month", "Total"));
    try (CsvDownload csv = new CsvDownload(response, name(period, "funding"), headings)) {
      for (PeriodReturns.Line line : returns.lines(period)) {
        List<Object> cells = new ArrayList<>(List.of(line.model(), line.line(), line.providers()));
        cells.addAll(line.months());
        cells.add(line.whole());
        cells.add(line.total());
        csv.row(cells.toArray());
      }
    }
  }

  private Period downloaded(String collection, int number, String what, Caller caller) {
    Period period = period(collection, number);
    audit.add(caller, "list of " + what + " downloaded", null, CalendarChanges.about(collection, number));
    return period;
  }

  private static String name(Period period, String what) {
    return period.collection() + '-' + period.name() + '-' + what + ".csv";
  }
}
