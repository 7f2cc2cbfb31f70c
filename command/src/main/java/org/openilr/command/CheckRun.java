package org.openilr.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.Calculations;
import org.openilr.learners.RejectedFileException;
import org.openilr.processing.CheckResult;
import org.openilr.processing.CheckSettings;
import org.openilr.processing.FundingTotals;
import org.openilr.processing.Progress;
import org.openilr.processing.ReturnCheck;
import org.openilr.processing.results.Acknowledgements;
import org.openilr.processing.results.FundingFile;
import org.openilr.processing.results.OldFindings;
import org.openilr.processing.results.ResultFolder;
import org.openilr.processing.results.Review;
import org.openilr.processing.results.SummaryJson;
import org.openilr.reference.Reference;
import org.openilr.validation.Severity;
import picocli.CommandLine.Model.CommandSpec;

/** A check of returns from the command line, with or without funding: runs it, keeps the results and says what came out. */
final class CheckRun {

  /** How the summary is printed. */
  enum Format { text, json }

  /** What the person asked for. */
  enum Wanted { FINDINGS, FINDINGS_AND_FUNDING, FUNDING }

  private final CommandSpec spec;
  private final ReturnOptions options;
  private final Wanted wanted;
  private final Format format;
  private final boolean quiet;
  private Path since;
  private Path acknowledged;

  CheckRun(CommandSpec spec, ReturnOptions options, Wanted wanted, Format format, boolean quiet) {
    this.spec = spec;
    this.options = options;
    this.wanted = wanted;
    this.format = format;
    this.quiet = quiet;
  }

  /**
   * Has findings looked at beside what is known from before.
   *
   * @param earlier results of an earlier check; null for none
   * @param acknowledgedFile the warnings acknowledged; null for the file beside each return
   */
  void beside(Path earlier, Path acknowledgedFile) {
    since = earlier;
    acknowledged = acknowledgedFile;
  }

  /** Null where nothing is known from before. */
  private Review review(Path file) throws IOException {
    if (acknowledged != null && !Files.exists(acknowledged)) {
      throw new NoSuchFileException(acknowledged.toString());
    }
    Path known = acknowledged != null ? acknowledged : AcknowledgeCommand.beside(file);
    return since == null && !Files.exists(known) ? null
        : new Review(since == null ? null : OldFindings.read(since), Acknowledgements.read(known));
  }

  /**
   * Checks a file.
   *
   * @param folder for all results; null for none
   * @param fundingFile for funding.csv alone, where there is no folder; null for nowhere
   * @return the exit code
   */
  int check(Path file, Path folder, Path fundingFile, Reference data) {
    PrintWriter err = spec.commandLine().getErr();
    CheckSettings settings = options.settings(file, data);
    LocalDateTime now = settings.now();
    ProgressBar bar = new ProgressBar(err, file.toString());
    Progress progress = !quiet && Screen.isTerminal("err") ? bar : Progress.UNSEEN;
    String program = "Openilr " + Version.number();
    try (ResultFolder results = folder == null ? null : new ResultFolder(folder, program, now);
        Beside beside = fundingFile == null ? null : new Beside(fundingFile)) {
      Review review = review(file);
      if (results != null && review != null) {
        results.withReview(review);
      }
      FundingFile funding = wanted == Wanted.FINDINGS ? null
          : results != null ? results.withFunding() : new FundingFile(beside == null ? null : beside.out);
      try {
        CheckResult result = ReturnCheck.run(settings, progress, results != null ? results : review, funding);
        bar.clear();
        FundingTotals totals = funding == null ? null : funding.totals();
        List<String> notices = notices(result);
        if (results != null) {
          results.finish(result, notices);
        } else if (review != null) {
          if (result.refused()) {
            review.cannotCompare();
          }
          review.finish();
        }
        if (beside != null && totals != null) {
          beside.finish();
        }
        return report(result, totals, review, notices, program, folder == null ? fundingFile : folder);
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
    if (options.onSample()) {
      notices.add("Reference data: the small invented sample that ships with Openilr. It knows hardly any real aim, postcode or provider; for real "
          + "results import the official data with 'ilr reference import' and name it with --reference.");
    }
    for (CheckResult.BrokenDown rule : result.brokenDown()) {
      notices.add("Rule %s broke down on %,d %s and says neither yes nor no there. Please report this as a fault of Openilr (%s).".formatted(
          rule.rule().id(), rule.count(), rule.count() == 1 ? "record" : "records", rule.failure()));
    }
    if (wanted != Wanted.FINDINGS && Calculations.of(result.year()).isEmpty()) {
      notices.add("Funding is worked out for 2020-21 only; this return is of " + result.year().title() + ".");
    }
    return notices;
  }

  private int report(CheckResult result, FundingTotals funding, Review review, List<String> notices, String program, Path where) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (result.refused()) {
      result.raised().stream().filter(raised -> raised.rule().severity() == Severity.FAIL).forEach(raised ->
          err.printf("ilr: %s is rejected. %s (%s). %s%n", result.file(), raised.rule().says(), raised.rule().id(), raised.rule().fix()));
    }
    if (!quiet && format == Format.json) {
      SummaryJson.of(result, funding, review, program, notices).write(out);
    } else if (!quiet) {
      Screen screen = Screen.standard(out);
      CheckSummary summary = new CheckSummary(screen);
      summary.head(result);
      if (wanted != Wanted.FUNDING) {
        summary.findings(result, review);
      }
      if (funding != null) {
        new FundingSummary(screen).print(result, funding);
      }
      summary.foot(notices, where);
    } else if (!result.brokenDown().isEmpty()) {
      result.brokenDown().forEach(rule -> err.println("ilr: " + notices.stream().filter(notice -> notice.startsWith("Rule " + rule.rule().id() + " "))
          .findFirst().orElseThrow()));
    }
    if (!result.brokenDown().isEmpty() || wanted == Wanted.FUNDING && Calculations.of(result.year()).isEmpty()) {
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

  /** A file that takes its name only when it is complete. */
  private static final class Beside implements AutoCloseable {

    private final Path file;
    private final Path unfinished;
    private final OutputStream out;

    Beside(Path file) throws IOException {
      this.file = file;
      this.unfinished = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
      this.out = Files.newOutputStream(unfinished);
    }

    void finish() throws IOException {
      out.close();
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(unfinished);
    }
  }
}
