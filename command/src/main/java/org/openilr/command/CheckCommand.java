package org.openilr.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openilr.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ilr check}: what is wrong with a return. */
@Command(name = "check", mixinStandardHelpOptions = true,
    description = {"Check returns and say what is wrong with them.",
        "Exit code: 0 no errors, 1 errors found, 2 a file is rejected, 3 wrong use or the system failed; of several files the highest."})
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A return: XML, or a zip that holds it.")
  private List<Path> files;

  @Mixin
  private ReturnOptions options;

  @Option(names = "--fund", description = "Work out as well what the valid learners are funded, as 'ilr fund' does.")
  private boolean fund;

  @Option(names = "--since", paramLabel = "RESULTS",
      description = "The folder of an earlier check's results, or its findings.csv: tells what is new, still there and gone. For one file.")
  private Path since;

  @Option(names = "--acknowledged", paramLabel = "FILE",
      description = "Warnings acknowledged with 'ilr acknowledge'; acknowledged.csv beside each return if not given.")
  private Path acknowledged;

  @Option(names = "--out", paramLabel = "DIR",
      description = "Where to write report.html, findings.csv, summary.json and the official rule violation reports; for several files, a folder "
          + "for each in DIR.")
  private Path out;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "How the summary is printed: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private CheckRun.Format format;

  @Option(names = "--quiet", description = "Print nothing but the reasons why a file is rejected or the check failed.")
  private boolean quiet;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (since != null && files.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--since is for one file at a time: the earlier results are those of one return.");
    }
    List<Path> folders = folders();
    CheckRun run = new CheckRun(spec, options, fund ? CheckRun.Wanted.FINDINGS_AND_FUNDING : CheckRun.Wanted.FINDINGS, format, quiet);
    run.beside(since, acknowledged);
    int worst = Ilr.FINE;
    try (Reference data = options.open()) {
      for (int i = 0; i < files.size(); i++) {
        worst = Math.max(worst, run.check(files.get(i), folders.isEmpty() ? null : folders.get(i), null, data));
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
}
