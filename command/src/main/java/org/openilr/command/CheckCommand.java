package org.openilr.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.CheckResult;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.Progress;
import org.openilr.processing.ReturnCheck;
import org.openilr.processing.results.ResultFolder;
import org.openilr.processing.results.SummaryJson;
import org.openilr.reference.Reference;
import org.openilr.validation.Channel;
import org.openilr.validation.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ilr check}: what is wrong with a return. */
@Command(name = "check", mixinStandardHelpOptions = true,
    description = {"Check returns and say what is wrong with them.",
        "Exit code: 0 no errors, 1 errors found, 2 a file is rejected, 3 wrong use or the system failed; of several files the highest."})
final class CheckCommand implements Callable<Integer> {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  /** How the summary is printed. */
  enum Format { text, json }

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A return: XML, or a zip that holds it.")
  private List<Path> files;

  @Option(names = "--reference", paramLabel = "FILE",
      description = "Reference data: a snapshot made by 'ilr reference import', or the folder of a pack. Without it a small invented sample.")
  private Path reference;

  @Option(names = "--out", paramLabel = "DIR",
      description = "Where to write report.html, findings.csv, summary.json and the official rule violation reports; for several files, a folder "
          + "for each in DIR.")
  private Path out;

  @Option(names = "--period", paramLabel = "PERIOD", converter = Period.class,
      description = "The return to check for, R01 to R14. Without it the one that is open at the time of the check.")
  private Integer period;

  @Option(names = "--mode", paramLabel = "MODE", defaultValue = "online", converter = Mode.class,
      description = "online: all rules. desktop: without those that only the online service can check. ${DEFAULT-VALUE} if not given.")
  private Channel mode;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "How the summary is printed: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Format format;

  @Option(names = "--quiet", description = "Print nothing but the reasons why a file is rejected or the check failed.")
  private boolean quiet;

  @Option(names = "--at", paramLabel = "TIME",
      description = "Check as if it were this UK time, for example 2026-10-15T09:30. Otherwise now.")
  private LocalDateTime at;

  @Option(names = "--threads", paramLabel = "N", description = "How many threads check learners; as many as there are cores if not given.")
  private Integer threads;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (threads != null && threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1.");
    }
    List<Path> folders = folders();
    int worst = Ilr.FINE;
    try (Reference data = reference == null ? Reference.sample() : References.open(reference)) {
      for (int i = 0; i < files.size(); i++) {
        worst = Math.max(worst, check(files.get(i), folders.isEmpty() ? null : folders.get(i), data));
      }
    }
    spec.commandLine().getOut().flush();
    return worst;
  }

  /** A folder for the results of each file; none without --out. */
  private List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path file : out == null ? List.<Path>of() : files) {
      if (files.size() == 1) {
        return List.of(out);
      }
      String name = file.getFileName() == null ? "" : file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
      if (!names.add(name.toUpperCase(Locale.ROOT))) {
        throw new ParameterException(spec.commandLine(), "Two of the files are named " + name + ", so that their results would go to the same "
            + "folder. Check them one by one.");
      }
      folders.add(out.resolve(name));
    }
    return folders;
  }

  private int check(Path file, Path folder, Reference data) {
    PrintWriter err = spec.commandLine().getErr();
    LocalDateTime now = at != null ? at : LocalDateTime.now(UK).truncatedTo(ChronoUnit.SECONDS);
    CheckSettings settings = new CheckSettings(file, data, mode, period, now, threads != null ? threads : Runtime.getRuntime().availableProcessors());
    Bar bar = new Bar(err, file.toString());
    String program = "Openilr " + Version.number();
    try (ResultFolder results = folder == null ? null : new ResultFolder(folder, program, now)) {
      try {
        CheckResult result = ReturnCheck.run(settings, !quiet && Screen.isTerminal("err") ? bar : Progress.UNSEEN, results);
        bar.clear();
        List<String> notices = notices(result);
        if (results != null) {
          results.finish(result, notices);
        }
        return report(result, notices, program, folder);
      } catch (RejectedFileException rejected) {
        bar.clear();
        if (results != null) {
          results.reject(file.getFileName().toString(), rejected.faults());
        }
        return report(file, rejected, program, now);
      }
    } catch (IOException | UncheckedIOException failure) {
      bar.clear();
      err.println("ilr: " + file + " was not checked. " + Ilr.reason(failure));
      return Ilr.FAILURE;
    }
  }

  private List<String> notices(CheckResult result) {
    List<String> notices = new ArrayList<>();
    if (reference == null) {
      notices.add("Reference data: the small invented sample that ships with Openilr. It knows hardly any real aim, postcode or provider; for real "
          + "results import the official data with 'ilr reference import' and name it with --reference.");
    }
    for (CheckResult.BrokenDown rule : result.brokenDown()) {
      notices.add("Rule %s broke down on %,d %s and says neither yes nor no there. Please report this as a fault of Openilr (%s).".formatted(
          rule.rule().id(), rule.count(), rule.count() == 1 ? "record" : "records", rule.failure()));
    }
    return notices;
  }

  private int report(CheckResult result, List<String> notices, String program, Path folder) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (result.refused()) {
      result.raised().stream().filter(raised -> raised.rule().severity() == Severity.FAIL).forEach(raised ->
          err.printf("ilr: %s is rejected. %s (%s). %s%n", result.file(), raised.rule().says(), raised.rule().id(), raised.rule().fix()));
    }
    if (!quiet && format == Format.json) {
      SummaryJson.of(result, program, notices).write(out);
    } else if (!quiet) {
      new CheckSummary(Screen.standard(out)).print(result, notices, folder);
    } else if (!result.brokenDown().isEmpty()) {
      notices.stream().skip(notices.size() - result.brokenDown().size()).forEach(notice -> err.println("ilr: " + notice));
    }
    if (!result.brokenDown().isEmpty()) {
      return Ilr.FAILURE;
    }
    return result.refused() ? Ilr.FILE_REJECTED : result.count(Severity.ERROR) > 0 ? Ilr.ERRORS_FOUND : Ilr.FINE;
  }

  private int report(Path file, RejectedFileException rejected, String program, LocalDateTime now) throws IOException {
    int shown = 20;
    PrintWriter err = spec.commandLine().getErr();
    err.println("ilr: " + file + " is rejected. Nothing in it was checked.");
    rejected.faults().stream().limit(shown).forEach(fault -> err.println("  " + fault));
    if (rejected.faults().size() > shown) {
      err.println("  and %,d more".formatted(rejected.faults().size() - shown));
    }
    if (!quiet && format == Format.json) {
      SummaryJson.ofRejected(file.getFileName().toString(), rejected.faults(), program, now).write(spec.commandLine().getOut());
    }
    return Ilr.FILE_REJECTED;
  }

  /** A progress bar on standard error. */
  private static final class Bar implements Progress {

    private static final int WIDTH = 30;
    private static final long NANOS_BETWEEN = 100_000_000;

    private final PrintWriter err;
    private final String file;
    private long last = System.nanoTime();
    private int drawn;

    Bar(PrintWriter err, String file) {
      this.err = err;
      this.file = file;
    }

    @Override
    public void at(long read, long bytes, long records) {
      long now = System.nanoTime();
      if (now - last < NANOS_BETWEEN) {
        return;
      }
      last = now;
      int done = bytes <= 0 ? 0 : (int) Math.min(WIDTH, read * WIDTH / bytes);
      String line = "[%s%s] %3d %%  %,d records  %s".formatted("#".repeat(done), ".".repeat(WIDTH - done),
          bytes <= 0 ? 0 : Math.min(100, read * 100 / bytes), records, file);
      line = line.substring(0, Math.min(line.length(), Screen.columns() - 1));
      err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
      err.flush();
      drawn = line.length();
    }

    void clear() {
      if (drawn > 0) {
        err.print("\r" + " ".repeat(drawn) + "\r");
        err.flush();
        drawn = 0;
      }
    }
  }

  /** R01 to R14, or the number alone. */
  static final class Period implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String typed) {
      String number = typed.toUpperCase(Locale.ROOT).replaceFirst("^R", "");
      if (number.matches("0?[1-9]|1[0-4]")) {
        return Integer.valueOf(number);
      }
      throw new TypeConversionException("there is no return period '" + typed + "'; the periods are R01 to R14");
    }
  }

  /** online or desktop. */
  static final class Mode implements ITypeConverter<Channel> {

    @Override
    public Channel convert(String typed) {
      return switch (typed.toLowerCase(Locale.ROOT)) {
        case "online" -> Channel.ONLINE;
        case "desktop" -> Channel.DESKTOP;
        default -> throw new TypeConversionException("there is no mode '" + typed + "'; the modes are online and desktop");
      };
    }
  }
}
