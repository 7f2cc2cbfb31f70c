package org.openilr.service.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.openilr.service.database.Times;
import org.springframework.stereotype.Component;

/** How times, sizes and amounts are written for people; templates know it as {@code @say}. */
@Component
public class Say {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mma", Locale.ENGLISH);

  /** Such as "6:05pm on Thursday 5 August 2021", UK time. */
  public static String time(Instant instant) {
    ZonedDateTime uk = instant.atZone(Times.UK);
    return clock(uk) + " on " + DAY.format(uk);
  }

  /** Such as "5 Aug 2021, 6:05pm", UK time, for tables. */
  public static String shortTime(Instant instant) {
    ZonedDateTime uk = instant.atZone(Times.UK);
    return SHORT_DAY.format(uk) + ", " + clock(uk);
  }

  private static String clock(ZonedDateTime uk) {
    return CLOCK.format(uk).toLowerCase(Locale.ROOT);
  }

  /** How many days there are from one time to a later one, such as "today", "1 day" or "12 days", by the UK calendar. */
  public static String daysLeft(Instant now, Instant until) {
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Times.UK), LocalDate.ofInstant(until, Times.UK));
    return days <= 0 ? "today" : count(days, "day");
  }

  /** Such as "512 bytes", "20 KB" or "1 GB". */
  public static String bytes(long bytes) {
    String[] units = {"bytes", "KB", "MB", "GB"};
    double amount = bytes;
    int unit = 0;
    while (amount >= 1024 && unit < units.length - 1) {
      amount /= 1024;
      unit++;
    }
    return (amount < 10 && unit > 0 ? format("0.#").format(amount) : format("0").format(amount)) + " " + units[unit];
  }

  /** A number with commas between thousands; nothing for null. */
  public static String number(Number number) {
    return number == null ? "" : format("#,##0").format(number);
  }

  /** Such as "1 learner" and "2,000 learners". */
  public static String count(long number, String what) {
    return number(number) + " " + what + (number == 1 ? "" : "s");
  }

  /** Pounds and pence; nothing for null. */
  public static String pounds(BigDecimal amount) {
    if (amount == null) {
      return "";
    }
    BigDecimal pence = amount.setScale(2, RoundingMode.HALF_UP);
    return (pence.signum() < 0 ? "−£" : "£") + format("#,##0.00").format(pence.abs());
  }

  /** Made anew: it is not safe for several threads. */
  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
  }
}
