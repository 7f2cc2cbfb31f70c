package org.openilr.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openilr.learners.RejectedFileException;
import org.openilr.learners.ReturnReader;
import org.openilr.processing.CheckResult;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.Progress;
import org.openilr.processing.ReturnCheck;
import org.openilr.processing.results.ReportFolder;
import org.openilr.reference.Reference;
import org.openilr.reports.Catalogue;
import org.openilr.reports.EasStatement;
import org.openilr.reports.LastYear;
import org.openilr.reports.ReportFile;
import org.openilr.reports.ReportInfo;
import org.openilr.reports.ReportInfo.Format;
import org.openilr.reports.ReportInputs;
import org.openilr.reports.WorkingsLinks;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasCheck;
import org.openilr.statements.eas.EasFacts;
import org.openilr.statements.eas.EasFileName;
import org.openilr.statements.eas.EasFinding;
import org.openilr.statements.eas.EasResult;
import org.openilr.statements.eas.EasUpload;
import org.openilr.statements.eas.EasYear;
import org.openilr.validation.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ilr report}: the official reports of a return. */
@Command(name = "report", mixinStandardHelpOptions = true,
    description = {"Make the official reports of a return, each as the file that the department's service gives and as a page, with reports.html "
        + "that lists them all.",
        "Exit code: 0 no errors, 1 learners with errors are in the rule violation reports only, 2 the file is rejected, 3 wrong use or the system "
        + "failed."})
final class ReportCommand implements Callable<Integer> {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A return: XML, or a zip that holds it.")
  private Path file;

  @Mixin
  private ReturnOptions options;

  @Option(names = "--list", description = "Say what reports there are, for whom and why, and make none.")
  private boolean list;

  @Option(names = "--only", paramLabel = "NAME",
      description = "Make this report only, named as --list names it; the beginning of a name is enough. May be given more than once.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--eas", paramLabel = "EAS",
      description = "The provider's earnings adjustment statement; its rows without errors count. Without it the reports show the return alone.")
  private Path easFile;

  @Option(names = "--last-year", paramLabel = "OLD-FILE",
      description = "The provider's last return of the year before, usually R14. With it the Funding Rules Monitoring Report has FRM06, on learning "
          + "that was to go on and is missing now, and Things to look at compares with last year.")
  private Path lastYearFile;

  @Option(names = "--claim-date", paramLabel = "DATE",
      description = "Count in the 16-19 Funding Claim Report only the students who had started by this day, for example 2020-11-01. Without it all.")
  private LocalDate claimDate;

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write the reports. Without it, to the folder 'results/reports'.")
  private Path out = Path.of("results", "reports");

  @Option(names = "--quiet", description = "Print nothing but the reasons why a file is rejected or the work failed.")
  private boolean quiet;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    int code;
    if (list) {
      list();
      code = Ilr.FINE;
    } else if (file == null) {
      throw new ParameterException(spec.commandLine(), "Say which return the reports are wanted of, or use --list to see what reports there are.");
    } else {
      List<String> names = names();
      try (Reference data = options.open()) {
        CheckSettings settings = options.settings(file, data);
        EasResult statement = easFile == null ? null : statement(settings);
        code = statement != null && statement.refused() ? Ilr.FILE_REJECTED : make(names, settings, statement);
      }
    }
    spec.commandLine().getOut().flush();
    return code;
  }

  private void list() {
    Screen screen = Screen.standard(spec.commandLine().getOut());
    for (ReportInfo report : ReportFolder.all()) {
      screen.gap();
      screen.line(screen.styled(Screen.Style.BOLD, report.name()) + " (" + report.format().extension() + ")");
      screen.line("  For " + report.forWhom() + ".");
      screen.line("  " + report.why());
    }
  }

  /** The full names of the reports that are wanted. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (String typed : only) {
      List<String> found = ReportFolder.all().stream().map(ReportInfo::name).filter(name -> name.regionMatches(true, 0, typed, 0, typed.length()))
          .toList();
      List<String> exact = found.stream().filter(typed::equalsIgnoreCase).toList();
      if (found.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "There is no report whose name begins with '" + typed + "'; --list names them all.");
      }
      names.addAll(exact.isEmpty() ? found : exact);
    }
    return names;
  }

  /** Checks the statement, since only what is right in it counts. */
  private EasResult statement(CheckSettings settings) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    EasFileName name = EasFileName.of(String.valueOf(easFile.getFileName()));
    Optional<EasFinding> wrongName = EasCheck.checkName(name, new EasUpload(settings.now(), settings.reference(), null));
    if (wrongName.isPresent()) {
      throw new IOException("%s (%s) %s".formatted(wrongName.get().rule().says(), wrongName.get().rule().id(), wrongName.get().rule().fix()));
    }
    Year year = EasYear.SUPPORTED.get(EasYear.SUPPORTED.size() - 1);
    int period = settings.period() != null ? settings.period()
        : ReturnCheck.openPeriod(Specification.of(year), settings.reference(), settings.now());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(easFile))) {
      EasResult result = EasCheck.run(name, in, new EasFacts(year, name.ukprn(), period, settings.reference()));
      if (result.refused()) {
        err.println("ilr: " + easFile + " is rejected, and no report was made. 'ilr eas' says why.");
      } else if (result.validRows().size() < result.rows()) {
        err.println("ilr: %,d of %,d rows of %s have errors and do not count. 'ilr eas' says which.".formatted(
            result.rows() - result.validRows().size(), result.rows(), easFile));
      }
      return result;
    }
  }

  private int make(List<String> names, CheckSettings settings, EasResult statement) {
    PrintWriter err = spec.commandLine().getErr();
    EasStatement eas = statement == null ? null : EasStatement.of(statement, statement.file().made());
    ProgressBar bar = new ProgressBar(err, file.toString());
    Progress progress = !quiet && Screen.isTerminal("err") ? bar : Progress.UNSEEN;
    try (ReportFolder reports = new ReportFolder(out, names, new ReportInputs(eas, lastYear(), claimDate), "Openilr " + Version.number(),
        WorkingsLinks.command(file.toString()))) {
      try {
        CheckResult result = ReturnCheck.run(settings, progress, reports, reports);
        List<ReportFile> files = reports.finish(result, settings.workers());
        bar.clear();
        return said(result, files);
      } catch (RejectedFileException rejected) {
        bar.clear();
        reports.reject(rejected.faults(), settings.now());
        err.println("ilr: " + file + " is rejected. Nothing in it was checked.");
        rejected.faults().stream().limit(20).forEach(fault -> err.println("  " + fault));
        return Ilr.FILE_REJECTED;
      }
    } catch (IOException | UncheckedIOException failure) {
      bar.clear();
      err.println("ilr: The reports of " + file + " were not made. " + Ilr.reason(failure));
      return Ilr.FAILURE;
    }
  }

  /** Last year's return; null where none is named, or this year's is rejected and nothing is compared. */
  private LastYear lastYear() throws IOException {
    if (lastYearFile == null) {
      return null;
    }
    Year year;
    Integer ukprn;
    try (ReturnReader reader = ReturnReader.open(file)) {
      year = reader.year();
      ukprn = reader.learningProvider() == null ? null : reader.learningProvider().ukprn();
    } catch (RejectedFileException rejected) {
      return null;
    }
    try {
      LastYear last = ukprn == null ? null : LastYear.read(lastYearFile, year, ukprn);
      if (last != null && last.prepared() != null && last.prepared().isBefore(year.firstDay())) {
        spec.commandLine().getErr().println("ilr: " + last.name() + " was prepared on " + DAY.format(last.prepared()) + ", before its year had ended. "
            + "Learning that ended later in it is taken for missing; better name your last file of that year, usually R14.");
      }
      return last;
    } catch (RejectedFileException rejected) {
      throw new IOException(lastYearFile + ", the file of last year, is rejected: " + rejected.getMessage(), rejected);
    }
  }

  private int said(CheckResult result, List<ReportFile> files) {
    PrintWriter err = spec.commandLine().getErr();
    boolean unknownYear = Catalogue.of(result.year()).isEmpty();
    if (result.refused()) {
      err.println("ilr: " + result.file() + " is rejected as a whole; the Rule Violation Report says why.");
    } else if (unknownYear) {
      err.println("ilr: The funding reports are made for 2020-21 only; this return is of " + result.year().title() + ".");
    }
    if (!quiet) {
      Screen screen = Screen.standard(spec.commandLine().getOut());
      screen.heading("Reports of " + result.file());
      for (ReportFile made : files) {
        if (made.format() != Format.HTML) {
          screen.line("  " + made.file() + (made.rows() == 0 ? "" : "  (%,d %s)".formatted(made.rows(), made.rows() == 1 ? "row" : "rows")));
        }
      }
      screen.gap();
      screen.line("They are in " + out + (result.refused() || unknownYear ? "." : "; open " + out.resolve("reports.html") + " to look at them."));
      if (options.onSample()) {
        screen.line("Reference data: the small invented sample that ships with Openilr; for real results name your own with --reference.");
      }
    }
    if (!result.brokenDown().isEmpty() || unknownYear) {
      result.brokenDown().forEach(rule -> err.println("ilr: Rule " + rule.rule().id() + " broke down on " + rule.count()
          + " records and says neither yes nor no there. Please report this as a fault of Openilr (" + rule.failure() + ")."));
      return Ilr.FAILURE;
    }
    return result.refused() ? Ilr.FILE_REJECTED : result.count(Severity.ERROR) > 0 ? Ilr.ERRORS_FOUND : Ilr.FINE;
  }
}
