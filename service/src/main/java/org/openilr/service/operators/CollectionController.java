package org.openilr.service.operators;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openilr.service.accounts.Caller;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.calendar.CalendarChanges;
import org.openilr.service.calendar.DataCollection;
import org.openilr.service.calendar.Period;
import org.openilr.service.web.Problems;
import org.openilr.service.web.UkText;
import org.openilr.specification.Year;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Collections and the dates of their periods. */
@Controller
@RequestMapping("/operator/collections")
class CollectionController {

  private final Calendar calendar;
  private final CalendarChanges changes;
  private final ChangeHistory history;
  private final UkText text;
  private final Clock clock;

  CollectionController(Calendar calendar, CalendarChanges changes, ChangeHistory history, UkText text, Clock clock) {
    this.calendar = calendar;
    this.changes = changes;
    this.history = history;
    this.text = text;
    this.clock = clock;
  }

  /** A collection and where its calendar stands; periods are null where there is none. */
  record Line(DataCollection collection, Period current, Period next) {}

  /** A return of a collection; the period is null where it has no dates yet. */
  record Slot(int number, Period period, String state) {

    public String name() {
      return "R%02d".formatted(number);
    }
  }

  @GetMapping
  String list(Model model) {
    List<DataCollection> all = calendar.collections();
    model.addAttribute("lines", all.stream()
        .map(each -> new Line(each, calendar.current(each.id()).orElse(null), calendar.next(each.id()).orElse(null))).toList());
    model.addAttribute("newYears", newYears());
    return "operator/collections";
  }

  /** The years that are not collected yet. */
  private List<Year> newYears() {
    List<String> known = calendar.collections().stream().map(DataCollection::year).toList();
    return Year.SUPPORTED.stream().filter(year -> !known.contains(year.code())).toList();
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Model model) {
    DataCollection collection = find(id);
    List<Period> periods = calendar.periods(id);
    model.addAttribute("collection", collection);
    model.addAttribute("current", calendar.current(id).orElse(null));
    model.addAttribute("next", calendar.next(id).orElse(null));
    model.addAttribute("slots", IntStream.rangeClosed(1, CalendarChanges.PERIODS).mapToObj(number -> slot(number, periods)).toList());
    model.addAttribute("processings", DataCollection.Processing.values());
    model.addAttribute("history", history.of("collection " + id));
    return "operator/collection";
  }

  private Slot slot(int number, List<Period> periods) {
    Optional<Period> period = periods.stream().filter(each -> each.number() == number).findFirst();
    return new Slot(number, period.orElse(null), period.map(this::state).orElse("No dates yet"));
  }

  private String state(Period period) {
    return period.isOpen(clock.instant()) ? "Open" : period.opensAt().isAfter(clock.instant()) ? "Not open yet" : "Closed";
  }

  @PostMapping("/{id}/open")
  String open(@PathVariable String id, @RequestParam boolean open, Caller caller, RedirectAttributes after) {
    DataCollection collection = find(id);
    changes.setOpen(caller, collection, open);
    after.addFlashAttribute("done", open ? collection.title() + " takes files again." : collection.title() + " is closed and takes no more files.");
    return "redirect:/operator/collections/" + id;
  }

  @PostMapping("/{id}/processing")
  String processing(@PathVariable String id, @RequestParam DataCollection.Processing processing, Caller caller, RedirectAttributes after) {
    changes.setProcessing(caller, find(id), processing);
    after.addFlashAttribute("done", "Jobs run: " + processing.title() + '.');
    return "redirect:/operator/collections/" + id;
  }

  @GetMapping("/{id}/periods/{number}")
  String period(@PathVariable String id, @PathVariable int number, Model model) {
    Slot slot = slot(checked(number), calendar.periods(id));
    return periodPage(id, slot, slot.period() == null ? PeriodForm.EMPTY : PeriodForm.of(slot.period()), null, model);
  }

  private String periodPage(String id, Slot slot, PeriodForm form, Problems problems, Model model) {
    model.addAttribute("collection", find(id));
    model.addAttribute("slot", slot);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("history", history.of(CalendarChanges.about(id, slot.number())));
    return "operator/period";
  }

  @PostMapping("/{id}/periods/{number}")
  String change(@PathVariable String id, @PathVariable int number, PeriodForm form, Caller caller, Model model, RedirectAttributes after) {
    find(id);
    Problems problems = new Problems();
    Period wanted = form.read("", id, checked(number), problems);
    if (wanted != null) {
      changes.inTheWay(wanted).ifPresent(other -> problems.add(other.number() > number ? "closesDay" : "opensDay", inTheWay(wanted, other)));
    }
    if (problems.any()) {
      return periodPage(id, slot(number, calendar.periods(id)), form, problems, model);
    }
    changes.setPeriod(caller, wanted);
    after.addFlashAttribute("done", wanted.name() + (wanted.isOpen(clock.instant()) ? " is open until " : " closes on ") + text.time(wanted.closesAt()) + '.');
    return "redirect:/operator/collections/" + id + "/periods/" + number;
  }

  private String inTheWay(Period wanted, Period other) {
    return other.number() > wanted.number()
        ? wanted.name() + " must close before " + other.name() + " opens on " + text.time(other.opensAt()) + ": choose an earlier close, or move " + other.name() + " first"
        : wanted.name() + " must open after " + other.name() + " closes on " + text.time(other.closesAt()) + ": choose a later opening, or move " + other.name() + " first";
  }

  private static int checked(int number) {
    if (number < 1 || number > CalendarChanges.PERIODS) {
      throw new ResponseStatusException(NOT_FOUND);
    }
    return number;
  }

  @GetMapping("/years/{code}")
  String newYear(@PathVariable String code, Model model) {
    return yearPage(newYear(code), YearForm.of(newYear(code)), null, model);
  }

  private Year newYear(String code) {
    return newYears().stream().filter(year -> year.code().equals(code)).findFirst().orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private static String yearPage(Year year, YearForm form, Problems problems, Model model) {
    model.addAttribute("year", year);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    return "operator/new-year";
  }

  @PostMapping("/years/{code}")
  String addYear(@PathVariable String code, YearForm form, Caller caller, Model model, RedirectAttributes after) {
    Year year = newYear(code);
    Problems problems = new Problems();
    List<Period> periods = new ArrayList<>();
    for (int number = 1; number <= CalendarChanges.PERIODS; number++) {
      PeriodForm line = form.line(number);
      Period period = line.isEmpty() ? null : line.read("p" + number + "-", "ILR" + code, number, problems);
      if (period != null) {
        String field = "p" + number + "-opensDay";
        periods.stream().filter(period::runsInto).findFirst().ifPresent(other -> problems.add(field, inTheWay(period, other)));
        periods.add(period);
      }
    }
    if (problems.any()) {
      return yearPage(year, form, problems, model);
    }
    changes.addYear(caller, year, periods);
    after.addFlashAttribute("done", "The collections of " + year.title() + " are there, with " + periods.size() + " periods each. Assign them to providers next.");
    return "redirect:/operator/collections/ILR" + code;
  }

  private DataCollection find(String id) {
    return calendar.collection(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }
}
