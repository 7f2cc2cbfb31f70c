package org.openilr.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openilr.reference.Reference;
import org.openilr.reference.SamplePack;
import org.openilr.samples.RaisedRule;
import org.openilr.samples.SampleReturn;
import org.openilr.samples.SampleSettings;
import org.openilr.samples.SampleStatement;
import org.openilr.specification.Year;
import org.openilr.statements.eas.EasYear;
import org.openilr.validation.RuleCatalogue;
import org.openilr.validation.RuleInfo;
import org.openilr.validation.examples.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ilr sample}: makes returns of invented learners. */
@Command(name = "sample", mixinStandardHelpOptions = true,
    description = {"Make a return of invented learners, of any year and size, that is valid against the sample reference data.",
        "The same options make the same file."})
final class SampleCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";
  private static final String EXTENSION = "(?i)\\.(xml|zip)$";
  private static final int BUFFER = 1 << 16;
  /** The return period in which all months of a year can be claimed. */
  private static final int LAST_MONTH = 12;
  /** Options that describe the learners, which an example of a rule brings itself. */
  private static final List<String> NOT_WITH_RAISE = List.of("--year", "--learners", "--seed", "--errors", "--kinds", "--ukprn", "--eas");
  /** Options that describe learners or a zip, which a statement does not have. */
  private static final List<String> NOT_WITH_EAS = List.of("--learners", "--errors", "--kinds", "--zip", "--list-kinds");

  @Option(names = "--year", paramLabel = "YEAR", description = "The year, for example 2526; this teaching year if not given.")
  private Year year;

  @Option(names = "--learners", paramLabel = "NUMBER", defaultValue = "100",
      description = "How many learners; ${DEFAULT-VALUE} if not given.")
  private long learners;

  @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1",
      description = "Another number makes other learners; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Option(names = "--errors", paramLabel = "SHARE", defaultValue = "0",
      description = "Share of the learners who have a mistake, from 0 to 1; none if not given.")
  private double errors;

  @Option(names = "--kinds", paramLabel = "KIND", split = ",",
      description = "Only these kinds of learner, separated by commas; --list-kinds lists them.")
  private List<String> kinds;

  @Option(names = "--ukprn", paramLabel = "UKPRN", defaultValue = "" + SampleSettings.UKPRN,
      description = "The provider; ${DEFAULT-VALUE} if not given, whose contracts are in the sample reference data.")
  private int ukprn;

  @Option(names = "--raise", paramLabel = "RULE", description = "Make the smallest return that raises this rule instead.")
  private String rule;

  @Option(names = "--eas", description = "Make an earnings adjustment statement instead, of all that the provider may claim in the year.")
  private boolean eas;

  @Option(names = "--out", paramLabel = "FOLDER", defaultValue = ".",
      description = "Where to write the file; this folder if not given, - for standard output.")
  private String out;

  @Option(names = "--zip", description = "Write a zip with the file in it.")
  private boolean zip;

  @Option(names = "--list-kinds", description = "List the kinds of learner of the year.")
  private boolean listKinds;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (eas && rule == null) {
      return statement();
    }
    Year chosen = year == null ? Years.current() : year;
    if (listKinds) {
      SampleSettings.kinds(chosen).forEach(spec.commandLine().getOut()::println);
      return Ilr.FINE;
    }
    return rule == null ? sample(chosen) : raise();
  }

  private int sample(Year chosen) throws IOException {
    SampleSettings settings;
    try {
      settings = new SampleSettings(chosen, learners, seed, errors, kinds == null ? SampleSettings.kinds(chosen) : kinds(chosen), ukprn);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    SampleReturn sample = new SampleReturn(settings);
    Progress progress = new Progress(learners, spec.commandLine().getErr());
    Path file = write(sample.fileName(), target -> sample.write(target, progress::at));
    progress.done();
    if (file != null) {
      spec.commandLine().getOut().printf("Wrote %s: %,d %s of %s (%,d KB).%n", file, learners, learners == 1 ? "learner" : "learners",
          chosen.title(), (Files.size(file) + 1023) / 1024);
    }
    return Ilr.FINE;
  }

  private int statement() throws IOException {
    refuse(NOT_WITH_EAS, "--eas", "a statement has neither learners nor a zip.");
    Year chosen = year == null ? EasYear.SUPPORTED.get(EasYear.SUPPORTED.size() - 1) : year;
    SampleStatement sample;
    try {
      sample = new SampleStatement(chosen, ukprn, LAST_MONTH, seed, Reference.sample());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Path file = write(sample.fileName(), sample::write);
    if (file != null) {
      spec.commandLine().getOut().println("Wrote " + file + ", an earnings adjustment statement of " + chosen.title() + ".");
    }
    return Ilr.FINE;
  }

  private void refuse(List<String> options, String with, String why) {
    for (String option : options) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new ParameterException(spec.commandLine(), option + " cannot be given with " + with + ": " + why);
      }
    }
  }

  /** The kinds as the sample knows them: on a command line people write t-level for "t level". */
  private List<String> kinds(Year chosen) {
    List<String> known = SampleSettings.kinds(chosen);
    return kinds.stream()
        .map(typed -> known.stream().filter(kind -> plain(kind).equals(plain(typed))).findFirst().orElse(typed.strip())).toList();
  }

  private static String plain(String kind) {
    return kind.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }

  private int raise() throws IOException {
    refuse(NOT_WITH_RAISE, "--raise", "the example of the rule says what is in the file.");
    PrintWriter err = spec.commandLine().getErr();
    List<RuleInfo> forms = RuleCatalogue.rule(rule);
    if (forms.isEmpty()) {
      err.println("ilr: " + ExplainCommand.unknown(rule, RuleCatalogue.rules().stream()));
      return Ilr.FAILURE;
    }
    String id = forms.get(0).id();
    RaisedRule raised = RaisedRule.of(id).orElse(null);
    if (raised == null) {
      err.println("ilr: No return can be made that raises " + id + ". ilr explain " + id + " says when it is raised.");
      return Ilr.FAILURE;
    }
    Situation situation = raised.situation();
    Path file = write(situation.file().name(), target -> SampleReturn.write(situation, target));
    if (file != null) {
      spec.commandLine().getOut().println("Wrote " + file + ". It raises " + id + ": " + raised.text() + ".");
      if (!situation.reference().isEmpty() || !situation.without().isEmpty()) {
        Path pack = file.resolveSibling("reference-" + id);
        SamplePack.write(pack, situation.reference(), situation.without());
        spec.commandLine().getOut().println("It needs reference data of its own, which are in " + pack + ": give this folder with --reference.");
      }
      surroundings(situation).forEach(spec.commandLine().getOut()::println);
    }
    return Ilr.FINE;
  }

  /** What the rule needs beside the file and reference data. */
  private static List<String> surroundings(Situation situation) {
    List<String> needs = new ArrayList<>();
    if (situation.file().upload() != null) {
      needs.add("Needs to be handed in to a service that knows what was handed in before, and by whom.");
    }
    LocalDateTime usual = LocalDateTime.of(situation.year().start(), 10, 15, 9, 30);
    if (!situation.now().equals(usual)) {
      needs.add("Needs to be checked on " + situation.now().toLocalDate() + " at " + situation.now().toLocalTime() + ".");
    }
    return needs;
  }

  /** Writes a file of the name, or standard output; gives the file, or null for standard output. */
  private Path write(String name, Content content) throws IOException {
    if (out.equals(STANDARD_OUTPUT)) {
      OutputStream target = new BufferedOutputStream(System.out, BUFFER);
      pack(name, target, content);
      target.flush();
      return null;
    }
    Path folder = Files.createDirectories(Path.of(out));
    Path file = folder.resolve(isZip(name) ? name.replaceFirst(EXTENSION, "") + ".zip" : name);
    // A file half written never bears the name of a return.
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
        pack(name, target, content);
      }
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void pack(String name, OutputStream target, Content content) throws IOException {
    if (!isZip(name)) {
      content.write(target);
      return;
    }
    ZipOutputStream packed = new ZipOutputStream(target);
    ZipEntry entry = new ZipEntry(name.replaceFirst(EXTENSION, "") + ".xml");
    // Always the same, like all the bytes.
    entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
    packed.putNextEntry(entry);
    content.write(packed);
    packed.closeEntry();
    packed.finish();
  }

  private boolean isZip(String name) {
    return zip || name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** What is written into a file. */
  private interface Content {
    void write(OutputStream target) throws IOException;
  }

  /** Shows on a terminal how far a large sample has come. */
  private static final class Progress {

    private static final int LARGE = 20_000;

    private final long of;
    private final PrintWriter err;
    private final boolean watched;

    Progress(long of, PrintWriter err) {
      this.of = of;
      this.err = err;
      this.watched = of >= LARGE && Screen.isTerminal("err");
    }

    void at(long written) {
      if (watched) {
        err.printf("\r%3d %%  %,d of %,d learners", written * 100 / of, written, of);
        err.flush();
      }
    }

    void done() {
      if (watched) {
        err.printf("\r%60s\r", "");
        err.flush();
      }
    }
  }
}
