package org.openilr.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.Progress;
import org.openilr.processing.ReturnCheck;
import org.openilr.processing.results.Acknowledgements;
import org.openilr.reference.Reference;
import org.openilr.validation.Finding;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ilr acknowledge}: warnings that are right as they are. */
@Command(name = "acknowledge", mixinStandardHelpOptions = true,
    description = {"Acknowledge warnings that you have looked at and that are right as they are, with the reason. 'ilr check' then counts them apart, "
        + "until a value that the warning shows changes.",
        "Without RULE, list what has been acknowledged. They are kept in acknowledged.csv beside the return.",
        "Exit code: 0 done, 2 the file is rejected, 3 wrong use, nothing to acknowledge, or the system failed."})
final class AcknowledgeCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "A return: XML, or a zip that holds it.")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "RULE", description = "The rule whose warnings are acknowledged.")
  private String rule;

  @Parameters(index = "2", arity = "0..1", paramLabel = "LEARNER", description = "The learner reference number; without it all learners.")
  private String learner;

  @Parameters(index = "3", arity = "0..1", paramLabel = "AIM", description = "The sequence number of one aim; without it all aims.")
  private Integer aim;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why the warnings are right as they are.")
  private String reason;

  @Option(names = "--withdraw", description = "Take acknowledgements back, so that the warnings count again.")
  private boolean withdraw;

  @Option(names = "--acknowledged", paramLabel = "FILE", description = "Where they are kept, if not beside the return.")
  private Path kept;

  @Mixin
  private ReturnOptions options;

  @Spec
  private CommandSpec spec;

  /** Where the acknowledgements for a return are kept. */
  static Path beside(Path file) {
    return file.resolveSibling(Acknowledgements.FILE);
  }

  @Override
  public Integer call() throws IOException {
    Path where = kept != null ? kept : beside(file);
    Acknowledgements acknowledgements = Acknowledgements.read(where);
    if (rule == null) {
      return list(acknowledgements, where);
    }
    boolean warns = RuleCatalogue.rule(rule).stream().anyMatch(form -> form.severity() == Severity.WARNING);
    if (RuleCatalogue.rule(rule).isEmpty()) {
      throw new ParameterException(spec.commandLine(), "There is no rule " + rule + "; 'ilr rules' lists them.");
    }
    if (!warns) {
      throw new ParameterException(spec.commandLine(), rule + " is an error: it has to be put right, and cannot be acknowledged. 'ilr explain "
          + rule + "' says how.");
    }
    if (withdraw) {
      return withdraw(acknowledgements, where);
    }
    if (reason == null || reason.isBlank()) {
      throw new ParameterException(spec.commandLine(), "Give the reason with --reason.");
    }
    return acknowledge(acknowledgements, where);
  }

  private int acknowledge(Acknowledgements acknowledgements, Path where) throws IOException {
    List<Finding> warnings = new ArrayList<>();
    try (Reference data = options.open()) {
      CheckSettings settings = options.settings(file, data);
      ReturnCheck.run(settings, Progress.UNSEEN, (finding, about) -> {
        if (finding.rule().id().equalsIgnoreCase(rule) && finding.rule().severity() == Severity.WARNING
            && isMeant(finding.learnRefNumber(), finding.aimSeqNumber() == null ? "" : finding.aimSeqNumber().toString())) {
          warnings.add(finding);
        }
      });
      if (warnings.isEmpty()) {
        throw new IOException("There is no such warning in " + file + "; nothing was acknowledged.");
      }
      warnings.forEach(warning -> acknowledgements.add(warning, settings.now().toLocalDate(), reason.strip()));
    } catch (RejectedFileException rejected) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("ilr: " + file + " is rejected; nothing was acknowledged.");
      rejected.faults().stream().limit(20).forEach(fault -> err.println("  " + fault));
      return Ilr.FILE_REJECTED;
    }
    acknowledgements.write(where);
    say("%,d %s of %s acknowledged in %s.".formatted(warnings.size(), warnings.size() == 1 ? "warning" : "warnings", warnings.get(0).rule().id(), where));
    return Ilr.FINE;
  }

  private int withdraw(Acknowledgements acknowledgements, Path where) throws IOException {
    int before = acknowledgements.list().size();
    for (Acknowledgements.Acknowledgement one : acknowledgements.list()) {
      if (one.rule().equalsIgnoreCase(rule) && isMeant(one.learnRefNumber(), one.aimSeqNumber())) {
        acknowledgements.remove(one);
      }
    }
    int withdrawn = before - acknowledgements.list().size();
    if (withdrawn == 0) {
      throw new IOException("No such warning has been acknowledged in " + where + ".");
    }
    acknowledgements.write(where);
    say("%,d %s of %s no longer acknowledged.".formatted(withdrawn, withdrawn == 1 ? "warning" : "warnings", rule));
    return Ilr.FINE;
  }

  private boolean isMeant(String learnRefNumber, String aimSeqNumber) {
    return (learner == null || learner.equalsIgnoreCase(learnRefNumber)) && (aim == null || aim.toString().equals(aimSeqNumber));
  }

  private int list(Acknowledgements acknowledgements, Path where) {
    Screen screen = Screen.standard(spec.commandLine().getOut());
    if (acknowledgements.list().isEmpty()) {
      screen.line("No warnings have been acknowledged in " + where + ".");
    }
    for (Acknowledgements.Acknowledgement one : acknowledgements.list()) {
      String label = one.rule() + "  " + one.learnRefNumber() + (one.aimSeqNumber().isEmpty() ? "" : " aim " + one.aimSeqNumber()) + "  " + one.date() + "  ";
      screen.entry(label, 4, one.reason());
    }
    spec.commandLine().getOut().flush();
    return Ilr.FINE;
  }

  private void say(String text) {
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }
}
