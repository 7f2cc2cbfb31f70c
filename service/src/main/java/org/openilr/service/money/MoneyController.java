package org.openilr.service.money;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openilr.funding.Account;
import org.openilr.funding.Calculation;
import org.openilr.funding.Calculations;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Series;
import org.openilr.funding.TextSeries;
import org.openilr.funding.Workings;
import org.openilr.service.accounts.Caller;
import org.openilr.service.audit.ShowsLearners;
import org.openilr.service.calendar.Calendar;
import org.openilr.service.corrections.ReturnedLearners;
import org.openilr.service.corrections.ReturnedLearners.Returned;
import org.openilr.service.reference.PublishedReference;
import org.openilr.service.submissions.Submission;
import org.openilr.service.submissions.SubmissionPages;
import org.openilr.service.web.Paging;
import org.openilr.specification.Year;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The money of a return: the summary with its picture, the learners behind each figure, and how a learner's amounts came about. */
@Controller
class MoneyController {

  private static final int PAGE = 50;

  private final SubmissionPages pages;
  private final Calendar calendar;
  private final Money money;
  private final ReturnedLearners learners;
  private final PublishedReference reference;
  private final JdbcClient database;

  MoneyController(SubmissionPages pages, Calendar calendar, Money money, ReturnedLearners learners, PublishedReference reference, JdbcClient database) {
    this.pages = pages;
    this.calendar = calendar;
    this.money = money;
    this.learners = learners;
    this.reference = reference;
    this.database = database;
  }

  /** The amounts of a learner in a model. */
  record OfModel(FundingModel model, List<Shown> accounts) {}

  /**
   * How an amount came about, as text.
   *
   * @param stops what made it nothing; empty where it is something
   */
  record Shown(Account account, List<Step> steps, List<String> stops) {}

  /** A value on the way, as text. */
  record Step(String name, String of, String says, String value) {}

  @GetMapping("/submissions/{id}/funding")
  @ShowsLearners("funding viewed")
  String summary(@PathVariable long id, Caller caller, Model model) {
    Submission submission = pages.showResults(id, caller, model);
    List<Money.Line> lines = money.lines(submission);
    List<BigDecimal> months = IntStream.range(0, Series.PERIODS).mapToObj(month -> lines.stream().map(line -> line.months().get(month))
        .reduce(BigDecimal.ZERO, BigDecimal::add)).toList();
    model.addAttribute("lines", lines);
    model.addAttribute("months", months);
    model.addAttribute("whole", lines.stream().map(Money.Line::whole).reduce(BigDecimal.ZERO, BigDecimal::add));
    model.addAttribute("chart", MonthChart.of(months));
    model.addAttribute("names", MonthChart.MONTHS);
    return "money/summary";
  }

  @GetMapping("/submissions/{id}/funding/learners")
  @ShowsLearners("funded learners viewed")
  String learners(@PathVariable long id, @RequestParam("model") String name, @RequestParam String line, @RequestParam String kind,
      @RequestParam(defaultValue = "1") int page, Caller caller, Model model) {
    Submission submission = pages.showResults(id, caller, model);
    FundingModel fundingModel = Arrays.stream(FundingModel.values()).filter(one -> one.name().equals(name)).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Paging paging = new Paging(page, PAGE, money.count(submission, fundingModel, line, kind));
    model.addAttribute("fundingModel", fundingModel);
    model.addAttribute("line", line);
    model.addAttribute("kind", kind);
    model.addAttribute("paging", paging);
    model.addAttribute("rows", money.learners(submission, fundingModel, line, kind, paging.from(), PAGE));
    model.addAttribute("names", MonthChart.MONTHS);
    return "money/learners";
  }

  @GetMapping("/submissions/{id}/learners/{row}/workings")
  @ShowsLearners("workings viewed")
  String workings(@PathVariable long id, @PathVariable int row, Caller caller, Model model) throws IOException {
    Submission submission = pages.showResults(id, caller, model);
    Year year = Year.of(calendar.collection(submission.collection()).orElseThrow().year());
    Returned returned = learners.find(submission, row, true).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<OfModel> models = new ArrayList<>();
    if (isValid(submission, row)) {
      FundingFacts facts = new FundingFacts(year, reference.now(), submission.ukprn());
      for (Calculation calculation : Calculations.of(year)) {
        if (calculation.takes(returned.learner())) {
          models.add(new OfModel(calculation.model(), Workings.of(calculation, returned.learner(), returned.outcomes(), facts).stream().map(MoneyController::shown).toList()));
        }
      }
    }
    model.addAttribute("row", row);
    model.addAttribute("learner", returned.learner());
    model.addAttribute("valid", isValid(submission, row));
    model.addAttribute("calculated", !Calculations.of(year).isEmpty());
    model.addAttribute("models", models);
    model.addAttribute("names", MonthChart.MONTHS);
    return "money/workings";
  }

  private boolean isValid(Submission submission, int row) {
    return database.sql("select not exists (select from finding where submission = :id and learner_row = :row and severity = 'E')").param("id", submission.id())
        .param("row", row).query(Boolean.class).single();
  }

  private static Shown shown(Account account) {
    boolean nothing = account.year() == null || account.year().signum() == 0;
    return new Shown(account, nothing ? List.of() : account.steps().stream()
        .map(step -> new Step(step.attribute().name(), step.of(), step.attribute().says(), text(step.value()))).toList(),
        nothing ? account.stops().stream().map(stop -> stop.because().isEmpty() ? stop.step().attribute().says() : stop.because()).distinct().toList() : List.of());
  }

  private static String text(Object value) {
    if (value instanceof Series series) {
      return months(series.values());
    }
    if (value instanceof TextSeries texts) {
      return months(texts.values());
    }
    return value == null ? "not known" : value instanceof Boolean truth ? truth ? "yes" : "no" : value instanceof BigDecimal number ? plain(number) : value.toString();
  }

  private static String months(List<?> values) {
    List<String> parts = new ArrayList<>();
    for (int month = 0; month < values.size(); month++) {
      Object value = values.get(month);
      if (value != null && !(value instanceof BigDecimal number && number.signum() == 0)) {
        parts.add(MonthChart.MONTHS.get(month) + " " + text(value));
      }
    }
    return parts.isEmpty() ? "nothing in any month" : String.join(", ", parts);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
