package org.openilr.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openilr.funding.Account;
import org.openilr.funding.Calculation;
import org.openilr.funding.Calculations;
import org.openilr.funding.FundedLearner;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Workings;
import org.openilr.learners.DPOutcome;
import org.openilr.learners.Entity;
import org.openilr.learners.Learner;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.processing.CheckResult;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.FundingReceiver;
import org.openilr.processing.Progress;
import org.openilr.processing.ReturnCheck;
import org.openilr.reference.Reference;
import org.openilr.validation.Finding;
import org.openilr.validation.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ilr why}: how a learner's money came about, or what stopped it. */
@Command(name = "why", mixinStandardHelpOptions = true,
    description = {"Show the workings of a learner's funding: every amount back to the fields of the return, the reference data and the rates, and "
        + "what stopped an amount.",
        "Exit code: 0 the learner is valid, 1 the learner has errors and is not funded, 2 the file is rejected, 3 wrong use or the system failed."})
final class WhyCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "A return: XML, or a zip that holds it.")
  private Path file;

  @Parameters(index = "1", paramLabel = "LEARNER", description = "The learner reference number; letter case does not matter.")
  private String learner;

  @Parameters(index = "2", arity = "0..1", paramLabel = "AIM", description = "The sequence number of one aim; without it all aims.")
  private Integer aim;

  @Parameters(index = "3", arity = "0..1", paramLabel = "MONTH", converter = Month.class,
      description = "One month: P1 to P12, or its name, such as Nov. Without it the whole year.")
  private Integer month;

  @Mixin
  private ReturnOptions options;

  @Option(names = "--all", description = "Show the workings of amounts of nothing in full as well, not only what stopped them.")
  private boolean all;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Reference data = options.open()) {
      CheckSettings settings = options.settings(file, data);
      Learner found = find();
      if (found == null) {
        throw new IOException("No learner of this file has the reference number that you gave.");
      }
      if (aim != null && found.learningDeliveries().stream().noneMatch(each -> aim.equals(each.aimSeqNumber()))) {
        throw new IOException("The learner has no aim with the number " + aim + ".");
      }
      List<Finding> errors = new ArrayList<>();
      One one = new One(found);
      CheckResult result = ReturnCheck.run(settings, Progress.UNSEEN, (finding, about) -> {
        if (finding.rule().severity() == Severity.ERROR && found.learnRefNumber().equalsIgnoreCase(finding.learnRefNumber())) {
          errors.add(finding);
        }
      }, one);
      WhyPage page = new WhyPage(Screen.standard(spec.commandLine().getOut()), result.year());
      page.head(result, found);
      int code = print(page, found, errors, one, result, data);
      spec.commandLine().getOut().flush();
      return code;
    } catch (RejectedFileException rejected) {
      err.println("ilr: " + file + " is rejected. Nothing in it was checked.");
      rejected.faults().stream().limit(20).forEach(fault -> err.println("  " + fault));
      return Ilr.FILE_REJECTED;
    }
  }

  private int print(WhyPage page, Learner found, List<Finding> errors, One one, CheckResult result, Reference data) {
    if (Calculations.of(result.year()).isEmpty()) {
      spec.commandLine().getErr().println("ilr: Funding is worked out for 2020-21 only; this return is of " + result.year().title() + ".");
      return Ilr.FAILURE;
    }
    if (result.refused()) {
      spec.commandLine().getErr().println("ilr: The file as a whole is rejected, so that nobody in it is funded; 'ilr check' says why.");
      return Ilr.FILE_REJECTED;
    }
    if (!errors.isEmpty()) {
      page.errors(errors);
      return Ilr.ERRORS_FOUND;
    }
    boolean any = false;
    FundingFacts facts = new FundingFacts(result.year(), data, result.ukprn());
    for (Calculation calculation : Calculations.of(result.year())) {
      if (calculation.takes(found)) {
        any = true;
        List<Account> accounts = Workings.of(calculation, found, one.outcomes, facts).stream()
            .filter(account -> aim == null || account.aimSeqNumber() == null || aim.equals(account.aimSeqNumber())).toList();
        page.model(calculation.model(), found, accounts, month, all);
      }
    }
    if (!any) {
      page.noModel(found);
    }
    return Ilr.FINE;
  }

  /** The first learner of that reference number; null for none. */
  private Learner find() throws IOException, RejectedFileException {
    try (ReturnReader reader = ReturnReader.open(file)) {
      for (Entity record = reader.next(); record instanceof Learner each; record = reader.next()) {
        if (learner.trim().equalsIgnoreCase(each.learnRefNumber())) {
          return each;
        }
      }
      return null;
    }
  }

  /** Keeps the outcomes of one learner. */
  private static final class One implements FundingReceiver<One> {

    private final Learner learner;
    private volatile List<DPOutcome> outcomes = List.of();

    One(Learner learner) {
      this.learner = learner;
    }

    @Override
    public One part() {
      return this;
    }

    @Override
    public void add(One part, FundedLearner each) {
      if (each.learner().equals(learner)) {
        outcomes = each.outcomes();
      }
    }

    @Override
    public void take(One part) {
      // All is kept already.
    }
  }

  /** P1 to P12, or the name of the month. */
  static final class Month implements ITypeConverter<Integer> {

    private static final List<String> NAMES = List.of("aug", "sep", "oct", "nov", "dec", "jan", "feb", "mar", "apr", "may", "jun", "jul");

    @Override
    public Integer convert(String typed) {
      String lower = typed.toLowerCase(Locale.ROOT);
      if (lower.matches("p?(0?[1-9]|1[0-2])")) {
        return Integer.valueOf(lower.replace("p", ""));
      }
      int place = lower.length() < 3 ? -1 : NAMES.indexOf(lower.substring(0, 3));
      if (place < 0) {
        throw new TypeConversionException("there is no month '" + typed + "'; use P1 to P12, or a name such as Nov");
      }
      return place + 1;
    }
  }
}
