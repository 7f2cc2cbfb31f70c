package org.openilr.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.openilr.reference.ReferenceException;
import org.openilr.specification.Year;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code ilr} command: one program for the whole life of a return. */
@Command(name = "ilr", mixinStandardHelpOptions = true, versionProvider = Version.class,
    description = "Check, explain and make returns of England's Individualised Learner Record (ILR).",
    subcommands = {CheckCommand.class, AcknowledgeCommand.class, FundCommand.class, ReportCommand.class, WhyCommand.class, CompareCommand.class,
        ExplainCommand.class, RulesCommand.class, EasCommand.class, SpecCommand.class, ReferenceCommand.class, SampleCommand.class, ServeCommand.class,
        CommandLine.HelpCommand.class})
public final class Ilr {

  /** No errors. */
  static final int FINE = 0;
  /** The return has errors. */
  static final int ERRORS_FOUND = 1;
  /** The file is not a return that can be checked. */
  static final int FILE_REJECTED = 2;
  /** The command was used wrongly, or the machine failed (disk, permissions, reference data). */
  static final int FAILURE = 3;

  private Ilr() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine ilr = new CommandLine(new Ilr());
    setExitCodes(ilr);
    ilr.registerConverter(Year.class, Ilr::year);
    ilr.registerConverter(LocalDate.class, typed -> time(typed, "day", "2020-11-01", LocalDate::parse));
    ilr.registerConverter(LocalDateTime.class, typed -> time(typed, "time", "2026-10-15T09:30", LocalDateTime::parse));
    ilr.setExecutionExceptionHandler((failure, line, parsed) -> {
      PrintWriter err = line.getErr();
      err.println("ilr: " + reason(failure));
      if (isFault(failure)) {
        tellWhere(failure, err);
      }
      return FAILURE;
    });
    return ilr;
  }

  private static void setExitCodes(CommandLine command) {
    command.getCommandSpec().exitCodeOnInvalidInput(FAILURE).exitCodeOnExecutionException(FAILURE);
    command.getSubcommands().values().forEach(Ilr::setExitCodes);
  }

  /** A year as it is typed: 2526 or 2025-26. */
  private static Year year(String typed) {
    Optional<Year> year = Year.SUPPORTED.stream().filter(one -> one.code().equals(typed) || one.title().equals(typed)).findFirst();
    return year.orElseThrow(() -> new CommandLine.TypeConversionException("there is no ILR year '" + typed + "'; the years are "
        + String.join(", ", Year.SUPPORTED.stream().map(Year::code).toList())));
  }

  private static <T> T time(String typed, String kind, String example, Function<String, T> parser) {
    try {
      return parser.apply(typed);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException("there is no " + kind + " '" + typed + "'; write it as " + example);
    }
  }

  /** Whether the program is to blame, not a file, the machine or the reference data. */
  private static boolean isFault(Exception failure) {
    return failure instanceof RuntimeException && !(failure instanceof UncheckedIOException) && !(failure instanceof ReferenceException);
  }

  /** Says where the program failed. Messages of failures below the first stay out: they may have values of learners in them. */
  private static void tellWhere(Exception failure, PrintWriter err) {
    err.println("This is a fault of Openilr. Please report it with these lines, which name no learner:");
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      err.println("  " + cause.getClass().getName());
      for (StackTraceElement place : cause.getStackTrace()) {
        if (place.getClassName().startsWith("org.openilr.")) {
          err.println("    at " + place);
        }
      }
    }
  }

  /** What went wrong, for the person at the terminal. */
  static String reason(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof NoSuchFileException missing) {
      return "There is no file " + missing.getFile() + ".";
    }
    if (cause instanceof AccessDeniedException denied) {
      return "The file " + denied.getFile() + " may not be read or written with your permissions.";
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
