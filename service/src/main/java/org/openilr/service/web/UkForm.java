package org.openilr.service.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.openilr.service.database.Times;

/** Days and times between forms and the service: typed as 4/12/2020 and 18:05, UK time. */
public final class UkForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private UkForm() {}

  /**
   * A day.
   *
   * @param what that it is, for the message, such as "The closing date"
   * @throws Problems.Unreadable when it is empty or not a day
   */
  public static LocalDate day(String text, String what) {
    try {
      return LocalDate.parse(text == null ? "" : text.strip().replace('-', '/').replace('.', '/'), DAY);
    } catch (DateTimeParseException e) {
      throw new Problems.Unreadable(what + " must be a real date, such as 4/12/2020");
    }
  }

  /**
   * A time of the day.
   *
   * @throws Problems.Unreadable when it is empty or not a time
   */
  public static LocalTime time(String text, String what) {
    try {
      return LocalTime.parse(text == null ? "" : text.strip().replace('.', ':'), TIME);
    } catch (DateTimeParseException e) {
      throw new Problems.Unreadable(what + " must be a time of the day by 24 hours, such as 18:05");
    }
  }

  /** That time of that day in the United Kingdom; null where one of them is null. */
  public static Instant instant(LocalDate day, LocalTime time) {
    return day == null || time == null ? null : day.atTime(time).atZone(Times.UK).toInstant();
  }

  /** The day as a form shows it; empty for null. */
  public static String day(Instant time) {
    return time == null ? "" : SHOWN_DAY.format(time.atZone(Times.UK));
  }

  /** The day as a form shows it; empty for null. */
  public static String day(LocalDate day) {
    return day == null ? "" : SHOWN_DAY.format(day);
  }

  /** The time of the day as a form shows it; empty for null. */
  public static String time(Instant time) {
    return time == null ? "" : SHOWN_TIME.format(time.atZone(Times.UK));
  }
}
