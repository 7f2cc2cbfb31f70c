package org.openilr.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.openilr.processing.CheckSettings;
import org.openilr.reference.Reference;
import org.openilr.validation.Channel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** What all commands ask that work on a return. */
final class ReturnOptions {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Option(names = "--reference", paramLabel = "FILE",
      description = "Reference data: a snapshot made by 'ilr reference import', or the folder of a pack. Without it a small invented sample.")
  private Path reference;

  @Option(names = "--period", paramLabel = "PERIOD", converter = Period.class,
      description = "The return to check for, R01 to R14. Without it the one that is open at the time of the check.")
  private Integer period;

  @Option(names = "--mode", paramLabel = "MODE", defaultValue = "online", converter = Mode.class,
      description = "online: all rules. desktop: without those that only the online service can check. ${DEFAULT-VALUE} if not given.")
  private Channel mode;

  @Option(names = "--at", paramLabel = "TIME",
      description = "Check as if it were this UK time, for example 2026-10-15T09:30. Otherwise now.")
  private LocalDateTime at;

  @Option(names = "--threads", paramLabel = "N", description = "How many threads check learners; as many as there are cores if not given.")
  private Integer threads;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** Whether the sample reference data is used. */
  boolean onSample() {
    return reference == null;
  }

  /** The reference data, to be closed by the caller. */
  Reference open() throws IOException {
    if (threads != null && threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1.");
    }
    return reference == null ? Reference.sample() : References.open(reference);
  }

  CheckSettings settings(Path file, Reference data) {
    LocalDateTime now = at != null ? at : LocalDateTime.now(UK).truncatedTo(ChronoUnit.SECONDS);
    return new CheckSettings(file, data, mode, period, now, threads != null ? threads : Runtime.getRuntime().availableProcessors());
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
