package org.openilr.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openilr.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ilr fund}: what a return is worth. */
@Command(name = "fund", mixinStandardHelpOptions = true,
    description = {"Work out what the valid learners of a return are funded, by funding model, funding line and month, and write every value to "
        + "funding.csv.",
        "Exit code: 0 no errors, 1 learners with errors are left out, 2 the file is rejected, 3 wrong use or the system failed."})
final class FundCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A return: XML, or a zip that holds it.")
  private Path file;

  @Mixin
  private ReturnOptions options;

  @Option(names = "--out", paramLabel = "DIR",
      description = "Where to write funding.csv with all that 'ilr check' writes. Without it, funding.csv alone is written to the current folder.")
  private Path out;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "How the summary is printed: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private CheckRun.Format format;

  @Option(names = "--quiet", description = "Print nothing but the reasons why a file is rejected or the work failed.")
  private boolean quiet;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (Reference data = options.open()) {
      int code = new CheckRun(spec, options, CheckRun.Wanted.FUNDING, format, quiet)
          .check(file, out, out == null ? Path.of("funding.csv") : null, data);
      spec.commandLine().getOut().flush();
      return code;
    }
  }
}
