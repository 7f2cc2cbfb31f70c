package org.openilr.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openilr.processing.ReturnCheck;
import org.openilr.reference.Reference;
import org.openilr.specification.Specification;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasCheck;
import org.openilr.statements.eas.EasFacts;
import org.openilr.statements.eas.EasFileName;
import org.openilr.statements.eas.EasFinding;
import org.openilr.statements.eas.EasReport;
import org.openilr.statements.eas.EasResult;
import org.openilr.statements.eas.EasUpload;
import org.openilr.statements.eas.EasYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ilr eas}: what is wrong with an earnings adjustment statement, and what it claims. */
@Command(name = "eas", mixinStandardHelpOptions = true,
    description = {"Check an earnings adjustment statement (EAS), and say what is wrong with it and what it claims.",
        "Exit code: 0 no errors, 1 errors found, 2 the file is rejected, 3 wrong use or the system failed."})
final class EasCommand implements Callable<Integer> {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Parameters(paramLabel = "FILE", description = "The statement, named EASDATA-UKPRN-yyyymmdd-hhmmss.csv.")
  private Path file;

  @Option(names = "--reference", paramLabel = "FILE",
      description = "Reference data: a snapshot made by 'ilr reference import', or the folder of a pack. Without it a small invented sample.")
  private Path reference;

  @Option(names = "--year", paramLabel = "YEAR", description = "The year that is claimed for; the newest that Openilr knows if not given.")
  private Year year;

  @Option(names = "--period", paramLabel = "PERIOD", converter = ReturnOptions.Period.class,
      description = "The return to check for, R01 to R14: no later month may be claimed. Without it the one that is open at the time of the check.")
  private Integer period;

  @Option(names = "--at", paramLabel = "TIME", description = "Check as if it were this UK time, for example 2020-10-15T09:30. Otherwise now.")
  private LocalDateTime at;

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write the official reports.")
  private Path out;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Year claimed = year == null ? EasYear.SUPPORTED.get(EasYear.SUPPORTED.size() - 1) : year;
    if (!EasYear.SUPPORTED.contains(claimed)) {
      throw new ParameterException(spec.commandLine(), "Openilr knows no earnings adjustment statement of " + claimed.title() + "; the years are "
          + String.join(", ", EasYear.SUPPORTED.stream().map(Year::title).toList()) + ".");
    }
    LocalDateTime now = at != null ? at : LocalDateTime.now(UK).truncatedTo(ChronoUnit.SECONDS);
    try (Reference data = reference == null ? Reference.sample() : References.open(reference);
        InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      EasFileName name = EasFileName.of(String.valueOf(file.getFileName()));
      Optional<EasFinding> refusal = EasCheck.checkName(name, new EasUpload(now, data, null));
      if (refusal.isPresent()) {
        reject(refusal.get());
        return Ilr.FILE_REJECTED;
      }
      int open = period != null ? period : ReturnCheck.openPeriod(Specification.of(claimed), data, now);
      EasResult result = EasCheck.run(name, in, new EasFacts(claimed, name.ukprn(), open, data));
      if (out != null) {
        reports(result, now);
      }
      return report(result, data);
    }
  }

  private int report(EasResult result, Reference data) {
    if (result.refused()) {
      reject(result.findings().get(0));
    } else {
      new EasSummary(Screen.standard(spec.commandLine().getOut())).print(result, data.organisation(result.ukprn()), reference == null, out);
      spec.commandLine().getOut().flush();
    }
    return result.refused() ? Ilr.FILE_REJECTED : result.errors() > 0 ? Ilr.ERRORS_FOUND : Ilr.FINE;
  }

  private void reject(EasFinding finding) {
    spec.commandLine().getErr().printf("ilr: %s is rejected. %s (%s). %s%n", file.getFileName(), finding.rule().says(), finding.rule().id(),
        finding.rule().fix());
  }

  /** A report takes its name when it is complete, so that nobody ever finds half of one. */
  private void reports(EasResult result, LocalDateTime now) throws IOException {
    try {
      Files.createDirectories(out);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(out + " is a file; the reports need a folder.", e);
    }
    for (EasReport report : EasReport.values()) {
      if (report.appliesTo(result)) {
        Path unfinished = out.resolve("." + report.fileName(now) + "." + ProcessHandle.current().pid() + ".unfinished");
        try {
          try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            report.write(result, target);
          }
          Files.move(unfinished, out.resolve(report.fileName(now)), StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(unfinished);
        }
      }
    }
  }
}
