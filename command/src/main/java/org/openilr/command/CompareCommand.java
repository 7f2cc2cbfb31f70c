package org.openilr.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.openilr.command.Screen.Style;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.FundingTotals;
import org.openilr.processing.Progress;
import org.openilr.processing.compare.Comparison;
import org.openilr.processing.compare.Comparison.DataChange;
import org.openilr.processing.compare.Comparison.Fate;
import org.openilr.processing.compare.Comparison.LearnerChange;
import org.openilr.processing.compare.ReturnComparison;
import org.openilr.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ilr compare}: what changed from one return to the next, and what that did to the money. */
@Command(name = "compare", mixinStandardHelpOptions = true,
    description = {"Compare two returns of a provider: learners, aims, findings and money, and which change of the data explains which change of the "
        + "money.", "Exit code: 0 compared, 2 one of the files is rejected, 3 wrong use or the system failed."})
final class CompareCommand implements Callable<Integer> {

  private static final int LEARNERS_SHOWN = 20;
  private static final int CAUSES_SHOWN = 15;

  @Parameters(index = "0", paramLabel = "OLD", description = "The older return.")
  private Path older;

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer return.")
  private Path newer;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write all changes as a table, a line each.")
  private Path out;

  @Mixin
  private ReturnOptions options;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (Reference data = options.open()) {
      Comparison comparison = ReturnComparison.run(options.settings(older, data), options.settings(newer, data), Progress.UNSEEN);
      if (out != null) {
        write(comparison);
      }
      print(comparison, Screen.standard(spec.commandLine().getOut()));
      spec.commandLine().getOut().flush();
      return Ilr.FINE;
    } catch (RejectedFileException rejected) {
      spec.commandLine().getErr().println("ilr: One of the files is rejected; nothing was compared.");
      rejected.faults().stream().limit(20).forEach(fault -> spec.commandLine().getErr().println("  " + fault));
      return Ilr.FILE_REJECTED;
    }
  }

  private void print(Comparison comparison, Screen screen) {
    screen.line(screen.styled(Style.BOLD, comparison.before().result().file() + " and " + comparison.after().result().file()));
    screen.line("Learners: %,d new, %,d gone, %,d changed, %,d as they were".formatted(comparison.added(), comparison.removed(),
        comparison.changed(), comparison.unchanged()));
    screen.line("%,d learners were valid before, %,d are valid now".formatted(comparison.before().result().learners().valid(),
        comparison.after().result().learners().valid()));
    findings(comparison, screen);
    if (comparison.before().money() != null && comparison.after().money() != null) {
      money(comparison, screen);
    }
    learners(comparison, screen);
  }

  private static void findings(Comparison comparison, Screen screen) {
    Map<String, Long> before = comparison.before().findings();
    Map<String, Long> after = comparison.after().findings();
    TreeSet<String> rules = new TreeSet<>(before.keySet());
    rules.addAll(after.keySet());
    rules.removeIf(rule -> before.getOrDefault(rule, 0L).equals(after.getOrDefault(rule, 0L)));
    if (!rules.isEmpty()) {
      screen.heading("Findings that are more or fewer");
      rules.forEach(rule -> screen.line("  %-24s %,8d before %,8d now".formatted(rule, before.getOrDefault(rule, 0L), after.getOrDefault(rule, 0L))));
    }
  }

  private static void money(Comparison comparison, Screen screen) {
    screen.heading("Money of the year by funding line, in pounds: before, now and the difference");
    Map<String, BigDecimal[]> lines = new TreeMap<>();
    add(comparison.before().money(), 0, lines);
    add(comparison.after().money(), 1, lines);
    BigDecimal[] all = {BigDecimal.ZERO, BigDecimal.ZERO};
    lines.forEach((name, amounts) -> {
      line(screen, name, amounts);
      all[0] = all[0].add(amounts[0]);
      all[1] = all[1].add(amounts[1]);
    });
    line(screen, "All", all);
    causes(comparison, screen);
  }

  private static void add(FundingTotals totals, int side, Map<String, BigDecimal[]> lines) {
    for (FundingTotals.Line line : totals.lines()) {
      BigDecimal[] amounts = lines.computeIfAbsent(line.model().name() + " " + line.line(), any -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
      amounts[side] = amounts[side].add(line.year());
    }
  }

  private static void line(Screen screen, String name, BigDecimal[] amounts) {
    screen.line("  " + name);
    screen.line("  %s %14s %14s %15s".formatted(" ".repeat(20), Pounds.text(amounts[0]), Pounds.text(amounts[1]), signed(amounts[1].subtract(amounts[0]))));
  }

  private static String signed(BigDecimal amount) {
    return (amount.signum() > 0 ? "+" : "") + Pounds.text(amount);
  }

  /** What explains the difference, the largest first. */
  private static void causes(Comparison comparison, Screen screen) {
    Map<String, BigDecimal> causes = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (LearnerChange learner : comparison.learners()) {
      if (learner.fate() != Fate.CHANGED) {
        add(words(learner.fate()), learner.money(), causes, counts);
      } else {
        learner.changes().stream().filter(change -> change.money() != null)
            .forEach(change -> add(String.join(", ", change.fields()), change.money(), causes, counts));
      }
    }
    causes.values().removeIf(amount -> amount.signum() == 0);
    if (causes.isEmpty()) {
      return;
    }
    screen.heading("What explains the difference");
    causes.entrySet().stream().sorted(Map.Entry.comparingByValue((one, other) -> other.abs().compareTo(one.abs()))).limit(CAUSES_SHOWN)
        .forEach(cause -> screen.entry("  %15s  %,6d ×  ".formatted(signed(cause.getValue()), counts.get(cause.getKey())), 29, cause.getKey()));
  }

  private static void add(String cause, BigDecimal money, Map<String, BigDecimal> causes, Map<String, Integer> counts) {
    causes.merge(cause, money, BigDecimal::add);
    counts.merge(cause, 1, Integer::sum);
  }

  private static String words(Fate fate) {
    return switch (fate) {
      case ADDED -> "learner is new";
      case REMOVED -> "learner is gone";
      case BECAME_VALID -> "learner has become valid";
      case NO_LONGER_VALID -> "learner is no longer valid";
      case CHANGED -> "data changed";
    };
  }

  private static void learners(Comparison comparison, Screen screen) {
    if (comparison.learners().isEmpty()) {
      return;
    }
    screen.heading("Learners, those with the largest difference first");
    for (LearnerChange learner : comparison.learners().subList(0, Math.min(LEARNERS_SHOWN, comparison.learners().size()))) {
      screen.line("  %s  %s  %s".formatted(learner.learnRefNumber(), signed(learner.money()), words(learner.fate())));
      for (DataChange change : learner.changes()) {
        String label = "    %s%s  ".formatted(change.aim() == null ? "learner" : "aim " + change.aim(),
            change.money() == null || change.money().signum() == 0 ? "" : " " + signed(change.money()));
        screen.entry(label, 6, String.join("; ", change.what()));
      }
    }
    int further = comparison.added() + comparison.removed() + comparison.changed() - Math.min(LEARNERS_SHOWN, comparison.learners().size());
    if (further > 0) {
      screen.line("  and %,d more; --out writes them to a file".formatted(further));
    }
  }

  private void write(Comparison comparison) throws IOException {
    Path unfinished = out.resolveSibling("." + out.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished)) {
      csv.writeRecord("learnRefNumber", "aimSeqNumber", "change", "fields", "what", "money");
      for (LearnerChange learner : comparison.learners()) {
        String fate = learner.fate().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        csv.writeRecord(learner.learnRefNumber(), null, fate, null, null, Pounds.exact(learner.money()));
        for (DataChange change : learner.changes()) {
          csv.writeRecord(learner.learnRefNumber(), change.aim() == null ? null : change.aim().toString(), "data", String.join("|", change.fields()),
              String.join("; ", change.what()), change.money() == null ? null : Pounds.exact(change.money()));
        }
      }
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
    Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
  }
}
