package org.openilr.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openilr.command.Screen.Style;
import org.openilr.processing.CheckResult;
import org.openilr.processing.results.Review;
import org.openilr.validation.Severity;

/** The result of a check on the screen. */
final class CheckSummary {

  private static final int BAR = 40;

  private final Screen screen;

  CheckSummary(Screen screen) {
    this.screen = screen;
  }

  /** What was checked and how many learners are valid. */
  void head(CheckResult result) {
    screen.line(screen.styled(Style.BOLD, result.file()));
    screen.line("%s, R%02d%s".formatted(result.year().title(), result.period(),
        result.ukprn() == null ? "" : ", provider " + result.ukprn() + (result.provider() == null ? "" : " " + result.provider())));
    screen.gap();
    learners(result);
  }

  /**
   * The rules raised.
   *
   * @param review finished; null where nothing is known from before
   */
  void findings(CheckResult result, Review review) {
    if (review != null && !review.inWords().isEmpty()) {
      screen.paragraph(2, review.inWords());
    }
    rules(result, review);
    if (!result.notChecked().isEmpty()) {
      screen.heading("Not checked");
      screen.paragraph(2, "%s, because the reference data lacks what they need: %s".formatted(
          count(result.notChecked().size(), "rule"), String.join(", ", result.notChecked().stream().map(rule -> rule.rule().id()).toList())));
    }
  }

  /** @param where the folder or the file that the results are in; null for nowhere */
  void foot(List<String> notices, Path where) {
    if (!notices.isEmpty()) {
      screen.heading("Please note");
      notices.forEach(notice -> screen.paragraph(2, notice));
    }
    if (where != null) {
      screen.gap();
      screen.line(Files.isDirectory(where) ? "Results are in " + where + "; open report.html in a browser." : "All values are in " + where + ".");
    }
  }

  private void learners(CheckResult result) {
    int all = result.allLearners();
    int valid = result.learners().valid();
    int invalid = result.learners().invalid();
    int warned = result.learners().warningsOnly();
    if (all > 0) {
      int wrong = share(invalid, all);
      int warning = Math.min(share(warned, all), BAR - wrong);
      screen.line("  " + screen.styled(Style.GREEN, "=".repeat(BAR - wrong - warning)) + screen.styled(Style.YELLOW, "~".repeat(warning))
          + screen.styled(Style.RED, "x".repeat(wrong)));
    }
    screen.line("  %s: %s valid%s, %s with errors".formatted(count(all, "learner"), number(valid),
        warned == 0 ? "" : " (" + number(warned) + " of them with warnings)", number(invalid)));
    screen.line("  %s, %s".formatted(count(result.count(Severity.ERROR) + result.count(Severity.FAIL), "error"),
        count(result.count(Severity.WARNING), "warning")));
  }

  /** The length of a bar's part; what there is at all can be seen. */
  private static int share(int some, int all) {
    return some == 0 ? 0 : Math.max(1, (int) Math.round((double) BAR * some / all));
  }

  private void rules(CheckResult result, Review review) {
    if (result.raised().isEmpty()) {
      screen.gap();
      screen.line(screen.styled(Style.GREEN, "Nothing found."));
      return;
    }
    screen.heading("Rules raised, the worst first");
    int widest = result.raised().stream().mapToInt(raised -> raised.rule().id().length()).max().orElse(0);
    int digits = number(result.raised().stream().mapToLong(CheckResult.Raised::count).max().orElse(0)).length();
    for (CheckResult.Raised raised : result.raised()) {
      Severity severity = raised.rule().severity();
      String label = ("  %s  %-" + widest + "s  %" + digits + "s  ").formatted(severity.letter(), raised.rule().id(), number(raised.count()));
      screen.entry(label, label.length(), raised.rule().says() + known(raised.rule().id(), review), severity == Severity.WARNING ? Style.YELLOW : Style.RED);
    }
    screen.gap();
    screen.line("'ilr explain RULE' says more about a rule and how to put it right.");
  }

  private static String known(String rule, Review review) {
    long fresh = review == null ? 0 : review.fresh().getOrDefault(rule, 0L);
    long acknowledged = review == null ? 0 : review.acknowledged().getOrDefault(rule, 0L);
    return (fresh == 0 ? "" : " (" + number(fresh) + " new)") + (acknowledged == 0 ? "" : " (" + number(acknowledged) + " acknowledged)");
  }

  private static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  private static String count(long number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }
}
