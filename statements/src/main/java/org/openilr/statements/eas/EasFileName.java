package org.openilr.statements.eas;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a statement's file: {@code EASDATA-UKPRN-yyyymmdd-hhmmss.csv}, letters in any case. A name of another form is held too,
 * without parts, so that rules can say what is wrong with it. Source: file name checks of the department's online service.
 *
 * @param name the whole name without folders
 * @param ukprn eight digits; null where the name has another form
 * @param timestamp {@code yyyymmdd-hhmmss}, UK time; names compare as text in order of time; the day may be one that its month lacks; null
 *     where the name has another form
 */
public record EasFileName(String name, Integer ukprn, String timestamp) {

  private static final Pattern FORM = Pattern.compile("EASDATA-([1-9][0-9]{7})-(20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])-"
      + "(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9])\\.csv", Pattern.CASE_INSENSITIVE);
  /** A day that its month lacks is read as the month's last. */
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT)
      .withResolverStyle(ResolverStyle.SMART);

  /** Takes a name apart. */
  public static EasFileName of(String name) {
    Matcher parts = FORM.matcher(name);
    return parts.matches() ? new EasFileName(name, Integer.valueOf(parts.group(1)), parts.group(2)) : new EasFileName(name, null, null);
  }

  /** The name of a statement made at that time, UK time. */
  public static EasFileName of(int ukprn, LocalDateTime made) {
    return of("EASDATA-%08d-%s.csv".formatted(ukprn, STAMP.format(made)));
  }

  /** When the file was made, as its name says, UK time; null where the name has another form. */
  public LocalDateTime made() {
    return timestamp == null ? null : LocalDateTime.parse(timestamp, STAMP);
  }

  /** Whether the name ends as that of a CSV file does. */
  boolean isCsv() {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** Whether the time in the name is later; false where either name has another form. */
  boolean isAfter(EasFileName other) {
    return timestamp != null && other.timestamp != null && timestamp.compareTo(other.timestamp) > 0;
  }

  /** Whether the time in the name is later; false where the name has another form. */
  boolean isAfter(LocalDateTime time) {
    return timestamp != null && timestamp.compareTo(STAMP.format(time)) > 0;
  }
}
