package org.openilr.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openilr.command.Screen.Style;
import org.openilr.funding.Account;
import org.openilr.funding.Attribute;
import org.openilr.funding.FundingModel;
import org.openilr.funding.Parameters;
import org.openilr.funding.Series;
import org.openilr.learners.Learner;
import org.openilr.learners.LearningDelivery;
import org.openilr.processing.CheckResult;
import org.openilr.specification.Year;
import org.openilr.validation.Finding;

/** The workings of a learner's money on the screen. */
final class WhyPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final String NOT_KNOWN = "not known";

  private final Screen screen;
  private final Year year;

  WhyPage(Screen screen, Year year) {
    this.screen = screen;
    this.year = year;
  }

  void head(CheckResult result, Learner learner) {
    screen.line(screen.styled(Style.BOLD, "Learner " + learner.learnRefNumber()));
    screen.line("%s, %s, R%02d".formatted(result.file(), result.year().title(), result.period()));
    for (LearningDelivery aim : learner.learningDeliveries()) {
      screen.line("  aim %s: %s, funding model %s, from %s to %s%s".formatted(aim.aimSeqNumber(), aim.learnAimRef(), aim.fundModel(),
          day(aim.learnStartDate()), day(aim.learnPlanEndDate()),
          aim.learnActEndDate() == null ? "" : ", ended " + day(aim.learnActEndDate())));
    }
  }

  private static String day(LocalDate day) {
    return day == null ? NOT_KNOWN : DAY.format(day);
  }

  void errors(List<Finding> errors) {
    screen.heading("Not funded: the learner has errors, and only valid learners are funded");
    for (Finding error : errors) {
      String label = "  %s%s  ".formatted(error.rule().id(), error.aimSeqNumber() == null ? "" : " on aim " + error.aimSeqNumber());
      screen.entry(label, label.length(), error.rule().says() + (error.values().isEmpty() ? "" : ": " + error.fieldValues().replace("|", ", ")),
          Style.RED);
    }
    screen.gap();
    screen.line("'ilr explain RULE' says how to put a rule right.");
  }

  void noModel(Learner learner) {
    screen.heading("Not funded: no aim of the learner belongs to a funding model with a calculation");
    screen.paragraph(2, "Calculations are there for the funding models 25, 35, 36, 70 and 81, and for 99 with a learner loan.");
  }

  /**
   * The money of one model.
   *
   * @param month 1 to 12; null for the whole year
   * @param full whether amounts of nothing are shown in full as well
   */
  void model(FundingModel model, Learner learner, List<Account> accounts, Integer month, boolean full) {
    Map<Integer, List<Account>> byAim = new LinkedHashMap<>();
    accounts.forEach(account -> byAim.computeIfAbsent(account.aimSeqNumber(), any -> new ArrayList<>()).add(account));
    byAim.forEach((aim, its) -> {
      screen.heading(model.name() + " " + model.title() + (aim == null ? "" : ", aim " + aim));
      List<Account> nothing = new ArrayList<>();
      Set<String> shown = new HashSet<>();
      for (Account account : its) {
        if (!full && isNothing(account, month)) {
          nothing.add(account);
        } else {
          account(account, month);
          shown.add(title(account));
        }
      }
      nothing(nothing, shown, month);
    });
  }

  /** Money that is taken back later in the year is not nothing, even where both add up to that. */
  private static boolean isNothing(Account account, Integer month) {
    return month == null && account.whole() == null ? account.amounts().values().stream().allMatch(WhyPage::isNothing)
        : isNothing(amount(account, month));
  }

  private static boolean isNothing(BigDecimal amount) {
    return amount == null || amount.signum() == 0;
  }

  private static BigDecimal amount(Account account, Integer month) {
    return month == null ? account.year() : account.amounts().at(month);
  }

  private void account(Account account, Integer month) {
    boolean nothing = isNothing(account, month);
    screen.gap();
    screen.line("  " + screen.styled(Style.BOLD, title(account) + " (" + account.payment().attribute() + ")") + ": "
        + (nothing ? "nothing" : Pounds.text(amount(account, month))) + " in " + when(month));
    if (!nothing && month == null) {
      screen.paragraph(4, account.whole() == null ? series(account.amounts(), true) : "For the year as a whole, not by month");
    }
    if (nothing) {
      stops(account, month);
    }
    steps(account, month);
    inputs(account);
  }

  private String when(Integer month) {
    return month == null ? "the year" : MONTH.format(year.firstDay().plusMonths(month - 1L));
  }

  private static String title(Account account) {
    String part = account.payment().model() == FundingModel.FM70 ? ", deliverable " : ", price episode ";
    return account.payment().kind() + (account.episode() == null ? "" : part + account.episode());
  }

  /** Money that came to nothing, together where the reason is the same; by its attribute too where other money of the kind is shown. */
  private void nothing(List<Account> accounts, Set<String> shown, Integer month) {
    Map<String, List<Account>> byReason = new LinkedHashMap<>();
    accounts.forEach(account -> byReason.computeIfAbsent(String.join("|", reasons(account, month)), any -> new ArrayList<>()).add(account));
    byReason.values().forEach(its -> {
      screen.gap();
      List<String> titles = its.stream().map(account -> title(account) + (shown.contains(title(account)) ? " (" + account.payment().attribute() + ")" : ""))
          .distinct().toList();
      screen.entry("  Nothing in " + when(month) + ":", 4, String.join("; ", titles), Style.BOLD);
      stops(its.get(0), month);
    });
  }

  private void stops(Account account, Integer month) {
    reasons(account, month).forEach(reason -> screen.entry("    Because", 12, reason, Style.YELLOW));
  }

  private List<String> reasons(Account account, Integer month) {
    if (month != null && !isNothing(account, null)) {
      return List.of("the money of the year falls into other months: " + series(account.amounts(), true));
    }
    return account.stops().stream().map(stop -> {
      String because = stop.because().isEmpty() ? stop.step().attribute().says() : stop.because();
      boolean itself = stop.step().attribute().name().equals(account.payment().attribute());
      return itself ? because : name(stop.step()) + " = " + text(stop.step(), null) + ": " + because;
    }).toList();
  }

  private void steps(Account account, Integer month) {
    screen.line("    How it comes about");
    for (Account.Step step : account.steps()) {
      screen.entry("    -", 6, name(step) + " = " + text(step, month) + ": " + step.attribute().says());
    }
  }

  private static String name(Account.Step step) {
    String of = step.attribute().level() == Attribute.Level.LEARNER || step.of().isEmpty() ? ""
        : step.attribute().level() == Attribute.Level.EPISODE ? " of " + step.of() : "";
    return step.attribute().name() + of;
  }

  private void inputs(Account account) {
    if (!account.fields().isEmpty()) {
      screen.line("    From the return");
      account.fields().forEach(field -> screen.entry("    -", 6, field.record() + ", " + field.name() + ": "
          + (field.value().isEmpty() ? "not returned" : field.value())));
    }
    if (!account.rows().isEmpty()) {
      screen.line("    From the reference data");
      account.rows().forEach(row -> screen.entry("    -", 6, row.table() + (row.version() == null ? "" : " (version " + row.version() + ")")
          + ": " + (row.values().isEmpty() ? "no row" : row.values())));
    }
    if (!account.parameters().isEmpty()) {
      screen.line("    Rates and dates");
      for (Parameters.Parameter parameter : account.parameters()) {
        screen.entry("    -", 6, parameter.name() + " = " + parameter.value() + " from " + DAY.format(parameter.from()) + " (" + parameter.source() + ")");
      }
    }
  }

  private String text(Account.Step step, Integer month) {
    Object value = step.value();
    if (value instanceof Series series) {
      if (month != null) {
        return one(step.attribute().type(), series.at(month));
      }
      return series(series, false);
    }
    return value instanceof Boolean truth ? truth ? "yes" : "no" : value instanceof LocalDate day ? DAY.format(day)
        : value instanceof BigDecimal decimal ? Pounds.exact(decimal) : Objects.toString(value, NOT_KNOWN);
  }

  private static String one(Attribute.Type type, BigDecimal value) {
    return value == null ? NOT_KNOWN : type == Attribute.Type.BOOLEAN ? value.signum() == 0 ? "no" : "yes" : Pounds.exact(value);
  }

  /** {@code Sep to Dec 50, Jan 30}; months of nothing are left out. */
  private String series(Series series, boolean pounds) {
    List<String> parts = new ArrayList<>();
    for (int first = 1; first <= Series.PERIODS; first++) {
      BigDecimal value = series.at(first);
      int last = first;
      while (last < Series.PERIODS && isSame(value, series.at(last + 1))) {
        last++;
      }
      if (value != null && value.signum() != 0) {
        parts.add(MONTH.format(year.firstDay().plusMonths(first - 1L))
            + (last == first ? "" : " to " + MONTH.format(year.firstDay().plusMonths(last - 1L))) + " "
            + (pounds ? Pounds.text(value) : Pounds.exact(value)));
      }
      first = last;
    }
    return parts.isEmpty() ? "0 in all months" : String.join(", ", parts);
  }

  private static boolean isSame(BigDecimal one, BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }
}
