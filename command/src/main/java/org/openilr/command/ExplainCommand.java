package org.openilr.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openilr.reference.Table;
import org.openilr.statements.eas.EasRule;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.Severity;
import org.openilr.validation.examples.Example;
import org.openilr.validation.examples.ExampleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ilr explain RULE…}: all that is known of a rule. */
@Command(name = "explain", mixinStandardHelpOptions = true,
    description = "Say what a rule checks, why it exists and how to put it right, with examples.")
final class ExplainCommand implements Callable<Integer> {

  private static final int INDENT = 2;
  private static final int LABELS = 14;

  @Parameters(arity = "1..*", paramLabel = "RULE", description = "Rule ids, for example DateOfBirth_46, or Value_03 of the EAS; letter case does "
      + "not matter.")
  private List<String> ids;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Screen screen = Screen.standard(spec.commandLine().getOut());
    int result = Ilr.FINE;
    boolean first = true;
    for (String id : ids) {
      List<RuleInfo> forms = forms(id);
      if (forms.isEmpty()) {
        Stream<RuleInfo> rules = Stream.concat(RuleCatalogue.rules().stream(), EasRule.all().stream().map(EasRule::info));
        spec.commandLine().getErr().println("ilr: " + unknown(id, rules));
        result = Ilr.FAILURE;
        continue;
      }
      if (!first) {
        screen.gap();
      }
      first = false;
      explain(forms, screen);
    }
    return result;
  }

  /** The forms of a rule on returns, or the rule on earnings adjustment statements; empty for an unknown id. */
  private static List<RuleInfo> forms(String id) {
    List<RuleInfo> forms = RuleCatalogue.rule(id);
    return forms.isEmpty() ? EasRule.find(id).stream().map(EasRule::info).toList() : forms;
  }

  /** What to tell somebody who named a rule that there is not. @param rules those that there are */
  static String unknown(String id, Stream<RuleInfo> rules) {
    List<String> near = NearestIds.of(id, rules.map(RuleInfo::id).distinct().toList());
    return "There is no rule " + id + ". " + (near.isEmpty()
        ? "ilr rules lists them all."
        : "Did you mean " + String.join(", ", near) + "?");
  }

  private static void explain(List<RuleInfo> forms, Screen screen) {
    RuleInfo now = forms.get(forms.size() - 1);
    screen.line(screen.styled(Screen.Style.BOLD, now.id()) + "  " + severity(now, screen) + ", " + years(forms));
    screen.gap();
    screen.paragraph(0, now.says());
    section(screen, "Raised when", now.when());
    section(screen, "Why", now.why());
    section(screen, "How to put it right", now.fix());
    screen.heading("Reported on");
    screen.paragraph(INDENT, on(now) + channels(now));
    if (!now.needs().isEmpty()) {
      section(screen, "Needs", "the reference tables " + String.join(", ", now.needs().stream().map(Table::file).toList())
          + "; without them the rule is not checked, and the result says so.");
    }
    section(screen, "Note", now.note());
    earlier(forms, screen);
    examples(now.id(), screen);
  }

  private static void section(Screen screen, String heading, String text) {
    if (!text.isBlank()) {
      screen.heading(heading);
      screen.paragraph(INDENT, text);
    }
  }

  static String severity(RuleInfo rule, Screen screen) {
    return switch (rule.severity()) {
      case ERROR -> screen.styled(Screen.Style.RED, "error");
      case WARNING -> screen.styled(Screen.Style.YELLOW, "warning");
      case FAIL -> screen.styled(Screen.Style.RED, "file rejected");
    };
  }

  private static String on(RuleInfo rule) {
    return switch (rule.on()) {
      case "File" -> "the file as a whole";
      case "Learner" -> "the learner";
      case EasRule.ON_FILE -> "the earnings adjustment statement (EAS) as a whole";
      case EasRule.ON_ROW -> "the row of the earnings adjustment statement (EAS)";
      case "LearningDelivery" -> "the learning delivery; the finding names the aim";
      default -> "the destination and progression record";
    };
  }

  private static String channels(RuleInfo rule) {
    if (rule.online() && rule.desktop()) {
      return ".";
    }
    return rule.online() ? "; checked online only, not on the desktop." : "; checked on the desktop only, not online.";
  }

  private static String years(List<RuleInfo> forms) {
    return Years.text(forms.get(0).from(), forms.get(forms.size() - 1).to());
  }

  /** What earlier forms of the rule say differently from the present one. */
  private static void earlier(List<RuleInfo> forms, Screen screen) {
    RuleInfo now = forms.get(forms.size() - 1);
    for (int at = forms.size() - 2; at >= 0; at--) {
      RuleInfo form = forms.get(at);
      screen.heading("In the years " + Years.text(form.from(), form.to()));
      List<String[]> differences = new ArrayList<>();
      differ(differences, "severity", form, now, rule -> rule.severity() == Severity.WARNING ? "warning" : "error");
      differ(differences, "said", form, now, RuleInfo::says);
      differ(differences, "raised when", form, now, RuleInfo::when);
      differ(differences, "fix", form, now, RuleInfo::fix);
      differ(differences, "note", form, now, RuleInfo::note);
      for (String[] difference : differences) {
        screen.entry(" ".repeat(INDENT) + difference[0], LABELS + INDENT, difference[1]);
      }
    }
  }

  private static void differ(List<String[]> differences, String what, RuleInfo form, RuleInfo now, Function<RuleInfo, String> part) {
    String text = part.apply(form);
    if (!text.equals(part.apply(now)) && !text.isBlank()) {
      differences.add(new String[] {what, text});
    }
  }

  private static void examples(String id, Screen screen) {
    List<Example> examples = ExampleBook.of(id);
    if (examples.isEmpty()) {
      return;
    }
    screen.heading("Examples");
    for (Example example : examples) {
      screen.entry(example.raised() ? "  raised" : "  not raised", LABELS, example.text(),
          example.raised() ? Screen.Style.RED : Screen.Style.GREEN);
      StringBuilder setting = new StringBuilder("like ").append(example.kind()).append(", ").append(example.year().title());
      example.settings().forEach(line -> setting.append("; ").append(line));
      screen.paragraph(LABELS, setting.toString());
      if (example.raised() && example.values() != null && !example.values().isBlank()) {
        screen.paragraph(LABELS, "reports " + example.values());
      }
    }
  }
}
