package org.openilr.service.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.openilr.service.database.Times;
import org.springframework.stereotype.Component;

/** Times and numbers as people in the United Kingdom write them; templates call it {@code @uk}. Null becomes a dash. */
@Component("uk")
public final class UkText {

  private static final long MB = 1 << 20;
  private static final long GB = 1 << 30;
  private static final String NONE = "–";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

  /** Such as 4 December 2020 at 6:05pm. */
  public String time(Instant time) {
    if (time == null) {
      return NONE;
    }
    ZonedDateTime local = time.atZone(Times.UK);
    return DAY.format(local) + " at " + CLOCK.format(local).toLowerCase(Locale.UK);
  }

  /** Such as 4 December 2020. */
  public String day(Instant time) {
    return time == null ? NONE : DAY.format(time.atZone(Times.UK));
  }

  /** Such as 4 December 2020. */
  public String day(LocalDate day) {
    return day == null ? NONE : DAY.format(day);
  }

  /** Such as 12,345. */
  public String count(Number number) {
    return number == null ? NONE : String.format(Locale.UK, "%,d", number.longValue());
  }

  /** Pounds and pence, such as £12,345.60. */
  public String money(BigDecimal pounds) {
    if (pounds == null) {
      return NONE;
    }
    BigDecimal rounded = pounds.setScale(2, RoundingMode.HALF_UP);
    return (rounded.signum() < 0 ? "-£" : "£") + String.format(Locale.UK, "%,.2f", rounded.abs());
  }

  /** Such as 20 KB, 12.5 MB and 1 GB, each 1024 of the one before. */
  public String size(Long bytes) {
    if (bytes == null) {
      return NONE;
    }
    if (bytes < MB) {
      return Math.max(1, bytes / 1024) + " KB";
    }
    String amount = String.format(Locale.UK, "%,.1f", (double) bytes / (bytes < GB ? MB : GB));
    return (amount.endsWith(".0") ? amount.substring(0, amount.length() - 2) : amount) + (bytes < GB ? " MB" : " GB");
  }

  /** Such as 45 seconds, 3 minutes, 2 hours 5 minutes. */
  public String duration(Duration time) {
    if (time == null) {
      return NONE;
    }
    if (time.toSeconds() < 90) {
      return plural(Math.max(0, time.toSeconds()), "second");
    }
    return time.toMinutes() < 90 ? plural(time.toMinutes(), "minute") : plural(time.toHours(), "hour") + ' ' + plural(time.toMinutesPart(), "minute");
  }

  /** How many days there are from one time to a later one by the calendar, such as "today", "1 day" or "12 days". */
  public String daysLeft(Instant now, Instant until) {
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Times.UK), LocalDate.ofInstant(until, Times.UK));
    return days <= 0 ? "today" : plural(days, "day");
  }

  /** Such as 1 learner and 2,000 learners. */
  public String plural(long number, String what) {
    return count(number) + " " + what + (number == 1 ? "" : "s");
  }
}
