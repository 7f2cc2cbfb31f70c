package org.openilr.service.operators;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.Audit;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.calendar.Period;
import org.openilr.service.database.Times;
import org.openilr.service.web.CsvDownload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The first page of operators and auditors, and the lists behind its numbers. */
@Controller
@RequestMapping("/operator")
class OverviewController {

  private static final int SHOWN = 500;

  private final Calendar calendar;
  private final PeriodReturns returns;
  private final Watch watch;
  private final Audit audit;
  private final Clock clock;

  OverviewController(Calendar calendar, PeriodReturns returns, Watch watch, Audit audit, Clock clock) {
    this.calendar = calendar;
    this.returns = returns;
    this.watch = watch;
    this.audit = audit;
    this.clock = clock;
  }

  /** A period that takes returns now. */
  record OpenPeriod(DataCollection collection, Period period, PeriodReturns.Totals totals, Duration left) {}

  @GetMapping
  String overview(Model model) {
    Instant now = clock.instant();
    List<OpenPeriod> open = new ArrayList<>();
    for (DataCollection collection : calendar.collections()) {
      if (collection.open()) {
        calendar.current(collection.id()).ifPresent(period -> open.add(new OpenPeriod(collection, period, returns.totals(period),
            Duration.between(now, period.closesAt()))));
      }
    }
    model.addAttribute("open", open);
    model.addAttribute("closed", calendar.collections().stream().filter(DataCollection::open).flatMap(each -> lastClosed(each.id(), now).stream()).toList());
    model.addAttribute("charts", open.stream().map(each -> DayChart.of(returns.byDay(each.period(), LocalDate.ofInstant(now, Times.UK)))).toList());
    model.addAttribute("periodEnds", calendar.periodEnds());
    model.addAttribute("counts", watch.counts());
    model.addAttribute("jobs", watch.jobs());
    model.addAttribute("speed", watch.speed());
    return "operator/overview";
  }

  /** The period of a collection that closed last. */
  private Optional<Period> lastClosed(String collection, Instant now) {
    return calendar.periods(collection).stream().filter(period -> period.closesAt().isBefore(now)).max(Comparator.comparing(Period::closesAt));
  }

  @GetMapping("/lists/{list}")
  String list(@PathVariable String list, Model model) {
    WatchList wanted = find(list);
    List<Watch.File> files = new ArrayList<>();
    watch.files(wanted, SHOWN, files::add);
    model.addAttribute("list", wanted);
    model.addAttribute("files", files);
    model.addAttribute("more", files.size() == SHOWN);
    return "operator/list";
  }

  @GetMapping("/lists/{list}.csv")
  void csv(@PathVariable String list, Caller caller, HttpServletResponse response) throws IOException {
    WatchList wanted = find(list);
    audit.add(caller, "list downloaded", null, wanted.title());
    try (CsvDownload csv = new CsvDownload(response, wanted.path() + ".csv", List.of("UKPRN", "Provider", "Submission", "Collection", "Period", "File name", "State",
        "Uploaded (UTC)", "Submitted (UTC)", "Last good submission (UTC)", "Seconds of work"))) {
      watch.files(wanted, Integer.MAX_VALUE, file -> csv.row(file.ukprn(), file.provider(), file.submission(), file.collection(), file.periodName(), file.fileName(),
          file.state().title(), file.uploadedAt(), file.submittedAt(), file.lastGood(), file.ran() == null ? null : file.ran().toSeconds()));
    }
  }

  private static WatchList find(String path) {
    return WatchList.ofPath(path).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }
}
